"""The officers of an area as people who are written to."""

from compact.areas.models import Area, Role
from compact.audit.models import key_of
from compact.dates.clock import today
from compact.notices.addressee import Addressee
from compact.notices.models import Channel


def officers_of(area: Area) -> list[Addressee]:
    """Those who hold the office today, by name."""
    held = (
        area.roles.filter(kind=Role.OFFICER)
        .held(today())
        .select_related("user")
        .order_by("user__name")
    )
    return [
        Addressee(
            key=key_of(role.user),
            name=str(role.user),
            channel=Channel.EMAIL,
            address=role.user.email,
            user_id=role.user_id,
        )
        for role in held
    ]
