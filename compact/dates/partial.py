"""Dates known only to the month or the year: "May 2010" is not the first of May."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering

from compact.dates.wording import MONTHS, month_name, short_date

_ISO = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?", re.ASCII)
_WORDS = re.compile(r"(?:(\d\d?)\s+)?([a-z]+)\.?,?\s+(\d{4})", re.ASCII | re.IGNORECASE)


class Precision(StrEnum):
    """How closely a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date to the day, the month or the year. Sorts by its earliest day, the closer one first."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day needs its month.")
        self.earliest()

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read "2010", "2010-05", "2010-05-12", "May 2010" or "12 May 2010"; else ValueError."""
        stripped = text.strip()
        try:
            if found := _ISO.fullmatch(stripped):
                return cls(*(int(part) for part in found.groups() if part))
            if (found := _WORDS.fullmatch(stripped)) and (month := _month(found[2])):
                return cls(int(found[3]), month, int(found[1]) if found[1] else None)
        except ValueError:
            pass
        raise ValueError(f"“{text}” is not a date like 12 May 2010, May 2010 or 2010.")

    @property
    def precision(self) -> Precision:
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """The last day it can mean: nothing is overdue before this one is past."""
        first = self.earliest()
        if self.precision is Precision.DAY:
            return first
        last_month = first.replace(month=self.month or 12)
        return last_month.replace(day=monthrange(self.year, last_month.month)[1])

    def isoformat(self) -> str:
        """What is stored, and read again by `parse`: "2010", "2010-05" or "2010-05-12"."""
        parts = self.earliest().isoformat().split("-")
        return "-".join(parts[: {Precision.YEAR: 1, Precision.MONTH: 2}.get(self.precision, 3)])

    def __str__(self) -> str:
        if self.precision is Precision.YEAR:
            return str(self.year)
        first = self.earliest()
        return short_date(first) if self.day else f"{month_name(first)} {self.year}"

    def __lt__(self, other: "PartialDate") -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.earliest(), self.latest()) < (other.earliest(), other.latest())


def _month(word: str) -> int | None:
    """The month a word names, whole or cut to three letters or more."""
    cut = word.casefold()
    for number, name in enumerate(MONTHS, start=1):
        if len(cut) >= 3 and name.casefold().startswith(cut):
            return number
    return None
