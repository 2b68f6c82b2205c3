"""Dates in three boxes and times as people write them."""

from datetime import date, time

import pytest

from compact.ui.fields import DateField, TimeField
from compact.ui.forms import Form


class Call(Form):
    day = DateField(label="Date of meeting")
    start = TimeField(label="Start of the meeting", required=False)


def typed(day: str, month: str, year: str, start: str = "") -> Call:
    return Call({"day_day": day, "day_month": month, "day_year": year, "start": start})


@pytest.mark.parametrize("month", ["3", "03", "March", "march", "MAR", "mar", "Mar."])
def test_the_month_may_be_a_figure_or_a_word(month):
    form = typed("8", month, "2006")
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2006, 3, 8)


@pytest.mark.parametrize(
    ("boxes", "says", "red"),
    [
        (("8", "3", ""), "Date of meeting must include a year", ("year",)),
        (("", "3", "2006"), "Date of meeting must include a day", ("day",)),
        (("", "", "2006"), "Date of meeting must include a day and month", ("day", "month")),
        (("31", "2", "2006"), "Date of meeting must be a real date", ("day",)),
        (("32", "2", "2006"), "Date of meeting must be a real date", ("day",)),
        (("8", "13", "2006"), "Date of meeting must be a real date", ("month",)),
        (("8", "Smarch", "2006"), "Date of meeting must be a real date", ("month",)),
        (("8", "ma", "2006"), "Date of meeting must be a real date", ("month",)),
        (("8", "3", "06"), "Date of meeting must have a year of 4 digits, like 2026", ("year",)),
        (("8", "3", "0000"), "Date of meeting must have a year from 1700 to 2300", ("year",)),
        (("x", "y", "z"), "Date of meeting must be a real date", ("day", "month", "year")),
        (("8", "3", "0026"), "Date of meeting must have a year from 1700 to 2300", ("year",)),
        (("31", "12", "9999"), "Date of meeting must have a year from 1700 to 2300", ("year",)),
        (("8", "3", "20066"), "Date of meeting must be a real date", ("year",)),
        (("٨", "3", "2006"), "Date of meeting must be a real date", ("day",)),
        (("8\x00", "3", "2006"), "Date of meeting must be a real date", ("day",)),
        (("", "", ""), "Enter the date of meeting", ("day", "month", "year")),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_its_box_is_red(boxes, says, red):
    form = typed(*boxes)
    assert form.errors["day"] == [says]
    assert form.fields["day"].widget.wrong_parts == red


def test_one_readers_wrong_date_does_not_redden_another_readers_form():
    assert not typed("8", "3", "").is_valid()
    assert Call().fields["day"].widget.wrong_parts == ()


def test_a_known_date_stands_in_the_boxes():
    html = str(Call(initial={"day": date(2026, 11, 24)})["day"])
    assert 'value="24"' in html
    assert 'value="11"' in html
    assert 'value="2026"' in html


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("2:30pm", time(14, 30)),
        ("2.30 pm", time(14, 30)),
        ("2:30 P.M.", time(14, 30)),
        ("14:30", time(14, 30)),
        ("14.30", time(14, 30)),
        ("9am", time(9)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12 noon", time(12)),
        ("midday", time(12)),
        ("Noon", time(12)),
        ("midnight", time(0)),
        ("00:00", time(0)),
        ("", None),
    ],
)
def test_times_as_people_write_them(text, means):
    form = typed("8", "3", "2006", text)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["start"] == means


@pytest.mark.parametrize(
    "text", ["9", "25:00", "12:60", "14pm", "0am", "half two", "2:3pm", "٢:٣٠pm"]
)
def test_a_time_that_could_be_two_or_none_is_refused(text):
    form = typed("8", "3", "2006", text)
    assert form.errors["start"] == ["Start of the meeting must be a time, like 2:30pm or 14:30"]
