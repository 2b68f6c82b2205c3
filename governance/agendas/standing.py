"""Items that come back by themselves: the body's own, and those a clause in force asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compact.agreements.models import Provision
from compact.audit.models import key_of
from governance.agendas.models import AgendaItem
from partnerships.bodies.models import Body


@dataclass(frozen=True)
class Asked:
    """An item every agenda must have, and the clause that asks for it."""

    title: str
    provision: Provision

    @property
    def citation(self) -> str:
        return self.provision.clause.citation

    @property
    def url(self) -> str:
        return self.provision.clause.get_absolute_url()


def asked_for(body: Body, on: date) -> list[Asked]:
    """The items that clauses in force on `on` ask of every agenda of `body`; one query."""
    provisions = (
        Provision.objects.in_force(body.area, on)
        .filter(rule="standing-item")
        .defer("quote", "clause__words")
    )
    return [
        Asked(title, provision)
        for provision in provisions
        if (title := str(provision.params.get("title") or "")) and provision.binds(key_of(body))
    ]


def cite(item: AgendaItem, asked: Asked) -> None:
    """Put on an item which clause asks for it, as it stood when the agenda was made."""
    item.clause_words, item.clause_url = asked.citation[:300], asked.url[:300]


def item_for(title: str, items: Iterable[AgendaItem]) -> AgendaItem | None:
    """The item that answers to `title`, one on the agenda before one that was left out."""
    wanted = _plain(title)
    answering = [item for item in items if wanted in _plain(item.title)]
    return min(answering, key=lambda item: item.is_removed, default=None)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())
