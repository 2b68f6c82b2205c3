"""An area to measure in: so many meetings, one of them with thirty items and its minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.audit.models import key_of
from compact.audit.record import record
from compact.dates.civil import at as at_civil
from compact.dates.civil import end_of
from compact.deadlines.models import Deadline
from governance.models import ActionPoint, AgendaItem, Decision, Meeting, Minute, Minutes, Paper
from partnerships.models import Body
from tests import cast

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
WORDS = (
    "The partners went through the report line by line. Members asked how the sector's own figures "
    "were counted, and the author explained it. It was agreed that the next report says so. "
)
RULE, TERMS = "papers-before-meeting", {"amount": 7, "unit": "calendar-days", "channel": "email"}


@dataclass(frozen=True)
class Place:
    """What was made: the area, its meeting of thirty items, and the clause that sets its days."""

    area: Area
    meeting: Meeting
    provision: Provision

    @property
    def pages(self) -> dict[str, str]:
        """The five pages by name, with their addresses."""
        area, meeting = self.area.get_absolute_url(), self.meeting.get_absolute_url()
        return {
            "meeting": meeting,
            "list of meetings": f"{area}meetings/",
            "minutes": f"{meeting}minutes/",
            "calendar feed": f"{area}calendar.ics",
            "area home": area,
        }


def build(meetings: int, *, slug: str = "anyford", items: int = 30) -> Place:
    """An area with `meetings` meetings, half of them past, a deadline for each."""
    area = cast.make_area(slug, f"{slug.title()} Compact Partnership")
    bodies = [cast.make_body(area, f"body-{n}", f"Thematic Partnership {n}") for n in range(5)]
    person = cast.make_person(area, "Grace Okafor", f"grace@{slug}.example")
    cast.seat(bodies[0], person, "Chair", office="chair")
    version = cast.in_force(cast.make_agreement(area))
    provision = cast.provide(version, RULE, TERMS)
    made = Meeting.objects.bulk_create(
        _meeting(area, bodies[n % 5], n, TODAY + timedelta(days=n - meetings // 2))
        for n in range(meetings)
    )
    Deadline.objects.bulk_create(_deadline(area, provision, meeting) for meeting in made)
    full = made[0]
    _fill(full, items)
    record(area, "measured", area, at=NOW)
    return Place(area, full, provision)


def _meeting(area: Area, body: Body, number: int, day: date) -> Meeting:
    past = day < TODAY
    begins = at_civil(day, time(14, 0))
    return Meeting(
        area=area, body=body, slug=f"{day}-{number}", starts_on=day, starts_at=time(14, 0),
        ends_at=time(16, 0), begins_at=begins, place="Town Hall", changed_at=NOW,
        status=Meeting.PUBLISHED if past else Meeting.CALLED, called_at=NOW - timedelta(days=90),
        papers_emailed_at=begins - timedelta(days=8) if past else None,
    )  # fmt: skip


def _deadline(area: Area, provision: Provision, meeting: Meeting) -> Deadline:
    due = meeting.starts_on - timedelta(days=7)
    kept = meeting.papers_emailed_at is not None
    return Deadline(
        area=area, rule_key=RULE, provision=provision, clause_words="Anyford Compact, clause 10",
        clause_url="/anyford/agreements/compact/#c10", subject_key=key_of(meeting),
        subject_words=str(meeting), subject_url=meeting.get_absolute_url(),
        body_key=key_of(meeting.body), body_words=meeting.body.name, task="Send the papers",
        enforcement="recorded-late", arises_at=meeting.called_at, due_on=due, due_at=end_of(due),
        due_civil=f"{due} 24:00 Europe/London", met_at=meeting.papers_emailed_at,
        status=Deadline.KEPT if kept else Deadline.OPEN,
        next_at=None if kept else end_of(due),
    )  # fmt: skip


def _fill(meeting: Meeting, items: int) -> None:
    """Thirty items with a paper, words, a decision and an action each; published minutes."""
    rows = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, place=n, number=str(n), title=f"Report of working group {n}",
                   note="What was done since the last meeting, and what comes next.")
        for n in range(1, items + 1)
    )  # fmt: skip
    Paper.objects.bulk_create(
        Paper(item=item, number=f"{item.number}.1", status=Paper.FINAL, circulated_at=NOW,
              title=f"What working group {item.number} did")
        for item in rows
    )  # fmt: skip
    minutes = Minutes.objects.create(
        meeting=meeting, status=Minutes.PUBLISHED, drafted_at=NOW, approved_at=NOW,
        approved_by=cast.make_user(f"chair@{meeting.area.slug}.example", "Grace Okafor"),
        approved_sha256="0" * 64, published_at=NOW,
    )  # fmt: skip
    Minute.objects.bulk_create(Minute(minutes=minutes, item=item, words=WORDS) for item in rows)
    Decision.objects.bulk_create(Decision(item=item, words="The report is noted.") for item in rows)
    ActionPoint.objects.bulk_create(
        ActionPoint(item=item, words="Bring the figures", owner_words="The secretary",
                    due_on=TODAY + timedelta(days=30))
        for item in rows
    )  # fmt: skip
