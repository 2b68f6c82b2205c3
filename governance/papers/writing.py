"""Adding and changing a paper. An upload is stored first, outside the transaction of the deed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.areas.submissions import once
from compact.audit.answers import kept, typed
from compact.audit.moves import Stale
from compact.dates import clock
from compact.documents.actions import store_upload
from compact.documents.models import Document
from compact.documents.refusals import NoRoom, Refused
from compact.ui import errors
from governance.agendas.models import AgendaItem
from governance.meetings.gates import meeting_ahead
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS
from governance.papers import actions
from governance.papers.forms import AddPaperForm, PaperForm
from governance.papers.gates import UNTIL, as_it_stands, paper_ahead
from governance.papers.models import Paper
from governance.papers.sections import gathered, headings_of, typed_beforehand

WORDS = (*Paper.COVER, *Paper.SECTIONS, "own_sections", "is_plain_english")


@area_view(RUNS, atomic=False)
def add_paper(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A new paper under an item; what the meeting knows already is filled in."""
    meeting = meeting_ahead(request, area, slug, UNTIL)
    items = meeting.items.standing_there()
    asked = request.GET.get("item", "")
    headings = headings_of(area)
    item = items.filter(pk=asked).first() if asked.isascii() and asked.isdigit() else None
    form = AddPaperForm(
        typed(request),
        request.FILES or None,
        items=items,
        headings=headings,
        initial=beginnings(meeting, item, request.user),
        cancel_url=meeting.get_absolute_url(),
    )
    if form.is_valid():

        def deed(words: dict, document: Document | None) -> HttpResponse:
            given = dict(words)  # it may run twice
            under = given.pop("item")
            under.meeting = meeting
            return redirect(
                actions.add_paper(
                    under, by=request.user, at=clock.now(), document=document, **given
                )
            )

        return _stored(request, meeting, form, deed, "add", headings)
    return _page(request, "add", meeting, form)


@area_view(RUNS, atomic=False)
def change_paper(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    paper = paper_ahead(request, area, slug, pk)
    headings = headings_of(area, paper)
    form = PaperForm(
        typed(request),
        request.FILES or None,
        headings=headings,
        initial=_as_typed(paper),
        version=paper.version,
        cancel_url=paper.get_absolute_url(),
    )
    if form.is_valid():

        def deed(words: dict, document: Document | None) -> HttpResponse:
            seen = form.seen_version if form.seen_version is not None else paper.version
            actions.change_paper(
                as_it_stands(paper),
                version=seen,
                by=request.user,
                at=clock.now(),
                document=document,
                **words,
            )
            return redirect(paper)

        return _stored(request, paper.item.meeting, form, deed, "change", headings, paper=paper)
    return _page(request, "change", paper.item.meeting, form, paper=paper)


def beginnings(meeting: Meeting, item: AgendaItem | None, user) -> dict[str, Any]:
    """What nobody should have to type: the meeting, the area and the item know it."""
    area, body = meeting.area, meeting.body
    contact = ", ".join(filter(None, [area.contact_name, area.contact_email, area.contact_phone]))
    return {
        "item": item,
        "title": item.title if item else "",
        "author": user.name,
        "document_purpose": item.get_purpose_display() if item else "",
        "description": item.note if item else "",
        "circulation_list": f"Members of {body.name}",
        "decision_required": "None: for information"
        if item and item.purpose == "information"
        else "",
        "contact_details": contact,
        "publication_date": meeting.starts_on,
        "target_audience": f"Members of {body.name} and the public"
        if not meeting.is_closed
        else f"Members of {body.name}",
    }


def _stored(
    request: HttpRequest,
    meeting: Meeting,
    form,
    deed,
    name: str,
    headings: list[str],
    paper: Paper | None = None,
) -> HttpResponse:
    """Store the file, then do the deed once in one transaction; every refusal is a sentence."""
    words = gathered(dict(form.cleaned_data), headings)
    upload = words.pop("file")
    try:
        document = (
            store_upload(
                meeting.area, upload, title=words["title"], by=request.user, at=clock.now()
            )
            if upload
            else None
        )
        answer = kept(form, lambda: once(request, lambda: deed(words, document)))
    except Refused as refusal:
        form.add_error("file", str(refusal))
        answer = None
    except NoRoom as full:
        return errors.unavailable(request, str(full))
    except Stale as stale:
        return errors.stale(request, form, _as_typed(stale.theirs), url=request.path, what="paper")
    return answer or _page(request, name, meeting, form, paper=paper)


def _page(
    request: HttpRequest, name: str, meeting: Meeting, form, paper: Paper | None = None
) -> HttpResponse:
    return render(
        request,
        f"governance/papers/{name}.html",
        {"meeting": meeting, "form": form, "paper": paper},
    )


def _as_typed(paper: Paper) -> dict[str, Any]:
    """The words of `paper` by the names that the form has for them."""
    return {name: getattr(paper, name) for name in WORDS} | typed_beforehand(paper)
