"""Bank holidays of the three divisions of the United Kingdom, without ever going online.

For the years that GOV.UK's published list holds, that list, as the govuk-bank-holidays package
ships it; for the years before and after, the rules in `statute`. Days proclaimed for one year only
are added to both: the shipped list can be older than a proclamation.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from compact.dates import statute
from compact.dates.statute import Division

_DIVISIONS = {
    "england": Division.ENGLAND_AND_WALES,
    "wales": Division.ENGLAND_AND_WALES,
    "scotland": Division.SCOTLAND,
    "northern-ireland": Division.NORTHERN_IRELAND,
}
NATIONS = tuple(_DIVISIONS)


def division_of(nation: str) -> Division:
    """The division whose bank holidays a nation keeps. England and Wales share theirs."""
    if nation not in _DIVISIONS:
        raise ValueError(f"“{nation}” is not one of the nations {', '.join(NATIONS)}.")
    return _DIVISIONS[nation]


@cache
def bank_holidays(division: Division, year: int) -> Mapping[date, str]:
    """Each bank holiday of the year with its name, in order."""
    days = published(division).get(year)
    if days is None:
        days = statute.by_rule(division, year)
    named = {**statute.proclaimed(division, year), **days}
    return MappingProxyType(dict(sorted(named.items())))


@cache
def published(division: Division) -> Mapping[int, Mapping[date, str]]:
    """GOV.UK's list as shipped, by year; a year it does not hold to Boxing Day is left out."""
    # Read as a file: the package's own class would ask the network unless told otherwise.
    text = files("govuk_bank_holidays").joinpath("bank-holidays.json").read_text("utf-8")
    years: dict[int, dict[date, str]] = {}
    for event in json.loads(text)[division.value]["events"]:
        day = date.fromisoformat(event["date"])
        years.setdefault(day.year, {})[day] = _name(event)
    return {year: days for year, days in years.items() if max(days) >= date(year, 12, 26)}


def _name(event: dict[str, str]) -> str:
    substitute = event.get("notes") == "Substitute day"
    return f"{event['title']} (substitute day)" if substitute else event["title"]
