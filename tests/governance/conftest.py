"""Meetings of the board, on days that are written out."""

from datetime import UTC, date, datetime, time

import pytest

from compact.audit.models import key_of
from compact.dates.civil import at as at_civil
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from governance.agendas.models import AgendaItem, StandingItem
from governance.meetings import actions
from governance.meetings.models import Meeting
from governance.undertakings.actions import undertake
from partnerships.models import Body

CALLED_AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def on_day(body: Body, day: date, **fields) -> Meeting:
    """A meeting of `body` at 2pm on `day`, as if it had been called a month before."""
    begins_at = at_civil(day, time(14))
    facts = {
        "slug": f"{day}-{body.slug}",
        "starts_on": day,
        "starts_at": time(14),
        "begins_at": begins_at,
        "called_at": CALLED_AT,
        "changed_at": CALLED_AT,
    }
    return Meeting.objects.create(area=body.area, body=body, **facts | fields)


def due_days(meeting: Meeting, at: datetime = CALLED_AT) -> dict[str, date]:
    """The days the clauses in force set for a meeting: clause name → last day in time."""
    return {row.provision.clause.label: row.due_on for row in ledger.settle(meeting, at=at)}


def deadlines_of(subject) -> list[Deadline]:
    return list(Deadline.objects.about(key_of(subject)).order_by("due_at", "pk"))


@pytest.fixture
def standing_items(board) -> list[StandingItem]:
    titles = [
        ("Welcome and apologies", "apologies"),
        ("Declarations of interest", "interests"),
        ("Work of the partnership", ""),
        ("Any other business", ""),
    ]
    return [
        StandingItem.objects.create(body=board, title=title, role=role, place=place)
        for place, (title, role) in enumerate(titles, 1)
    ]


@pytest.fixture
def board_meeting(
    monday, board, chair, representative, compact_in_force, standing_items, officer
) -> Meeting:
    """Called on 2 March 2026 for Wednesday 25 March, 2pm: email by the 18th, post by the 20th.

    Whoever may open what is closed has undertaken to keep it to themselves.
    """
    for user in (officer, chair.user, representative.user):
        undertake(board, by=user, at=CALLED_AT)
    return actions.call_meeting(
        board,
        starts_on=date(2026, 3, 25),
        starts_at=time(14),
        place="Town Hall",
        by=officer,
        at=CALLED_AT,
    )


def item(meeting: Meeting, number: str) -> AgendaItem:
    return meeting.items.get(number=number, is_removed=False)
