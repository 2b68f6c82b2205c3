"""Whoever reads the record reads words: every verb that any deed puts there has its line."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from compact.audit.models import Entry
from compact.audit.record import record
from compact.audit.verbs import WORDS, in_words

ROOT = Path(__file__).parents[2]
OURS = ("compact", "partnerships", "governance", "consultations")
#: What entries of an earlier release say, and what the bulk data makes of a row and its status.
NOT_WRITTEN_OUT = {"composition-broken", "composition-kept", "meeting-published"}


def sources() -> Iterator[ast.Module]:
    for folder in OURS:
        for path in (ROOT / folder).rglob("*.py"):
            if "migrations" not in path.parts:
                yield ast.parse(path.read_text())


def takers(trees: list[ast.Module]) -> dict[str, int | None]:
    """Whatever is handed a verb: functions with such a parameter, classes with such a field."""
    found: dict[str, int | None] = {"move": None, "record": 1}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef):
            names = [each.arg for each in node.args.args]
            named = [each.arg for each in node.args.kwonlyargs]
        elif isinstance(node, ast.ClassDef):
            lines = [each for each in node.body if isinstance(each, ast.AnnAssign)]
            names, named = [ast.unparse(each.target) for each in lines], []
        else:
            continue
        if "verb" in names:
            found.setdefault(node.name, names.index("verb"))
        elif "verb" in named:
            found.setdefault(node.name, None)
    return found


def verbs_in_code() -> set[str]:
    trees = list(sources())
    taking, names = takers(trees), constants(trees)
    found: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "verb":
            found |= said(node.value, names)
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if called in taking:
            place = taking[called]
            given = [each.value for each in node.keywords if each.arg == "verb"]
            if not given and place is not None and len(node.args) > place:
                given = [node.args[place]]
            found |= {verb for each in given for verb in said(each, names)}
        if called == "move" and not any(each.arg == "verb" for each in node.keywords):
            found |= statuses(node.args[1])
    return {verb for verb in found if re.fullmatch(r"[a-z]+(-[a-z]+)*", verb)}


def constants(trees: list[ast.Module]) -> dict[str, str]:
    """MADE = "demonstration-made" """
    return {
        target.id: node.value.value
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }


def said(node: ast.expr, names: dict[str, str]) -> set[str]:
    """The verbs an expression may stand for; of f"deadline-{outcome}" whatever begins so."""
    if isinstance(node, ast.Constant):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return said(node.body, names) | said(node.orelse, names)
    if isinstance(node, ast.Name) and node.id.isupper():
        return {names[node.id]}
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        return {verb for verb in WORDS if verb.startswith(node.values[0].value)}
    return set()  # a name that was handed on: it is read where it was written


def statuses(node: ast.expr) -> set[str]:
    """A move without a verb of its own goes on the record by the status it leads to."""
    if isinstance(node, ast.Attribute) and node.attr.isupper():
        owner = ast.unparse(node.value)
        models = [model for model in apps.get_models() if model.__name__ == owner]
        return {getattr(model, node.attr) for model in models}
    notice = apps.get_model("notices", "notice")  # its sender is told the status in a variable
    return {to for ways in notice.MOVES.values() for to in ways}


def test_every_verb_that_any_deed_puts_on_the_record_has_words():
    found = verbs_in_code()
    assert {"late-item-added", "role-given", "minuted", "demonstration-made"} <= found
    assert found - WORDS.keys() == set()


def test_no_words_are_kept_for_what_nobody_does():
    assert WORDS.keys() - verbs_in_code() - NOT_WRITTEN_OUT == set()


def test_the_words_are_sentences_without_hyphens_for_blanks():
    for verb, words in WORDS.items():
        assert words[0].isupper() and not words.endswith("."), verb
        assert in_words(verb) == words
    assert in_words("what-nobody-knows-any-more") == "What nobody knows any more"


@pytest.fixture
def page(client, area, officer, board):
    record(area, "late-item-added", board, by=officer)
    record(area, "body-woken", board, by=officer)
    client.force_login(officer)
    return lambda query="": client.get(f"/{area.slug}/record/{query}").content.decode()


@pytest.mark.django_db
def test_the_record_says_what_was_done_in_words_and_is_searched_by_them(page):
    assert "An item was added after the papers went out" in page()
    assert "late-item-added" not in page()
    found = page("?words=after+the+papers+went")
    assert "An item was added after" in found
    assert "A body became active again" not in found
    assert Entry.objects.count() == 2


@pytest.mark.django_db
def test_a_reference_never_breaks_over_two_lines(page):
    assert '<span class="compact-whole">ANYFORD-2</span>' in page()
