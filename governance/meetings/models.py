"""A meeting of a body, from the call to the published minutes."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse

from compact.areas.models import Area
from compact.dates.civil import at as at_civil
from compact.dates.civil import civil_date
from compact.dates.wording import clock_time, short_date
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.people.models import Person


class MeetingQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> MeetingQuerySet:
        return self.filter(area=area)

    def named(self) -> MeetingQuerySet:
        """With the body's name at hand, for lists: not its past and its purpose."""
        return self.select_related("body").defer(
            "body__purpose", "body__aliases", "body__former_names"
        )

    def standing(self) -> MeetingQuerySet:
        """Meetings that were not cancelled."""
        return self.exclude(status=Meeting.CANCELLED)

    def coming(self, now: datetime) -> MeetingQuerySet:
        return self.standing().filter(begins_at__gt=now).order_by("begins_at")

    def past(self, now: datetime) -> MeetingQuerySet:
        return self.standing().filter(begins_at__lte=now).order_by("-begins_at")

    def held(self) -> MeetingQuerySet:
        """Meetings that took place and were recorded as held."""
        return self.filter(status__in=Meeting.TOOK_PLACE)

    def run_by(self, user) -> MeetingQuerySet:
        """Meetings whose papers `user` may see to: the area's officers, or the body's secretary."""
        from compact.dates.clock import today

        if not user.is_authenticated:
            return self.none()
        held = (
            Appointment.objects.held(today())
            .filter(person__user=user, seat__office=Seat.SECRETARY)
            .values("seat__body")
        )
        areas = user.roles.held(today()).filter(kind="officer").values("area")
        return self.filter(Q(area__in=areas) | Q(body__in=held))

    def chaired_by(self, user) -> MeetingQuerySet:
        """Meetings of bodies that `user` chairs or vice-chairs today."""
        from compact.dates.clock import today

        if not user.is_authenticated:
            return self.none()
        held = (
            Appointment.objects.held(today())
            .filter(person__user=user, seat__office__in=Seat.PRESIDING)
            .values("seat__body")
        )
        return self.filter(body__in=held)


class Meeting(models.Model):
    """When and where a body meets. Day and hour are London's; `begins_at` is that instant."""

    CALLED, PAPERS_SENT, HELD = "called", "papers-sent", "held"
    MINUTED, APPROVED, PUBLISHED, CANCELLED = "minuted", "approved", "published", "cancelled"
    STATUSES = [
        (CALLED, "Called"),
        (PAPERS_SENT, "Papers sent"),
        (HELD, "Held"),
        (MINUTED, "Minuted"),
        (APPROVED, "Minutes approved"),
        (PUBLISHED, "Minutes published"),
        (CANCELLED, "Cancelled"),
    ]
    #: It has neither been held nor cancelled.
    AHEAD = (CALLED, PAPERS_SENT)
    MOVES = {
        CALLED: (PAPERS_SENT, HELD, CANCELLED),
        PAPERS_SENT: (HELD, CANCELLED),
        HELD: (MINUTED,),
        MINUTED: (APPROVED,),
        APPROVED: (PUBLISHED,),
    }
    TOOK_PLACE = (HELD, MINUTED, APPROVED, PUBLISHED)
    COLOURS = {
        CALLED: "",
        PAPERS_SENT: "teal",
        HELD: "purple",
        MINUTED: "purple",
        APPROVED: "green",
        PUBLISHED: "green",
        CANCELLED: "red",
    }
    KINDS = [
        (k, k.replace("-", " ").capitalize())
        for k in ("ordinary", "annual", "extraordinary", "single-item")
    ]

    area = models.ForeignKey(Area, models.CASCADE, related_name="meetings")
    body = models.ForeignKey(Body, models.PROTECT, related_name="meetings")
    slug = models.SlugField(max_length=100)
    kind = models.CharField(max_length=16, choices=KINDS, default="ordinary")
    starts_on = models.DateField("day")
    starts_at = models.TimeField("begins at")
    ends_at = models.TimeField("ends about", null=True, blank=True)
    begins_at = models.DateTimeField(db_index=True)
    place = models.CharField(max_length=200, blank=True)
    online_url = models.URLField("address of the online meeting", blank=True)
    is_closed = models.BooleanField("closed to the public", default=False)
    closed_reason = models.TextField(blank=True)
    status = models.CharField(max_length=12, choices=STATUSES, default=CALLED)
    called_at = models.DateTimeField()
    notice_sent_at = models.DateTimeField(null=True)
    papers_emailed_at = models.DateTimeField(null=True)
    papers_posted_on = models.DateField(null=True)
    late_reason = models.TextField(blank=True)
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.TextField(blank=True)
    #: Rises with every change people's calendars must hear of (iCalendar SEQUENCE).
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    #: Who sits on the body, where somebody who tries several days has asked for them already.
    members_at_hand: list[Person] | None = None

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-begins_at"]
        constraints = [
            models.UniqueConstraint(fields=["area", "slug"], name="one_meeting_a_slug"),
            models.UniqueConstraint(
                fields=["body", "begins_at"],
                condition=~Q(status="cancelled"),
                name="one_meeting_of_a_body_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(is_closed=False) | ~Q(closed_reason=""),
                name="closed_meeting_gives_its_reason",
            ),
        ]
        indexes = [models.Index(fields=["area", "-begins_at"])]

    def __str__(self) -> str:
        return f"{self.body.name}, {short_date(self.starts_on)}"

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.area.slug, self.slug])

    @property
    def file_name(self) -> str:
        """What its files are called: by its day, also where its address keeps an earlier one."""
        return f"{self.starts_on.isoformat()}-{self.body.slug}"

    @property
    def called_on(self) -> date:
        return civil_date(self.called_at)

    @property
    def ended_at(self) -> datetime:
        """When it ends, as it was called; its beginning where nobody said."""
        return at_civil(self.starts_on, self.ends_at or self.starts_at)

    @property
    def hours(self) -> str:
        """ "2pm", or "2pm to 4:30pm" where its end is known: London's clocks."""
        begins = clock_time(self.begins_at)
        if self.ends_at is None:
            return begins
        return f"{begins} to {clock_time(at_civil(self.starts_on, self.ends_at))}"

    @property
    def colour(self) -> str:
        """The colour of its status tag."""
        return self.COLOURS[self.status]

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.CANCELLED

    @property
    def is_held(self) -> bool:
        """Whether it is on record that it took place."""
        return self.status in self.TOOK_PLACE

    def previous(self) -> Meeting | None:
        """The last meeting of the same body before this one that was not cancelled."""
        return (
            Meeting.objects.filter(body=self.body)
            .standing()
            .filter(begins_at__lt=self.begins_at)
            .order_by("-begins_at")
            .first()
        )
