"""Bank holidays: our rules against the published list, and the days that happened once."""

import ast
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from compact import dates
from compact.dates import statute
from compact.dates.holidays import bank_holidays, published
from compact.dates.statute import Division
from compact.dates.working import WorkingDays

# Proclaimed after the list that the package ships was made. When a newer package holds it, this
# goes, and nothing else changes.
NOT_YET_PUBLISHED = {Division.SCOTLAND: {date(2026, 6, 15)}}


@pytest.mark.parametrize("division", list(Division))
def test_our_rules_name_the_very_days_of_the_published_list_in_every_year_it_holds(division):
    years = published(division)
    ours = {
        day
        for year in years
        for day in statute.by_rule(division, year) | statute.proclaimed(division, year)
    }

    assert set(range(2012, 2029)) <= set(years)
    assert ours - NOT_YET_PUBLISHED.get(division, set()) == {
        day for days in years.values() for day in days
    }


@pytest.mark.parametrize("year", range(1995, 2061))
@pytest.mark.parametrize("division", list(Division))
def test_every_year_has_its_full_number_of_holidays_all_on_weekdays(division, year):
    extra = len(statute.proclaimed(division, year))
    usual = {
        Division.ENGLAND_AND_WALES: 8,
        Division.SCOTLAND: 9 if year >= 2007 else 8,
        Division.NORTHERN_IRELAND: 10,
    }[division]
    days = bank_holidays(division, year)

    assert len(days) == usual + extra
    assert all(day.weekday() < 5 for day in days)
    assert list(days) == sorted(days)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1995, 5, 8), "Early May bank holiday"),
        (date(1999, 12, 31), "Millennium holiday"),
        (date(2002, 6, 3), "Golden Jubilee"),
        (date(2002, 6, 4), "Spring bank holiday"),
        (date(2006, 1, 2), "New Year’s Day (substitute day)"),
        (date(2009, 12, 28), "Boxing Day (substitute day)"),
        (date(2011, 4, 29), "Wedding of Prince William and Catherine Middleton"),
        (date(2012, 6, 5), "Queen’s Diamond Jubilee"),
        (date(2020, 5, 8), "Early May bank holiday (VE day)"),
        (date(2022, 6, 3), "Platinum Jubilee bank holiday"),
        (date(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
        (date(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
        (date(2060, 4, 16), "Good Friday"),
    ],
)
def test_days_of_one_year_only_and_moved_days_are_kept(day, name):
    assert WorkingDays().holiday_name(day) == name
    assert not WorkingDays().is_working(day)


@pytest.mark.parametrize(
    "day",
    [
        date(1995, 5, 1),
        date(2002, 5, 27),
        date(2012, 5, 28),
        date(2020, 5, 4),
        date(2022, 5, 30),
    ],
)
def test_people_worked_on_the_days_from_which_a_holiday_was_moved(day):
    assert WorkingDays().is_working(day)


def test_a_proclamation_younger_than_the_published_list_is_kept_where_it_was_made():
    world_cup = date(2026, 6, 15)

    assert WorkingDays("scotland").holiday_name(world_cup) == "World Cup bank holiday"
    assert WorkingDays("england").is_working(world_cup)


def test_scotland_keeps_st_andrews_day_since_2007():
    assert WorkingDays("scotland").is_working(date(2006, 11, 30))
    assert not WorkingDays("scotland").is_working(date(2007, 11, 30))


def test_northern_ireland_keeps_its_own_days():
    nation = WorkingDays("northern-ireland")

    assert nation.holiday_name(date(2009, 3, 17)) == "St Patrick’s Day"
    assert nation.holiday_name(date(2009, 7, 13)) == (
        "Battle of the Boyne (Orangemen’s Day) (substitute day)"
    )
    assert WorkingDays("wales").is_working(date(2009, 7, 13))


def test_two_holidays_on_one_weekend_take_the_next_two_weekdays():
    christmas = bank_holidays(Division.ENGLAND_AND_WALES, 2032)

    assert christmas[date(2032, 12, 27)] == "Christmas Day (substitute day)"
    assert christmas[date(2032, 12, 28)] == "Boxing Day (substitute day)"


def test_a_christmas_sunday_leaves_boxing_day_alone_and_takes_tuesday():
    christmas = bank_holidays(Division.ENGLAND_AND_WALES, 2033)

    assert christmas[date(2033, 12, 26)] == "Boxing Day"
    assert christmas[date(2033, 12, 27)] == "Christmas Day (substitute day)"


def test_next_and_previous_leap_over_a_whole_christmas():
    eve, after = date(2009, 12, 24), date(2009, 12, 29)

    assert WorkingDays().next(eve) == after
    assert WorkingDays().previous(after) == eve
    assert WorkingDays().on_or_after(eve) == WorkingDays().on_or_before(eve) == eve


def test_a_day_off_says_why():
    area = WorkingDays(own_holidays={date(2026, 7, 15)})

    assert area.why_not(date(2026, 7, 15)) == "Local holiday"
    assert area.why_not(date(2026, 7, 18)) == "Saturday"
    assert area.why_not(date(2026, 4, 3)) == "Good Friday"
    assert area.why_not(date(2026, 4, 3) - timedelta(1)) is None


def test_an_unknown_nation_is_refused_with_the_ones_there_are():
    with pytest.raises(ValueError, match="england, wales, scotland, northern-ireland"):
        WorkingDays("cornwall")


def test_counting_imports_nothing_that_could_go_online_nor_django():
    """Only the standard library and our own ground floor, so that no count waits for anything."""
    folder = Path(dates.__file__).parent
    imported = {
        name.split(".")[0]
        for module in folder.glob("*.py")
        if module.name != "apps.py"
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        for name in names_imported(node)
    }

    assert imported - sys.stdlib_module_names == {"compact"}
    assert imported & {"urllib", "http", "socket", "ssl"} == set()


def names_imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
