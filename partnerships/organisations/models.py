"""The organisations of a place, from the council to the smallest group."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from compact.areas.models import Area


class OrganisationQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> OrganisationQuerySet:
        return self.filter(area=area)

    def current(self) -> OrganisationQuerySet:
        """Those that were not merged into, or replaced by, another."""
        return self.filter(succeeded_by=None)

    def called(self, words: str) -> OrganisationQuerySet:
        """Those whose name, short name or any other name contains `words`."""
        return self.filter(
            models.Q(name__icontains=words)
            | models.Q(short_name__icontains=words)
            | models.Q(aliases__icontains=words)
        )


class Organisation(models.Model):
    """A public body, voluntary organisation, community group or business, with the names it went
    by."""

    SECTORS = [
        ("public", "Public sector"),
        ("voluntary", "Voluntary sector"),
        ("community", "Community sector"),
        ("private", "Private sector"),
        ("other", "Other"),
    ]
    #: Which sectors count as "the sector" of the compact.
    VCS = ("voluntary", "community")

    area = models.ForeignKey(Area, models.CASCADE, related_name="organisations")
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80)
    short_name = models.CharField(max_length=40, blank=True)
    sector = models.CharField(max_length=12, choices=SECTORS)
    aliases = models.JSONField("other and former names", default=list, blank=True)
    succeeded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="predecessors"
    )
    succeeded_on = models.DateField(null=True, blank=True)
    serves = models.TextField("areas and communities it serves", blank=True)
    duties = models.TextField("duties and constraints others should know", blank=True)
    website = models.URLField(blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["area", "slug"], name="one_organisation_a_slug")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.area.slug, self.slug])

    @property
    def is_vcs(self) -> bool:
        return self.sector in self.VCS

    @property
    def names(self) -> list[str]:
        """Every name it answers to, its present one first."""
        return [name for name in (self.name, self.short_name, *self.aliases) if name]
