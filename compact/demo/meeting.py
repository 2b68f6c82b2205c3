"""The life of a meeting, from the call to the published minutes, each step on its own day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from compact.audit.models import key_of
from compact.dates.working import WorkingDays
from compact.deadlines.actions import excuse, extend
from compact.deadlines.models import Deadline
from compact.demo.files import written
from compact.demo.plans import ItemPlan, MeetingPlan
from compact.demo.setting_up import Cast
from compact.demo.taking_minutes import TakingMinutes
from compact.notices.actions import posted
from compact.notices.models import Notice
from governance.agendas.actions import add_item
from governance.agendas.models import AgendaItem
from governance.attendance.actions import Mark, record_attendance, send_apologies
from governance.attendance.models import Attendance
from governance.circulation import lateness
from governance.circulation.actions import send_papers
from governance.meetings.actions import call_meeting, cancel_meeting, move_meeting
from governance.meetings.models import Meeting
from governance.papers.actions import add_paper, make_final

WORKING_DAYS = WorkingDays()
OFFICE_SHUT = "The office was shut over the holidays."


class MeetingLife:
    """One meeting as it is lived; `items` are those of the plan, by their place in it."""

    def __init__(self, cast: Cast, plan: MeetingPlan) -> None:
        self.cast, self.plan = cast, plan
        self.day = cast.story.workday(plan.day)
        self.items: list[AgendaItem] = []
        self.meeting: Meeting | None = None

    def tell(self) -> None:
        """Every step on its day; those that still lie ahead when the telling stops are not done."""
        plan = self.plan
        self._on(plan.called, time(10), self.call)
        if plan.moved:
            self._on(plan.moved[0], time(11), self.move)
        if plan.cancelled:
            self._on(plan.cancelled[0], time(12), self.cancel)
            return
        self._on(min(-12, plan.sent - 2), time(15), self.write_papers)
        self._on(plan.sent, time(16), self.send)
        self._on(plan.posted, time(17), self.post)
        if plan.late_paper:
            self._on(-2, time(11), self.send_late_paper)
        for number, key in enumerate(plan.away):
            self._on(-3 + number, time(9), lambda at, key=key: self.apologise(key, at))
        self._on(0, time(21), self.record)
        TakingMinutes(self).tell()
        if plan.excused:
            self._on(plan.excused[1], time(13), self.excuse)
        if plan.extended:
            self._on(plan.extended[1], time(13), self.extend)

    def _on(self, days: int, hour: time, deed) -> None:
        self.cast.story.tell(self.on(days), hour, deed)

    def on(self, days: int) -> date:
        """The working day so many days before (-) or after the meeting, or one further off."""
        day = self.day + timedelta(days=days)
        return WORKING_DAYS.on_or_before(day) if days < 0 else WORKING_DAYS.on_or_after(day)

    def call(self, at: datetime) -> None:
        body = self.cast.bodies[self.plan.body]
        begins = body.usual_time
        days = self.plan.moved[1] if self.plan.moved else 0
        self.meeting = call_meeting(
            body,
            starts_on=self.on(days),
            starts_at=begins,
            ends_at=time(begins.hour + 2),
            place=body.usual_place,
            kind=self.plan.kind,
            online_url=self.plan.online,
            by=self.cast.officer,
            at=at,
        )
        self.items = [self._add(item, at) for item in self.plan.items]

    def _add(self, item: ItemPlan, at: datetime) -> AgendaItem:
        return add_item(
            self.meeting,
            title=item.title,
            purpose=item.purpose,
            minutes=item.minutes,
            closed_reason=item.closed_reason,
            by=self.cast.officer,
            at=at,
        )

    def move(self, at: datetime) -> None:
        """To the day the plan speaks of; until then it stood in the calendar for another."""
        meeting = self.meeting
        move_meeting(
            meeting,
            starts_on=self.day,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            online_url=meeting.online_url,
            reason=self.plan.moved[2],
            by=self.cast.officer,
            at=at,
        )

    def cancel(self, at: datetime) -> None:
        cancel_meeting(self.meeting, reason=self.plan.cancelled[1], by=self.cast.officer, at=at)

    def write_papers(self, at: datetime) -> None:
        for item, plan in zip(self.items, self.plan.items, strict=True):
            if plan.paper:
                self._write(item, plan, at)

    def _write(self, item: AgendaItem, plan: ItemPlan, at: datetime) -> None:
        item.refresh_from_db()
        item.meeting = self.meeting
        words = {
            "title": plan.title,
            "document_purpose": f"{item.get_purpose_display()}.",
            "circulation_list": f"Members of {self.meeting.body}",
            "contact_details": self.cast.place.contact["contact_email"],
            "publication_date": self.on(self.plan.sent),
            "target_audience": "Members and the public",
        }
        paper = add_paper(
            item,
            document=written(self.cast, plan, at) if plan.file else None,
            by=self.cast.officer,
            at=at,
            is_plain_english=True,
            **words | plan.paper,
        )
        make_final(paper, pages=1, version=paper.version, by=self.cast.officer, at=at)

    def send(self, at: datetime) -> None:
        reason = self.plan.late_reason
        if not reason and lateness.judge(self.meeting, at).needs_reason:
            reason = OFFICE_SHUT  # working days are rarer over Christmas and Easter
        send_papers(self.meeting, by=self.cast.officer, at=at, reason=reason)

    def send_late_paper(self, at: datetime) -> None:
        plan = self.plan.late_paper
        item = self._add(plan, at)
        self._write(item, plan, at)
        send_papers(self.meeting, by=self.cast.officer, at=at, reason=plan.said)

    def post(self, at: datetime) -> None:
        """Print and post every letter of the area that waits by now."""
        letters = list(Notice.objects.in_area(self.cast.area).to_post())
        posted(letters, on=self.on(self.plan.posted), by=self.cast.officer, at=at)

    def apologise(self, key: str, at: datetime) -> None:
        held = self.meeting.body.appointments(self.day).select_related("seat__substitute")
        one = held.filter(person=self.cast.people[key]).first()
        if one:
            send_apologies(
                self.meeting,
                one.person,
                one.seat,
                by=one.person.user or self.cast.officer,
                substitute_comes=bool(one.seat.substitute),
                at=at,
            )

    def record(self, at: datetime) -> None:
        """Whoever did not send apologies was there; a named substitute came for who did."""
        marks = []
        away = set(self.meeting.attendances.apologies().values_list("person", flat=True))
        held = self.meeting.body.appointments(self.day).select_related("seat__substitute")
        for one in {held_by.person_id: held_by for held_by in held}.values():
            if one.person_id not in away:
                marks.append(Mark(one.person, Attendance.PRESENT, one.seat))
                continue
            marks.append(Mark(one.person, Attendance.APOLOGIES, one.seat))
            if one.seat.substitute:
                marks.append(Mark(one.seat.substitute, Attendance.SUBSTITUTE, one.seat, one.person))
        record_attendance(self.meeting, marks, by=self.cast.officer, at=at)

    def excuse(self, at: datetime) -> None:
        rule, _, reason = self.plan.excused
        for row in self._deadlines(rule).filter(status__in=[Deadline.BROKEN, Deadline.LATE]):
            excuse(row, reason=reason, by=self.cast.officer, at=at)

    def extend(self, at: datetime) -> None:
        rule, _, days, reason = self.plan.extended
        for row in self._deadlines(rule).filter(status=Deadline.OPEN):
            extend(
                row,
                until=row.due_on + timedelta(days=days),
                reason=reason,
                by=self.cast.officer,
                at=at,
            )

    def _deadlines(self, rule: str):
        return (
            Deadline.objects.about(key_of(self.meeting))
            .filter(rule_key=rule)
            .select_related("area")
        )
