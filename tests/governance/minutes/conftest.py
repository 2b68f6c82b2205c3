from datetime import UTC, datetime

import pytest

from governance.agendas.actions import add_item
from governance.attendance.actions import Mark, record_attendance
from governance.minutes import actions
from governance.minutes.models import Minute, Minutes
from tests.governance.conftest import CALLED_AT

AFTER = datetime(2026, 3, 25, 16, tzinfo=UTC)
LATER = datetime(2026, 3, 27, 10, tzinfo=UTC)


@pytest.fixture
def held_meeting(board_meeting, chair, representative, officer, monday):
    """The board met: Grace Okafor chaired, Bella Nowak sent apologies. One item was closed."""
    add_item(
        board_meeting,
        title="Rent of the Harbour Centre",
        by=officer,
        at=CALLED_AT,
        closed_reason="It names what a tenant pays.",
    )
    monday.move_to(AFTER)
    record_attendance(
        board_meeting,
        [
            Mark(chair, "present", chair.appointments.get().seat),
            Mark(representative, "apologies", representative.appointments.get().seat),
        ],
        by=officer,
        at=AFTER,
    )
    return board_meeting


@pytest.fixture
def draft(held_meeting, officer) -> Minutes:
    minutes = actions.start_minutes(held_meeting, by=officer, at=AFTER)
    write(minutes, "Rent of the Harbour Centre", "The rent is 12,000 pounds.", officer)
    write(minutes, "Work of the partnership", "The partnership did well.", officer)
    return minutes


@pytest.fixture
def with_chair(draft, officer) -> Minutes:
    actions.submit(draft, by=officer, at=AFTER)
    return draft


@pytest.fixture
def published(with_chair, chair) -> Minutes:
    approve(with_chair, chair)
    return with_chair


def part(minutes: Minutes, title: str) -> Minute:
    found = minutes.parts.select_related("item").get(item__title=title)
    found.minutes = minutes
    return found


def write(minutes: Minutes, title: str, words: str, by) -> None:
    minute = part(minutes, title)
    actions.write(minute, words=words, version=minute.version, by=by, at=AFTER)


def approve(minutes: Minutes, chair, **given) -> None:
    from governance.minutes.words import parts_of, sha256_of

    minutes.refresh_from_db()
    read = {"version": minutes.version, "sha256": sha256_of(parts_of(minutes, full=True))}
    actions.approve(minutes, by=chair.user, at=LATER, **read | given)
