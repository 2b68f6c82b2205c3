"""Bodies, their seats, and who holds a seat in what capacity from when until when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from compact.areas.models import Area
from compact.notices.addressee import Addressee
from partnerships.bodies import words
from partnerships.bodies.queries import AppointmentQuerySet, BodyQuerySet, SeatQuerySet
from partnerships.people.models import Person


class Body(models.Model):
    """A board, forum, network, working group … of the partnership; kinds are the area's own
    words."""

    LEVELS = words.LEVELS

    area = models.ForeignKey(Area, models.CASCADE, related_name="bodies")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80)
    short_name = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=60)
    level = models.CharField(max_length=12, choices=LEVELS, default="strategic")
    purpose = models.TextField(blank=True)
    aliases = models.JSONField("other names", default=list, blank=True)
    #: What it was called before: [{"name": …, "until": ISO day on which the next name began}].
    former_names = models.JSONField(default=list, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    established_on = models.DateField(null=True, blank=True)
    dissolved_on = models.DateField(null=True, blank=True)
    is_dormant = models.BooleanField(default=False)
    #: The day on which it was made active again, the last time it had been dormant.
    woken_on = models.DateField(null=True, blank=True)
    succeeded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors"
    )
    usual_place = models.CharField("where it usually meets", max_length=200, blank=True)
    usual_time = models.TimeField("when it usually begins", null=True, blank=True)
    support_contact = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="supports"
    )
    version = models.PositiveIntegerField(default=1)

    #: Who sits and which seats stand on the day a page or a check is about, where fetched already.
    sitting: list[Appointment] | None = None
    standing: list[Seat] | None = None

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "bodies"
        constraints = [models.UniqueConstraint(fields=["area", "slug"], name="one_body_a_slug")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("body", args=[self.area.slug, self.slug])

    @property
    def names(self) -> list[str]:
        """Every name it answers to, its present one first."""
        former = [old["name"] for old in self.former_names]
        return [name for name in (self.name, self.short_name, *self.aliases, *former) if name]

    @property
    def at_work_since(self) -> date | None:
        """The first day from which something can be asked of it, where one is known: the day it
        was set up, or the day it was last made active again."""
        return max(filter(None, [self.established_on, self.woken_on]), default=None)

    def is_at_work(self, on: date) -> bool:
        """Whether anything is asked of it on `on`: nothing is while it rests or once dissolved."""
        return not self.is_dormant and (self.dissolved_on is None or self.dissolved_on > on)

    def name_on(self, day: date) -> str:
        """What it was called on a civil day: old agreements keep the name of their time."""
        for old in sorted(self.former_names, key=lambda old: old["until"]):
            if day.isoformat() < old["until"]:
                return old["name"]
        return self.name

    def appointments(self, on: date) -> AppointmentQuerySet:
        """Who sits on this body on the civil day `on`, seats in their order."""
        return (
            Appointment.objects.filter(seat__body=self)
            .held(on)
            .select_related("person__organisation", "seat__organisation")
            .order_by("seat__place")
        )

    def members(self, on: date) -> list[Person]:
        """The people who hold a seat on `on`, each once."""
        return list({a.person_id: a.person for a in self.appointments(on)}.values())

    def secretaries(self, on: date) -> Iterable[Addressee]:
        """Who is responsible for its papers: its secretary, else whoever supports it."""
        held = [a.person for a in self.appointments(on) if a.seat.office == Seat.SECRETARY]
        return [p.addressee() for p in held or [p for p in [self.support_contact] if p]]

    def is_chaired_by(self, user, on: date) -> bool:
        if not user.is_authenticated:
            return False
        return (
            self.appointments(on)
            .filter(person__user=user, seat__office__in=Seat.PRESIDING)
            .exists()
        )

    def has_member(self, user, on: date) -> bool:
        return user.is_authenticated and self.appointments(on).filter(person__user=user).exists()


class Seat(models.Model):
    """A place on a body. The seat carries office, constituency and vote; a holder comes and
    goes."""

    CHAIR, VICE_CHAIR, SECRETARY, MEMBER = "chair", "vice-chair", "secretary", "member"
    OFFICES = [
        (o, o.replace("-", " ").capitalize()) for o in (CHAIR, VICE_CHAIR, SECRETARY, MEMBER)
    ]
    PRESIDING = (CHAIR, VICE_CHAIR)
    COUNTED = words.COUNTED

    body = models.ForeignKey(Body, models.CASCADE, related_name="seats")
    title = models.CharField(max_length=150)
    office = models.CharField(max_length=12, choices=OFFICES, default=MEMBER)
    organisation = models.ForeignKey(
        "partnerships.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name="whose seat it is",
    )
    constituency = models.CharField("area or community it speaks for", max_length=150, blank=True)
    has_vote = models.BooleanField(default=True)
    may_speak = models.BooleanField(default=True)
    #: Why it has no vote or may not speak: every seat does unless the terms of reference say
    #: otherwise.
    rights_note = models.CharField(max_length=200, blank=True)
    ex_officio = models.CharField("office it goes with", max_length=150, blank=True)
    goes_with = models.ForeignKey(
        Body,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="body whose officer sits here",
    )
    #: Whether the office is one of the seats, on top of them, or held by another seat's holder.
    counted = models.CharField(max_length=12, choices=COUNTED, default="seat")
    substitute = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="substitutes_for",
        verbose_name="named substitute",
    )
    place = models.PositiveSmallIntegerField(default=0)
    abolished_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = SeatQuerySet.as_manager()

    class Meta:
        ordering = ["body", "place", "pk"]

    def __str__(self) -> str:
        return f"{self.title}, {self.body}"

    @property
    def area(self) -> Area:
        return self.body.area


class Appointment(models.Model):
    """Who holds a seat, for whom, how they came to it, and until when."""

    CAPACITIES, ROUTES = words.CAPACITIES, words.ROUTES
    TERM_REASONS, WHY_ENDED = words.TERM_REASONS, words.WHY_ENDED

    seat = models.ForeignKey(Seat, models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    capacity = models.CharField(max_length=20, choices=CAPACITIES, default="representing")
    route = models.CharField(max_length=12, choices=ROUTES, default="nominated")
    how_chosen = models.CharField(max_length=200, blank=True)
    since = models.DateField("first day")
    until = models.DateField("last day of the term", null=True, blank=True)
    #: The day they stopped before their term was up: from that day on the seat is free.
    ended_on = models.DateField(null=True, blank=True)
    why_ended = models.CharField(max_length=200, choices=WHY_ENDED, blank=True)
    is_caretaker = models.BooleanField(default=False)
    #: Why the term is not the one the agreement gives (a casual vacancy), and that in words.
    term_reason = models.CharField(max_length=200, choices=TERM_REASONS, blank=True)
    note = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField("when it was recorded", null=True, blank=True)

    #: The terms in this seat before it, latest first, where a page has fetched them already.
    earlier: list[Appointment] | None = None

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        ordering = ["seat", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="term_ends_after_it_starts"
            ),
            models.UniqueConstraint(
                fields=["seat"],
                name="one_open_holder_a_seat",
                condition=Q(until=None, ended_on=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.seat.title}"

    def get_absolute_url(self) -> str:
        return f"{self.seat.body.get_absolute_url()}#seat-{self.seat_id}"

    @property
    def area(self) -> Area:
        return self.seat.body.area

    @property
    def last_day(self) -> date | None:
        """The last civil day on which the seat is theirs; None while no end is set."""
        stopped = self.ended_on - timedelta(days=1) if self.ended_on else None
        days = [day for day in (self.until, stopped) if day]
        return min(days) if days else None
