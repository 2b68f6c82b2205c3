"""The reviews of a body that were held."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from compact.areas.models import Area
from compact.dates.wording import short_date
from partnerships.bodies.models import Body


class BodyReview(models.Model):
    """The partners looked at who sits on a body and how it works, and what came of it."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="reviews")
    held_on = models.DateField()
    outcome = models.TextField()
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ["-held_on"]
        constraints = [
            models.UniqueConstraint(fields=["body", "held_on"], name="one_review_of_a_body_a_day")
        ]

    def __str__(self) -> str:
        return f"Review of {self.body} on {short_date(self.held_on)}"

    def get_absolute_url(self) -> str:
        return f"{self.body.get_absolute_url()}reviews/"

    @property
    def area(self) -> Area:
        return self.body.area
