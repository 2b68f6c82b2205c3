"""Every rule there is, found in the `rules` modules of the installed apps."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.db import models

from compact.deadlines.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Rules by key. Raises ValueError when two declarations share a key."""
    found: dict[str, Rule] = {}
    for config in apps.get_app_configs():
        name = f"{config.name}.rules"
        # A third-party app may hold a module of this name that is none of ours.
        if not config.name.startswith(("compact.", "partnerships", "governance", "consultations")):
            continue
        if find_spec(name) is None:
            continue
        for rule in vars(import_module(name)).values():
            if not isinstance(rule, Rule):
                continue
            if rule.key in found:
                raise ValueError(
                    f"Two rules are called {rule.key}: {found[rule.key].module}, {name}"
                )
            found[rule.key] = replace(rule, module=name)
    return found


def rule(key: str) -> Rule | None:
    return all_rules().get(key)


def rules_of(subject: models.Model) -> list[Rule]:
    """The rules whose subjects are things like this one."""
    return [rule for rule in all_rules().values() if rule.subject() is type(subject)]


def watched_rules() -> list[Rule]:
    """The rules the ledger keeps: those with clocks, and standing conditions."""
    return [rule for rule in all_rules().values() if rule.clocks or rule.stands]


def check_rules() -> list[Rule]:
    return [rule for rule in all_rules().values() if rule.check]
