"""What the clauses about meetings mean. The number in each is the clause's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from django.urls import reverse

from compact.dates.civil import civil_date, start_of
from compact.deadlines.rule import Clock, Enforcement, Finding, Rule
from compact.deadlines.terms import Due, Terms
from compact.notices.models import Channel
from governance.agendas import standing
from governance.meetings import frequency, people
from governance.meetings.models import Meeting
from governance.meetings.subjects import coming_meetings, unpublished_meetings
from governance.papers.models import Paper
from partnerships.bodies.models import Body
from partnerships.bodies.scopes import bodies_at_work

CHANNEL_WORDS = {"email": "by email", "post": "by post", "any": ""}


def once(meeting: Meeting, terms: Terms, due: Due, met_at) -> Iterator[Clock]:
    """One clock for the day the meeting is called for; none when it is cancelled. A meeting that
    moves takes a new clock, so that what was kept or broken for the old day stays as it was.

    Nor is there one where the last day in time lies before the clause bound anybody and the meeting
    was fixed by then: nobody could have kept it. Who calls one afterwards knows the clause.
    """
    knew = max(due.on, civil_date(meeting.changed_at)) >= terms.since
    if knew and not meeting.is_cancelled:
        day = meeting.starts_on.isoformat()
        yield Clock(due_on=due.on, due_at=due.at, met_at=met_at, occurrence=day)


# ── Papers ───────────────────────────────────────────────────────────────────────────────────


def papers_clock(meeting: Meeting, terms: Terms, on: date) -> Iterator[Clock]:
    """One clock for the channel the clause speaks of, if any member is written to that way."""
    used = people.channels(meeting, on)
    asked = used & ({terms["channel"]} if terms["channel"] in set(Channel) else set(Channel))
    if asked:
        yield from once(
            meeting,
            terms,
            terms.due_before(meeting.starts_on, meeting.begins_at),
            papers_gone_at(meeting, asked),
        )


def papers_gone_at(meeting: Meeting, channels: set[str]):
    """When the papers had gone out by every one of `channels`, or None. A letter counts from the
    beginning of the day it was posted: the tick list knows the day, not the hour."""
    posted = meeting.papers_posted_on
    gone = {
        Channel.EMAIL: meeting.papers_emailed_at,
        Channel.POST: start_of(posted) if posted else None,
    }
    moments = [gone[channel] for channel in channels]
    return max(moments) if all(moments) else None


PAPERS_BEFORE_MEETING = Rule(
    key="papers-before-meeting",
    says="Agenda, reports and minutes go out to members a number of days before the meeting.",
    sources=("HP-10a", "HP-10b", "CW-10.4"),
    params=("amount", "unit", "channel", "bring_forward"),
    enforcement=Enforcement.RECORDED_LATE,
    subject=lambda: Meeting,
    subjects=coming_meetings,
    clocks=papers_clock,
    responsible=people.answerable,
    about=lambda meeting: meeting.body,
    do=lambda meeting, terms: " ".join(
        filter(None, ["Send the papers for", str(meeting), CHANNEL_WORDS.get(terms["channel"], "")])
    ),
    link=lambda meeting: f"{meeting.get_absolute_url()}papers/send/",
)

# ── The call ─────────────────────────────────────────────────────────────────────────────────

NOTICE_OF_MEETING = Rule(
    key="notice-of-meeting",
    says="Members hear of a meeting a number of days before it.",
    sources=("CW-8.11h",),
    params=("amount", "unit", "bring_forward"),
    enforcement=Enforcement.RECORDED_LATE,
    subject=lambda: Meeting,
    subjects=coming_meetings,
    clocks=lambda meeting, terms, on: once(
        meeting,
        terms,
        terms.due_before(meeting.starts_on, meeting.begins_at),
        meeting.notice_sent_at,
    ),
    responsible=people.answerable,
    about=lambda meeting: meeting.body,
    do=lambda meeting, terms: f"Give notice of {meeting}",
)

# ── How often ────────────────────────────────────────────────────────────────────────────────


MEETING_FREQUENCY = Rule(
    key="meeting-frequency",
    says="A body meets at least, or at most, so often in each month, quarter or year.",
    sources=("CW-8.2", "CW-8.8", "HC-11m", "CW-A.CF-1"),
    params=("min", "max", "per", "year"),
    enforcement=Enforcement.INFORMS,
    subject=lambda: Body,
    subjects=bodies_at_work,
    clocks=lambda body, terms, on: frequency.clocks(body, terms, on) if terms["min"] else (),
    check=frequency.not_too_often,
    of_bodies=True,
    asks_of=Body.is_at_work,
    stands=True,
    mend=lambda body, terms: f"Ask {body} to meet less often",
    responsible=people.answerable_for_body,
    about=lambda body: body,
    do=lambda body, terms: f"Hold a meeting of {body} in every {terms['per']}",
    link=lambda body: f"{reverse('meeting-call', args=[body.area.slug])}?body={body.slug}",
    reminders=(28, 7, 0),
    recurs=True,
    can_be_late=False,
)

# ── What is on the agenda, and how a report begins ───────────────────────────────────────────


def standing_item_check(meeting: Meeting, terms: Terms, on: date) -> Finding | None:
    """Whether the agenda has the item the clause asks for; one left out was left out with a reason.

    It speaks of the item by its number and in the clause's own words: what it finds stands on the
    record, and the item may be closed to the public later.
    """
    if meeting.is_cancelled:
        return None
    item = standing.item_for(terms["title"], meeting.items.all())
    if item and not item.is_removed:
        return Finding(kept=True, words=f"Item {item.number} has room for “{terms['title']}”.")
    explained = bool(item and item.removed_reason)
    given = " It was left out, and the reason was given." if explained else ""
    return Finding(
        kept=False, words=f"“{terms['title']}” is not on the agenda.{given}", explained=explained
    )


STANDING_ITEM = Rule(
    key="standing-item",
    says="Every agenda has room for a certain item.",
    sources=("CW-8.11d",),
    params=("title",),
    enforcement=Enforcement.NEEDS_REASON,
    subject=lambda: Meeting,
    subjects=coming_meetings,
    check=standing_item_check,
    stands=True,
    asks_of=lambda meeting, on: meeting.status in Meeting.AHEAD and meeting.starts_on >= on,
    mend=lambda meeting, terms: f"Put “{terms['title']}” on the agenda of {meeting}",
    responsible=people.answerable,
    about=lambda meeting: meeting.body,
    applies=lambda meeting, terms: bool(terms["title"]),
)


def cover_sheet_check(paper: Paper, terms: Terms, on: date) -> Finding | None:
    """Whether the cover sheet, as it was laid out last, keeps to its number of A4 sides."""
    if paper.cover_pages is None:
        return None
    allowed = int(terms["pages"] or 1)
    sides = "side" if paper.cover_pages == 1 else "sides"
    return Finding(
        kept=paper.cover_pages <= allowed,
        words=f"The cover sheet is {paper.cover_pages} {sides} of A4; the clause allows {allowed}.",
    )


COVER_SHEET_PAGES = Rule(
    key="cover-sheet-pages",
    says="A report's cover sheet takes no more than a number of A4 sides.",
    sources=("CW-8.11e",),
    params=("pages",),
    enforcement=Enforcement.BLOCKS,
    subject=lambda: Paper,
    subjects=lambda area, on: Paper.objects.filter(
        item__meeting__in=coming_meetings(area, on)
    ).select_related("item__meeting__body"),
    check=cover_sheet_check,
    about=lambda paper: paper.item.meeting.body,
)

# ── After the meeting ────────────────────────────────────────────────────────────────────────


def minutes_moment(meeting: Meeting, name: str):
    minutes = getattr(meeting, "minutes", None)
    return getattr(minutes, name) if minutes else None


def after_meeting(met: str):
    return lambda meeting, terms, on: once(
        meeting,
        terms,
        terms.due_after(meeting.starts_on, meeting.ended_at),
        minutes_moment(meeting, met),
    )


#: What the two rules about minutes share.
about_minutes = partial(
    Rule,
    params=("amount", "unit"),
    enforcement=Enforcement.RECORDED_LATE,
    subject=lambda: Meeting,
    subjects=unpublished_meetings,
    responsible=people.answerable,
    about=lambda meeting: meeting.body,
    link=lambda meeting: f"{meeting.get_absolute_url()}minutes/",
)

DRAFT_MINUTES = about_minutes(
    key="draft-minutes",
    says="Draft minutes reach the chair a number of days after the meeting.",
    sources=("HP-10a",),
    clocks=after_meeting("submitted_at"),
    do=lambda meeting, terms: f"Draft the minutes of {meeting}",
)

PUBLISH_MINUTES = about_minutes(
    key="publish-minutes",
    says="Approved minutes are published a number of days after the meeting.",
    sources=("BP-7.2a",),
    clocks=after_meeting("published_at"),
    do=lambda meeting, terms: f"Publish the minutes of {meeting}",
)
