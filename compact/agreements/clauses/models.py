"""The numbered pieces of a text, the words it defines, and notes about them."""

from __future__ import annotations

import re

from django.db import models
from django.utils.text import Truncator

from compact.agreements.catalogue.models import Version
from compact.areas.models import Area

#: A piece of a path that is a title and no number: "Shared commitments", not "7.2" or "Article 5".
PART = re.compile(r"[^\W\d_]{2,}.*\s.*[^\W\d_]{2,}|^[^\W\d_]{4,}$")


class Clause(models.Model):
    """A piece of the text. Its label is as printed, never renumbered; `place` orders them."""

    KINDS = [
        (k, k.capitalize())
        for k in (
            "text",
            "principle",
            "commitment",
            "rule",
            "definition",
            "checklist",
            "signature",
            "heading",
        )
    ]
    BOUND = [
        ("shared", "Everyone"),
        ("public", "The public bodies"),
        ("sector", "The sector"),
        ("", "Not said"),
    ]

    version = models.ForeignKey(Version, models.CASCADE, related_name="clauses")
    place = models.PositiveIntegerField()
    label = models.CharField(max_length=60, blank=True)
    path = models.JSONField(default=list)
    #: Whether the label is a printed number; else it is the title, by which such a piece is cited.
    numbered = models.BooleanField(default=True)
    level = models.PositiveSmallIntegerField(default=1)
    heading = models.TextField(blank=True)
    words = models.TextField(blank=True)
    kind = models.CharField(max_length=12, choices=KINDS, default="text")
    bound = models.CharField(max_length=8, choices=BOUND, blank=True)

    class Meta:
        ordering = ["version", "place"]
        constraints = [
            models.UniqueConstraint(fields=["version", "place"], name="one_clause_a_place")
        ]

    def __str__(self) -> str:
        return self.citation

    def get_absolute_url(self) -> str:
        return f"{self.version.get_absolute_url()}#{self.anchor}"

    @property
    def area(self) -> Area:
        return self.version.agreement.area

    @property
    def anchor(self) -> str:
        return f"clause-{self.place}"

    @property
    def citation(self) -> str:
        """How the clause is cited in a sentence: "Anyford Compact, clause 10"."""
        return f"{self.version.agreement.title}, {self.name}"

    @property
    def name(self) -> str:
        """ "clause 7.2"; where parts have numbers of their own, "clause 10 of “Shared aims”"."""
        if not (self.label and self.numbered):
            title = self.heading or self.label
            return f"“{Truncator(title).chars(60)}”" if title else f"paragraph {self.place}"
        part = next((one for one in self.path[:-1] if PART.search(one)), "")
        return f"clause {self.label}" + (f" of “{Truncator(part).chars(50)}”" if part else "")

    @property
    def mark(self) -> str:
        """The number as printed in front of it: "(i)" of clause 2 (i); "" where none is printed."""
        return (self.path[-1] if self.path else self.label) if self.numbered else ""


class Term(models.Model):
    """A word the agreement defines, or an abbreviation it explains."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="terms")
    term = models.CharField(max_length=120)
    meaning = models.TextField()
    is_abbreviation = models.BooleanField(default=False)
    clause = models.ForeignKey(Clause, models.SET_NULL, null=True, blank=True)

    class Meta:
        ordering = ["version", "term"]

    def __str__(self) -> str:
        return self.term


class Note(models.Model):
    """What is said about a clause without touching its words: they stay, faults included."""

    EDITORIAL, CROSS_REFERENCE, LEGAL = "editorial", "cross-reference", "legal"
    KINDS = [
        (EDITORIAL, "Editorial note"),
        (CROSS_REFERENCE, "Where a reference leads"),
        (LEGAL, "What became of a law or body it names"),
    ]
    LAW = [
        ("in-force", "In force"),
        ("amended", "Amended since"),
        ("replaced", "Replaced"),
        ("repealed", "Repealed or abolished"),
    ]

    clause = models.ForeignKey(Clause, models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=16, choices=KINDS, default=EDITORIAL)
    words = models.TextField()
    target = models.ForeignKey(
        Clause,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="referred_by",
        verbose_name="the clause the reference means",
    )
    law_status = models.CharField("what the law is today", max_length=10, choices=LAW, blank=True)
    checked_on = models.DateField("when that was checked", null=True, blank=True)

    class Meta:
        ordering = ["clause", "pk"]

    def __str__(self) -> str:
        return self.words[:80]
