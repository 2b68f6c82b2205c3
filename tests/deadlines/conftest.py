from datetime import date, datetime, time

import pytest

from compact.dates.civil import at as at_civil
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from governance.models import Meeting
from tests.cast import MONDAY


def meeting_on(body, day: date, slug: str = "", hour: int = 14) -> Meeting:
    return Meeting.objects.create(
        area=body.area,
        body=body,
        slug=slug or f"{day}-{body.slug}",
        starts_on=day,
        starts_at=time(hour),
        begins_at=at_civil(day, time(hour)),
        called_at=MONDAY,
        changed_at=MONDAY,
    )


@pytest.fixture
def board_meeting(monday, board, secretary, representative, compact_in_force) -> Meeting:
    """The board meets on Wednesday 25 March 2026: papers by e-mail are due on Wednesday 18
    March.
    """
    meeting = meeting_on(board, date(2026, 3, 25))
    ledger.settle(meeting, at=MONDAY)
    return meeting


@pytest.fixture
def papers_due(board_meeting) -> Deadline:
    return Deadline.objects.get(subject_key=f"governance.meeting:{board_meeting.pk}")


def sent(meeting: Meeting, at: datetime) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(papers_emailed_at=at)
    meeting.papers_emailed_at = at
    ledger.settle(meeting, at=at)
