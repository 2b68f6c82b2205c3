"""The minutes of a meeting: drafted, written, handed to the chair, sent back once, approved."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from governance.minutes.actions import (
    approve,
    decide,
    send_back,
    start_minutes,
    submit,
    take_on,
    write,
)
from governance.minutes.models import Minutes
from governance.minutes.words import parts_of, sha256_of
from partnerships.bodies.models import Seat

if TYPE_CHECKING:
    from compact.demo.meeting import MeetingLife


class TakingMinutes:
    def __init__(self, life: MeetingLife) -> None:
        self.life, self.cast, self.plan = life, life.cast, life.plan

    def tell(self) -> None:
        plan, tell, on = self.plan, self.cast.story.tell, self.life.on
        tell(on(min(2, plan.submitted)), time(15), self.draft)
        tell(on(plan.submitted), time(16), self.submit)
        if plan.sent_back:
            tell(on(plan.submitted + 2), time(10), self.send_back)
            tell(on(plan.submitted + 3), time(16), self.submit)
        tell(on(plan.approved), time(12), self.approve)

    @property
    def minutes(self) -> Minutes:
        return Minutes.objects.select_related("meeting__body", "meeting__area").get(
            meeting=self.life.meeting
        )

    def draft(self, at: datetime) -> None:
        """What was said, decided and taken on, under each item of the plan."""
        minutes = start_minutes(self.life.meeting, by=self.cast.officer, at=at)
        for item, plan in zip(self.life.items, self.plan.items, strict=True):
            minutes.refresh_from_db()
            if plan.said:
                part = minutes.parts.select_related("item").get(item=item)
                part.minutes = minutes
                words = "\n\n".join(filter(None, [part.words, plan.said]))
                write(part, words=words, version=part.version, by=self.cast.officer, at=at)
            if plan.decision:
                decide(
                    item,
                    minutes,
                    words=plan.decision,
                    method=plan.method,
                    minority_view=plan.minority,
                    by=self.cast.officer,
                    at=at,
                )
            if plan.task:
                take_on(
                    item,
                    minutes,
                    words=plan.task,
                    owner=self.cast.people.get(plan.owner),
                    due_on=self.life.on(35),
                    by=self.cast.officer,
                    at=at,
                )

    def submit(self, at: datetime) -> None:
        submit(self.minutes, by=self.cast.officer, at=at)

    def send_back(self, at: datetime) -> None:
        send_back(self.minutes, note=self.plan.sent_back, by=self._chair(), at=at)
        minutes = self.minutes
        part = minutes.parts.exclude(words="").select_related("item").last()
        part.minutes = minutes
        write(
            part,
            words=f"{part.words} The vote was by show of hands.",
            version=part.version,
            by=self.cast.officer,
            at=at + timedelta(hours=3),
        )

    def approve(self, at: datetime) -> None:
        minutes = self.minutes
        approve(
            minutes,
            version=minutes.version,
            sha256=sha256_of(parts_of(minutes, full=True)),
            by=self._chair(),
            at=at,
        )

    def _chair(self):
        held = (
            self.life.meeting.body.appointments(self.life.day)
            .filter(seat__office__in=Seat.PRESIDING)
            .select_related("person__user")
        )
        return next((one.person.user for one in held if one.person.user), self.cast.officer)
