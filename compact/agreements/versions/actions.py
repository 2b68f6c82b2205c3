"""The stages of a wording: circulated, consulted on, agreed, in force; each with its own day."""

from __future__ import annotations

import logging
from datetime import date, datetime

from django.db import transaction

from compact.agreements.changes import clauses_changed
from compact.agreements.models import HistoryEntry, Version
from compact.agreements.versions import unconsulted
from compact.audit.moves import NotPossible, ReasonNeeded, move
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.dates.wording import short_date

log = logging.getLogger(__name__)

NO_COMMENTS = "No comments were received."


@transaction.atomic
def circulate(version: Version, *, on: date, by, at: datetime) -> None:
    """The draft goes out to the partners, and anyone may read it, marked as a draft."""
    _day_has_come(on, at)
    if not version.clauses.exists():
        raise NotPossible("This version has no words yet. Add its clauses first.")
    move(
        version,
        Version.CIRCULATED,
        by=by,
        at=at,
        verb="version-circulated",
        circulated_on=on,
        details={"on": on.isoformat()},
    )


@transaction.atomic
def record_consultation(version: Version, *, on: date, result: str, by, at: datetime) -> None:
    """The draft was consulted on until `on`. That nobody commented is a result too: NO_COMMENTS."""
    _day_has_come(on, at)
    _not_before(on, version.circulated_on, "it was circulated")
    if not result.strip():
        raise NotPossible("Say what came of the consultation, also when no comments were received.")
    move(
        version,
        Version.CONSULTED,
        by=by,
        at=at,
        verb="version-consulted",
        consulted_on=on,
        consultation_result=result.strip(),
        details={"on": on.isoformat(), "result": result.strip()},
    )


@transaction.atomic
def agree(
    version: Version, *, on: date, agreed_by: str, by, at: datetime, without_consultation: str = ""
) -> None:
    """The partners agreed the wording on a day, at a meeting or by name in `agreed_by`.

    A wording that was not consulted on needs the reason, which is published. Raises ReasonNeeded.
    """
    _day_has_come(on, at)
    _not_before(on, version.circulated_on, "it was circulated")
    _not_before(on, version.consulted_on, "it was consulted on")
    why = unconsulted.reason_for(version, on, without_consultation)
    move(
        version,
        Version.AGREED,
        by=by,
        at=at,
        verb="version-agreed",
        agreed_on=on,
        agreed_by=agreed_by,
        unconsulted_reason=why,
        details={"on": on.isoformat(), "agreed_by": agreed_by, "without_consultation": why},
    )
    if why:
        unconsulted.keep_in_history(version, on, why, agreed_by)


@transaction.atomic
def bring_into_force(
    version: Version, *, since: date, by, at: datetime, without_consultation: str = ""
) -> None:
    """Its clauses bind from the day `since`; the wording in force before is superseded that day.

    Open deadlines are bound to the new clauses at once, or by `take_hold` when a later day comes.
    Kept and broken ones stay as they were. A wording that was agreed before a reason was asked for
    in place of a consultation is asked for it now. Raises ReasonNeeded.
    """
    if version.agreed_on and since < version.agreed_on:
        raise NotPossible(
            f"It was agreed on {short_date(version.agreed_on)}: it cannot bind before that day."
        )
    former = _in_force_beside(version)
    if former and since <= former.in_force_from:
        raise NotPossible(
            f"“{former.label}” is in force from {short_date(former.in_force_from)}. "
            "The new version must begin after that day."
        )
    if former:
        move(
            former,
            Version.SUPERSEDED,
            by=by,
            at=at,
            verb="version-superseded",
            in_force_until=since,
            details={"on": since.isoformat(), "by": version.label},
        )
    later = since > civil_date(at)
    said = version.unconsulted_reason
    why = unconsulted.reason_for(version, version.agreed_on or since, without_consultation)
    move(
        version,
        Version.IN_FORCE,
        by=by,
        at=at,
        verb="version-in-force",
        in_force_from=since,
        takes_hold_on=since if later else None,
        unconsulted_reason=why,
        details={"from": since.isoformat(), "without_consultation": "" if said else why},
    )
    if why and not said:
        unconsulted.keep_in_history(version, version.agreed_on or since, why, version.agreed_by)
    if not later:
        clauses_changed(version, by=by, at=at, why=f"{version} came into force.")


def _in_force_beside(version: Version) -> Version | None:
    others = version.agreement.versions.exclude(pk=version.pk)
    return others.filter(status=Version.IN_FORCE).first()


def take_hold(now: datetime) -> int:
    """Bind the deadlines to versions whose day has come since the last look.

    Twice or late is no harm, and one agreement that fails stops no other: it is tried again.
    """
    taken = 0
    for version in Version.objects.to_take_hold(civil_date(now)).select_related("agreement__area"):
        try:
            taken += _take_hold_of(version, now)
        except Exception:
            log.exception("The clauses of version %s could not take hold", version.pk)
    return taken


@transaction.atomic
def _take_hold_of(version: Version, now: datetime) -> int:
    claimed = Version.objects.filter(pk=version.pk, takes_hold_on=version.takes_hold_on)
    if not claimed.update(takes_hold_on=None):
        return 0
    clauses_changed(version, by=None, at=now, why=f"{version} came into force.")
    return 1


@transaction.atomic
def withdraw(version: Version, *, reason: str, by, at: datetime) -> None:
    """Give up a wording that never came into force. If it was public, it stays and says so."""
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It is shown on the version's page.")
    move(version, Version.WITHDRAWN, by=by, at=at, verb="version-withdrawn", reason=reason.strip())


@transaction.atomic
def describe_version(
    version: Version, *, label: str, change_note: str, editorial_note: str, by, at: datetime
) -> None:
    """What a version is called, what changed in it, and what its editor has to say."""
    facts = {"label": label, "change_note": change_note, "editorial_note": editorial_note}
    changed = {name: value for name, value in facts.items() if getattr(version, name) != value}
    if changed:
        Version.objects.filter(pk=version.pk).update(**changed)
        version.refresh_from_db()
        record(version.area, "version-described", version, by=by, at=at, details=changed)


@transaction.atomic
def add_to_history(
    version: Version, *, on: date, words: str, who: str, by, at: datetime
) -> HistoryEntry:
    """A line of the document's history: who looked at this wording, when, and what they said."""
    entry = HistoryEntry.objects.create(version=version, on=on, words=words, by=who)
    record(
        version.area,
        "history-added",
        version,
        by=by,
        at=at,
        details={"on": on.isoformat(), "words": words},
    )
    return entry


def _day_has_come(on: date, at: datetime) -> None:
    if on > civil_date(at):
        raise NotPossible("This day has not come yet. Record it on the day or after.")


def _not_before(on: date, earlier: date | None, what: str) -> None:
    if earlier and on < earlier:
        raise NotPossible(f"This cannot be before {short_date(earlier)}, when {what}.")
