"""The append-only record: what was done, by whom, to what, and a chain that shows any change to
it.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from compact.areas.models import Area


def key_of(subject: models.Model) -> str:
    """How a record names what it speaks of: 'governance.meeting:12'. It outlives the thing
    itself.
    """
    return f"{subject._meta.label_lower}:{subject.pk}"


class EntryQuerySet(models.QuerySet):
    def about(self, subject: models.Model) -> EntryQuerySet:
        """The entries about one thing, newest first: its timeline."""
        return self.filter(subject_key=key_of(subject)).order_by("-seq")


class Entry(models.Model):
    """One deed on the record of an area. Never changed, never removed; triggers see to it."""

    area = models.ForeignKey(Area, models.PROTECT, related_name="entries")
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    verb = models.CharField(max_length=60)
    subject_key = models.CharField(max_length=120)
    subject_words = models.CharField(max_length=300)
    details = models.JSONField(default=dict)
    commitments = models.JSONField(default=dict)
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["area", "seq"]
        constraints = [models.UniqueConstraint(fields=["area", "seq"], name="one_entry_a_place")]
        indexes = [models.Index(fields=["subject_key", "-seq"]), models.Index(fields=["hash"])]

    def __str__(self) -> str:
        return f"{self.seq}: {self.verb} {self.subject_words}"


class Private(models.Model):
    """A personal value an entry speaks of. The chain holds its salted hash, so it can be erased."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="private")
    name = models.CharField(max_length=60)
    salt = models.CharField(max_length=32)
    value = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "name"], name="one_private_a_name")]

    def __str__(self) -> str:
        return self.name


class Head(models.Model):
    """The end of an area's chain: where the next entry goes."""

    area = models.OneToOneField(Area, models.PROTECT, related_name="record_head")
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.area}: {self.seq}"
