"""An independent count of days: a day is a whole number, and nothing here asks `datetime` to add.

Day 1 is 1 January of year 1. The arithmetic is the calendar's own definition, written out.
"""

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def number(day) -> int:
    """How many days the calendar has had, this one included."""
    past = day.year - 1
    whole_years = past * 365 + past // 4 - past // 100 + past // 400
    return whole_years + sum(month_length(day.year, m) for m in range(1, day.month)) + day.day


def works(number_of_day: int, holidays: set[int]) -> bool:
    """1 January of year 1 was a Monday, so weekends are the 6th and 7th of each seven."""
    return (number_of_day - 1) % 7 < 5 and number_of_day not in holidays


def counted(first: int, last: int, counts, *, first_counts: bool, last_counts: bool) -> int:
    """How many days count from `first` to `last`, said as plainly as a clause says it."""
    inside = sum(1 for day in range(first + 1, last) if counts(day))
    return (
        inside
        + (1 if first_counts and counts(first) else 0)
        + (1 if last_counts and last != first and counts(last) else 0)
    )


def latest_in_time(event: int, amount: int, counts, *, first_counts: bool) -> int:
    """Try every day, from the event backwards, until one leaves enough days."""
    day = event
    while True:
        enough = event - day >= 1 or (first_counts and amount == 0)
        if (
            enough
            and counted(day, event, counts, first_counts=first_counts, last_counts=False) >= amount
        ):
            return day
        day -= 1


def earliest_reached(start: int, amount: int, counts, *, last_counts: bool) -> int:
    """Try every day, from the start onwards, until so many days have gone by."""
    day = start
    while True:
        enough = day - start >= 1 or (last_counts and amount == 0)
        if (
            enough
            and counted(start, day, counts, first_counts=False, last_counts=last_counts) >= amount
        ):
            return day
        day += 1
