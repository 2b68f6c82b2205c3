"""Minutes: a view of what was recorded plus prose, approved by the chair, sealed, published."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from compact.areas.models import Area
from compact.dates.clock import today
from compact.dates.wording import moment
from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting
from partnerships.bodies.models import Appointment
from partnerships.people.models import Person


class Minutes(models.Model):
    """The minutes of one meeting, from draft to published. Their words are in `Minute` rows.

    `version` rises with every change to any of them: who approves says which words were read.
    """

    DRAFT, SUBMITTED, APPROVED, PUBLISHED = "draft", "submitted", "approved", "published"
    STATUSES = [
        (DRAFT, "Draft"),
        (SUBMITTED, "With the chair"),
        (APPROVED, "Approved"),
        (PUBLISHED, "Published"),
    ]
    MOVES = {DRAFT: (SUBMITTED,), SUBMITTED: (APPROVED, DRAFT), APPROVED: (PUBLISHED,)}

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="minutes")
    status = models.CharField(max_length=10, choices=STATUSES, default=DRAFT)
    drafted_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    returned_note = models.TextField("what the chair asked for", blank=True)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_sha256 = models.CharField("of the words approved", max_length=64, blank=True)
    published_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "minutes"

    def __str__(self) -> str:
        return f"Minutes of {self.meeting}"

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}minutes/"

    @property
    def area(self) -> Area:
        return self.meeting.area

    @property
    def is_approved(self) -> bool:
        return self.status in (self.APPROVED, self.PUBLISHED)

    @property
    def approval_words(self) -> str:
        """ "Grace Okafor approved these minutes on Friday 27 March 2026 at 10am." """
        return f"{self.approved_by} approved these minutes on {moment(self.approved_at)}."

    @property
    def is_open(self) -> bool:
        """Whether the words may still change: the secretary's as draft, the chair's with the
        chair.
        """
        return self.status in (self.DRAFT, self.SUBMITTED)


class Minute(models.Model):
    """What was said and done under one item. `version` tells of an edit somebody else made."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="parts")
    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    edited_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["item__place"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "item"], name="one_minute_an_item")
        ]

    def __str__(self) -> str:
        return f"Minute of {self.item}"


class MinutesVersion(models.Model):
    """The whole words as they were handed to the chair, so that the next reading shows what
    changed.
    """

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    words = models.JSONField(default=list)
    handed_over_at = models.DateTimeField()
    #: The chair answered this version: what she is shown next is compared with it.
    was_read = models.BooleanField(default=False)

    class Meta:
        ordering = ["minutes", "number"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "number"], name="one_minutes_version")
        ]

    def __str__(self) -> str:
        return f"{self.minutes}, version {self.number}"


class DecisionQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> DecisionQuerySet:
        return self.filter(item__meeting__area=area)

    def published(self) -> DecisionQuerySet:
        """Those that stand in published minutes."""
        return self.filter(item__is_removed=False, item__meeting__minutes__status=Minutes.PUBLISHED)

    def visible_to(self, user, area: Area) -> DecisionQuerySet:
        """Everybody's, but what was closed to the public: that is for who runs the area and who
        sits on the body today.
        """
        if area.is_run_by(user):
            return self
        is_open = Q(item__is_closed=False, item__meeting__is_closed=False)
        if not user.is_authenticated:
            return self.filter(is_open)
        sits = Appointment.objects.held(today()).filter(person__user=user)
        return self.filter(is_open | Q(item__meeting__body__in=sits.values("seat__body")))

    def in_order(self) -> DecisionQuerySet:
        """The latest meeting first, its items in their order, with all that a list names."""
        return (
            self.select_related("item__meeting__body", "item__meeting__area")
            .defer("item__meeting__body__purpose", "item__note")
            .order_by("-item__meeting__begins_at", "item__place", "pk")
        )


class Decision(models.Model):
    """What was decided under an item, and how."""

    METHODS = [("consensus", "By consensus"), ("majority", "By majority"), ("noted", "Noted")]

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="decisions")
    words = models.TextField()
    method = models.CharField(max_length=12, choices=METHODS, default="consensus")
    minority_view = models.TextField(blank=True)

    objects = DecisionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.words[:80]


class ActionPoint(models.Model):
    """What somebody took on, by when; open ones come back as matters arising."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="action_points")
    words = models.TextField()
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True)
    owner_words = models.CharField(max_length=150, blank=True)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.words[:80]
