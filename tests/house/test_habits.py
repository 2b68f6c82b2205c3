"""Habits that keep the code honest: one clock, no signals, no work in save(), no hidden HTML."""

import ast
import re
from pathlib import Path

from tests.house.floors import ROOT, modules, name_of

# Where text is declared to be HTML, each with the reason.
MAY_MARK_SAFE = {
    "compact.ui.prose",  # what nh3 has cleaned
}
MAY_STOP_ESCAPING = {
    "templates/mfa/totp/activate_form.html",  # the QR code, drawn by allauth from our own key
}
CLOCKS = {"now", "utcnow", "today", "localdate", "localtime"}


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]


def test_only_the_clock_reads_the_time():
    readers = {
        f"{name_of(path)}:{call.lineno}"
        for path in modules()
        if name_of(path) != "compact.dates.clock"
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in CLOCKS
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id in {"datetime", "date", "timezone"}
    }
    assert readers == set()


def test_there_are_no_signals():
    users = {
        name_of(path)
        for path in modules()
        if re.search(
            r"django\.(db\.models|core|contrib\.auth)\.?\w* import .*signals?\b|@receiver",
            path.read_text(),
        )
    }
    assert users == set()


def test_no_model_works_in_save():
    workers = {
        f"{name_of(path)}.{node.name}"
        for path in modules()
        if path.name == "models.py" or path.parent.name == "models"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
    }
    assert workers == set()


def test_text_is_declared_to_be_html_in_known_places_only():
    word = re.compile(r"\bmark_safe\b|SafeString\(")
    markers = {name_of(path) for path in modules() if word.search(path.read_text())}
    assert markers - MAY_MARK_SAFE == set()


def test_no_template_turns_escaping_off():
    templates = [path for path in (ROOT / "templates").rglob("*") if path.is_file()]
    loose = {
        str(path.relative_to(ROOT))
        for path in templates
        if re.search(r"\|\s*safe\b|autoescape off", path.read_text()) and path.suffix == ".html"
    }
    assert templates
    assert loose - MAY_STOP_ESCAPING == set()


def test_nothing_inline_that_the_content_security_policy_would_stop():
    runs = r'<script(?![^>]*(?:\ssrc=|type="application/json"))'
    word = re.compile(r'\sstyle="|<style|\son[a-z]+="|' + runs)
    inline = {
        str(path.relative_to(ROOT)): found
        for path in (ROOT / "templates").rglob("*.html")
        if not _is_no_page(path) and (found := word.findall(path.read_text()))
    }
    assert inline == {}


def _is_no_page(path: Path) -> bool:
    """What is printed or mailed meets no Content Security Policy of ours."""
    return path.stem.endswith("_pdf") or path.name == "mail.html" or "documents" in path.parts
