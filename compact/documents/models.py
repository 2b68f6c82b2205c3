"""Papers that were uploaded and documents that were made: bytes with a hash, never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.documents.flowing import flowing


class Document(models.Model):
    """A file: its bytes are stored under their SHA-256, outside every web root."""

    PENDING, READY = "pending", "ready"
    STATUSES = [(PENDING, "Pending"), (READY, "Ready")]

    area = models.ForeignKey(Area, models.PROTECT, related_name="documents")
    name = models.CharField("file name as it was given", max_length=200)
    title = models.CharField(max_length=200)
    content_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    status = models.CharField(max_length=8, choices=STATUSES, default=PENDING)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    added_at = models.DateTimeField()
    #: The text in it, for search and for readers of plain text; empty where none could be had.
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.area.slug, self.pk])

    @property
    def readable_text(self) -> str:
        """Its text as people read it; the lines of a PDF are those of its pages otherwise."""
        return flowing(self.text) if self.content_type == "application/pdf" else self.text


class Rendering(models.Model):
    """A PDF made from HTML, found again by its hash: the same words are laid out once."""

    html_sha256 = models.CharField(max_length=64, unique=True)
    pdf_sha256 = models.CharField(max_length=64)
    pages = models.PositiveIntegerField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.pdf_sha256[:12]}, {self.pages} pages"


class SealQuerySet(models.QuerySet):
    def of(self, subject: models.Model) -> SealQuerySet:
        """Every seal ever put on a thing, newest first."""
        return self.filter(subject_key=key_of(subject)).order_by("-sealed_at", "-pk")

    def in_force(self) -> SealQuerySet:
        """Seals that no later approved version has replaced."""
        return self.filter(superseded_at=None)


class Seal(models.Model):
    """A sealed document: the bytes that were approved, what they are, and since when."""

    area = models.ForeignKey(Area, models.PROTECT, related_name="seals")
    subject_key = models.CharField(max_length=120, db_index=True)
    subject_words = models.CharField(max_length=300)
    subject_url = models.CharField(max_length=300, blank=True)
    variant = models.CharField(max_length=20, default="normal")
    sha256 = models.CharField(max_length=64, unique=True)
    unsealed_sha256 = models.CharField(max_length=64, db_index=True)
    fingerprint = models.CharField("of the certificate", max_length=100)
    #: When the thing was approved, where that is known; it was sealed by a job some time after.
    approved_at = models.DateTimeField(null=True)
    sealed_at = models.DateTimeField()
    superseded_at = models.DateTimeField(null=True)

    objects = SealQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_key", "variant"],
                condition=models.Q(superseded_at=None),
                name="one_seal_in_force",
            ),
        ]

    def __str__(self) -> str:
        return self.subject_words
