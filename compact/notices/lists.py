"""The delivery log, and the list of the people it did not reach."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, Min, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.areas.models import Area
from compact.dates import clock
from compact.notices import epoch
from compact.notices.contacts import NOBODY, contacts
from compact.notices.forms import NoticeFilters
from compact.notices.models import Channel, Notice
from compact.notices.postboxes import has_server
from compact.ui.lists import Column, ListPage

COLOURS = {
    Notice.QUEUED: "",
    Notice.SENT: "green",
    Notice.POSTED: "green",
    Notice.FAILED: "red",
    Notice.SKIPPED: "grey",
}


def colour(notice: Notice) -> str:
    """The colour of the tag; what only went to a file is no success."""
    to_a_file = notice.status == Notice.SENT and not notice.smtp_code
    return "yellow" if to_a_file else COLOURS[notice.status]


def when(notice: Notice) -> Any:
    """When it went, or when it was written if it has not gone."""
    return notice.sent_at or notice.posted_on or notice.created_at


class NoticeList(ListPage):
    """Who was written to, when, and whether it arrived."""

    title = "Notices"
    template = "notices/list.html"
    empty = "Nothing has been sent or posted yet."
    columns = [
        Column("To", lambda n: n.recipient_name, link=True),
        Column("About", lambda n: n.subject),
        Column("Channel", lambda n: n.get_channel_display()),
        Column("Status", lambda n: n.stands, colour=colour),
        Column("When", when),
        Column("Why", lambda n: n.why, only_in_files=True),
        Column("Address", lambda n: n.address, only_in_files=True),
        Column("Print", lambda n: n.get_format_display(), only_in_files=True),
        Column("Written", lambda n: n.created_at, only_in_files=True),
        Column("Tries", lambda n: n.attempts, only_in_files=True),
        Column("Topic", lambda n: n.topic, only_in_files=True),
        Column("Cause", lambda n: n.cause, only_in_files=True),
        Column("Message-ID", lambda n: n.message_id, only_in_files=True),
    ]

    def form(self, request: HttpRequest, area: Area) -> NoticeFilters:
        return NoticeFilters(request.GET, area=area)

    def crumbs(self, request: HttpRequest, area: Area) -> list:
        return [area]

    def rows(self, request: HttpRequest, area: Area, chosen: dict) -> QuerySet[Notice]:
        words = chosen.pop("words", "")
        rows = Notice.objects.in_area(area).filter(**chosen).select_related("area").light()
        return (
            rows.filter(
                Q(recipient_name__icontains=words)
                | Q(subject__icontains=words)
                | Q(subject_words__icontains=words)
            )
            if words
            else rows
        )

    def context(self, request: HttpRequest, area: Area) -> dict:
        return {
            "standing": standing(area),
            "paused": epoch.paused(),
            "no_server": not has_server(settings.EMAIL_URL),
        }


def standing(area: Area) -> dict[str, Any]:
    """How many notices wait, went and failed in an area, and since when the oldest waits."""
    mail, post = Q(channel=Channel.EMAIL), Q(channel=Channel.POST)
    waits = Q(status=Notice.QUEUED)
    figures = Notice.objects.in_area(area).aggregate(
        emails_waiting=Count("pk", filter=mail & waits),
        waiting_since=Min("created_at", filter=mail & waits),
        letters_waiting=Count("pk", filter=post & waits),
        sent=Count("pk", filter=Q(status=Notice.SENT)),
        posted=Count("pk", filter=Q(status=Notice.POSTED)),
    )
    return figures | {"unreached": people_to_reach(area)}


def people_to_reach(area: Area) -> int:
    """How many people are to be phoned or written to: each once, whatever did not reach them."""
    notices = Notice.objects.in_area(area).to_reach(clock.now()).order_by()
    return notices.values("recipient_key").distinct().count()


class UnreachedList(ListPage):
    """The people to phone or to write a letter to."""

    title = "To pass on by phone or post"
    intro = (
        "What was sent to these people did not arrive, or there was no address to send it to. "
        "What it no longer helps to know is left out: a meeting that has begun or was called off."
    )
    empty = "Everybody who was written to has been reached, as far as we know."
    columns = [
        Column("Who", lambda n: n.recipient_name, link=True),
        Column("About", lambda n: n.subject),
        Column("Why it did not arrive", lambda n: n.why),
        Column("Phone", lambda n: n.contact.phone),
        Column("Postal address", lambda n: n.contact.postal_address),
        Column("Written", lambda n: n.created_at),
    ]

    def crumbs(self, request: HttpRequest, area: Area) -> list:
        return [area, "Notices", reverse("notice-list", args=[area.slug])]

    def rows(self, request: HttpRequest, area: Area, chosen: dict) -> list[Notice]:
        rows = list(
            Notice.objects.in_area(area).to_reach(clock.now()).select_related("area").light()
        )
        known = contacts(row.recipient_key for row in rows)
        rows.sort(key=lambda row: (row.recipient_name, row.recipient_key, row.created_at))
        for row in rows:
            row.contact = known.get(row.recipient_key, NOBODY)
        return rows


def waiting_since(now: datetime) -> int:
    """For how many seconds the e-mail that is overdue the longest has been waiting to be tried."""
    oldest = Notice.objects.waiting().filter(channel=Channel.EMAIL, next_try__lte=now)
    first = oldest.aggregate(first=Min("next_try"))["first"]
    return int((now - first).total_seconds()) if first else 0
