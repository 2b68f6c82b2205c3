"""Meetings by the thousand with agenda, papers, attendance, minutes and deadlines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from compact.agreements.models import Provision
from compact.audit.models import key_of
from compact.dates.civil import at as at_civil
from compact.dates.civil import civil_date, civil_text, end_of
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.deadlines.registry import rule as rule_named
from compact.deadlines.terms import Terms
from compact.demo.bulk import names
from compact.demo.bulk.areas import Bulk
from compact.demo.bulk.recording import put_on_record
from governance.agendas.models import AgendaItem
from governance.attendance.models import Attendance
from governance.meetings.models import Meeting
from governance.minutes.models import Decision, Minute, Minutes
from governance.papers.models import Paper
from partnerships.bodies.models import Body

BATCH = 500
HOUR = time(10)
#: The latest meeting of each body is still to come, in at most so many days.
AHEAD = 40
APART = timedelta(days=25)


def hold(bulk: Bulk) -> list[Meeting]:
    """All meetings of the area; the ones to come are settled by the ledger itself."""
    meetings = Meeting.objects.bulk_create(
        [meeting for body in bulk.bodies for meeting in _called(bulk, body)], batch_size=BATCH
    )
    items = AgendaItem.objects.bulk_create(
        [item for meeting in meetings for item in _agenda(bulk, meeting)], batch_size=BATCH
    )
    papers = Paper.objects.bulk_create([_paper(bulk, item) for item in items], batch_size=BATCH)
    past = [meeting for meeting in meetings if meeting.status == Meeting.PUBLISHED]
    Attendance.objects.bulk_create(
        [row for meeting in past for row in _attendance(bulk, meeting)], batch_size=BATCH
    )
    minutes, deadlines = _minutes(past, items), _deadlines(bulk, past)
    put_on_record(
        bulk.area,
        [
            *((row, Meeting.APPROVED, _after(row, 12)) for row in past),
            *((row, Minutes.APPROVED, _after(row.meeting, 12)) for row in minutes),
            *((row, Paper.DRAFT, row.circulated_at) for row in papers if row.circulated_at),
            *((row, Deadline.OPEN, row.recorded_at) for row in deadlines),
        ],
    )
    for meeting in meetings:
        if meeting.status == Meeting.CALLED:
            ledger.settle(meeting, at=bulk.now, by=bulk.officer)
    return meetings


def _called(bulk: Bulk, body: Body) -> Iterator[Meeting]:
    last = civil_date(bulk.now) + timedelta(days=bulk.random.randint(1, AHEAD))
    for nth in range(bulk.profile.meetings_a_body):
        day = last - APART * nth
        begins = at_civil(day, HOUR)
        is_past = begins < bulk.now
        called = min(begins - timedelta(days=28), bulk.now)
        yield Meeting(
            area=bulk.area,
            body=body,
            slug=f"{day.isoformat()}-{body.slug}",
            starts_on=day,
            starts_at=HOUR,
            ends_at=time(12),
            begins_at=begins,
            place="Town Hall",
            status=Meeting.PUBLISHED if is_past else Meeting.CALLED,
            called_at=called,
            notice_sent_at=called,
            changed_at=called,
            papers_emailed_at=_sent_at(bulk, day) if is_past else None,
        )


def _sent_at(bulk: Bulk, day: date) -> datetime:
    """Three in four packs go out nine days before; the others are late."""
    days = 9 if bulk.random.random() < 0.75 else bulk.random.randint(2, 6)
    return at_civil(day - timedelta(days=days), time(15))


def _agenda(bulk: Bulk, meeting: Meeting) -> Iterator[AgendaItem]:
    for number in range(1, bulk.profile.items_a_meeting + 1):
        yield AgendaItem(
            meeting=meeting,
            place=number * 10,
            number=str(number),
            title=names.paper(bulk.random),
            purpose="decision",
        )


def _paper(bulk: Bulk, item: AgendaItem) -> Paper:
    sent = item.meeting.papers_emailed_at
    return Paper(
        item=item,
        number=f"{item.number}.1" if sent else "",
        title=item.title,
        cover_pages=1,
        status=Paper.FINAL if sent else Paper.DRAFT,
        circulated_at=sent,
        author="Olive Sample",
        description=f"{item.title}, on two pages.",
        decision_required="Agree the recommendation.",
        recommendation="Do what the last two pages say.",
        background="It has been so for years.",
    )


def _attendance(bulk: Bulk, meeting: Meeting) -> Iterator[Attendance]:
    for held in bulk.seats[meeting.body_id]:
        status = Attendance.PRESENT if bulk.random.random() < 0.8 else Attendance.APOLOGIES
        yield Attendance(meeting=meeting, person=held.person, seat=held.seat, status=status)


def _minutes(past: list[Meeting], items: list[AgendaItem]) -> list[Minutes]:
    made = Minutes.objects.bulk_create(
        [
            Minutes(
                meeting=meeting,
                status=Minutes.PUBLISHED,
                drafted_at=_after(meeting, 1),
                submitted_at=_after(meeting, 5),
                approved_at=_after(meeting, 12),
                published_at=_after(meeting, 12),
            )
            for meeting in past
        ],
        batch_size=BATCH,
    )
    by_meeting = {minutes.meeting_id: minutes for minutes in made}
    told = [item for item in items if item.meeting_id in by_meeting]
    Minute.objects.bulk_create(
        [
            Minute(
                minutes=by_meeting[item.meeting_id], item=item, words="The paper was considered."
            )
            for item in told
        ],
        batch_size=BATCH,
    )
    Decision.objects.bulk_create(
        [Decision(item=item, words="The recommendation was agreed.") for item in told[::3]],
        batch_size=BATCH,
    )
    return made


def _after(meeting: Meeting, days: int) -> datetime:
    return meeting.begins_at + timedelta(days=days)


def _deadlines(bulk: Bulk, past: list[Meeting]) -> list[Deadline]:
    """What the ledger would have written for the papers and the minutes of meetings long past."""
    asked = {
        "papers-before-meeting": lambda meeting: meeting.papers_emailed_at,
        "publish-minutes": lambda meeting: _after(meeting, 12),
    }
    provisions = Provision.objects.in_force(bulk.area, civil_date(bulk.now)).filter(rule__in=asked)
    rows = [
        _deadline(bulk, meeting, provision, asked[provision.rule](meeting))
        for provision in provisions
        for meeting in past
    ]
    return Deadline.objects.bulk_create(rows, batch_size=BATCH)


def _deadline(bulk: Bulk, meeting: Meeting, provision: Provision, met_at: datetime) -> Deadline:
    rule, terms = rule_named(provision.rule), Terms.of(provision)
    count = terms.before if provision.rule == "papers-before-meeting" else terms.after
    due_on = count(meeting.starts_on)
    due_at, secretary = end_of(due_on), bulk.seats[meeting.body_id][-1].person
    return Deadline(
        area=bulk.area,
        rule_key=rule.key,
        provision=provision,
        clause_words=provision.clause.citation,
        clause_url=provision.clause.get_absolute_url(),
        subject_key=key_of(meeting),
        subject_words=str(meeting),
        subject_url=meeting.get_absolute_url(),
        occurrence=meeting.starts_on.isoformat(),
        body_key=key_of(meeting.body),
        body_words=str(meeting.body),
        task=rule.do(meeting, terms),
        enforcement=rule.enforced(provision),
        responsible_keys=f" {key_of(secretary)} ",
        responsible_words=secretary.name,
        arises_at=meeting.called_at,
        due_on=due_on,
        due_at=due_at,
        due_civil=civil_text(due_at),
        met_at=met_at,
        effective_at=met_at,
        recorded_at=met_at,
        status=Deadline.KEPT if met_at < due_at else Deadline.LATE,
    )
