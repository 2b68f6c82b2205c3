"""Who may open a page because of a seat they hold; and the chairs whose sign-in needs a second
step."""

from __future__ import annotations

from compact.areas.access import SIGNED_IN, Who
from compact.areas.models import Area
from compact.dates.clock import today
from partnerships.bodies.models import Appointment, Body, Seat


def sits_in(user, area: Area) -> bool:
    """Whether `user` holds a seat on any body of the area today."""
    return Body.objects.in_area(area).held_by(user, today()).exists()


def presides_in(user, area: Area) -> bool:
    return Body.objects.in_area(area).held_by(user, today(), Seat.PRESIDING).exists()


def presides_anywhere(user) -> bool:
    """Whether `user` chairs or vice-chairs any body of any area today."""
    held = Appointment.objects.held(today())
    return held.filter(person__user=user, seat__office__in=Seat.PRESIDING).exists()


MEMBER = Who(
    "member",
    "members of a body of the area, and officers",
    lambda user, area: area.is_run_by(user) or sits_in(user, area),
)
CHAIR = Who("chair", "chairs and vice chairs of a body of the area", presides_in)
THEMSELVES = SIGNED_IN.within("own", "whoever is on the area's list of people, of themselves")
