"""How else a person can be reached, for the officer whose e-mail to them did not arrive."""

from __future__ import annotations

from compact.notices.contacts import Contact
from partnerships.people.models import Person


def contacts_of(pks: list[int]) -> dict[int, Contact]:
    """Postal address and phone of these people, by their number; one query."""
    rows = Person.objects.filter(pk__in=pks).values_list("pk", "postal_address", "phone")
    return {pk: Contact(postal_address=address, phone=phone) for pk, address, phone in rows}
