"""Every rule there is, as facts for a program or as the table of the README."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from compact.agreements.models import Provision
from compact.agreements.provision_words import WORDS, sentence, title
from compact.areas.models import Area
from compact.dates.clock import today
from compact.deadlines.registry import all_rules
from compact.deadlines.rule import Rule

SHOWS_READING = "tests/agreements/reading/test_phrases.py"


class Command(BaseCommand):
    help = "List every rule: what it says, its sources, and the clauses in force that set it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="print the facts as JSON")
        form.add_argument(
            "--markdown",
            action="store_true",
            help="print the table of the README; needs no database",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["markdown"]:
            self.stdout.write("\n".join(markdown()))
            return
        facts = all_facts()
        if options["json"]:
            self.stdout.write(json.dumps(facts, indent=2, ensure_ascii=False))
            return
        for one in facts:
            self.stdout.write(f"{one['key']}: {one['says']}")
            for clause in one["in_force"]:
                self.stdout.write(f"    {clause['area']}: {clause['clause']}: {clause['says']}")
            if not one["in_force"]:
                self.stdout.write("    no clause in force")


def all_facts() -> list[dict[str, Any]]:
    """One entry a rule, watched or only known by its words, with where it is in force today."""
    in_force = _in_force()
    tests = _tests()
    watched = [
        _facts(rule, in_force[key], tests.get(key, "")) for key, rule in sorted(all_rules().items())
    ]
    reads = _readers()
    recorded = sorted((WORDS.keys() | in_force.keys()) - all_rules().keys())
    return watched + [_unwatched(key, in_force[key], *reads.get(key, ("", ""))) for key in recorded]


def _facts(rule: Rule, in_force: list[dict], test: str) -> dict[str, Any]:
    return {
        "key": rule.key,
        "watched": True,
        "says": rule.says,
        "params": list(rule.params),
        "enforcement": rule.enforcement.value,
        "sources": list(rule.sources),
        "in_force": in_force,
        "code": rule.module.replace(".", "/") + ".py",
        "test": test,
    }


def _unwatched(key: str, in_force: list[dict], code: str, test: str) -> dict[str, Any]:
    """`code` is where it is read in the words of a text, `test` what shows that."""
    params = [param.name for param in WORDS[key].params] if key in WORDS else []
    return {
        "key": key,
        "watched": False,
        "says": f"{title(key)}: recorded, not watched yet.",
        "params": params,
        "enforcement": "informs",
        "sources": [],
        "in_force": in_force,
        "code": code,
        "test": test,
    }


def _in_force() -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = defaultdict(list)
    for area in Area.objects.all():
        for one in Provision.objects.in_force(area, today()):
            found[one.rule].append(
                {
                    "area": area.slug,
                    "clause": one.clause.citation,
                    "url": one.clause.get_absolute_url(),
                    "params": one.params,
                    "force": one.force,
                    "says": sentence(one.rule, one.params),
                }
            )
    return found


def _tests() -> dict[str, str]:
    """The test file of each rule: `tests/<app>/test_…_rule.py` that names the rule's key."""
    found: dict[str, str] = {}
    root = Path(settings.BASE_DIR)
    for file in sorted(root.glob("tests/**/test_*_rule.py")):
        text = file.read_text(encoding="utf-8")
        for key in all_rules():
            if f'"{key}"' in text:
                found.setdefault(key, file.relative_to(root).as_posix())
    return found


def _readers() -> dict[str, tuple[str, str]]:
    """Rule → the module of the grammar that reads it, and the test of the phrases it is read in."""
    root = Path(settings.BASE_DIR)
    phrases = root / "tests/agreements/reading/phrases.py"
    shown = phrases.read_text(encoding="utf-8") if phrases.exists() else ""
    found: dict[str, tuple[str, str]] = {}
    for file in sorted(root.glob("compact/agreements/reading/grammar/*.py")):
        text = file.read_text(encoding="utf-8")
        for key in WORDS:
            if f'"{key}"' in text:
                test = SHOWS_READING if f'"{key}"' in shown else ""
                found.setdefault(key, (file.relative_to(root).as_posix(), test))
    return found


def markdown() -> list[str]:
    """The README's table: what the product watches, and where that is written."""
    lines = [
        "| Rule | What it says | Parameters | If broken | From | Code |",
        "|---|---|---|---|---|---|",
    ]
    for key, rule in sorted(all_rules().items()):
        cells = (
            f"`{key}`",
            rule.says,
            ", ".join(f"`{name}`" for name in rule.params) or "none",
            rule.enforcement.value,
            ", ".join(rule.sources),
            f"`{rule.module.replace('.', '/')}.py`",
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return lines
