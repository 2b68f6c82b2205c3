"""A letter in place of an email. Whoever wrote the email writes the letter: an email leads to what
a letter encloses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import models

from compact.audit.record import head_of
from compact.notices.addressee import Addressee
from compact.notices.models import Channel, Notice, Print
from compact.notices.writing import Words, write


@dataclass(frozen=True)
class Letter:
    words: Words
    enclosure_url: str


Writer = Callable[[Notice, Addressee], Letter | None]
_writers: dict[str, Writer] = {}


def register(topic: str, writer: Writer) -> None:
    """`writer` writes letters of a topic; None where the email's own words do. Called from an app's
    `ready`."""
    _writers[topic] = writer


def instead_of(notice: Notice, address: str) -> Letter:
    """What goes by post to the person whom this email did not reach."""
    person = Addressee(
        key=notice.recipient_key,
        name=notice.recipient_name,
        channel=Channel.POST,
        address=address,
        format=Print(notice.format),
        format_note=notice.format_note,
        user_id=notice.user_id,
    )
    writer = _writers.get(notice.topic)
    letter = writer(notice, person) if writer else None
    return letter or Letter(Words(notice.subject, notice.body), notice.enclosure_url)


def written(
    notice: Notice,
    person: Addressee,
    *,
    template: str,
    subject: models.Model,
    context: dict,
    enclosed: str = "",
) -> Letter:
    """The template of the email, written for `person` by post; `enclosed` is what to print."""
    shared = {"area": notice.area, "subject": subject, "topic": notice.topic}
    shared |= {"head": head_of(notice.area), **context}
    return Letter(write(template, shared, person, enclosed), enclosed)
