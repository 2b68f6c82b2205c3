"""What happened to an agreement and its versions, from the record, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compact.agreements.models import Agreement, Version
from compact.audit.models import Entry, key_of
from compact.ui.timeline import Happening

MOST = 60
#: Deeds as the public reads them; what is not listed is office work and shown to officers only.
PUBLIC: dict[str, str] = {
    "agreement-added": "The agreement was entered here",
    "version-circulated": "{version} was circulated",
    "version-consulted": "{version} was consulted on",
    "version-agreed": "{version} was agreed",
    "version-in-force": "{version} came into force",
    "version-endorsed": "{party} endorsed {version}",
    "endorsement-withdrawn": "The endorsement of {version} by {party} was withdrawn",
    "version-superseded": "{version} was superseded",
    "version-withdrawn": "{version} was withdrawn",
    "review-recorded": "A review was held",
    "review-decided": "A review of {version} in {months} months was decided on",
    "rule-set": "A rule was set by {clause}",
    "rule-withdrawn": "A rule of {clause} was withdrawn",
    "note-added": "A note was added to {clause}",
}
OFFICE: dict[str, str] = {
    "agreement-changed": "What is said of the agreement was changed",
    "version-read": "{version} was read from a text",
    "draft-begun": "{version} was begun as a copy of {from}",
    "version-described": "{version} was described anew",
    "history-added": "A line was added to the document history of {version}",
    "clause-corrected": "{clause} was corrected",
    "clause-split": "{clause} was split in two",
    "clause-merged": "{with} was joined to {clause}",
    "clause-deleted": "{clause} was taken out",
    "clause-added": "{clause} was put in",
    "note-removed": "A note was removed from {clause}",
}
WHY: dict[str, Callable[[dict], str]] = {
    "version-consulted": lambda d: d.get("result", ""),
    "version-agreed": lambda d: " ".join(_agreed(d)),
    "version-in-force": lambda d: " ".join(_unconsulted(d)),
    "version-endorsed": lambda d: f"Signed by its {d.get('office', '')}.",
    "review-recorded": lambda d: d.get("outcome", ""),
    "rule-set": lambda d: d.get("says", ""),
    "rule-withdrawn": lambda d: " ".join((d.get("says", ""), d.get("reason", ""))),
}


def _agreed(details: dict) -> Iterator[str]:
    if details.get("agreed_by"):
        yield f"By {details['agreed_by']}."
    yield from _unconsulted(details)


def _unconsulted(details: dict) -> Iterator[str]:
    if details.get("without_consultation"):
        yield f"Without a consultation: {details['without_consultation']}"


def timeline_of(
    agreement: Agreement, versions: list[Version], *, for_officer: bool
) -> list[Happening]:
    """Newest first. The record of a version the reader may not see is left out with the version."""
    known = {key_of(version): version for version in versions}
    verbs = PUBLIC | OFFICE if for_officer else PUBLIC
    entries = (
        Entry.objects.filter(
            area=agreement.area,
            subject_key__in=[key_of(agreement), *known],
            verb__in=verbs,
        )
        .select_related("actor")
        .order_by("-seq")[:MOST]
    )
    return [
        _happening(entry, known.get(entry.subject_key), verbs, for_officer) for entry in entries
    ]


def _happening(entry: Entry, version: Version | None, verbs: dict, for_officer: bool) -> Happening:
    words = _Blank(entry.details | {"version": f"“{version.label}”" if version else ""})
    what = verbs[entry.verb].format_map(words)
    why = WHY.get(entry.verb, lambda d: d.get("reason", ""))(entry.details)
    return Happening(
        what=what[:1].upper() + what[1:],
        at=entry.at,
        why=why,
        by=str(entry.actor) if for_officer and entry.actor else "",
    )


class _Blank(dict):
    def __missing__(self, key: str) -> str:
        return ""
