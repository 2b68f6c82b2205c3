"""Dates known to the month or the year stay what they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact.dates.partial import PartialDate, Precision


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest", "words"),
    [
        ("2010-05", Precision.MONTH, date(2010, 5, 1), date(2010, 5, 31), "May 2010"),
        ("May 2010", Precision.MONTH, date(2010, 5, 1), date(2010, 5, 31), "May 2010"),
        (" nov 2009 ", Precision.MONTH, date(2009, 11, 1), date(2009, 11, 30), "November 2009"),
        ("2010", Precision.YEAR, date(2010, 1, 1), date(2010, 12, 31), "2010"),
        ("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("12 May 2010", Precision.DAY, date(2010, 5, 12), date(2010, 5, 12), "12 May 2010"),
        ("2010-12", Precision.MONTH, date(2010, 12, 1), date(2010, 12, 31), "December 2010"),
    ],
)
def test_a_date_is_read_as_closely_as_it_is_known(text, precision, earliest, latest, words):
    read = PartialDate.parse(text)

    assert read.precision is precision
    assert (read.earliest(), read.latest()) == (earliest, latest)
    assert str(read) == words


@pytest.mark.parametrize(
    "text", ["", "soon", "May", "2010-13", "2010-02-30", "31 June 2010", "0000", "10-05", "Ma 2010"]
)
def test_what_is_no_date_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="May 2010"):
        PartialDate.parse(text)


def test_a_day_without_its_month_is_refused():
    with pytest.raises(ValueError, match="needs its month"):
        PartialDate(2010, day=5)


def test_dates_sort_by_their_earliest_day_the_closer_first():
    written = ["2010", "May 2010", "1 May 2010", "January 2010", "30 April 2010"]

    assert [str(one) for one in sorted(PartialDate.parse(text) for text in written)] == [
        "January 2010",
        "2010",
        "30 April 2010",
        "1 May 2010",
        "May 2010",
    ]


@given(day=st.dates(), length=st.sampled_from([4, 7, 10]))
def test_what_is_stored_and_what_is_said_are_read_as_the_same_date(day, length):
    read = PartialDate.parse(day.isoformat()[:length])

    assert read.isoformat() == day.isoformat()[:length]
    assert PartialDate.parse(read.isoformat()) == read
    if day.year >= 1000:
        assert PartialDate.parse(str(read)) == read
