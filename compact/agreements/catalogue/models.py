"""The agreements of an area, and each one's wordings from draft to superseded."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from compact.areas.models import Area


class AgreementQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> AgreementQuerySet:
        return self.filter(area=area)

    def visible_to(self, user, area: Area) -> AgreementQuerySet:
        """What `user` may know of: an officer everything, others what was circulated or more."""
        rows = self.in_area(area)
        if area.is_run_by(user):
            return rows
        published = Version.objects.public().filter(agreement=OuterRef("pk"))
        return rows.filter(Q(Exists(published)) | Q(is_announced=True))


class Agreement(models.Model):
    """A compact, protocol, code … between named parties; its words are in its versions."""

    KINDS = [
        (k, k.capitalize())
        for k in (
            "compact",
            "covenant",
            "protocol",
            "agreement and protocols",
            "code",
            "constitution",
            "terms of reference",
            "statement",
        )
    ]
    LEGAL = [
        ("not-binding", "Not legally binding: a voluntary commitment"),
        ("not-contractual", "Not a binding contractual agreement"),
        ("contractual", "A binding contract"),
        ("statutory", "Made under a statutory duty"),
    ]

    area = models.ForeignKey(Area, models.CASCADE, related_name="agreements")
    title = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=40, choices=KINDS)
    topic = models.CharField("topic of the code", max_length=120, blank=True)
    #: The public may know that it is planned; the words of a draft stay in the office.
    is_announced = models.BooleanField(
        "shown to the public before its first draft goes out", default=False
    )
    purpose = models.TextField(blank=True)
    legal_status = models.CharField(max_length=20, choices=LEGAL, default="not-binding")
    parties = models.JSONField("the parties, by name", default=list, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="the agreement it stands under",
    )
    #: Keys of the bodies it binds ("partnerships.body:3"); empty means every body of the area.
    scope = models.JSONField(default=list, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(fields=["area", "slug"], name="one_agreement_a_slug")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("agreement", args=[self.area.slug, self.slug])

    def version_in_force(self, on: date) -> Version | None:
        return self.versions.in_force(on).first()


class VersionQuerySet(models.QuerySet):
    def in_force(self, on: date) -> VersionQuerySet:
        """Versions that bind on the civil day `on`: computed from their dates, never a flag."""
        began = Q(status__in=[Version.IN_FORCE, Version.SUPERSEDED], in_force_from__lte=on)
        return self.filter(began).filter(Q(in_force_until=None) | Q(in_force_until__gt=on))

    def public(self) -> VersionQuerySet:
        """What left the office once; a draft that was withdrawn before it went out never did."""
        went_out = ~Q(circulated_on=None) | ~Q(agreed_on=None)
        return self.filter(status__in=Version.PUBLIC).filter(
            ~Q(status=Version.WITHDRAWN) | went_out
        )

    def visible_to(self, user, area: Area) -> VersionQuerySet:
        rows = self.filter(agreement__area=area)
        return rows if area.is_run_by(user) else rows.public()

    def to_take_hold(self, on: date) -> VersionQuerySet:
        """Versions that were brought into force ahead of their day, and whose day has come."""
        return self.filter(takes_hold_on__lte=on)


class Version(models.Model):
    """One wording, from draft to superseded. Its label is free text, its order a number."""

    DRAFT, CIRCULATED, CONSULTED, AGREED = "draft", "circulated", "consulted", "agreed"
    IN_FORCE, SUPERSEDED, WITHDRAWN = "in-force", "superseded", "withdrawn"
    STATUSES = [
        (s, s.replace("-", " ").capitalize())
        for s in (DRAFT, CIRCULATED, CONSULTED, AGREED, IN_FORCE, SUPERSEDED, WITHDRAWN)
    ]
    PUBLIC = (CIRCULATED, CONSULTED, AGREED, IN_FORCE, SUPERSEDED, WITHDRAWN)
    MOVES = {
        DRAFT: (CIRCULATED, AGREED, WITHDRAWN),
        CIRCULATED: (CONSULTED, AGREED, WITHDRAWN),
        CONSULTED: (AGREED, WITHDRAWN),
        AGREED: (IN_FORCE, WITHDRAWN),
        IN_FORCE: (SUPERSEDED,),
    }

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    label = models.CharField(max_length=80)
    status = models.CharField(max_length=12, choices=STATUSES, default=DRAFT)
    circulated_on = models.DateField(null=True, blank=True)
    consulted_on = models.DateField(null=True, blank=True)
    consultation_result = models.TextField(blank=True)
    #: Published in place of a consultation that there was none of.
    unconsulted_reason = models.TextField("why it was not consulted on", blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    agreed_by = models.CharField(max_length=200, blank=True)
    in_force_from = models.DateField(null=True, blank=True)
    in_force_until = models.DateField(null=True, blank=True)
    #: The day its clauses reach the open deadlines, while that day is still to come.
    takes_hold_on = models.DateField(null=True, blank=True)
    #: A decision taken beside the text: to be reviewed so many months after the day it was taken.
    review_decided_on = models.DateField(null=True, blank=True)
    review_months = models.PositiveSmallIntegerField(null=True, blank=True)
    change_note = models.TextField("what changed", blank=True)
    editorial_note = models.TextField(blank=True)
    source_name = models.CharField(max_length=200, blank=True)
    source_sha256 = models.CharField(max_length=64, blank=True)
    read_at = models.DateTimeField(null=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["agreement", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_version_a_number"),
            models.CheckConstraint(
                condition=Q(in_force_until=None) | Q(in_force_until__gt=F("in_force_from")),
                name="version_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["agreement"], name="one_version_in_force", condition=Q(status="in-force")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement.title}, {self.label}"

    def get_absolute_url(self) -> str:
        return reverse("version", args=[self.area.slug, self.agreement.slug, self.number])

    @property
    def area(self) -> Area:
        return self.agreement.area

    @property
    def is_draft(self) -> bool:
        """Whether its words bind nobody yet: pages and PDF say DRAFT."""
        return self.status in (self.DRAFT, self.CIRCULATED, self.CONSULTED)

    def binds_on(self, day: date) -> bool:
        """Whether its clauses bind on the civil day, as the query `in_force` tells it."""
        began = self.status in (self.IN_FORCE, self.SUPERSEDED) and self.in_force_from <= day
        return began and (self.in_force_until is None or self.in_force_until > day)


class HistoryEntry(models.Model):
    """A line of a document's history (who reviewed what, when); left out of copies when asked."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="history")
    on = models.DateField()
    words = models.TextField()
    by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["on", "pk"]
        verbose_name_plural = "history entries"

    def __str__(self) -> str:
        return self.words[:80]
