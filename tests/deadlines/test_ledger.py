"""The ledger follows the facts: a duty is opened, moved, met, judged late, or falls away."""

from datetime import UTC, date, datetime

import pytest

from compact.agreements.models import Provision, Version
from compact.audit.models import Entry
from compact.audit.moves import NotPossible, ReasonNeeded
from compact.deadlines import actions, ledger, rounds
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from governance.models import Meeting
from tests.cast import MONDAY, in_force, provide
from tests.deadlines.conftest import meeting_on, sent

pytestmark = pytest.mark.django_db


def test_a_called_meeting_owes_its_papers_by_the_clause(papers_due, secretary):
    assert papers_due.due_on == date(2026, 3, 18)
    assert papers_due.due_at == datetime(2026, 3, 19, tzinfo=UTC)
    assert papers_due.due_civil == "2026-03-19 00:00 Europe/London"
    assert papers_due.clause_words == "Anyford Compact, clause 10"
    assert papers_due.responsible_words == "Tom Reid"
    assert Deadline.objects.falling_to([f"partnerships.person:{secretary.pk}"]).get() == papers_due


def test_without_a_clause_in_force_nothing_is_owed(monday, board, secretary, representative):
    assert ledger.settle(meeting_on(board, date(2026, 3, 25)), at=MONDAY) == []


def test_settling_twice_changes_nothing(board_meeting, papers_due):
    ledger.settle(board_meeting, at=MONDAY)
    assert list(Deadline.objects.values()) == [Deadline.objects.values().get(pk=papers_due.pk)]


def test_papers_sent_in_time_are_kept(board_meeting, papers_due):
    sent(board_meeting, datetime(2026, 3, 18, 23, 59, tzinfo=UTC))
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.late_by_days, papers_due.next_at) == ("kept", 0, None)


def test_papers_sent_a_minute_after_the_day_are_late(board_meeting, papers_due):
    sent(board_meeting, datetime(2026, 3, 19, 0, 0, tzinfo=UTC))
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.late_by_days) == ("late", 1)
    assert Entry.objects.get(verb="deadline-late").details["late_by_days"] == 1


def test_a_meeting_that_moves_takes_its_deadline_along(board_meeting, papers_due):
    Meeting.objects.filter(pk=board_meeting.pk).update(starts_on=date(2026, 4, 1))
    ledger.settle(Meeting.objects.get(pk=board_meeting.pk), at=MONDAY, why="The meeting moved.")
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.reason) == ("ended", "The meeting moved.")
    assert Deadline.objects.open().get().due_on == date(2026, 3, 25)


def test_a_breach_stays_when_the_meeting_moves_afterwards(board_meeting, papers_due):
    sweep(datetime(2026, 3, 19, 1, tzinfo=UTC))
    Meeting.objects.filter(pk=board_meeting.pk).update(starts_on=date(2026, 4, 29))
    ledger.settle(Meeting.objects.get(pk=board_meeting.pk), at=MONDAY)
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.due_on) == ("broken", date(2026, 3, 18))
    assert Deadline.objects.filter(status="open").get().due_on == date(2026, 4, 22)


def test_a_breach_that_no_sweep_has_seen_yet_stays_too(board_meeting, papers_due, monday):
    seen = datetime(2026, 3, 20, 9, tzinfo=UTC)
    monday.move_to(seen)
    Meeting.objects.filter(pk=board_meeting.pk).update(starts_on=date(2026, 4, 29))
    ledger.settle(Meeting.objects.get(pk=board_meeting.pk), at=seen)
    papers_due.refresh_from_db()
    assert papers_due.status == "broken"
    assert (papers_due.effective_at, papers_due.recorded_at) == (
        datetime(2026, 3, 19, tzinfo=UTC),
        seen,
    )


def test_a_meeting_that_moves_back_finds_its_duty_again(board_meeting, papers_due):
    for day in (date(2026, 4, 1), date(2026, 3, 25)):
        Meeting.objects.filter(pk=board_meeting.pk).update(starts_on=day)
        ledger.settle(Meeting.objects.get(pk=board_meeting.pk), at=MONDAY)
    sent(Meeting.objects.get(pk=board_meeting.pk), MONDAY)
    papers_due.refresh_from_db()
    assert papers_due.status == "kept"
    assert Deadline.objects.filter(status="ended").get().due_on == date(2026, 3, 25)


def test_a_new_version_binds_what_is_open_and_leaves_what_was_judged(
    board, board_meeting, papers_due, compact_in_force, officer
):
    kept = meeting_on(board, date(2026, 3, 11))
    ledger.settle(kept, at=MONDAY)
    sent(kept, MONDAY)
    Version.objects.filter(pk=compact_in_force.pk).update(
        status=Version.SUPERSEDED, in_force_until=date(2026, 3, 2)
    )
    newer = in_force(compact_in_force.agreement, date(2026, 3, 2), number=2)
    provide(
        newer, "papers-before-meeting", {"amount": 10, "unit": "calendar-days", "channel": "email"}
    )
    rounds.rebind(board.area, at=MONDAY, by=officer, why="Version 2 came into force.")
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.reason) == ("ended", "Version 2 came into force.")
    assert Deadline.objects.open().get().due_on == date(2026, 3, 15)
    assert Deadline.objects.get(status="kept").provision.clause.version == compact_in_force


def test_two_clauses_that_apply_are_each_their_own_duty(board, board_meeting, papers_due, area):
    stricter = in_force(area.agreements.create(slug="scheme", title="Scheme", kind="protocol"))
    provide(
        stricter,
        "papers-before-meeting",
        {"amount": 5, "unit": "clear-working-days", "channel": "any"},
        label="4",
    )
    ledger.settle(board_meeting, at=MONDAY)
    assert list(Deadline.objects.open().values_list("due_on", "clause_words")) == [
        (date(2026, 3, 17), "Scheme, clause 4"),
        (date(2026, 3, 18), "Anyford Compact, clause 10"),
    ]


def test_a_clause_for_another_body_does_not_bind_this_one(board, board_meeting, papers_due):
    Provision.objects.update(scope=["partnerships.body:0"])
    ledger.settle(board_meeting, at=MONDAY)
    papers_due.refresh_from_db()
    assert papers_due.status == "ended"


def test_an_extension_needs_a_reason_and_survives_settling(board_meeting, papers_due, officer):
    with pytest.raises(ReasonNeeded):
        actions.extend(papers_due, by=officer, at=MONDAY, until=date(2026, 3, 20), reason=" ")
    actions.extend(papers_due, by=officer, at=MONDAY, until=date(2026, 3, 20), reason="Snow")
    ledger.settle(board_meeting, at=MONDAY)
    papers_due.refresh_from_db()
    assert (papers_due.due_on, papers_due.reason) == (date(2026, 3, 20), "Snow")
    with pytest.raises(NotPossible, match="later than"):
        actions.extend(papers_due, by=officer, at=MONDAY, until=date(2026, 3, 20), reason="More")


def test_a_breach_can_be_excused_by_name_with_a_reason(board_meeting, papers_due, officer):
    sweep(datetime(2026, 3, 19, 1, tzinfo=UTC))
    papers_due.refresh_from_db()
    actions.excuse(papers_due, by=officer, at=MONDAY, reason="The server room flooded.")
    papers_due.refresh_from_db()
    assert (papers_due.status, papers_due.reason) == ("excused", "The server room flooded.")
    assert Entry.objects.get(verb="deadline-excused").actor == officer


def test_an_open_duty_can_be_waived_but_not_excused_twice(papers_due, officer):
    actions.waive(papers_due, by=officer, at=MONDAY, reason="Agreed by the board.")
    with pytest.raises(NotPossible):
        actions.excuse(papers_due, by=officer, at=MONDAY, reason="Again")
