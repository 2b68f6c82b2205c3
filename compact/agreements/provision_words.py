"""Every rule a clause may set: what it is called, what may be said of it, and how that reads.

The meaning of a rule lives in the app that keeps it; here are only its words, for the pages on
which people confirm, read and change what a clause says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from compact.agreements.provisions import sentences as say
from compact.agreements.provisions.params import (
    CHANNEL,
    PER,
    Param,
    amount,
    number,
    share,
    text,
)


@dataclass(frozen=True)
class RuleWords:
    """`title` names the rule in a list, `says` puts a clause's parameters in one plain sentence.

    Of the parameters in `one_of` at least one must be given; each pair of `rising` is low, high.
    """

    key: str
    title: str
    says: Callable[[dict[str, Any]], str]
    params: tuple[Param, ...] = ()
    one_of: tuple[str, ...] = ()
    rising: tuple[tuple[str, str], ...] = ()


WORDS = {
    words.key: words
    for words in (
        RuleWords(
            "papers-before-meeting",
            "Papers go out before a meeting",
            say.papers_before_meeting,
            (*amount("How long before the meeting"), CHANNEL),
        ),
        RuleWords(
            "notice-of-meeting",
            "Notice of a meeting",
            say.notice_of_meeting,
            amount("How long before the meeting"),
        ),
        RuleWords(
            "draft-minutes",
            "Draft minutes are ready",
            say.draft_minutes,
            amount("How long after the meeting"),
        ),
        RuleWords(
            "publish-minutes",
            "Minutes are published",
            say.publish_minutes,
            amount("How long after the meeting"),
        ),
        RuleWords(
            "meeting-frequency",
            "How often a body meets",
            say.meeting_frequency,
            (
                number("min", "At least this many meetings", required=False),
                number("max", "At most this many meetings", required=False),
                PER,
            ),
            one_of=("min", "max"),
            rising=(("min", "max"),),
        ),
        RuleWords(
            "seats-minimum",
            "Seats at the least",
            say.seats_minimum,
            (
                number("count", "How many seats at least", required=False),
                share("Or a share of the seats"),
                text("of", "Whose seats they are"),
                text("on", "On which bodies"),
            ),
            one_of=("count", "fraction"),
        ),
        RuleWords(
            "seats",
            "Seats of an organisation or sector",
            say.seats,
            (number("count", "How many seats"), text("of", "Whose seats they are")),
        ),
        RuleWords(
            "quorum",
            "Quorum",
            say.quorum,
            (
                number("count", "Members who must be present", required=False),
                share("Or a share of the members"),
                number("organisations", "From at least this many organisations", required=False),
            ),
            one_of=("count", "fraction", "organisations"),
        ),
        RuleWords(
            "term-length",
            "Term of office",
            say.term_length,
            (
                number("min_months", "At least this many months", required=False),
                number("max_months", "At most this many months", required=False),
                number("max_terms", "At most this many terms in a row", required=False),
            ),
            one_of=("min_months", "max_months", "max_terms"),
            rising=(("min_months", "max_months"),),
        ),
        RuleWords(
            "review-interval",
            "The agreement is reviewed",
            say.review_interval,
            (number("months", "How many months from one review to the next"),),
        ),
        RuleWords(
            "body-review",
            "A body is reviewed",
            say.body_review,
            (number("months", "How many months from one review to the next"),),
        ),
        RuleWords(
            "consultation-length",
            "How long a consultation lasts",
            say.consultation_length,
            (
                number("standard_weeks", "Usual length in weeks", required=False),
                number("minimum_weeks", "Shortest length in weeks", required=False),
            ),
            one_of=("standard_weeks", "minimum_weeks"),
            rising=(("minimum_weeks", "standard_weeks"),),
        ),
        RuleWords(
            "consultation-outcome",
            "The outcome of a consultation is published",
            say.consultation_outcome,
            amount("How long after it closes", required=False),
        ),
        RuleWords(
            "acknowledge-response",
            "Responses are acknowledged",
            say.acknowledge_response,
            amount("How long after a response arrives", required=False),
        ),
        RuleWords(
            "declare-interests",
            "Interests are declared",
            say.declare_interests,
            amount("Within how much time", required=False),
        ),
        RuleWords(
            "declare-gifts",
            "Gifts and hospitality are declared",
            say.declare_gifts,
            (Param("threshold", "Worth at least, in pounds", "money", required=False),),
        ),
        RuleWords(
            "funding-notice",
            "Notice before funding ends",
            say.funding_notice,
            amount("How long before the change"),
        ),
        RuleWords(
            "standing-item",
            "An item stands on every agenda",
            say.standing_item,
            (text("title", "Title of the item"),),
        ),
        RuleWords(
            "cover-sheet-pages",
            "Cover sheet of a paper",
            say.cover_sheet_pages,
            (number("pages", "At most this many pages"),),
        ),
        RuleWords("annual-report", "A report every year", say.annual_report),
        RuleWords("annual-meeting", "A meeting every year", say.annual_meeting),
        RuleWords(
            "separate-auditor", "Auditor and financial adviser are apart", say.separate_auditor
        ),
    )
}


def sentence(rule: str, params: dict[str, Any]) -> str:
    """What a clause with these parameters means, in one plain sentence; never fails on odd ones."""
    words = WORDS.get(rule)
    if words is None:
        return say.unknown(rule, params)
    try:
        return words.says(params)
    except (KeyError, TypeError, ValueError):
        return f"{words.title}."


def title(rule: str) -> str:
    return WORDS[rule].title if rule in WORDS else rule.replace("-", " ").capitalize()
