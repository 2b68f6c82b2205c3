"""The officers of an area as people who are written to."""

from compact.areas.models import Area, Role
from compact.dates.clock import today
from compact.notices.addressee import Addressee


def officers_of(area: Area) -> list[Addressee]:
    """Those who hold the office today, by name."""
    held = (
        area.roles.filter(kind=Role.OFFICER)
        .held(today())
        .select_related("user")
        .order_by("user__name")
    )
    return [Addressee.of_user(role.user) for role in held]
