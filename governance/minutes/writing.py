"""The secretary's pages: draft, write item by item, hand to the chair."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.moves import Stale
from compact.audit.references import confirm
from compact.dates import clock
from compact.ui import errors
from governance.meetings.gates import meeting_run, refuse_cancelled
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS
from governance.minutes import actions
from governance.minutes.forms import AmendForm, ItemForm, StartForm, StrikeForm, SubmitForm
from governance.minutes.gates import minutes_run, part_of
from governance.minutes.models import ActionPoint, Decision, Minute, Minutes
from governance.minutes.page import matters_arising
from governance.minutes.words import parts_of
from partnerships.models import Person


@area_view(RUNS)
def start(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """Draft the minutes from what was recorded, and go on to writing."""
    meeting = meeting_run(request, area, slug)
    refuse_cancelled(meeting, "There are no minutes of it.")
    form = StartForm(typed(request), cancel_url=meeting.get_absolute_url())
    if form.is_valid() and done(
        form, lambda: actions.start_minutes(meeting, by=request.user, at=clock.now())
    ):
        return redirect("minutes-edit", area.slug, slug)
    return render(
        request,
        "governance/minutes/start.html",
        {"form": form, "meeting": meeting, "is_held": meeting.status not in Meeting.AHEAD},
    )


@area_view(RUNS)
@require_safe
def edit(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """All items at a glance: what is written, who saved it last, what is still empty."""
    minutes = minutes_run(request, area, slug)
    saved = {part.item_id: part for part in minutes.parts.select_related("edited_by")}
    return render(
        request,
        "governance/minutes/edit.html",
        {
            "minutes": minutes,
            "meeting": minutes.meeting,
            "arising": matters_arising(minutes),
            "rows": [(part, saved[part.item]) for part in parts_of(minutes, full=True)],
        },
    )


@area_view(RUNS)
def edit_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """Words, a decision, an action under one item. Two people at once: both texts are shown."""
    minutes = minutes_run(request, area, slug)
    part = part_of(minutes, pk)
    form = ItemForm(
        typed(request),
        initial={"words": part.words},
        version=part.version,
        people=Person.objects.in_area(area),
        cancel_url=f"{minutes.get_absolute_url()}edit/",
    )
    try:
        if form.is_valid() and done(form, lambda: _save(request, minutes, part, form)):
            return redirect(_next(minutes, part, area, request))
    except Stale as stale:
        return show_both(request, form, stale)
    return render(
        request,
        "governance/minutes/edit_item.html",
        {
            "form": form,
            "minutes": minutes,
            "meeting": minutes.meeting,
            "part": part,
            "decisions": part.item.decisions.all(),
            "actions": part.item.action_points.select_related("owner"),
        },
    )


def show_both(request: HttpRequest, form: ItemForm | AmendForm, stale: Stale) -> HttpResponse:
    """409: the words that were typed, and those that somebody else has saved meanwhile."""
    saved = {"words": stale.theirs.words}  # a decision and an action are typed to be added
    by = str(stale.theirs.edited_by or "")
    return errors.stale(request, form, saved, by=by, url=request.path)


def _save(request: HttpRequest, minutes: Minutes, part: Minute, form: ItemForm) -> None:
    given, now = form.cleaned_data, clock.now()
    version = part.version if form.seen_version is None else form.seen_version
    if given["words"] != part.words or version != part.version:
        actions.write(part, words=given["words"], version=version, by=request.user, at=now)
    if given["decision"]:
        actions.decide(
            part.item,
            minutes,
            words=given["decision"],
            method=given["method"] or "consensus",
            minority_view=given["minority_view"],
            by=request.user,
            at=now,
        )
    if given["action"]:
        actions.take_on(
            part.item,
            minutes,
            words=given["action"],
            owner=given["owner"],
            due_on=given["due_on"],
            by=request.user,
            at=now,
        )


def _next(minutes: Minutes, part: Minute, area: Area, request: HttpRequest) -> str:
    """After a decision or an action the same item again, for the next one; else the overview."""
    confirm(request, f"Item {part.item.number} is saved.")
    here = request.POST.get("decision") or request.POST.get("action")
    return request.path if here else f"{minutes.get_absolute_url()}edit/#item-{part.item.number}"


KINDS = {"decision": Decision, "action": ActionPoint}


@area_view(RUNS)
def strike(request: HttpRequest, area: Area, slug: str, kind: str, pk: int) -> HttpResponse:
    """Take out a decision or an action that was put down by mistake."""
    minutes = minutes_run(request, area, slug)
    if kind not in KINDS:
        raise Http404
    row = get_object_or_404(
        KINDS[kind].objects.select_related("item"), pk=pk, item__meeting=minutes.meeting
    )
    url = f"{minutes.get_absolute_url()}edit/{row.item_id}/"
    form = StrikeForm(typed(request), cancel_url=url)
    if form.is_valid() and done(
        form, lambda: actions.strike(row, minutes, by=request.user, at=clock.now())
    ):
        return redirect(url)
    return render(
        request,
        "governance/minutes/strike.html",
        {"form": form, "row": row, "kind": kind, "meeting": minutes.meeting},
    )


@area_view(RUNS)
def submit(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    minutes = minutes_run(request, area, slug)
    form = SubmitForm(typed(request), cancel_url=f"{minutes.get_absolute_url()}edit/")
    if form.is_valid() and done(
        form, lambda: actions.submit(minutes, by=request.user, at=clock.now())
    ):
        confirm(request, "The chair has the minutes and is told.")
        return redirect(minutes.meeting)
    parts = parts_of(minutes, full=True)
    return render(
        request,
        "governance/minutes/submit.html",
        {
            "form": form,
            "minutes": minutes,
            "meeting": minutes.meeting,
            "empty": [part for part in parts if not part.text],
            "chairs": [
                held.person
                for held in minutes.meeting.body.appointments(clock.today()).filter(
                    seat__office__in=("chair", "vice-chair")
                )
            ],
        },
    )
