"""The place everything belongs to, its words, its holidays, and who runs it."""

from __future__ import annotations

import hashlib
from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from compact.areas.presets import PRESETS
from compact.dates.working import WorkingDays
from compact.dates.years import YearKind
from compact.ui import theme

NATIONS = [
    ("england", "England"),
    ("wales", "Wales"),
    ("scotland", "Scotland"),
    ("northern-ireland", "Northern Ireland"),
]
#: What a report is made of where an area says nothing else (HR-2).
REPORT_SECTIONS = ("Purpose", "Recommendation", "Background", "Issues", "Conclusions")


class Area(models.Model):
    """A tenant: one place with its agreements, bodies and meetings. Nothing of one shows in
    another."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    nation = models.CharField(max_length=20, choices=NATIONS, default="england")
    year_kind = models.CharField(
        "the year its yearly duties run by",
        max_length=20,
        choices=[(kind.value, kind.value.capitalize()) for kind in YearKind],
        default=YearKind.CALENDAR.value,
    )
    preset = models.CharField(
        max_length=40, default="local-compact", choices=[(p.key, p.title) for p in PRESETS.values()]
    )
    words = models.JSONField(default=dict, blank=True)
    body_kinds = models.JSONField(default=list, blank=True)
    report_sections = models.JSONField(default=list, blank=True)
    colours = models.JSONField(default=dict, blank=True)
    contact_name = models.CharField(max_length=150, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    postal_address = models.TextField(blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("area-home", args=[self.slug])

    def word(self, key: str) -> str:
        """What this area calls a thing: its own word, else its preset's, else the key itself."""
        return self.words.get(key) or PRESETS[self.preset].words.get(key) or key

    @property
    def kinds_of_body(self) -> list[str]:
        return list(self.body_kinds) or list(PRESETS[self.preset].body_kinds)

    @property
    def sections_of_reports(self) -> list[str]:
        """The headings under which a report is written, in their order."""
        return list(self.report_sections) or list(REPORT_SECTIONS)

    @property
    def working_days(self) -> WorkingDays:
        """The days on which this area works: its nation's bank holidays and its own."""
        if not hasattr(self, "_working_days"):
            own = frozenset(self.holidays.values_list("day", flat=True))
            self._working_days = WorkingDays(self.nation, own)
        return self._working_days

    @property
    def stylesheet(self) -> str:
        return theme.stylesheet(self.colours)

    @property
    def theme_url(self) -> str:
        digest = hashlib.sha256(self.stylesheet.encode()).hexdigest()[:12]
        return reverse("area-theme", args=[self.slug, digest])

    def is_run_by(self, user) -> bool:
        """Whether `user` is an officer of this area today."""
        return Role.OFFICER in roles_of(user, self)

    def is_championed_by(self, user) -> bool:
        return Role.CHAMPION in roles_of(user, self)


class Holiday(models.Model):
    """A day on which this area does not work, beside the nation's bank holidays."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="holidays")
    day = models.DateField()
    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["area", "day"], name="one_holiday_a_day")]

    def __str__(self) -> str:
        return f"{self.name} ({self.day:%d %B %Y})"


class RoleQuerySet(models.QuerySet):
    def held(self, on: date) -> RoleQuerySet:
        """Roles that are held on the civil day `on`."""
        return self.filter(since__lte=on).filter(Q(until=None) | Q(until__gte=on))


class Role(models.Model):
    """An officer's or champion's standing in an area, from a day until a day."""

    OFFICER = "officer"
    CHAMPION = "champion"
    KINDS = [(OFFICER, "Partnership officer"), (CHAMPION, "Compact champion")]

    area = models.ForeignKey(Area, models.CASCADE, related_name="roles")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=20, choices=KINDS)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["area", "user", "kind", "since"], name="one_role_a_start"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")),
                name="role_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_kind_display()} of {self.area}"


def roles_of(user, area: Area) -> frozenset[str]:
    """The kinds of role `user` holds in `area` today; asked once a request and user."""
    from compact.dates.clock import today

    if not user.is_authenticated:
        return frozenset()
    known = user.__dict__.setdefault("_roles", {})
    if area.pk not in known:
        held = Role.objects.filter(area=area, user=user).held(today())
        known[area.pk] = frozenset(held.values_list("kind", flat=True))
    return known[area.pk]


class Submission(models.Model):
    """A form that was sent and acted on, by the key the form carried: sent twice, done once."""

    key = models.UUIDField(unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    path = models.CharField(max_length=300)
    answer = models.CharField("where it led", max_length=300, blank=True)
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.path} at {self.at}"
