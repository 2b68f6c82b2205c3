"""Who may try the demonstration out, and with which word. Printed, so that nobody has to look."""

from __future__ import annotations

from functools import cache

from django.contrib.auth.hashers import make_password

from compact.accounts.models import User
from compact.demo.plans import Place

PASSWORD = "try-the-compact-for-yourself"  # noqa: S105 - meant to be known


@cache
def _hashed() -> str:
    """Hashing is slow on purpose; everybody here has the same word."""
    return make_password(PASSWORD)


def set_password(user: User) -> None:
    User.objects.filter(pk=user.pk).update(password=_hashed())


def table(places: tuple[Place, ...]) -> str:
    """The sign-ins as they are printed: place, role, address."""
    lines = [("Place", "Who", "Sign in with")]
    for place in places:
        lines += [(f"/{place.slug}/", role, address) for role, address in sign_ins(place)]
    widths = [max(len(line[column]) for line in lines) for column in range(2)]
    rows = "\n".join(f"  {a:<{widths[0]}}  {b:<{widths[1]}}  {c}" for a, b, c in lines)
    return f"Sign-ins, all with the password {PASSWORD}\n\n{rows}\n"


def sign_ins(place: Place) -> list[tuple[str, str]]:
    """The role and the address of everybody whose sign-in is shown."""
    people = {person.key: person for person in place.people}
    faces = [(role, people[key]) for role, key in place.faces]
    shown = [("officer", place.officer), *faces, ("champion", place.champion)]
    return [(role, place.address_of(person)) for role, person in shown]
