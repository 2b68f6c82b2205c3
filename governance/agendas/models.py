"""What a meeting deals with, in order; standing items come back by themselves."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from compact.areas.models import Area
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body
from partnerships.people.models import Person


class StandingItem(models.Model):
    """An item that every agenda of a body begins with."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="standing_items")
    title = models.CharField(max_length=200)
    place = models.PositiveSmallIntegerField()
    purpose = models.CharField(max_length=12, default="information")
    minutes = models.PositiveSmallIntegerField(default=5)
    #: What the item does by itself: "minutes" brings the last minutes, "interests" asks for them.
    role = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering = ["body", "place", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def area(self) -> Area:
        return self.body.area


class AgendaItemQuerySet(models.QuerySet):
    def standing_there(self) -> AgendaItemQuerySet:
        """What is on the agenda now, in its order; removed items keep their row and reason."""
        return self.filter(is_removed=False).order_by("place", "pk")


class AgendaItem(models.Model):
    """One item. `number` is what is printed: a late item gets "12A" and moves nobody else."""

    PURPOSES = [
        ("information", "For information"),
        ("discussion", "For discussion"),
        ("decision", "For decision"),
    ]

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    place = models.PositiveIntegerField()
    number = models.CharField(max_length=8)
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=12, choices=PURPOSES, default="discussion")
    minutes = models.PositiveSmallIntegerField("minutes allotted", default=10)
    note = models.TextField("what it is about", blank=True)
    standing = models.ForeignKey(StandingItem, models.SET_NULL, null=True, blank=True)
    role = models.CharField(max_length=12, blank=True)
    proposed_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True)
    is_closed = models.BooleanField("closed to the public", default=False)
    closed_reason = models.TextField(blank=True)
    added_on = models.DateField("day it was added to papers that had gone out", null=True)
    is_late = models.BooleanField("went out later than a clause in force allows", default=False)
    removed_reason = models.TextField(blank=True)
    is_removed = models.BooleanField(default=False)
    #: The clause that asked for it when the agenda was made, in words and by its address.
    clause_words = models.CharField(max_length=300, blank=True)
    clause_url = models.CharField(max_length=300, blank=True)
    #: Rises with every edit, so that a stale one is refused.
    version = models.PositiveIntegerField(default=1)

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_closed=False) | ~Q(closed_reason=""),
                name="closed_item_gives_its_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def area(self) -> Area:
        return self.meeting.area

    @property
    def is_public(self) -> bool:
        return not (self.is_closed or self.meeting.is_closed)
