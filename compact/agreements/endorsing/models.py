"""Who has put their name to a wording: parties are words here, no organisations."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from compact.agreements.catalogue.models import Version
from compact.areas.models import Area


class EndorsementQuerySet(models.QuerySet):
    def standing(self) -> EndorsementQuerySet:
        return self.filter(withdrawn_at=None)


class Endorsement(models.Model):
    """One party endorsed a wording: by whom, in which office, on which day.

    Public are the name and the office alone. What was entered wrongly is withdrawn, never deleted.
    """

    version = models.ForeignKey(Version, models.CASCADE, related_name="endorsements")
    party = models.CharField(max_length=200)
    name = models.CharField("who signed", max_length=120)
    office = models.CharField("in which office", max_length=120)
    on = models.DateField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = EndorsementQuerySet.as_manager()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "party"],
                condition=Q(withdrawn_at=None),
                name="one_endorsement_a_party",
            )
        ]

    def __str__(self) -> str:
        return f"{self.party}, by {self.name}, {self.office}"

    @property
    def area(self) -> Area:
        return self.version.agreement.area
