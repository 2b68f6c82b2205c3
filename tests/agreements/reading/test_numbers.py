"""Numbers, lengths of time and frequencies in figures and in words."""

import pytest

from compact.agreements.reading.grammar.amounts import amounts
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.numbers import number, share


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("7", 7),
        ("seven", 7),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("Twelve", 12),
        ("1,000", 1000),
        ("half a dozen", 6),
        ("a couple", 2),
        ("a dozen", 12),
        ("seven (7)", 7),
        ("several", None),
        ("", None),
    ],
)
def test_whole_numbers(words, value):
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("one third", "1/3"),
        ("two-thirds", "2/3"),
        ("a quarter", "1/4"),
        ("half", "1/2"),
        ("50%", "1/2"),
        ("25 per cent", "1/4"),
        ("½", "1/2"),
        ("100%", "1/1"),
        ("a share", None),
    ],
)
def test_shares(words, value):
    assert share(words) == value


@pytest.mark.parametrize(
    ("words", "low", "high", "unit", "bound"),
    [
        ("at least 7 days", 7, 7, "calendar-days", "min"),
        ("five clear working days", 5, 5, "clear-working-days", ""),
        ("7 clear days", 7, 7, "clear-days", ""),
        ("ten (10) working days", 10, 10, "working-days", ""),
        ("3 weekdays", 3, 3, "working-days", ""),
        ("a fortnight", 2, 2, "weeks", ""),
        ("12 wks", 12, 12, "weeks", ""),
        ("a twelve-week period", 12, 12, "weeks", ""),
        ("one calendar month", 1, 1, "months", ""),
        ("three months’ notice", 3, 3, "months", ""),
        ("two and a half years", 30, 30, "months", ""),
        ("between 12 and 24 months", 12, 24, "months", "range"),
        ("6-8 weeks", 6, 8, "weeks", "range"),
        ("one to three years", 12, 36, "months", "range"),
        ("no more than two years", 24, 24, "months", "max"),
        ("not exceeding 18 months", 18, 18, "months", "max"),
        ("never be less than six weeks", 6, 6, "weeks", "min"),
        ("48 hours", 48, 48, "hours", ""),
        ("12 weeks or more", 12, 12, "weeks", "min"),
        ("twenty-one days", 21, 21, "calendar-days", ""),
    ],
)
def test_lengths_of_time(words, low, high, unit, bound):
    assert [(one.low, one.high, one.unit, one.bound) for one in amounts(words)] == [
        (low, high, unit, bound)
    ]


def test_two_lengths_in_one_sentence_keep_their_own_bounds():
    found = amounts("no less than 12 months and no greater than 2 years")
    assert [(one.low, one.bound) for one in found] == [(12, "min"), (24, "max")]


@pytest.mark.parametrize(
    "words", ["in 2009", "clause 7.2", "£12", "the day after", "weeks later", "v1.2 days"]
)
def test_what_is_no_length_of_time(words):
    assert amounts(words) == ()


@pytest.mark.parametrize(
    ("words", "params"),
    [
        ("quarterly", {"min": 1, "per": "quarter"}),
        ("every quarter", {"min": 1, "per": "quarter"}),
        ("monthly", {"min": 1, "per": "month"}),
        ("four times a year", {"min": 4, "per": "year"}),
        ("at least twice each year", {"min": 2, "per": "year"}),
        ("annually", {"min": 1, "per": "year"}),
        ("once a year", {"min": 1, "per": "year"}),
        ("every six weeks", {"min": 8, "per": "year"}),
        ("every other month", {"min": 6, "per": "year"}),
        ("half-yearly", {"min": 2, "per": "year"}),
        ("bi-annually", {"min": 2, "per": "year"}),
        ("six-weekly", {"min": 8, "per": "year"}),
        ("up to two meetings per year", {"max": 2, "per": "year"}),
        ("on a quarterly basis", {"min": 1, "per": "quarter"}),
        ("at intervals of not more than three months", {"min": 1, "per": "quarter"}),
        ("every six to eight weeks", {"min": 6, "max": 8, "per": "year"}),
        ("once every four months", {"min": 3, "per": "year"}),
        ("per annum", {"min": 1, "per": "year"}),
        ("weekly", {"min": 52, "per": "year"}),
    ],
)
def test_frequencies(words, params):
    assert [one.params() for one in frequencies(words)] == [params]


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("every two years", 24),
        ("biennially", 24),
        ("every 18 months", 18),
        ("annually", 12),
        ("twice a year", 6),
        ("quarterly", 3),
        ("every three years", 36),
    ],
)
def test_how_many_months_lie_between(words, months):
    assert [round(one.months) for one in frequencies(words)] == [months]
