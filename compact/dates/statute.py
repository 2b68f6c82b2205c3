"""Bank holidays by rule: the Banking and Financial Dealings Act 1971, what each year's proclamation
has made custom, and the days proclaimed or moved for one year only.

A test compares them with GOV.UK's list for the years it holds. Good from 1978, when the early May
holiday began; one-off days are recorded from 1995.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from compact.dates.easter import easter_sunday


class Division(StrEnum):
    """The parts of the United Kingdom that keep different bank holidays, by GOV.UK's names."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


EVERYWHERE = frozenset(Division)
ONLY_SCOTLAND = frozenset({Division.SCOTLAND})

MOVED_EARLY_MAY = {1995: date(1995, 5, 8), 2020: date(2020, 5, 8)}
MOVED_SPRING = {2002: date(2002, 6, 4), 2012: date(2012, 6, 4), 2022: date(2022, 6, 2)}

ONE_OFF_DAYS = {
    date(1999, 12, 31): ("Millennium holiday", EVERYWHERE),
    date(2002, 6, 3): ("Golden Jubilee", EVERYWHERE),
    date(2011, 4, 29): ("Wedding of Prince William and Catherine Middleton", EVERYWHERE),
    date(2012, 6, 5): ("Diamond Jubilee", EVERYWHERE),
    date(2022, 6, 3): ("Platinum Jubilee", EVERYWHERE),
    date(2022, 9, 19): ("State Funeral of Queen Elizabeth II", EVERYWHERE),
    date(2023, 5, 8): ("Coronation of King Charles III", EVERYWHERE),
    # Proclaimed on 3 February 2026, after the list we ship was made.
    date(2026, 6, 15): ("World Cup bank holiday", ONLY_SCOTLAND),
}
ST_ANDREWS_DAY_SINCE = 2007


def proclaimed(division: Division, year: int) -> dict[date, str]:
    """Days that were bank holidays in this one year only."""
    return {
        day: name
        for day, (name, where) in ONE_OFF_DAYS.items()
        if day.year == year and division in where
    }


def by_rule(division: Division, year: int) -> dict[date, str]:
    """The bank holidays of every year, with their substitute days; `proclaimed` has the rest."""
    days = _movable(division, year)
    for group in _fixed(division, year):
        days |= _with_substitutes(group)
    return days


def _movable(division: Division, year: int) -> dict[date, str]:
    easter = easter_sunday(year)
    summer = date(year, 8, 31) if division is not Division.SCOTLAND else date(year, 8, 7)
    days = {
        easter - timedelta(days=2): "Good Friday",
        MOVED_EARLY_MAY.get(year, _monday_by(date(year, 5, 7))): "Early May bank holiday",
        MOVED_SPRING.get(year, _monday_by(date(year, 5, 31))): "Spring bank holiday",
        _monday_by(summer): "Summer bank holiday",
    }
    if division is not Division.SCOTLAND:
        days[easter + timedelta(days=1)] = "Easter Monday"
    return days


def _fixed(division: Division, year: int) -> Iterable[list[tuple[date, str]]]:
    """Holidays with a date of their own, those that push one another about taken together."""
    new_year = [(date(year, 1, 1), "New Year’s Day")]
    if division is Division.SCOTLAND:
        new_year.append((date(year, 1, 2), "2nd January"))
        if year >= ST_ANDREWS_DAY_SINCE:
            yield [(date(year, 11, 30), "St Andrew’s Day")]
    if division is Division.NORTHERN_IRELAND:
        yield [(date(year, 3, 17), "St Patrick’s Day")]
        yield [(date(year, 7, 12), "Battle of the Boyne (Orangemen’s Day)")]
    yield new_year
    yield [(date(year, 12, 25), "Christmas Day"), (date(year, 12, 26), "Boxing Day")]


def _with_substitutes(group: list[tuple[date, str]]) -> dict[date, str]:
    """Each on its own day; one that falls on a weekend on the next weekday that is still free."""
    days = {day: name for day, name in group if day.weekday() < 5}
    for day, name in group:
        if day.weekday() >= 5:
            while day.weekday() >= 5 or day in days:
                day += timedelta(days=1)
            days[day] = f"{name} (substitute day)"
    return days


def _monday_by(day: date) -> date:
    """The last Monday on or before the day: by the 7th it is the first of the month."""
    return day - timedelta(days=day.weekday())
