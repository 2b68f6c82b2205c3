"""Officers of an area as people who can be written to."""

from __future__ import annotations

from datetime import date

from compact.areas.models import Area, Role
from compact.dates.clock import today
from compact.notices.addressee import Addressee
from partnerships.people.models import Person


def officers_of(area: Area, on: date) -> list[Addressee]:
    """Who runs the area on `on`: as the person they are here, else by the address they sign in
    with."""
    roles = Role.objects.filter(area=area, kind=Role.OFFICER).held(on).select_related("user")
    users = {role.user_id: role.user for role in roles}
    people = {one.user_id: one for one in Person.objects.in_area(area).filter(user__in=users)}
    return [
        people[pk].addressee() if pk in people else Addressee.of_user(user)
        for pk, user in users.items()
    ]


def todays_officers(area: Area) -> list[Addressee]:
    return officers_of(area, today())
