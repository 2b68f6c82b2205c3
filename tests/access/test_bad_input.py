"""Whatever is typed into whatever form: a sentence, never a fault, and nothing typed is lost."""

import re
from html import unescape
from html.parser import HTMLParser
from uuid import uuid4

import pytest
from django.db import transaction

from compact.demo.addresses import addresses
from tests.access.table import row_for

pytestmark = pytest.mark.django_db

HOSTILE = {
    "nothing": "",
    "a hundred thousand letters": "x" * 100_000,
    "markup": '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    "a null byte": "before\0after",
    "control characters": "a\x01\x02\x1b[31m\x7f\r\nb",
    "a day that is none": "31/02/2026",
    "emoji": "🗳️👩🏽‍⚖️ ✓",
    "right to left": "\u202eأهلا \u200f",
    "below zero": "-1",
    "beyond every number": "9" * 40,
    "a quote of SQL": "'; DROP TABLE areas_area; --",
    "a path": "../../../../etc/passwd",
    "broken letters": "\ufffd \ud7ff \ufeff",
    "template code": "{{ settings.SECRET_KEY }}{% load x %}",
}

ADDRESSES = [one for one in addresses() if "POST" in one.methods and one.below is not None]
OUR_OWN = {"csrfmiddlewaretoken", "idempotency_key", "version"}


class Fields(HTMLParser):
    """The names of what the page's forms send, and which of them are chosen and not typed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.typed: set[str] = set()
        self.chosen: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name")
        if not name or name in OUR_OWN or given.get("type") in ("file", "submit", "hidden"):
            return
        if tag == "select" or given.get("type") in ("radio", "checkbox"):
            self.chosen.setdefault(name, given.get("value") or "")
        elif tag in ("input", "textarea"):
            self.typed.add(name)


def forms(world, browser):
    """(path, who, fields) of every form that an officer or the chair may send, in each state."""
    for address in ADDRESSES:
        for state, sample in address.samples(world.area).items():
            row = row_for(address.name, state)
            role = next(
                (
                    one
                    for one in ("officer", "chair", "representative")
                    if row.get[one] == 200 and row.post[one] in (200, 302)
                ),
                None,
            )
            if role:
                yield address, state, role, address.path(world.area, sample)


def sent(browser, path: str, answers: dict[str, str]):
    with transaction.atomic():
        response = browser.post(path, answers | {"idempotency_key": uuid4()})
        transaction.set_rollback(True)
    return response


@pytest.mark.parametrize("name", [one.name for one in ADDRESSES])
def test_a_form_answers_hostile_words_with_a_sentence(world, browsers, name):
    """One state of each form; all its fields at once, typed and chosen alike."""
    faults = []
    found = [one for one in forms(world, browsers) if one[0].name == name][:1]
    for *_, role, path in found:
        page = browsers[role].get(path).content.decode()
        fields = Fields(page)
        for kind, value in HOSTILE.items():
            answers = dict.fromkeys(fields.typed, value) | fields.chosen
            faults += judged(sent(browsers[role], path, answers), kind)
        nonsense = dict.fromkeys(fields.typed | fields.chosen.keys(), HOSTILE["markup"])
        faults += judged(sent(browsers[role], path, nonsense), "nothing well chosen")
    assert faults == []


def judged(response, kind: str) -> list[str]:
    if response.status_code >= 500:
        return [f"{kind}: {response.status_code}"]
    if response.status_code != 200 or b"govuk-error-summary" not in response.content:
        return []
    said = re.findall(
        r'(?s)class="govuk-list govuk-error-summary__list".*?</ul>', response.content.decode()
    )
    lines = [
        unescape(re.sub(r"<[^>]+>", "", line)).strip()
        for line in re.findall(r"(?s)<li>(.*?)</li>", said[0])
    ]
    return [f"{kind}: “{line}” is no sentence" for line in lines if not is_a_sentence(line)]


def is_a_sentence(line: str) -> bool:
    """A capital first, more than one word, and none of the words that machines say."""
    return (
        bool(line[:1].isupper() or line[:1] in "“”‘")
        and " " in line
        and not re.search(r"Error|Exception|None|null|invalid literal|constraint failed", line)
    )


def test_what_was_typed_comes_back_with_the_complaint(world, browsers):
    """A body's purpose is long and well meant; that its name is missing does not cost it."""
    typed = "Why we meet & what for: <everybody>.\nA second line."
    page = sent(
        browsers["officer"], f"/{world.area.slug}/bodies/add/", {"name": "", "purpose": typed}
    )
    assert page.status_code == 200
    assert typed in unescape(page.content.decode()).replace("\r\n", "\n")


def test_addresses_that_nobody_would_type_are_answered_calmly(world, browsers):
    area = world.area.slug
    asked = [
        f"/{area}/meetings/?since_day=99&since_month=x&page=-1",
        f"/{area}/meetings/?page=9999999999999999999",
        f"/{area}/meetings/?body=%00",
        f"/{area}/deadlines/?status='",
        f"/{area}/rules-kept/?from=x",
        f"/{area}/agreements/compact/compare/?from=99&to=x",
        f"/{area}/agreements/compact/versions/99999999999999999999/",
        f"/{area}/meetings/call/?body=../x",
        f"/{area}/people/99999999999999999999999/",
        f"/{area}/calendar/%00.ics",
        f"/{area}/meetings/x/papers/add/?item=9%009",
        f"/{area}/meetings/?format=xlsx&page=x",
        f"/{area}/notices/?words=%00%ff",
        "/verify/?sha256=%00",
    ]
    answered = {path: browsers["officer"].get(path).status_code for path in asked}
    assert {path: code for path, code in answered.items() if code not in (200, 302, 400, 404)} == {}
