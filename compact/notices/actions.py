"""What an officer does with notices: tick letters off as posted, send again, turn into a letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from django.db import IntegrityError, transaction

from compact.audit.moves import AlreadyDone, NotPossible, move
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.notices import letters, outbox
from compact.notices.models import Channel, Notice

#: Called inside the transaction with the letters that were just ticked off: whoever waits for
#: them (the circulation of a meeting's papers, say) notes the day. Filled in apps' `ready`.
OnPosted = Callable[..., None]
on_posted: list[OnPosted] = []


@transaction.atomic
def posted(notices: Iterable[Notice], *, on: date, by, at: datetime) -> list[Notice]:
    """Tick letters off as posted on the civil day `on`. Returns those that were not ticked before.

    Raises NotPossible for a day that is still to come or that lies before the letter was written.
    """
    ticked = [notice for notice in notices if _tick(notice, on, by, at)]
    for tell in on_posted:
        tell(ticked, on=on, by=by, at=at)
    return ticked


def _tick(notice: Notice, on: date, by, at: datetime) -> bool:
    if on > civil_date(at):
        raise NotPossible("The day of posting must be today or in the past.")
    if on < civil_date(notice.created_at):
        raise NotPossible(f"The letter to {notice.recipient_name} was not yet written on that day.")
    if notice.channel != Channel.POST:
        raise NotPossible("Only letters are posted.")
    try:
        move(notice, Notice.POSTED, by=by, at=at, details={"on": on.isoformat()}, posted_on=on)
    except AlreadyDone:
        return False
    return True


@transaction.atomic
def send_again(notice: Notice, *, by, at: datetime) -> None:
    """Put an email that failed back in the outbox; it is the same message, with its Message-ID.

    Raises NotPossible where it has not failed.
    """
    move(
        notice,
        Notice.QUEUED,
        by=by,
        at=at,
        verb="sent-again",
        next_try=at,
        trying_since=at,
        lease_until=None,
    )
    outbox.wake_sender()


@transaction.atomic
def reached_otherwise(notice: Notice, *, how: str, by, at: datetime) -> None:
    """Note that a person was told by phone or in person: they leave the list of the unreached.

    Raises NotPossible where the notice went out, or may still go.
    """
    if not notice.is_unreached:
        raise NotPossible("This person was reached, or may still be.")
    if notice.status == Notice.FAILED:
        outbox.skip(notice, how, by=by, at=at)
    else:
        record(notice.area, "reached-otherwise", notice, by=by, at=at, details={"how": how})
    Notice.objects.filter(pk=notice.pk).update(no_address=False, skip_reason=how[:200])


@transaction.atomic
def turn_into_post(notice: Notice, *, address: str, by, at: datetime) -> Notice:
    """Write a letter in place of an email that failed or had no address. Returns the letter.

    Raises NotPossible where the email may still arrive, or no address is given.
    """
    if not notice.is_unreached or not notice.is_email:
        raise NotPossible("Only an email that did not arrive is turned into a letter.")
    if not address.strip():
        raise NotPossible("A letter needs an address.")
    letter = _letter_for(notice, address.strip(), at)
    if notice.status == Notice.FAILED:
        outbox.skip(notice, "A letter goes instead.", by=by, at=at)
    return letter


def _letter_for(notice: Notice, address: str, at: datetime) -> Notice:
    same = (
        "area_id",
        "cause",
        "topic",
        "subject_key",
        "subject_words",
        "recipient_key",
        "recipient_name",
        "user_id",
        "format",
        "format_note",
        "useful_until",
    )
    letter = letters.instead_of(notice, address)
    try:
        with transaction.atomic():
            return Notice.objects.create(
                channel=Channel.POST,
                address=address,
                created_at=at,
                subject=letter.words.subject,
                body=letter.words.body,
                enclosure_url=letter.enclosure_url,
                **{name: getattr(notice, name) for name in same},
            )
    except IntegrityError as had:
        raise AlreadyDone("There is a letter to this person about this already.") from had
