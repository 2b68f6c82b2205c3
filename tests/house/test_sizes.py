"""Modules split by concept before they tire the reader, and are named for what they hold."""

import ast

from tests.house.floors import ROOT, modules, name_of

LONGEST_MODULE = 250
LONGEST_FUNCTION = 50
LONGEST_TEMPLATE = 80
NAMES_OF_NOTHING = {"utils", "util", "helpers", "common", "core", "services", "misc", "base"}


def test_no_module_is_longer_than_250_lines():
    long = {name_of(p): n for p in modules() if (n := len(lines(p))) > LONGEST_MODULE}
    assert long == {}


def test_no_function_is_longer_than_50_lines():
    long = {
        f"{name_of(path)}.{node.name}": length
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        and (length := node.end_lineno - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_template_is_longer_than_80_lines():
    templates = (ROOT / "templates").rglob("*.*")
    long = {p.name: n for p in templates if p.is_file() and (n := len(lines(p))) > LONGEST_TEMPLATE}
    assert long == {}


def test_every_module_is_named_for_a_thing_or_a_deed():
    named = {part for path in modules() for part in name_of(path).split(".")}
    assert named & NAMES_OF_NOTHING == set()


def lines(path):
    return path.read_text().splitlines()
