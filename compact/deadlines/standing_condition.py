"""How things stand against the clauses that say how they should be, as the ledger keeps it."""

from __future__ import annotations

from django.db import models

from compact.agreements.models import Provision
from compact.areas.models import Area


class ConditionQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> ConditionQuerySet:
        return self.filter(area=area)

    def broken(self) -> ConditionQuerySet:
        return self.filter(is_kept=False)

    def to_mend(self) -> ConditionQuerySet:
        """Broken, and nobody has given the reason."""
        return self.broken().exclude(task="")

    def about(self, *subject_keys: str) -> ConditionQuerySet:
        return self.filter(subject_key__in=subject_keys)


class Condition(models.Model):
    """How a thing stands against a clause about what is, not about what is done by a day.

    The ledger judges it with every change and once a day; each break and each mending is on the
    record. `since` is when it became what it is, or when it was first judged.
    """

    area = models.ForeignKey(Area, models.CASCADE, related_name="conditions")
    rule_key = models.CharField(max_length=60)
    provision = models.ForeignKey(Provision, models.PROTECT, related_name="conditions")
    clause_words = models.CharField(max_length=300)
    clause_url = models.CharField(max_length=300, blank=True)
    subject_key = models.CharField(max_length=120)
    subject_words = models.CharField(max_length=300)
    subject_url = models.CharField(max_length=300, blank=True)
    body_key = models.CharField(max_length=120, blank=True)
    is_kept = models.BooleanField()
    words = models.TextField("how it stands")
    #: Empty where the reason was given, so that nothing is left to do.
    task = models.CharField("what is to be done", max_length=300, blank=True)
    since = models.DateTimeField()

    objects = ConditionQuerySet.as_manager()

    class Meta:
        ordering = ["is_kept", "subject_words", "rule_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule_key", "provision", "subject_key"],
                name="one_condition_a_rule_clause_and_subject",
            ),
        ]
        indexes = [
            models.Index(fields=["area", "is_kept"]),
            models.Index(fields=["subject_key"]),
            models.Index(fields=["body_key"]),
        ]

    def __str__(self) -> str:
        return f"{self.subject_words}: {self.words}"

    def get_absolute_url(self) -> str:
        return self.subject_url
