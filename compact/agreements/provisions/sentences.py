"""One plain sentence for each rule, from the parameters a clause gives it."""

from __future__ import annotations

from typing import Any

from compact.dates.units import Unit

Params = dict[str, Any]
FRACTIONS = {
    "1/2": "half",
    "1/3": "one third",
    "2/3": "two thirds",
    "1/4": "a quarter",
    "3/4": "three quarters",
    "1/5": "one fifth",
}
WAYS = {"email": ", by email", "post": ", on paper by post"}
TIMES = {1: "once", 2: "twice"}


def papers_before_meeting(p: Params) -> str:
    return f"Papers go out at least {_time(p)} before a meeting{WAYS.get(p.get('channel'), '')}."


def notice_of_meeting(p: Params) -> str:
    return f"Members are told of a meeting at least {_time(p)} before it."


def draft_minutes(p: Params) -> str:
    return f"Draft minutes are ready within {_time(p)} of a meeting."


def publish_minutes(p: Params) -> str:
    return f"Minutes are published within {_time(p)} of a meeting."


def meeting_frequency(p: Params) -> str:
    low, high, per = p.get("min"), p.get("max"), p["per"]
    if low and high and low != high:
        return f"The body meets {low} to {high} times in each {per}."
    bound, times = ("at least", low) if low else ("at most", high)
    return f"The body meets {bound} {TIMES.get(times, f'{times} times')} in each {per}."


def seats_minimum(p: Params) -> str:
    asked = [_count(p["count"], "seat")] if p.get("count") else []
    if p.get("fraction"):
        asked.append(f"{part(p['fraction'])} of the seats")
    if not asked:
        raise ValueError("A least number of seats needs a number or a share.")
    return f"At least {' and at least '.join(asked)}{_held_by(p)}{_on(p)}."


def seats(p: Params) -> str:
    return f"{_count(p['count'], 'seat')}{_held_by(p)}{_on(p)}."


def quorum(p: Params) -> str:
    parts = []
    if p.get("count"):
        parts.append(f"at least {_count(p['count'], 'member')}")
    if p.get("fraction"):
        parts.append(f"{part(p['fraction'])} of the members")
    if p.get("organisations"):
        parts.append(f"members from at least {_count(p['organisations'], 'organisation')}")
    if not parts:
        raise ValueError("A quorum needs a number, a share or organisations.")
    return f"A meeting can decide when {' and '.join(parts)} are present."


def term_length(p: Params) -> str:
    low, high, terms = p.get("min_months"), p.get("max_months"), p.get("max_terms")
    length = ""
    if low and high:
        length = f" for {_months(low)}" if low == high else f" for {low} to {high} months"
    elif low or high:
        length = f" for at {'least' if low else 'most'} {_months(low or high)}"
    again = (
        f"{' and' if length else ''} for at most {_count(terms, 'term')} in a row" if terms else ""
    )
    return f"A representative serves{length}{again}."


def review_interval(p: Params) -> str:
    after = _months(p["months"])
    return f"The agreement is reviewed {after} after it is agreed, and as long after each review."


def body_review(p: Params) -> str:
    every = _months(p["months"]).removeprefix("1 ")
    return f"The composition and working of each body are reviewed every {every}."


def consultation_length(p: Params) -> str:
    usual, least = p.get("standard_weeks"), p.get("minimum_weeks")
    if usual and least:
        both = f"{_count(usual, 'week')}, and never less than {_count(least, 'week')}"
        return f"A consultation lasts {both}."
    if usual:
        return f"A consultation lasts {_count(usual, 'week')}."
    return f"A consultation never lasts less than {_count(least, 'week')}."


def consultation_outcome(p: Params) -> str:
    close = " of its close" if _timed(p) else ""
    return f"The outcome of a consultation is published{_within(p)}{close}."


def acknowledge_response(p: Params) -> str:
    return f"Every response to a consultation is acknowledged{_within(p)}."


def declare_interests(p: Params) -> str:
    return f"Members declare their interests{_within(p)}."


def declare_gifts(p: Params) -> str:
    worth = f" worth £{p['threshold']:g} or more" if p.get("threshold") else ""
    return f"Members declare gifts and hospitality{worth}."


def funding_notice(p: Params) -> str:
    return f"An organisation hears at least {_time(p)} before its funding ends or is cut."


def standing_item(p: Params) -> str:
    item = f"“{p['title']}”" if p.get("title") else "The item that the clause names"
    return f"{item} stands on every agenda."


def cover_sheet_pages(p: Params) -> str:
    return f"The cover sheet of a paper is at most {_count(p['pages'], 'page')} long."


def annual_report(p: Params) -> str:
    return "A report is published every year."


def annual_meeting(p: Params) -> str:
    return "A meeting of everyone concerned is held every year."


def separate_auditor(p: Params) -> str:
    return "The auditor comes from another organisation than the financial adviser."


def part(fraction: object) -> str:
    """A share as people say it: "one third"; "2/5" where there is no word for it."""
    return FRACTIONS.get(str(fraction), str(fraction))


def unknown(rule: str, params: Params) -> str:
    """A rule this product has no words for yet: what was read, as it was read."""
    facts = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in params.items())
    return f"{rule.replace('-', ' ').capitalize()}{': ' + facts if facts else ''}."


def _count(number: int, noun: str) -> str:
    if not isinstance(number, int):
        raise TypeError("A count is a whole number.")
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _months(months: int) -> str:
    """ "18 months", "a year", "2 years" """
    years, rest = divmod(int(months), 12)
    if rest or not years:
        return _count(months, "month")
    return "12 months" if years == 1 else f"{years} years"


def _timed(p: Params) -> bool:
    return bool(p.get("amount") and p.get("unit"))


def _time(p: Params) -> str:
    return Unit(p["unit"]).words(int(p["amount"]))


def _within(p: Params) -> str:
    return f" within {_time(p)}" if _timed(p) else ""


def _held_by(p: Params) -> str:
    return f" for {p['of']}" if p.get("of") else ""


def _on(p: Params) -> str:
    return f" on {p['on']}" if p.get("on") else ""
