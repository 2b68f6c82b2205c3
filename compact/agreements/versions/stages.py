"""The pages on which a wording moves on: each says first what will follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact.agreements import actions
from compact.agreements.changes import foretold
from compact.agreements.endorsing.forms import EndorseForm
from compact.agreements.endorsing.listing import can_be_endorsed
from compact.agreements.models import Provision, Suggestion, Version
from compact.agreements.versions import forms
from compact.agreements.versions.unconsulted import needs_reason
from compact.dates.wording import short_date
from compact.ui.forms import Form

NOBODY = "Nobody is written to."


@dataclass(frozen=True)
class Stage:
    """A deed on a version: its page's title, its form, the action, and what it will lead to."""

    title: str
    form: type[Form]
    act: Callable[..., object]
    follows: Callable[[Version], list[str]]
    to: str = ""
    verb: str = ""
    #: For a deed that moves nothing: whether it can be done as things stand.
    possible: Callable[[Version], bool] = lambda version: True

    def is_next_for(self, version: Version) -> bool:
        return (
            self.possible(version)
            if not self.to
            else self.to in version.MOVES.get(version.status, ())
        )


def _circulate(version: Version) -> list[str]:
    return [
        "Anyone can read it here, marked as a draft.",
        "Its words can no longer be corrected; a new draft can be begun from it.",
        NOBODY,
    ]


def _consultation(version: Version) -> list[str]:
    return ["The day and what came of it are shown on the version's page.", NOBODY]


def _agree(version: Version) -> list[str]:
    return [
        "It is shown as agreed. Its clauses do not bind before it is brought into force.",
        *(
            ["Its page says that no consultation on it was recorded, and why."]
            * needs_reason(version)
        ),
        NOBODY,
    ]


def _into_force(version: Version) -> list[str]:
    rules = Provision.objects.standing().filter(clause__version=version).count()
    waiting = Suggestion.objects.filter(clause__version=version, status=Suggestion.OPEN).count()
    said = [f"{_count(rules, 'confirmed rule')} of this version will be in force."]
    if waiting:
        said.append(
            f"{_count(waiting, 'suggested rule')} of it {'is' if waiting == 1 else 'are'} not "
            "confirmed yet. They set no rule until you confirm them."
        )
    former = version.agreement.versions.filter(status=Version.IN_FORCE).first()
    if former:
        said.append(
            f"“{former.label}”, in force since {short_date(former.in_force_from)}, is superseded."
        )
    return [
        *said,
        *foretold(version.area),
        "What was kept or broken so far stays as it is.",
        "Whoever is responsible hears of what its clauses find not kept; nobody else does.",
    ]


def _withdraw(version: Version) -> list[str]:
    if version.status == Version.DRAFT:
        return ["Only officers can see it then, as now.", NOBODY]
    return ["The version keeps its address and says that it was withdrawn, and why.", NOBODY]


def _endorse(version: Version) -> list[str]:
    return [
        "The party, the name and the office of who signed, and the day are shown on the page.",
        "On paper the party has no line left to sign on.",
        NOBODY,
    ]


def _review_decision(version: Version) -> list[str]:
    return [
        "The day is shown on the page beside those that its clauses set; the earliest governs.",
        "A deadline begins: officers are reminded, and whether it is kept is public.",
        "A decision recorded before is replaced; the record keeps it.",
    ]


def _quiet(version: Version) -> list[str]:
    return []


STAGES = {
    "circulate": Stage(
        "Circulate the draft",
        forms.CirculateForm,
        actions.circulate,
        _circulate,
        Version.CIRCULATED,
        "Circulate it",
    ),
    "consultation": Stage(
        "Record its consultation",
        forms.ConsultationForm,
        actions.record_consultation,
        _consultation,
        Version.CONSULTED,
        "Record its consultation",
    ),
    "agree": Stage(
        "Record that it was agreed",
        forms.AgreeForm,
        actions.agree,
        _agree,
        Version.AGREED,
        "Record that it was agreed",
    ),
    "into-force": Stage(
        "Bring it into force",
        forms.ForceForm,
        actions.bring_into_force,
        _into_force,
        Version.IN_FORCE,
        "Bring it into force",
    ),
    "withdraw": Stage(
        "Withdraw it",
        forms.WithdrawForm,
        actions.withdraw,
        _withdraw,
        Version.WITHDRAWN,
        "Withdraw it",
    ),
    "endorse": Stage(
        "Record an endorsement",
        EndorseForm,
        actions.endorse,
        _endorse,
        verb="Record an endorsement",
        possible=can_be_endorsed,
    ),
    "review-decision": Stage(
        "Record when it is to be reviewed",
        forms.ReviewDecisionForm,
        actions.decide_review,
        _review_decision,
        verb="Record when it was decided to review it",
        possible=lambda version: version.status in (Version.AGREED, Version.IN_FORCE),
    ),
    "describe": Stage(
        "Describe the version",
        forms.DescribeForm,
        actions.describe_version,
        _quiet,
        "",
        "Change its name or notes",
    ),
    "history": Stage(
        "Add to the document history",
        forms.HistoryForm,
        actions.add_to_history,
        _quiet,
        "",
        "Add to its document history",
    ),
}


def next_deeds(version: Version) -> list[tuple[str, str]]:
    """(name, verb) of what can be done with this version as it stands."""
    return [(name, stage.verb) for name, stage in STAGES.items() if stage.is_next_for(version)]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
