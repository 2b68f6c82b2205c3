"""The sections of a report (HR-2): which there are, an area says; what stands in each, the paper.

The usual five have columns of their own; what an area adds is kept by its heading. A heading that
is taken off the area's list stays on the papers that have words under it.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms

from compact.areas.models import Area
from compact.ui import fields
from governance.papers.models import Paper


def headings_of(area: Area, paper: Paper | None = None) -> list[str]:
    """What a report of `area` is asked for, and what `paper` has words under already."""
    asked = area.sections_of_reports
    written = [heading for heading, _ in paper.sections] if paper else []
    known = {heading.casefold() for heading in asked}
    return [*asked, *(heading for heading in written if heading.casefold() not in known)]


def fields_for(headings: list[str]) -> dict[str, forms.Field]:
    return {
        name_of(heading): fields.LongTextField(label=heading, max_length=20_000, required=False)
        for heading in headings
    }


def name_of(heading: str) -> str:
    """The form's name for a section: its column, or one made of its heading, never of its place."""
    known = heading.casefold()
    if known in Paper.SECTIONS:
        return known
    return f"section_{hashlib.sha256(known.encode()).hexdigest()[:8]}"


def typed_beforehand(paper: Paper) -> dict[str, str]:
    return {name_of(heading): words for heading, words in paper.sections}


def gathered(words: dict[str, Any], headings: list[str]) -> dict[str, Any]:
    """The typed words as a paper keeps them: own sections under their headings."""
    own = {h: words.pop(name_of(h)) for h in headings if name_of(h) not in Paper.SECTIONS}
    return words | {"own_sections": {heading: text for heading, text in own.items() if text}}
