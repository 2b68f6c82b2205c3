"""Apologies for members, the attendance sheet for whoever runs the meeting."""

from __future__ import annotations

from datetime import time

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.references import confirm
from compact.dates import clock
from compact.dates.civil import at as at_civil
from governance.attendance import actions, sheet
from governance.attendance.forms import (
    ApologiesForForm,
    ApologiesForm,
    AttendanceForm,
    TakeBackForm,
)
from governance.attendance.models import Attendance
from governance.meetings.gates import (
    meeting_at,
    meeting_run,
    refuse_cancelled,
    refuse_once_over,
)
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS, SITS
from partnerships.bodies.models import Appointment

UNTIL = "Apologies can be sent, and taken back, until a meeting begins."


@area_view(RUNS)
def attendance(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The sheet, filled in as far as is known; saving it says that the meeting was held."""
    meeting = meeting_run(request, area, slug)
    refuse_cancelled(meeting, "Nobody is put down for it.")
    lines = sheet.lines(meeting)
    form = AttendanceForm(
        typed(request),
        meeting=meeting,
        lines=lines,
        others=sheet.others(meeting),
        cancel_url=meeting.get_absolute_url(),
    )
    if form.is_valid() and done(
        form,
        lambda: actions.record_attendance(meeting, form.marks(), by=request.user, at=clock.now()),
    ):
        confirm(request, "Who was there is recorded.")
        return redirect(meeting)
    return render(
        request,
        "governance/attendance/attendance.html",
        {
            "form": form,
            "meeting": meeting,
            "lines": lines,
            "has_begun": meeting.begins_at <= clock.now(),
        },
    )


@area_view(SITS)
def apologies(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A member's own apologies, before the day."""
    meeting = meeting_at(area, slug)
    mine = _own_seat(request, meeting)
    refuse_once_over(meeting, UNTIL, clock.now())
    row = Attendance.objects.filter(meeting=meeting, person=mine.person).apologies().first()
    form = (
        TakeBackForm(typed(request))
        if row
        else ApologiesForm(
            typed(request), substitute=mine.seat.substitute, cancel_url=meeting.get_absolute_url()
        )
    )
    if form.is_valid() and done(
        form, lambda: _send_or_take_back(request, meeting, mine, row, form)
    ):
        return redirect("apologies", area.slug, meeting.slug)
    return render(
        request,
        "governance/attendance/apologies.html",
        {"form": form, "meeting": meeting, "row": row, "mine": mine},
    )


@area_view(RUNS)
def apologies_for(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """Apologies that reached the secretary some other way, with the day they came."""
    meeting = meeting_run(request, area, slug)
    refuse_once_over(meeting, UNTIL, clock.now())
    seats = {str(line.appointment.seat_id): line.appointment for line in sheet.lines(meeting)}
    form = ApologiesForForm(
        typed(request),
        initial={"received_on": clock.today()},
        choices=[(key, f"{held.person}, {held.seat.title}") for key, held in seats.items()],
        cancel_url=meeting.get_absolute_url(),
    )
    if form.is_valid() and done(
        form, lambda: _put_down(request, meeting, seats[form.cleaned_data["seat"]], form)
    ):
        confirm(request, "The apologies are recorded.")
        return redirect(meeting)
    return render(
        request, "governance/attendance/apologies_for.html", {"form": form, "meeting": meeting}
    )


def _own_seat(request: HttpRequest, meeting: Meeting) -> Appointment:
    """The seat this person holds on the meeting's day; 403 for anybody else."""
    held = (
        meeting.body.appointments(meeting.starts_on)
        .select_related("seat__substitute")
        .filter(person__user=request.user)
        .first()
    )
    if held is None:
        raise PermissionDenied
    return held


def _send_or_take_back(
    request: HttpRequest, meeting: Meeting, mine: Appointment, row: Attendance | None, form
) -> None:
    now = clock.now()
    if row:
        actions.withdraw_apologies(meeting, mine.person, by=request.user, at=now)
        confirm(request, "You are expected at the meeting.")
    else:
        actions.send_apologies(
            meeting,
            mine.person,
            mine.seat,
            by=request.user,
            at=now,
            substitute_comes=form.cleaned_data.get("substitute_comes", False),
        )
        confirm(request, "Your apologies are recorded.")


def _put_down(request: HttpRequest, meeting: Meeting, held: Appointment, form) -> None:
    received = at_civil(form.cleaned_data["received_on"], time(12))
    actions.send_apologies(
        meeting,
        held.person,
        held.seat,
        by=request.user,
        at=clock.now(),
        received_at=min(received, clock.now()),
        substitute_comes=form.cleaned_data["substitute_comes"],
    )
