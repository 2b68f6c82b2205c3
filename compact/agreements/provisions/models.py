"""From words to rules: what the reader of a text suggests, and what an officer made a rule."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models

from compact.agreements.catalogue.models import Version
from compact.agreements.clauses.models import Clause
from compact.areas.models import Area


class Suggestion(models.Model):
    """What the reader of texts believes a clause says; it counts once an officer confirms it."""

    OPEN, CONFIRMED, DECLINED = "open", "confirmed", "declined"
    STATUSES = [(s, s.capitalize()) for s in (OPEN, CONFIRMED, DECLINED)]
    MOVES = {OPEN: (CONFIRMED, DECLINED), DECLINED: (CONFIRMED,), CONFIRMED: (DECLINED,)}

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="suggestions")
    rule = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    force = models.CharField(max_length=8)
    quote = models.TextField()
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    status = models.CharField(max_length=10, choices=STATUSES, default=OPEN)

    class Meta:
        ordering = ["clause__place", "start", "pk"]

    def __str__(self) -> str:
        return f"{self.rule} from {self.clause.name}"

    @property
    def area(self) -> Area:
        return self.clause.version.agreement.area


class ProvisionQuerySet(models.QuerySet):
    def standing(self) -> ProvisionQuerySet:
        """Those that were not withdrawn as a mistake."""
        return self.filter(withdrawn_at=None)

    def in_force(self, area: Area, on: date) -> ProvisionQuerySet:
        """The provisions that bind in `area` on the civil day `on`, with what citing them needs."""
        versions = Version.objects.in_force(on).filter(agreement__area=area)
        return (
            self.standing()
            .filter(clause__version__in=versions)
            .select_related("clause__version__agreement__area")
        )


class Provision(models.Model):
    """A clause's number made a rule in force: which rule, its parameters, how strictly."""

    FORCES = [("must", "Must"), ("should", "Should")]

    clause = models.ForeignKey(Clause, models.PROTECT, related_name="provisions")
    rule = models.CharField(max_length=60, db_index=True)
    params = models.JSONField(default=dict)
    force = models.CharField(max_length=8, choices=FORCES, default="must")
    #: Overrides the rule's own enforcement; empty means the rule's.
    enforcement = models.CharField(max_length=20, blank=True)
    #: Keys of the bodies this clause speaks of; empty means the agreement's own scope.
    scope = models.JSONField(default=list, blank=True)
    quote = models.TextField(blank=True)
    suggestion = models.ForeignKey(
        Suggestion, models.SET_NULL, null=True, blank=True, related_name="provisions"
    )
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    confirmed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField("when it was found to be a mistake", null=True, blank=True)

    objects = ProvisionQuerySet.as_manager()

    class Meta:
        ordering = ["clause__place", "pk"]

    def __str__(self) -> str:
        return f"{self.rule} ({self.clause.citation})"

    @property
    def area(self) -> Area:
        return self.clause.version.agreement.area

    def binds(self, body_key: str) -> bool:
        """Whether the body with this key is bound; the area itself and agreements always are."""
        scope = self.scope or self.clause.version.agreement.scope
        return not scope or not body_key or body_key in scope
