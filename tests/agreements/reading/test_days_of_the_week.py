"""Papers on "the Friday before": so many days where the text says on which day one meets."""

import pytest

from compact.agreements.reading import read_text


def papers(*clauses: str) -> list[dict]:
    text = "\n\n".join(f"{number}. {words}" for number, words in enumerate(clauses, start=1))
    found = read_text(text).suggestions
    return [one.params for one in found if one.rule == "papers-before-meeting"]


@pytest.mark.parametrize(
    ("meets", "days"),
    [
        ("The Board meets on the second Wednesday of each month.", 5),
        ("Meetings are held on the first Tuesday of every month at two o'clock.", 4),
        ("The Board will meet every Friday.", 7),
        ("The Forum's meetings are on Mondays.", 3),
    ],
)
def test_a_weekday_before_a_meeting_is_so_many_days_where_its_own_weekday_is_told(meets, days):
    sent = "Papers will be e-mailed on the Friday before the meeting."
    assert papers(meets, sent) == [{"amount": days, "unit": "calendar-days", "channel": "email"}]


def test_the_week_before_is_a_week_more():
    meets = "Meetings are held on the first Tuesday of every month."
    sent = "The agenda is posted by the Monday of the week before the meeting."
    assert papers(meets, sent) == [{"amount": 8, "unit": "calendar-days", "channel": "post"}]


@pytest.mark.parametrize(
    "meets",
    [
        "The Board meets six times a year.",
        "The Board usually meets on a Wednesday.",
        "The Board meets on a Wednesday or a Thursday.",
        "The Board meets on Mondays. The Panel meets on Thursdays.",
        "Minutes of the meeting are put up on Thursdays.",
    ],
)
def test_without_one_certain_weekday_of_meetings_no_number_of_days_is_made_up(meets):
    assert papers(meets, "Papers will be sent on the Friday before the meeting.") == []


def test_what_members_hand_in_by_a_weekday_is_no_rule_for_the_papers():
    words = "Items for the agenda must reach the secretary on the Friday before the meeting."
    assert papers("The Board meets on Mondays.", words) == []
