"""What may be done to a person's entry: by officers, and by the person to their own preferences."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from compact.accounts.models import User
from compact.areas.models import Area
from compact.audit.moves import AlreadyDone, NotPossible
from compact.audit.record import record
from partnerships.changing import change
from partnerships.people.models import Person


@transaction.atomic
def add_person(area: Area, *, by, at: datetime, **facts: Any) -> Person:
    """Put somebody on the area's list. They need no sign-in to be written to."""
    person = Person.objects.create(area=area, **facts)
    record(
        area, "person-added", person, by=by, at=at, private={"name": person.name}, words="A person"
    )
    return person


@transaction.atomic
def change_person(
    person: Person, *, by, at: datetime, seen: int | None = None, **facts: Any
) -> None:
    """Correct an entry. Names and addresses never stand in the record, only that they changed."""
    change(person, facts, seen=seen, by=by, at=at, verb="person-changed", words="A person")


@transaction.atomic
def set_preferences(
    person: Person,
    *,
    channel: str,
    format: str,
    format_note: str,
    by,
    at: datetime,
    seen: int | None = None,
    **address: str,
) -> None:
    """How somebody wants to be written to and to read, from the next notice on.

    Raises NotPossible when the channel they choose has no address to go to.
    """
    email = address.get("email", person.email)
    postal = address.get("postal_address", person.postal_address)
    if channel == "email" and not email.strip():
        raise NotPossible("Enter the email address to write to, or choose post.")
    if channel == "post" and not postal.strip():
        raise NotPossible("Enter the postal address to write to, or choose email.")
    change(
        person,
        {"channel": channel, "format": format, "format_note": format_note, **address},
        seen=seen,
        by=by,
        at=at,
        verb="preferences-set",
        words="A person",
    )


@transaction.atomic
def let_sign_in(person: Person, *, by, at: datetime) -> User:
    """Give somebody a sign-in with their email address; no password is needed, a code is sent."""
    if person.user_id:
        raise AlreadyDone(f"{person} can sign in already.")
    if not person.email:
        raise NotPossible(
            "Enter an email address for this person first: the sign-in code goes there."
        )
    user = User.objects.filter(email__iexact=person.email).first()
    user = user or User.objects.create_user(person.email, name=person.name)
    others = Person.objects.in_area(person.area).exclude(pk=person.pk)
    if others.filter(user=user).exists():
        raise NotPossible(
            "Somebody else on the list of this area signs in with this email address."
        )
    if not Person.objects.filter(pk=person.pk, user=None).update(user=user):
        raise AlreadyDone(f"{person} can sign in already.")
    person.user = user
    record(person.area, "sign-in-given", person, by=by, at=at, words="A person")
    return user


@transaction.atomic
def end_sign_in(person: Person, *, by, at: datetime) -> None:
    """Part a person from their sign-in: from now on it opens nothing of this area for them, and
    the address of their own calendar is void."""
    parted = Person.objects.filter(pk=person.pk).exclude(user=None)
    if not parted.update(user=None, calendars_given_up=F("calendars_given_up") + 1):
        raise AlreadyDone(f"{person} has no sign-in here.")
    person.user = None
    record(person.area, "sign-in-ended", person, by=by, at=at, words="A person")


@transaction.atomic
def give_up_calendar(person: Person, *, by, at: datetime) -> None:
    """Make the address of a person's own calendar void: another one opens it from now on."""
    Person.objects.filter(pk=person.pk).update(calendars_given_up=F("calendars_given_up") + 1)
    person.refresh_from_db(fields=["calendars_given_up"])
    record(person.area, "calendar-given-up", person, by=by, at=at, words="A person")
