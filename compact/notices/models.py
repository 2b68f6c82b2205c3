"""What goes out, one row per cause, recipient and channel; the row is the evidence that it went."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from compact.areas.models import Area


class Channel(models.TextChoices):
    EMAIL = "email", "Email"
    POST = "post", "Post"


class Print(models.TextChoices):
    """How a person wants to read: a person's own preference, used on everything sent to them."""

    NORMAL = "normal", "Ordinary print (12 point)"
    LARGE = "large", "Large print (18 point)"
    GIANT = "giant", "Giant print (24 point)"
    PLAIN = "plain", "Plain text"
    EASY_READ = "easy-read", "Easy read"
    AUDIO = "audio", "Audio"
    LANGUAGE = "language", "Another language"


class NoticeQuerySet(models.QuerySet):
    def in_area(self, area: Area) -> NoticeQuerySet:
        return self.filter(area=area)

    def waiting(self) -> NoticeQuerySet:
        return self.filter(status=Notice.QUEUED)

    def not_held(self, now: datetime) -> NoticeQuerySet:
        """What no sender holds at this moment."""
        return self.filter(Q(lease_until=None) | Q(lease_until__lt=now))

    def sendable(self, due_by: datetime, now: datetime) -> NoticeQuerySet:
        """E-mail whose next try is due by `due_by` and that no sender holds at `now`."""
        return self.waiting().not_held(now).filter(channel=Channel.EMAIL, next_try__lte=due_by)

    def to_post(self) -> NoticeQuerySet:
        """Letters that are still to be printed and posted."""
        return self.waiting().filter(channel=Channel.POST)

    def gone(self) -> NoticeQuerySet:
        """What left the house: accepted by a mail server, or posted."""
        return self.filter(status__in=[Notice.SENT, Notice.POSTED])

    def unreached(self) -> NoticeQuerySet:
        """People to phone or post to: what was sent failed, or there was no address to use, and
        no letter went instead."""
        letters = Notice.objects.filter(
            area=OuterRef("area"),
            cause=OuterRef("cause"),
            recipient_key=OuterRef("recipient_key"),
            channel=Channel.POST,
            no_address=False,
        )
        return self.filter(Q(status=Notice.FAILED) | Q(no_address=True)).exclude(Exists(letters))

    def to_reach(self, now: datetime) -> NoticeQuerySet:
        """Of the unreached, those whom it still helps to be told."""
        return self.unreached().filter(Q(useful_until=None) | Q(useful_until__gt=now))

    def light(self) -> NoticeQuerySet:
        """Without the bytes of the messages: what lists and letters need."""
        return self.defer("raw")

    def caused_by(self, cause: str) -> NoticeQuerySet:
        return self.filter(cause=cause)


class Notice(models.Model):
    """One message to one recipient about one cause, and how far it got."""

    QUEUED, SENT, FAILED, POSTED, SKIPPED = "queued", "sent", "failed", "posted", "skipped"
    STATUSES = [
        (QUEUED, "Waiting to go"),
        (SENT, "Accepted by the mail server"),
        (FAILED, "Not delivered"),
        (POSTED, "Posted"),
        (SKIPPED, "Not sent, with a reason"),
    ]
    BEGINS = (SKIPPED,)  # who cannot be reached is skipped from the start
    #: A skipped or failed one may turn out sent: a sender held it when it was stopped or given up.
    MOVES = {
        QUEUED: (SENT, FAILED, POSTED, SKIPPED),
        FAILED: (QUEUED, SKIPPED, SENT),
        SENT: (FAILED,),
        SKIPPED: (SENT,),
    }

    area = models.ForeignKey(Area, models.CASCADE, related_name="notices")
    cause = models.CharField("why it was written", max_length=160)
    topic = models.CharField(max_length=40)
    subject_key = models.CharField(max_length=120, db_index=True)
    subject_words = models.CharField(max_length=300)
    recipient_key = models.CharField(max_length=120)
    recipient_name = models.CharField(max_length=150)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    channel = models.CharField(max_length=5, choices=Channel.choices)
    address = models.TextField(
        help_text="the address at the time of the event: e-mail, or lines of post"
    )
    domain = models.CharField(max_length=253, blank=True)
    format = models.CharField(max_length=10, choices=Print.choices, default=Print.NORMAL)
    format_note = models.CharField(max_length=150, blank=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    #: Address, below SITE_URL, of the document that goes with it (the pack in their print).
    enclosure_url = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=8, choices=STATUSES, default=QUEUED)
    no_address = models.BooleanField("could not be sent for want of an address", default=False)
    skip_reason = models.CharField(max_length=200, blank=True)
    # A letter has none; as an empty string the second letter would be a duplicate.
    message_id = models.CharField(max_length=120, unique=True, null=True)  # noqa: DJ001
    raw = models.BinaryField(null=True)
    raw_sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField()
    #: When its purpose is over: a meeting has begun, or was called off. None: it always helps.
    useful_until = models.DateTimeField(null=True)
    trying_since = models.DateTimeField(null=True)
    next_try = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    posted_on = models.DateField(null=True)
    smtp_code = models.PositiveSmallIntegerField(null=True)
    smtp_text = models.CharField(max_length=300, blank=True)
    bounced_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["area", "cause", "recipient_key", "channel"],
                name="one_notice_a_cause_and_recipient",
            ),
            models.CheckConstraint(
                condition=~Q(status="sent") | Q(smtp_code__isnull=False),
                name="nothing_sent_without_a_reply",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try"], condition=Q(status="queued"), name="notice_waiting"),
            models.Index(fields=["area", "-created_at"]),
            models.Index(fields=["area", "cause"]),
        ]

    def __str__(self) -> str:
        # The record quotes this in its chain, where nobody's name may stand.
        return f"Notice {self.pk}: {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse("notice", args=[self.area.slug, self.pk])

    @property
    def is_email(self) -> bool:
        return self.channel == Channel.EMAIL

    @property
    def is_unreached(self) -> bool:
        return self.status == self.FAILED or self.no_address

    @property
    def stands(self) -> str:
        """Where it stands, in the words that hold for its channel and this installation."""
        if self.status == self.SENT and not self.smtp_code:
            return "Written to a file"
        if self.status == self.QUEUED and self.channel == Channel.POST:
            return "To be posted"
        if self.status == self.SKIPPED:
            return "Not sent"
        return self.get_status_display()

    @property
    def why(self) -> str:
        """Why it did not go, or what the mail server said last."""
        return self.skip_reason or self.smtp_text

    @property
    def is_made_by_hand(self) -> bool:
        """Whether this person reads what no print of ours is: somebody must make it for them."""
        return self.format in (Print.EASY_READ, Print.AUDIO, Print.LANGUAGE)

    @property
    def wants(self) -> str:
        return wants(self.format, self.format_note)


def wants(chosen: str, note: str = "") -> str:
    """The form a person asked for, in words with their note; empty for what everybody gets."""
    if chosen in (Print.NORMAL, Print.PLAIN):
        return ""
    words = Print(chosen).label.lower()
    return f"{words}: {note}" if note else words


class Attempt(models.Model):
    """One try to hand a notice to a mail server. Append only."""

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="tries")
    number = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    host = models.CharField(max_length=120, blank=True)
    code = models.PositiveSmallIntegerField(null=True)
    result = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["notice", "number"]
        constraints = [
            models.UniqueConstraint(fields=["notice", "number"], name="one_attempt_a_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.result}"


class Epoch(models.Model):
    """Which life of the installation this database belongs to: a restored backup must not send."""

    name = models.CharField(max_length=60)
    set_at = models.DateTimeField()
    mark = models.PositiveBigIntegerField("passes that sent something", default=0)
    paused_why = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name
