"""Who undertook to keep to themselves what is closed to the public (HP-6), once in each term."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models

from compact.areas.models import Area, Role
from partnerships.bodies.models import Body


class Undertaking(models.Model):
    """Given once for a body and a term: a new term, or a new role, asks again."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="undertakings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    term_since = models.DateField("first day of the term it is for")
    given_at = models.DateTimeField()

    class Meta:
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "user", "term_since"], name="one_undertaking_a_term"
            )
        ]

    def __str__(self) -> str:
        return f"Undertaking of {self.user}"

    @property
    def area(self) -> Area:
        return self.body.area


def term_of(user, body: Body, on: date) -> date | None:
    """Since when `user` sees what is closed on `body`: by the latest seat or office held on the day
    `on`. None for whoever sees nothing of it.
    """
    seats = body.appointments(on).filter(person__user=user).values_list("since", flat=True)
    roles = user.roles.held(on).filter(area=body.area_id, kind=Role.OFFICER)
    return max([*seats, *roles.values_list("since", flat=True)], default=None)


def is_owed(user, body: Body, on: date) -> bool:
    """Whether `user` has still to undertake it in this term."""
    since = term_of(user, body, on)
    return (
        since is not None
        and not Undertaking.objects.filter(body=body, user=user, term_since=since).exists()
    )
