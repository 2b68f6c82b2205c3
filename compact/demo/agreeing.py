"""The life of an agreement: read, its suggestions confirmed, agreed, in force, drafted anew."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from compact.agreements.actions import (
    NO_COMMENTS,
    add_note,
    agree,
    bring_into_force,
    change_agreement,
    circulate,
    confirm,
    correct_clause,
    decline,
    describe_version,
    draft_from,
    endorse,
    import_reading,
    record_consultation,
    record_review,
)
from compact.agreements.models import Suggestion, Version
from compact.agreements.reading import read_text
from compact.audit.models import key_of
from compact.demo.plans import AgreementPlan, Correction
from compact.demo.setting_up import Cast

TEXTS = Path(__file__).parent / "texts"
#: Days of the story on which a first wording, and then the amended one, takes each step.
FIRST = {"read": 0, "confirmed": 7, "circulated": 8, "consulted": 12, "agreed": 13, "in-force": 14}
SECOND = {
    "read": 100,
    "confirmed": 101,
    "circulated": 102,
    "consulted": 125,
    "agreed": 128,
    "in-force": 130,
}
DRAFTED = 176
RESULT = "Three partners asked for longer notice of papers. The clause was amended as they asked."


def agree_on(cast: Cast, plan: AgreementPlan) -> None:
    """Tell the wordings of one agreement from first reading to the draft of the next."""
    text = (TEXTS / plan.file).read_text()
    first = text
    for new, old in plan.former:
        first = _changed(first, new, old)
    wording(cast, plan, first, FIRST, "First edition")
    if plan.former:
        wording(cast, plan, text, SECOND, "Second edition")
    if plan.reaches == "in-force":
        day = (SECOND if plan.former else FIRST)["in-force"]
        _tell(cast, day, time(17), lambda at: _sign(cast, plan, cast.story.workday(day), at))
    if plan.amends:
        _tell(cast, DRAFTED, time(11), lambda at: _draft(cast, plan, at))
    if plan.reviewed is not None:
        _tell(
            cast,
            plan.reviewed,
            time(16),
            lambda at: record_review(
                cast.agreements[plan.key],
                held_on=cast.story.workday(plan.reviewed),
                outcome=plan.reviewed_with,
                by=cast.officer,
                at=at,
            ),
        )


def wording(cast: Cast, plan: AgreementPlan, text: str, days: dict[str, int], label: str) -> None:
    """One wording: read, confirmed, sent round, consulted on, agreed, brought into force."""
    made: list[Version] = []
    day = {step: cast.story.workday(number) for step, number in days.items()}
    steps = [
        ("read", lambda at: made.append(_read(cast, plan, text, label, at))),
        ("confirmed", lambda at: _confirm(cast, plan, made[0], at)),
        ("circulated", lambda at: circulate(made[0], on=day["circulated"], by=cast.officer, at=at)),
    ]
    if plan.reaches == "in-force":
        steps += _agreed(cast, plan, made, day, label)
    for step, deed in steps:
        _tell(cast, days[step], time(14), deed)


def _agreed(cast: Cast, plan: AgreementPlan, made: list[Version], day: dict[str, date], label: str):
    result = RESULT if label.startswith("Second") else NO_COMMENTS
    return [
        (
            "consulted",
            lambda at: record_consultation(
                made[0], on=day["consulted"], result=result, by=cast.officer, at=at
            ),
        ),
        (
            "agreed",
            lambda at: agree(
                made[0], on=day["agreed"], agreed_by=plan.agreed_by, by=cast.officer, at=at
            ),
        ),
        (
            "in-force",
            lambda at: bring_into_force(made[0], since=day["in-force"], by=cast.officer, at=at),
        ),
    ]


def _read(cast: Cast, plan: AgreementPlan, text: str, label: str, at: datetime) -> Version:
    known = cast.agreements.get(plan.key)
    version = import_reading(
        cast.area,
        kind=plan.kind,
        title=plan.title,
        reading=read_text(text),
        by=cast.officer,
        at=at,
        agreement=known,
        label=label,
        source_name=plan.file,
    )
    if known is None:
        agreement = cast.agreements[plan.key] = version.agreement
        change_agreement(
            agreement,
            parties=list(plan.parties),
            purpose=plan.purpose,
            topic=plan.topic,
            parent=cast.agreements.get(plan.parent),
            scope=[key_of(cast.bodies[key]) for key in plan.bodies],
            by=cast.officer,
            at=at,
        )
        if plan.note:
            label, words = plan.note
            add_note(
                version.clauses.get(label=label),
                kind="editorial",
                words=words,
                by=cast.officer,
                at=at,
            )
    else:
        describe_version(
            version,
            label=label,
            editorial_note="",
            by=cast.officer,
            at=at,
            change_note="More time to read: papers go out earlier than before.",
        )
    return version


def _confirm(cast: Cast, plan: AgreementPlan, version: Version, at: datetime) -> None:
    """What the reader suggested, each answered by the officer; some she sets right first."""
    known = {(one.label, one.rule): one for one in plan.corrections}
    suggestions = Suggestion.objects.filter(clause__version=version).select_related(
        "clause__version__agreement__area"
    )
    for suggestion in suggestions:
        right = known.get((suggestion.clause.label, suggestion.rule), Correction("", ""))
        if right.declined:
            decline(suggestion, by=cast.officer, at=at)
        else:
            confirm(
                suggestion,
                params=right.params,
                by=cast.officer,
                at=at,
                scope=[key_of(cast.bodies[key]) for key in right.bodies],
            )


def _sign(cast: Cast, plan: AgreementPlan, day: date, at: datetime) -> None:
    """Those who put their name to it on the day; the others have not yet."""
    in_force = cast.agreements[plan.key].versions.filter(status=Version.IN_FORCE).get()
    for party, name, office in plan.signed:
        endorse(in_force, party=party, name=name, office=office, on=day, by=cast.officer, at=at)


def _draft(cast: Cast, plan: AgreementPlan, at: datetime) -> None:
    agreement = cast.agreements[plan.key]
    in_force = agreement.versions.filter(status=Version.IN_FORCE).get()
    draft = draft_from(in_force, label="Draft for the next review", by=cast.officer, at=at)
    for old, new in plan.amends:
        clause = (
            draft.clauses.filter(words__contains=old)
            .select_related("version__agreement__area")
            .get()
        )
        correct_clause(clause, words=clause.words.replace(old, new), by=cast.officer, at=at)


def _changed(text: str, new: str, old: str) -> str:
    if new not in text:
        raise ValueError(f"“{new}” is not in the text.")
    return text.replace(new, old)


def _tell(cast: Cast, day: int, hour: time, deed) -> None:
    cast.story.tell(cast.story.workday(day) if day else cast.story.first, hour, deed)
