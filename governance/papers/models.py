"""A paper under an agenda item, with its ten-field cover sheet on one A4 side."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from compact.areas.models import Area
from compact.documents.models import Document
from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting
from governance.meetings.readers import Reader


class PaperQuerySet(models.QuerySet):
    def of(self, meeting: Meeting) -> PaperQuerySet:
        """The papers of a meeting in the order of its agenda."""
        return self.filter(item__meeting=meeting).order_by("item__place", "item__pk", "place", "pk")

    def on_agenda(self) -> PaperQuerySet:
        """Those whose item is still on the agenda; the others keep their address and say so."""
        return self.filter(item__is_removed=False)

    def circulated(self) -> PaperQuerySet:
        """Papers that went out, the withdrawn ones included: they keep their address and say so."""
        return self.exclude(status=Paper.DRAFT).filter(circulated_at__isnull=False)

    def numbered(self) -> PaperQuerySet:
        """Those that bear a number: all but what was withdrawn before any paper had gone out."""
        return self.exclude(status=Paper.WITHDRAWN, number="")

    def visible_to(self, reader: Reader) -> PaperQuerySet:
        """What `reader` may know of: whoever runs the meeting everything, members what went out,
        the public what went out and is not closed."""
        if reader.runs:
            return self
        if reader.sits:
            return self.circulated()
        return self.circulated().filter(item__is_closed=False, item__meeting__is_closed=False)


class Paper(models.Model):
    """A report: its cover sheet, its words by section, and the file it came with, if any."""

    DRAFT, FINAL, WITHDRAWN = "draft", "final", "withdrawn"
    STATUSES = [(DRAFT, "Draft"), (FINAL, "Final"), (WITHDRAWN, "Withdrawn")]
    MOVES = {DRAFT: (FINAL, WITHDRAWN), FINAL: (DRAFT, WITHDRAWN)}
    #: The ten fields of the cover sheet and their labels, in the order they are printed.
    COVER = {
        "title": "Title",
        "description": "Description",
        "document_purpose": "Document purpose",
        "circulation_list": "Circulation list",
        "decision_required": "Decision or action required",
        "author": "Author",
        "contact_details": "Contact details",
        "publication_date": "Publication date",
        "target_audience": "Target audience",
        "cross_reference": "Cross reference",
    }
    #: The usual sections of a report's words, each optional; what an area adds is beside them.
    SECTIONS = ("purpose", "recommendation", "background", "issues", "conclusions")

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    place = models.PositiveSmallIntegerField(default=1)
    number = models.CharField(max_length=12, blank=True)
    status = models.CharField(max_length=10, choices=STATUSES, default=DRAFT)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    document_purpose = models.TextField(blank=True)
    circulation_list = models.TextField(blank=True)
    decision_required = models.TextField(blank=True)
    author = models.CharField(max_length=150, blank=True)
    contact_details = models.CharField(max_length=200, blank=True)
    publication_date = models.DateField(null=True, blank=True)
    target_audience = models.CharField(max_length=200, blank=True)
    cross_reference = models.TextField(blank=True)
    purpose = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    background = models.TextField(blank=True)
    issues = models.TextField(blank=True)
    conclusions = models.TextField(blank=True)
    own_sections = models.JSONField("words by the area's own headings", default=dict)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True)
    is_plain_english = models.BooleanField("checked for plain English", default=False)
    added_on = models.DateField("day it was added to papers that had gone out", null=True)
    is_late = models.BooleanField("went out later than a clause in force allows", default=False)
    cover_pages = models.PositiveSmallIntegerField(null=True)
    cover_reason = models.TextField("why the cover sheet is longer", blank=True)
    circulated_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(blank=True)
    #: Rises with every edit, so that a stale one is refused.
    version = models.PositiveIntegerField(default=1)

    #: How its file is printed with it, where a print copy is made (`circulation.enclosures`).
    enclosure = None

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["item", "place", "pk"]

    def __str__(self) -> str:
        # The record quotes this in its chain, and an item may be closed later: no title there.
        return f"Paper {self.label}".strip()

    def get_absolute_url(self) -> str:
        return reverse("paper", args=[self.area.slug, self.item.meeting.slug, self.pk])

    @property
    def waits_to_go(self) -> bool:
        """Whether it would go out if papers were sent now."""
        return self.status == self.FINAL and self.circulated_at is None

    @property
    def area(self) -> Area:
        return self.item.meeting.area

    @property
    def is_public(self) -> bool:
        """Whether anyone may read it: it went out and nothing closes it."""
        went_out = self.status == self.FINAL and self.circulated_at is not None
        return went_out and self.item.is_public and not self.item.is_removed

    @property
    def cover_fields(self) -> list[tuple[str, object]]:
        """The ten fields with their labels, in the order they are printed (WC-0)."""
        return [(label, getattr(self, name)) for name, label in self.COVER.items()]

    @property
    def sections(self) -> list[tuple[str, str]]:
        """The parts of the report that have words, with their headings, in the area's order."""
        words = {name.capitalize(): getattr(self, name) for name in self.SECTIONS}
        words |= self.own_sections
        order = [heading.casefold() for heading in self.area.sections_of_reports]
        written = [(heading, text) for heading, text in words.items() if text]
        return sorted(written, key=lambda part: _place(part[0].casefold(), order))

    @property
    def label(self) -> str:
        """The number that is printed: kept once papers went out, "8.1" by its place until then;
        none for what was withdrawn before, since another stands there now."""
        if self.number or self.status == self.WITHDRAWN:
            return self.number
        return f"{self.item.number}.{self.place}"


def _place(heading: str, order: list[str]) -> int:
    return order.index(heading) if heading in order else len(order)
