"""The whole demonstration in one transaction: a database has all of it or nothing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import transaction

from compact.areas.models import Area
from compact.audit.models import Entry
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.demo import mail
from compact.demo import story as telling
from compact.demo.agreeing import agree_on
from compact.demo.meeting import MeetingLife
from compact.demo.places.beds_luton import BEDS_LUTON
from compact.demo.places.cheshire_west import CHESHIRE_WEST
from compact.demo.places.halton import HALTON
from compact.demo.plans import Place
from compact.demo.setting_up import Cast, set_up
from compact.demo.stages import STAGES, Stage
from compact.demo.story import Story
from compact.work.models import Job

PLACES = (HALTON, CHESHIRE_WEST, BEDS_LUTON)


MADE = "demonstration-made"


def is_there() -> bool:
    """Whether one of the places stands in this database already."""
    return Area.objects.filter(slug__in=[place.slug for place in PLACES]).exists()


def stage_there() -> str:
    """The name of the stage it was made at; "" where its record does not say."""
    made = Entry.objects.filter(area__slug__in=[place.slug for place in PLACES], verb=MADE).first()
    return made.details["stage"] if made else ""


@transaction.atomic
def build(stage: Stage, now: datetime) -> None:
    """Live through the story of all three places up to `now`. The same day gives the same data."""
    today = civil_date(now)
    mail.unknown.clear()
    story = Story(today - timedelta(days=stage.day))
    for place in PLACES:
        _tell(Cast(place, story), today)
    story.live(deeds_until=today - timedelta(days=stage.neglected), now=now)
    for area in Area.objects.filter(slug__in=[place.slug for place in PLACES]):
        record(area, MADE, area, at=now, details={"stage": _name(stage)})
    # They wait since now and not since the day of the story: nothing is unwell.
    Job.objects.filter(status=Job.WAITING).update(asked_at=now)


def _name(stage: Stage) -> str:
    return next(name for name, each in STAGES.items() if each is stage)


def _tell(cast: Cast, today: date) -> None:
    place: Place = cast.place
    set_up(cast)
    for agreement in place.agreements:
        agree_on(cast, agreement)
    for meeting in place.meetings:
        MeetingLife(cast, meeting).tell()
    for day in telling.quarter_days(cast.story.day(1), today):
        cast.story.tell(day, time(3), lambda at: telling.look_again(cast.area, at))
