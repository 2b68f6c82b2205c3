"""A meeting's page, and calling, moving and cancelling it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, kept, typed
from compact.audit.references import confirm
from compact.dates import clock
from compact.deadlines.foresight import Foreseen
from compact.notices.models import Channel
from compact.ui import errors
from governance.attendance.quorum import presence
from governance.meetings import actions, page, people
from governance.meetings.foresight import Choice
from governance.meetings.forms import (
    CallForm,
    CancelForm,
    MoveForm,
    TimeAndPlaceForm,
    WhichBodyForm,
)
from governance.meetings.gates import meeting_at, meeting_run, reader_at, refuse_once_over
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS
from governance.meetings.timeline import timeline
from partnerships.bodies.models import Appointment, Body, Seat


@area_view(PUBLIC)
@require_safe
def meeting(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """One address for all: the public sees what is public, members more, officers the verbs."""
    shown = meeting_at(area, slug)
    reader, now = reader_at(request, shown), clock.now()
    clocks = page.deadlines(shown)
    sent = page.circulations(shown, clocks)
    can_change = reader.runs and shown.status in Meeting.AHEAD
    # Fetched where the template asks for them: see `{% unchanged %}`.
    agenda = SimpleLazyObject(lambda: page.agenda(shown, reader))
    last_minutes = SimpleLazyObject(lambda: page.last_minutes(shown, reader, agenda.lines))
    return render(
        request,
        "governance/meetings/meeting.html",
        {
            "meeting": shown,
            "reader": reader,
            "moment_now": now,
            "agenda": agenda,
            "last_minutes": last_minutes,
            "deadlines": clocks,
            "unkept": page.unkept(shown),
            "sent": sent,
            "happenings": timeline(shown, names=reader.sees_closed),
            "can_change": can_change,
            "may_send": can_change and page.may_send(agenda, sent),
            "minutes": _minutes_of(shown, reader),
            "has_begun": shown.begins_at <= now,
            "presence": presence(shown) if reader.sees_closed else None,
        },
    )


def _minutes_of(shown: Meeting, reader):
    """Published minutes are everybody's; drafts are for members and officers (C24)."""
    minutes = getattr(shown, "minutes", None)
    if minutes and (reader.sees_closed or minutes.status == minutes.PUBLISHED):
        return minutes
    return None


def _bodies_run_by(request: HttpRequest, area: Area):
    """The bodies whose meetings this person may call: all for an officer, a secretary's own."""
    bodies = Body.objects.in_area(area).active(clock.today())
    if area.is_run_by(request.user):
        return bodies
    kept = Appointment.objects.held(clock.today()).filter(
        person__user=request.user, seat__office=Seat.SECRETARY
    )
    return bodies.filter(pk__in=kept.values("seat__body"))


@area_view(RUNS)
def call(request: HttpRequest, area: Area) -> HttpResponse:
    """Which body, then when and where: prefilled from where and when that body usually meets."""
    bodies = _bodies_run_by(request, area)
    if not bodies.exists() and not area.is_run_by(request.user):
        raise PermissionDenied
    if not {"body", "asked"} & request.GET.keys():
        return render(
            request, "governance/meetings/call_which.html", {"form": WhichBodyForm(bodies=bodies)}
        )
    which = WhichBodyForm(request.GET, bodies=bodies)
    which.fields["body"].required = True
    if not which.is_valid():
        return render(request, "governance/meetings/call_which.html", {"form": which})
    return _call_of(request, area, which.cleaned_data["body"])


def _call_of(request: HttpRequest, area: Area, body: Body) -> HttpResponse:
    body.area = area
    usual = {"starts_at": body.usual_time, "place": body.usual_place}
    form = CallForm(typed(request), initial=usual, cancel_url=body.get_absolute_url())
    now = clock.now()
    choice = Choice.for_body(body, at=now)
    late = _too_late(form, choice)
    if (
        form.is_valid()
        and form.goes_on(late)
        and (
            made := kept(
                form, lambda: actions.call_meeting(body, by=request.user, at=now, **form.facts)
            )
        )
    ):
        confirm(request, "The meeting is called. Its members are told.")
        return redirect(made)
    return render(
        request,
        "governance/meetings/call.html",
        {
            "form": form,
            "body": body,
            "told": told(choice.meeting),
            "choice": choice,
            "late": late,
        },
    )


def _too_late(form: TimeAndPlaceForm, choice: Choice) -> list[Foreseen]:
    """What would be late for the day that was entered; nothing before one was."""
    if not form.is_valid():
        return []
    return choice.too_late_for(form.cleaned_data["starts_on"], form.cleaned_data["starts_at"])


@area_view(RUNS)
def move(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A new day, hour or place; its own page, since everybody is told."""
    shown = meeting_run(request, area, slug)
    refuse_once_over(shown, "A meeting can be moved until it is held.")
    names = ("starts_on", "starts_at", "ends_at", "place", "online_url")
    form = MoveForm(
        typed(request),
        initial={name: getattr(shown, name) for name in names},
        version=shown.sequence,
        cancel_url=shown.get_absolute_url(),
    )
    if form.is_valid() and form.seen_version not in (None, shown.sequence):
        return errors.stale(request, form, shown, url=request.path, what="meeting")
    now = clock.now()
    choice = Choice(shown, at=now)
    late = _too_late(form, choice)
    if (
        form.is_valid()
        and form.goes_on(late)
        and done(form, lambda: actions.move_meeting(shown, by=request.user, at=now, **form.facts))
    ):
        confirm(request, "The meeting is moved. Its members are told.")
        return redirect(shown)
    return render(
        request,
        "governance/meetings/move.html",
        {
            "form": form,
            "meeting": shown,
            "told": told(choice.meeting),
            "deadlines": page.deadlines(shown),
            "choice": choice,
            "late": late,
        },
    )


@area_view(RUNS)
def cancel(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    shown = meeting_run(request, area, slug)
    refuse_once_over(shown, "A meeting can be cancelled until it is held.")
    day = {"Meeting": str(shown), "Time": shown.hours}
    form = CancelForm(typed(request), shown=day, cancel_url=shown.get_absolute_url())
    if changed := errors.overtaken(request, form, request.path):
        return changed
    if form.is_valid() and done(
        form,
        lambda: actions.cancel_meeting(shown, by=request.user, at=clock.now(), **form.cleaned_data),
    ):
        confirm(request, "The meeting is cancelled. Its members are told.")
        return redirect(shown)
    return render(
        request,
        "governance/meetings/cancel.html",
        {"form": form, "meeting": shown, "told": told(shown), "deadlines": page.deadlines(shown)},
    )


def told(shown: Meeting) -> dict[str, int]:
    """How many people are written to, by channel: what a serious act says before it is done."""
    members = people.addressees(shown, clock.today())
    to = members + people.standing_in(shown, members)
    by_post = sum(person.channel == Channel.POST for person in to)
    return {"all": len(to), "by_email": len(to) - by_post, "by_post": by_post}
