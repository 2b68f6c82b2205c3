"""Correcting a draft's clauses, and notes about any clause."""

from __future__ import annotations

import re
import zlib
from typing import Any

from django import forms

from compact.agreements.models import Clause, Note
from compact.ui.fields import DateField, LongTextField, RadioField, WholeNumberField
from compact.ui.forms import Form

STARTS = re.compile(r"(?<=[.;:!?\n])\s*(?=\S)")
MOST_STARTS = 60


def fingerprint(clause: Clause) -> int:
    """What a person had on screen, as the small number a form can carry: to refuse a stale edit."""
    shown = "\0".join((clause.label, clause.heading, clause.words, clause.kind, clause.bound))
    return zlib.crc32(shown.encode()) % 10**9


class ClauseForm(Form):
    """The clause as it should stand. The number is whatever is printed; none is given out anew."""

    label = forms.CharField(
        label="Number as printed",
        max_length=60,
        required=False,
        help_text="Leave empty if it has none",
    )
    heading = forms.CharField(max_length=500, required=False)
    words = LongTextField(
        label="Words", required=False, help_text="Begin the lines of a list with a dash"
    )
    level = WholeNumberField(
        label="How deep it stands",
        min_value=1,
        max_value=6,
        initial=1,
        help_text="1 for a section, 2 for a clause in it, and so on",
    )
    kind = forms.ChoiceField(choices=Clause.KINDS)
    bound = forms.ChoiceField(label="Whom it binds", choices=Clause.BOUND, required=False)

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not (facts.get("heading") or facts.get("words")) and not self.errors:
            self.add_error("words", "Enter the words, or a heading")
        return facts


class SplitForm(Form):
    button = "Split it here"
    second = RadioField(label="With which words does the second clause begin?", choices=[])
    label = forms.CharField(
        label="Number of the second clause as printed", max_length=60, required=False
    )

    def __init__(self, *args: Any, clause: Clause, **options: Any) -> None:
        super().__init__(*args, **options)
        starts = [found.end() for found in STARTS.finditer(clause.words)][:MOST_STARTS]
        self.rests = {str(start): clause.words[start:] for start in starts if start}
        self.fields["second"].choices = [
            (start, rest[:90] + ("…" if len(rest) > 90 else ""))
            for start, rest in self.rests.items()
        ]

    @property
    def can_split(self) -> bool:
        return bool(self.rests)

    def clean_second(self) -> str:
        return self.rests[self.cleaned_data["second"]]


class MergeForm(Form):
    button = "Join them"


class DeleteForm(Form):
    button = "Take it out"
    button_class = "warning"


class RemoveNoteForm(Form):
    button = "Remove the note"
    button_class = "warning"


class NoteForm(Form):
    """Of the last three fields each belongs to one kind; what does not fit is left aside."""

    button = "Add the note"
    kind = RadioField(
        label="What kind of note is it?",
        choices=[
            (
                Note.EDITORIAL,
                "An editorial note",
                "For example, that a sentence is garbled in the source",
            ),
            (
                Note.CROSS_REFERENCE,
                "Where a reference leads",
                "For example, that “10.1” means clause 11.1",
            ),
            (Note.LEGAL, "What became of a law or body", "For example, that an Act was repealed"),
        ],
    )
    words = LongTextField(label="The note", max_length=2000)
    target = forms.ModelChoiceField(
        Clause.objects.none(), label="The clause that is meant", required=False, empty_label="None"
    )
    law_status = forms.ChoiceField(
        label="What the law is today", required=False, choices=[("", "Not a law"), *Note.LAW]
    )
    checked_on = DateField(label="When that was checked", required=False)

    def __init__(self, *args: Any, clause: Clause, **options: Any) -> None:
        super().__init__(*args, **options)
        others = Clause.objects.filter(version=clause.version).exclude(pk=clause.pk)
        self.fields["target"].queryset = others.select_related("version__agreement")
        self.fields["target"].label_from_instance = lambda one: one.name

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if facts.get("kind") != Note.CROSS_REFERENCE:
            facts["target"] = None
        if facts.get("kind") != Note.LEGAL:
            facts["law_status"], facts["checked_on"] = "", None
        return facts
