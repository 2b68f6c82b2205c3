"""The ledger of what is due: which clause set it, for what, by when, and what became of it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.db.models import Case, F, Q, When
from django.urls import reverse

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.dates.civil import civil_date, end_of, start_of
from compact.dates.clock import today
from compact.dates.wording import clock_time, long_date
from compact.deadlines.standing_condition import Condition

__all__ = ["Condition", "Deadline", "DeadlineQuerySet"]


class DeadlineQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> DeadlineQuerySet:
        return self.filter(area=area)

    def about(self, subject_key: str) -> DeadlineQuerySet:
        return self.filter(subject_key=subject_key)

    def open(self) -> DeadlineQuerySet:
        """Not yet met and not set aside: open or already broken."""
        return self.filter(status__in=[Deadline.OPEN, Deadline.BROKEN])

    def falling_to(self, person_keys: list[str]) -> DeadlineQuerySet:
        """Duties of any of these people ("partnerships.person:4")."""
        whose = Q(pk__in=[])
        for key in person_keys:
            whose |= Q(responsible_keys__contains=f" {key} ")
        return self.filter(whose)

    def overdue(self, now: datetime) -> DeadlineQuerySet:
        return self.open().filter(due_at__lte=now)

    def coming(self, now: datetime, until: datetime) -> DeadlineQuerySet:
        return self.open().filter(due_at__gt=now, due_at__lte=until)

    def most_pressing_first(self) -> DeadlineQuerySet:
        """Overdue longest first, then due soonest; what is settled last, the newest of it first."""
        unsettled = [Deadline.OPEN, Deadline.BROKEN]
        presses = Case(When(status__in=unsettled, then=F("due_at")))
        return self.order_by(presses.asc(nulls_last=True), "-due_at", "-pk")

    def counted(self) -> DeadlineQuerySet:
        """What the public figures count: everything that was not ended by a change of
        circumstances.
        """
        return self.exclude(status=Deadline.ENDED)

    def with_editions(self) -> DeadlineQuerySet:
        """Each with the edition whose clause set it, and none of the clause's long words."""
        return self.select_related("provision__clause__version").defer(
            "provision__quote",
            "provision__clause__words",
            "provision__clause__heading",
            "provision__clause__path",
        )

    def to_visit(self, now: datetime) -> DeadlineQuerySet:
        """Rows at which something falls due for the sweep and which no other sweep holds."""
        free = Q(lease_until=None) | Q(lease_until__lt=now)
        return self.filter(free, next_at__lte=now)


class Deadline(models.Model):
    """One duty: the clause that sets it, the thing it is about, and the last moment in time.

    `due_on` is the last civil day in time; `due_at` the instant that day ends. `next_at` is
    when the
    sweep has to look again (a reminder, the due instant), empty once nothing more can follow.
    """

    OPEN, KEPT, LATE, BROKEN = "open", "kept", "late", "broken"
    EXCUSED, WAIVED, ENDED = "excused", "waived", "ended"
    STATUSES = [
        (OPEN, "Open"),
        (KEPT, "On time"),
        (LATE, "Late"),
        (BROKEN, "Overdue"),
        (EXCUSED, "Excused"),
        (WAIVED, "Waived"),
        (ENDED, "No longer due"),
    ]
    MOVES = {
        OPEN: (KEPT, LATE, BROKEN, WAIVED, ENDED, EXCUSED),
        BROKEN: (LATE, EXCUSED, KEPT),
        LATE: (EXCUSED,),
        ENDED: (OPEN,),
    }

    area = models.ForeignKey(Area, models.CASCADE, related_name="deadlines")
    rule_key = models.CharField(max_length=60)
    #: The clause that sets it; none where the partners decided on it beside the text.
    provision = models.ForeignKey(Provision, models.PROTECT, null=True, related_name="deadlines")
    clause_words = models.CharField(max_length=300)
    clause_url = models.CharField(max_length=300, blank=True)
    subject_key = models.CharField(max_length=120)
    subject_words = models.CharField(max_length=300)
    subject_url = models.CharField(max_length=300, blank=True)
    occurrence = models.CharField(max_length=40, blank=True)
    body_key = models.CharField(max_length=120, blank=True)
    body_words = models.CharField(max_length=200, blank=True)
    task = models.CharField("what is to be done", max_length=300)
    enforcement = models.CharField(max_length=20)
    #: Keys of the people responsible, each between blanks, so that one can be looked for as text.
    responsible_keys = models.CharField(max_length=500, blank=True)
    responsible_words = models.CharField(max_length=300, blank=True)
    arises_at = models.DateTimeField()
    due_on = models.DateField()
    due_at = models.DateTimeField()
    due_civil = models.CharField(max_length=60)
    extended_until = models.DateField(null=True)
    met_at = models.DateTimeField(null=True)
    status = models.CharField(max_length=8, choices=STATUSES, default=OPEN)
    reason = models.TextField(blank=True)
    effective_at = models.DateTimeField("when it became what it is", null=True)
    recorded_at = models.DateTimeField("when that was recorded", null=True)
    next_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    alarm = models.CharField(max_length=300, blank=True)

    objects = DeadlineQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule_key", "provision", "subject_key", "occurrence"],
                name="one_deadline_a_rule_clause_and_subject",
            ),
            models.UniqueConstraint(
                fields=["rule_key", "subject_key", "occurrence"],
                condition=Q(provision=None),
                name="one_deadline_a_decision_and_subject",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at"], condition=Q(next_at__isnull=False), name="deadline_to_visit"
            ),
            # The sweep takes a batch of one area: without this it would read all that area has.
            models.Index(
                fields=["area", "next_at"],
                condition=Q(next_at__isnull=False),
                name="deadline_to_visit_of_area",
            ),
            models.Index(fields=["area", "status", "due_at"]),
            models.Index(fields=["subject_key"]),
            models.Index(fields=["area", "rule_key", "status"]),
            models.Index(fields=["area", "body_key"]),
        ]

    def __str__(self) -> str:
        return f"{self.task} by {self.due_on:%d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("deadline", args=[self.area.slug, self.pk])

    @property
    def done(self) -> date | datetime | None:
        """When the deed was done; a day alone where no more is known, as of a letter posted. Such a
        deed stands at the first instant of its day.
        """
        is_day = self.met_at and self.met_at == start_of(civil_date(self.met_at))
        return civil_date(self.met_at) if is_day else self.met_at

    @property
    def until(self) -> str:
        """ "the end of Wednesday 8 March 2006"; the hour where the clause counts in hours."""
        if self.due_at == end_of(self.due_on):
            return f"the end of {long_date(self.due_on)}"
        return f"{clock_time(self.due_at)} on {long_date(self.due_on)}"

    @property
    def late_by_days(self) -> int:
        """Whole civil days after the due day: 0 when in time; unmet ones count to when it was
        judged.
        """
        done = self.met_at or (self.recorded_at if self.status != self.OPEN else None)
        return max(0, (civil_date(done) - self.due_on).days) if done else 0

    @property
    def former_edition(self) -> str:
        """The edition whose clause set it, once another one is in force; "" while it still binds.

        Fetch rows `with_editions()`: a list of them asks no question each.
        """
        if self.provision is None:
            return ""
        version = self.provision.clause.version
        is_former = version.status == version.SUPERSEDED and not version.binds_on(today())
        return version.label if is_former else ""

    def is_overdue(self, now: datetime) -> bool:
        return self.status in (self.OPEN, self.BROKEN) and self.due_at <= now

    def days_left(self, today: date) -> int:
        return (self.due_on - today).days
