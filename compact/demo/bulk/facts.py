"""What a tester needs to know of bulk data: keys, addresses, sign-ins."""

from __future__ import annotations

from typing import Any

from compact.areas.models import Area
from compact.deadlines.models import Deadline
from compact.demo.sign_ins import PASSWORD
from governance.meetings.models import Meeting
from governance.papers.models import Paper
from partnerships.models import Appointment, Body, Person, Seat

#: Of what there are thousands, so many are named.
NAMED = 20


def of(area: Area) -> dict[str, Any]:
    """The facts of one area; lists are cut at `NAMED`, the counts are whole."""
    bodies, meetings = Body.objects.in_area(area), Meeting.objects.in_area(area)
    papers = Paper.objects.filter(item__meeting__area=area)
    return {
        "id": area.pk,
        "slug": area.slug,
        "path": area.get_absolute_url(),
        "counts": {
            "bodies": bodies.count(),
            "people": Person.objects.in_area(area).count(),
            "meetings": meetings.count(),
            "papers": papers.count(),
            "deadlines": Deadline.objects.in_area(area).count(),
        },
        "bodies": _named(bodies.select_related("area").order_by("pk")),
        "meetings": _named(meetings.select_related("area").order_by("-begins_at", "pk")),
        "papers": _named(papers.select_related("item__meeting__area").order_by("-pk")),
        "deadlines": _named(
            Deadline.objects.in_area(area).select_related("area").order_by("-due_at", "pk")
        ),
        "sign_ins": list(_sign_ins(area)),
        "codes": [],
    }


def _named(rows) -> list[dict[str, Any]]:
    return [{"id": row.pk, "path": row.get_absolute_url()} for row in rows[:NAMED]]


def _sign_ins(area: Area):
    for role in area.roles.select_related("user").order_by("pk"):
        yield {"role": role.kind, "email": role.user.email, "password": PASSWORD}
    held = Appointment.objects.filter(seat__body__area=area).exclude(person__user=None)
    for one in held.select_related("person__user", "seat").order_by("seat__place"):
        role = "chair" if one.seat.office == Seat.CHAIR else "representative"
        yield {"role": role, "email": one.person.user.email, "password": PASSWORD}
