"""The papers going out: when, to whom in which channel and print, and whether in time."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models

from compact.areas.models import Area
from compact.documents.models import Document
from compact.notices.models import Notice, NoticeQuerySet, Print
from governance.meetings.models import Meeting


def sending_in(cause: str) -> str:
    """The cause of the sending itself, of one that says besides who got it in whose place."""
    return ":".join(cause.split(":")[:3])


class CirculationQuerySet(models.QuerySet):
    def caused_by(self, causes: Iterable[str]) -> CirculationQuerySet:
        """The sendings that notices name as their causes, as far as these are sendings."""
        named = models.Q(pk__in=[])
        for cause in map(sending_in, causes):
            kind, _, name = cause.partition(":")
            meeting, _, number = name.partition(":")
            if kind == "papers" and meeting.isdigit() and number.isdigit():
                named |= models.Q(meeting=meeting, number=number)
        return self.filter(named)

    def caused(self, cause: str) -> Circulation | None:
        """The sending that a notice names as its cause, if one does."""
        rows = self.caused_by([cause])
        return rows.select_related("meeting__area", "meeting__body").first()


class Circulation(models.Model):
    """One sending of a meeting's pack. The pack's words are kept as they went."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="circulations")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    is_late = models.BooleanField(default=False)
    reason = models.TextField("why it is late", blank=True)
    items = models.JSONField("what it held: numbers and titles", default=list)
    pack_sha256 = models.CharField(max_length=64, blank=True)
    by_email = models.PositiveSmallIntegerField(default=0)
    by_post = models.PositiveSmallIntegerField(default=0)

    objects = CirculationQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_circulation_a_number")
        ]

    def __str__(self) -> str:
        return f"Papers of {self.meeting}"

    @property
    def cause(self) -> str:
        """What its notices name as their cause."""
        return f"papers:{self.meeting_id}:{self.number}"

    @property
    def notices(self) -> NoticeQuerySet:
        """What went, or goes, to members and to whoever comes in place of one."""
        mine = models.Q(cause=self.cause) | models.Q(cause__startswith=f"{self.cause}:")
        return Notice.objects.in_area(self.area).filter(mine)

    def cause_in_place(self, apologies: int) -> str:
        """The cause of what goes to the substitute whom a member's `apologies`, by key, send. Apart
        from the members': no clause runs for it, and it is called off by itself."""
        return f"{self.cause}:substitute:{apologies}"

    @property
    def area(self) -> Area:
        return self.meeting.area


class PackFile(models.Model):
    """The PDF of a pack in one print, as it was last laid out; made anew when the words change."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="pack_files")
    print = models.CharField(max_length=10, choices=Print.choices)
    is_full = models.BooleanField("with closed items")
    words_sha256 = models.CharField(max_length=64)
    document = models.ForeignKey(Document, models.PROTECT)
    pages = models.PositiveIntegerField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "print", "is_full"], name="one_pack_a_print")
        ]

    def __str__(self) -> str:
        return f"Pack of {self.meeting}, {self.get_print_display()}"

    @property
    def area(self) -> Area:
        return self.meeting.area


class PrintCopy(models.Model):
    """What one sending put into the envelopes of those who take post, in one print: the papers that
    went out with it, the pages of their files among them. Made anew when words or files change."""

    circulation = models.ForeignKey(Circulation, models.CASCADE, related_name="print_copies")
    print = models.CharField(max_length=10, choices=Print.choices)
    is_full = models.BooleanField("with closed items, where it held any", default=True)
    sha256 = models.CharField("of the words and the files in it", max_length=64)
    document = models.ForeignKey(Document, models.PROTECT)
    pages = models.PositiveIntegerField()
    #: Files whose pages are in it: the paper's number, their name, their first page, how many, and
    #: whether they are to be enlarged.
    enclosed = models.JSONField(default=list)
    #: Files that must be printed by themselves: the paper's number and key, their name, and why.
    by_hand = models.JSONField(default=list)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["circulation", "print", "is_full"], name="one_copy_a_print"
            )
        ]

    def __str__(self) -> str:
        return f"Print copy of {self.circulation}, {self.get_print_display()}"

    @property
    def area(self) -> Area:
        return self.circulation.area
