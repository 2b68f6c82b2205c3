"""Sending the papers, and what was sent."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import kept, typed
from compact.audit.models import Entry, key_of
from compact.audit.references import confirmed_by_its_page, reference_of
from compact.dates import clock
from compact.deadlines.models import Condition
from compact.notices.addressee import Addressee
from compact.notices.models import Notice
from compact.ui import errors
from governance.circulation import actions, lateness
from governance.circulation.forms import SendPapersForm
from governance.circulation.models import Circulation
from governance.circulation.parcels import CLOSED, Parcel, parcel
from governance.meetings import page, people
from governance.meetings.gates import meeting_at, meeting_run, reader_at, refuse_once_over
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS
from governance.papers.models import Paper


@area_view(RUNS)
def send_papers(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A serious act: who gets what by which channel, and whether it will stand as late."""
    meeting = meeting_run(request, area, slug)
    refuse_once_over(meeting, "Papers go out before a meeting.")
    now = clock.now()
    verdict = lateness.judge(meeting, now)
    held, to = parcel(meeting), people.addressees(meeting, clock.today())
    form = SendPapersForm(
        typed(request),
        asks_reason=verdict.needs_reason,
        shown=_shown(held, to),
        cancel_url=meeting.get_absolute_url(),
    )
    if changed := errors.overtaken(request, form, request.path):
        return changed
    if form.is_valid() and (
        sent := kept(
            form, lambda: actions.send_papers(meeting, by=request.user, at=now, **form.cleaned_data)
        )
    ):
        confirmed_by_its_page(request)
        return redirect("circulation", area.slug, slug, sent.number)
    return render(
        request,
        "governance/circulation/send.html",
        {
            "meeting": meeting,
            "form": form,
            "verdict": verdict,
            "parcel": held,
            "moment_now": now,
            "to": to,
            "broken": Condition.objects.about(key_of(meeting), key_of(meeting.body)).to_mend(),
        },
    )


def _shown(held: Parcel, to: list[Addressee]) -> dict[str, str]:
    """What whoever presses the button has read: for which day, what goes out, and to whom."""
    papers = [f"{paper.label} {paper.title}" for paper in held.papers]
    return {
        "Meeting": f"{held.meeting}, {held.meeting.hours}",
        "What goes out": "\n".join(f"{line['number']} {line['title']}" for line in held.listing),
        "Papers": "\n".join(papers),
        "Who gets it": "\n".join(f"{person.name}, {person.channel.label}" for person in to),
    }


@area_view(PUBLIC)
@require_safe
def circulation(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    """The record of one sending: for everyone, with the way to the delivery log for officers."""
    meeting = meeting_at(area, slug)
    sent = get_object_or_404(meeting.circulations.all(), number=number)
    clocks = page.deadlines(meeting)
    shown = next(
        each for each in page.circulations(meeting, clocks) if each.circulation.pk == sent.pk
    )
    reader = reader_at(request, meeting)
    notices = _notices(sent) if reader.runs else []
    return render(
        request,
        "governance/circulation/circulation.html",
        {
            "meeting": meeting,
            "circulation": sent,
            "words": shown.words,
            "reader": reader,
            "listing": _listing(meeting, sent),
            "notices": notices,
            "waiting": Counter(one.channel for one in notices if one.status == Notice.QUEUED),
            "reference": _reference(meeting, sent),
            "moment_now": clock.now(),
            "deadlines": [row for row in clocks if row.rule_key == "papers-before-meeting"],
            "post_url": reverse("post-run", args=[area.slug]) if reader.runs else "",
            "log_url": reverse("notice-list", args=[area.slug])
            if area.is_run_by(request.user)
            else "",
        },
    )


def _notices(sent: Circulation) -> list[Notice]:
    """What went, or goes, to each member or substitute, by name."""
    return list(sent.notices.light().order_by("recipient_name"))


def _reference(meeting: Meeting, sent: Circulation) -> str:
    """The name of the entry that put this sending on the record."""
    entries = Entry.objects.about(meeting).filter(verb__in=("papers-sent", "late-papers-sent"))
    entry = entries.select_related("area").filter(details__number=sent.number).first()
    return reference_of(entry) if entry else ""


def _listing(meeting: Meeting, sent: Circulation) -> list[dict[str, object]]:
    """What it held, in the pack's numbering, as the public may read it today.

    What was closed since, or withdrawn, by itself or with its item, is not named; what was added
    late says so.
    """
    items = list(meeting.items.all())
    # By number, since that is what went out; one that was taken off before may have borne it too.
    closed = {item.number for item in items if item.is_closed}
    late = {item.number for item in items if item.is_late}
    taken_off = {item.pk for item in items if item.is_removed}
    papers = {paper.number: paper for paper in Paper.objects.of(meeting) if paper.number}
    lines = []
    for line in sent.items:
        number, paper = line["number"], papers.get(line["number"])
        title = line["title"]
        if line.get("item", number) in closed:
            title = CLOSED
        elif paper and (paper.status == Paper.WITHDRAWN or paper.item_id in taken_off):
            title = "Withdrawn paper"
        is_late = paper.is_late if paper else number in late
        facts = {"is_paper": paper is not None, "is_late": is_late}
        lines.append(line | facts | {"title": title})
    return lines
