"""Dates and times in words, the GOV.UK way, in English whatever the machine's locale."""

from datetime import date, datetime, time

from compact.dates.civil import to_civil

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_name(day: date) -> str:
    return MONTHS[day.month - 1]


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def short_date(day: date) -> str:
    """ "8 March 2006" """
    return f"{day.day} {month_name(day)} {day.year}"


def long_date(day: date) -> str:
    """ "Wednesday 8 March 2006" """
    return f"{weekday(day)} {short_date(day)}"


def clock_time(instant: datetime) -> str:
    """London's time of day: "2:30pm", "9am", "midday", "midnight"."""
    return time_of_day(to_civil(instant).time())


def time_of_day(civil: time) -> str:
    """The same of a time that belongs to no day: when a body usually begins."""
    if civil.minute == 0 and civil.hour in (0, 12):
        return "midday" if civil.hour else "midnight"
    minutes = f":{civil.minute:02}" if civil.minute else ""
    return f"{civil.hour % 12 or 12}{minutes}{'am' if civil.hour < 12 else 'pm'}"


def moment(instant: datetime) -> str:
    """ "8 March 2006 at 2:30pm". Midnight belongs to the day that it begins; to say when a day ends
    use `until`."""
    return f"{short_date(to_civil(instant).date())} at {clock_time(instant)}"


def until(day: date) -> str:
    """ "until the end of 24 November 2026": the last day on which it can be done."""
    return f"until the end of {short_date(day)}"


def ago(day: date, today: date) -> str:
    """How far a day lies from today: "3 days ago", "yesterday", "today", "in 2 weeks".

    Days up to a fortnight, then whole weeks, from about two months whole months, then whole years.
    """
    days = (day - today).days
    if abs(days) < 2:
        return ("yesterday", "today", "tomorrow")[days + 1]
    distance = _distance(min(day, today), max(day, today))
    return f"in {distance}" if days > 0 else f"{distance} ago"


def lateness(days: int) -> str:
    """How many days after its due day a deed was done: "2 days late", "on time", "1 day early"."""
    if days == 0:
        return "on time"
    return f"{_count(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def _distance(first: date, last: date) -> str:
    days = (last - first).days
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if days < 14:
        return _count(days, "day")
    if days < 63:
        return _count(days // 7, "week")
    return _count(months, "month") if months < 24 else _count(months // 12, "year")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
