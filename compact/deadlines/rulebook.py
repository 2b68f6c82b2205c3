"""Every rule of an area: what it says, which clause sets it, and which of several asks for most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Model

from compact.agreements.catalogue.scopes import bodies_of
from compact.agreements.models import Provision
from compact.agreements.provision_words import WORDS, sentence, title
from compact.agreements.provisions.strictness import strictest
from compact.areas.models import Area
from compact.deadlines.registry import all_rules
from compact.deadlines.rule import Enforcement, Rule


@dataclass(frozen=True)
class Source:
    """A clause in force that sets a rule. `is_target`: of several it asks for most.

    `reach` is whom it speaks of in words, where bodies are bound; `is_idle` when nobody is.
    """

    provision: Provision
    says: str
    is_target: bool
    enforcement: str
    reach: str = ""
    is_idle: bool = False


@dataclass(frozen=True)
class RuleLine:
    """One rule of the area. `rule` is None where the clause is recorded and nothing watches it."""

    key: str
    title: str
    says: str
    rule: Rule | None
    sources: list[Source] = field(default_factory=list)


@dataclass(frozen=True)
class Rulebook:
    in_force: list[RuleLine]
    without_clause: list[RuleLine]
    not_watched: list[RuleLine]


def rulebook(area: Area, on: date) -> Rulebook:
    """The rules of `area` on a day; one query for all provisions in force, and one for each kind
    of thing that rules are about."""
    by_rule: dict[str, list[Provision]] = defaultdict(list)
    for provision in Provision.objects.in_force(area, on).order_by(
        "clause__version__agreement__title", "clause__place", "pk"
    ):
        by_rule[provision.rule].append(provision)
    known, bodies = all_rules(), Bodies(area, on)
    lines = [
        _line(key, known.get(key), by_rule.get(key, []), bodies)
        for key in sorted(known.keys() | by_rule.keys() | WORDS.keys(), key=title)
    ]
    return Rulebook(
        in_force=[one for one in lines if one.rule and one.sources],
        without_clause=[one for one in lines if one.rule and not one.sources],
        not_watched=[one for one in lines if not one.rule and one.sources],
    )


def idle(area: Area, on: date) -> list[Provision]:
    """Clauses about bodies that name nobody there is, so that nobody is judged by them."""
    rules, bodies = (
        {key: one for key, one in all_rules().items() if one.of_bodies},
        Bodies(area, on),
    )
    provisions = Provision.objects.in_force(area, on).filter(rule__in=rules)
    return [one for one in provisions if bodies.reach(rules[one.rule], one)[1]]


class Bodies:
    """Whom rules about bodies look at, asked once for each kind."""

    def __init__(self, area: Area, on: date) -> None:
        self.area, self.on = area, on
        self._known: dict[Callable, list[Model]] = {}
        self._names: dict[str, str] = {}

    def reach(self, rule: Rule | None, provision: Provision) -> tuple[str, bool]:
        """Whom the clause speaks of, and whether that is nobody; "" where not about bodies."""
        if rule is None or not rule.of_bodies:
            return self._chosen(rule, provision), False
        if rule.subjects not in self._known:
            self._known[rule.subjects] = list(rule.subjects(self.area, self.on))
        known = self._known[rule.subjects]
        meant = [str(one) for one in known if rule.binds(provision, one)]
        if not known:
            return "", False
        if not meant:
            return "It names no body there is here: nobody is judged by it.", True
        if len(meant) == len(known):
            return "It speaks of every body.", False
        return _speaks_of(meant), False

    def _chosen(self, rule: Rule | None, provision: Provision) -> str:
        """The bodies whose meetings and papers alone are bound, where an officer chose some."""
        keys = provision.scope or provision.clause.version.agreement.scope
        if rule is None or not rule.is_for_bodies or not keys:
            return ""
        self._names = self._names or dict(bodies_of(self.area))
        return _speaks_of([self._names[key] for key in keys if key in self._names])


def _speaks_of(names: list[str]) -> str:
    return f"It speaks of {', '.join(names)}." if names else ""


def _line(key: str, rule: Rule | None, provisions: list[Provision], bodies: Bodies) -> RuleLine:
    targets = strictest(provisions)
    return RuleLine(
        key,
        title(key),
        rule.says if rule else "",
        rule,
        [
            Source(
                one,
                sentence(one.rule, one.params),
                one.pk in targets,
                _enforced(rule, one),
                *bodies.reach(rule, one),
            )
            for one in provisions
        ],
    )


def _enforced(rule: Rule | None, provision: Provision) -> str:
    """What follows a breach, where the clause has it otherwise than its rule; else ""."""
    known = {one.value for one in Enforcement}
    own = provision.enforcement if provision.enforcement in known else ""
    return Enforcement(own).says if own and rule and own != rule.enforcement else ""
