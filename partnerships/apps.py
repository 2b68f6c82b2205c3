from django.apps import AppConfig


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    label = "partnerships"
    verbose_name = "Who"

    def ready(self) -> None:
        from compact.agreements.catalogue import scopes
        from compact.areas.second_factor import trusted_offices
        from compact.notices import contacts
        from partnerships import invariants  # noqa: F401 - registers itself
        from partnerships.access import presides_anywhere
        from partnerships.bodies.scopes import bodies_named, bodies_to_bind, bodies_unknown
        from partnerships.people.contacts import contacts_of

        trusted_offices.append(presides_anywhere)
        contacts.register("partnerships.person", contacts_of)
        scopes.lists.append(bodies_to_bind)
        scopes.readers.append(bodies_named)
        scopes.strangers.append(bodies_unknown)
