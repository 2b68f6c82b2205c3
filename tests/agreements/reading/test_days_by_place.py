"""Days told by their place after or before another: the tenth working day, the end of next week."""

import pytest

from compact.agreements.reading import read_text
from compact.agreements.reading.grammar.amounts import amounts


@pytest.mark.parametrize(
    ("words", "count", "unit"),
    [
        ("not later than the tenth working day after the meeting", 10, "working-days"),
        ("by the 7th clear day before the meeting", 7, "clear-days"),
        ("on or before the twenty-first day following receipt", 21, "calendar-days"),
        ("by the end of the following week", 1, "weeks"),
        ("before the end of the month after that in which it met", 1, "months"),
        ("by the close of the next quarter", 3, "months"),
        ("in the fortnight after each meeting", 2, "weeks"),
        ("a clear seven days before", 7, "clear-days"),
        ("at least a quarter of a year", 3, "months"),
    ],
)
def test_a_place_in_the_calendar_is_a_length_of_time(words, count, unit):
    assert [(one.low, one.unit) for one in amounts(words)] == [(count, unit)]


@pytest.mark.parametrize(
    "words",
    [
        "on the third day of the conference",
        "by the end of March",
        "by the end of the meeting",
        "before the second reading",
        "in the week of the festival",
    ],
)
def test_a_day_of_something_else_is_none(words):
    assert list(amounts(words)) == []


@pytest.mark.parametrize(
    ("sentence", "rule", "params"),
    [
        (
            "Draft minutes are sent round by the end of the week following the meeting.",
            "draft-minutes",
            {"amount": 1, "unit": "weeks"},
        ),
        (
            "Papers shall reach members not later than the sixth working day before the meeting.",
            "papers-before-meeting",
            {"amount": 6, "unit": "working-days", "channel": "any"},
        ),
        (
            "The agreement shall be reviewed every other spring.",
            "review-interval",
            {"months": 24},
        ),
        ("These rules shall be reviewed quinquennially.", "review-interval", {"months": 60}),
    ],
)
def test_such_a_day_sets_a_rule(sentence, rule, params):
    said = [(one.rule, one.params) for one in read_text(f"1. {sentence}").suggestions]
    assert said == [(rule, params)]
