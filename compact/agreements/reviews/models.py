"""The reviews of an agreement that were held."""

from django.conf import settings
from django.db import models

from compact.agreements.catalogue.models import Agreement
from compact.areas.models import Area
from compact.dates.wording import short_date


class Review(models.Model):
    """A review of an agreement that was held, with what came of it."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="reviews")
    held_on = models.DateField()
    outcome = models.TextField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)

    class Meta:
        ordering = ["-held_on"]

    def __str__(self) -> str:
        return f"Review of {self.agreement} on {short_date(self.held_on)}"

    @property
    def area(self) -> Area:
        return self.agreement.area
