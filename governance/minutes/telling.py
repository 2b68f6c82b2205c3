"""Who hears of the minutes: the chair, the secretary, and in the end every member."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse

from compact.dates.civil import civil_date
from compact.notices import letters, outbox
from compact.notices.addressee import Addressee
from compact.notices.letters import Letter
from compact.notices.models import Notice
from governance.meetings import people
from governance.minutes.models import Minutes
from partnerships.bodies.models import Seat


def handed_over(minutes: Minutes, number: int, at: datetime) -> None:
    chairs = minutes.meeting.body.appointments(civil_date(at)).filter(
        seat__office__in=Seat.PRESIDING
    )
    _tell(
        minutes,
        at,
        f"minutes:{minutes.pk}:version:{number}",
        "minutes_to_approve",
        [held.person.addressee() for held in chairs],
    )


def answered(minutes: Minutes, at: datetime) -> None:
    """The chair has read them: what asks her to is over, whether it waits or did not arrive."""
    for number in minutes.versions.values_list("number", flat=True):
        cause = f"minutes:{minutes.pk}:version:{number}"
        outbox.cancel_caused_by(minutes.area, cause, "The chair has read the minutes.", at=at)


def sent_back(minutes: Minutes, at: datetime) -> None:
    _tell(
        minutes,
        at,
        f"minutes:{minutes.pk}:back:{minutes.version}",
        "minutes_sent_back",
        people.answerable(minutes.meeting),
    )


def published(minutes: Minutes, at: datetime) -> None:
    _tell(
        minutes,
        at,
        f"minutes:{minutes.pk}:published",
        "minutes_published",
        people.addressees(minutes.meeting, civil_date(at)),
        enclosure=lambda person: _enclosed(minutes, person),
    )


def as_letter(notice: Notice, person: Addressee) -> Letter | None:
    """Published minutes by post for somebody whom the email did not reach: they are enclosed."""
    kind, _, rest = notice.cause.partition(":")
    pk, _, what = rest.partition(":")
    if (kind, what) != ("minutes", "published") or not pk.isdigit():
        return None
    rows = Minutes.objects.select_related("meeting__area", "meeting__body")
    minutes = rows.filter(pk=pk).first()
    if minutes is None:
        return None
    return letters.written(
        notice,
        person,
        template="minutes_published",
        subject=minutes.meeting,
        context={"minutes": minutes, "meeting": minutes.meeting},
        enclosed=_enclosed(minutes, person),
    )


def _enclosed(minutes: Minutes, person: Addressee) -> str:
    return f"{_pdf(minutes)}?{urlencode({'print': person.print_size})}"


def _pdf(minutes: Minutes) -> str:
    return reverse("minutes-pdf", args=[minutes.area.slug, minutes.meeting.slug])


def _tell(
    minutes: Minutes,
    at: datetime,
    cause: str,
    template: str,
    to: list,
    enclosure: outbox.Enclosure | None = None,
) -> None:
    outbox.queue(
        minutes.area,
        cause=cause,
        topic="minutes",
        subject=minutes.meeting,
        to=to,
        template=template,
        at=at,
        enclosure=enclosure,
        context={"minutes": minutes, "meeting": minutes.meeting},
    )
