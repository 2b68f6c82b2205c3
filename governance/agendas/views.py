"""Editing an agenda: order, add, change, take off, close."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.audit.answers import done, kept, typed
from compact.audit.moves import Stale
from compact.dates import clock
from compact.ui import errors
from compact.ui.forms import Form
from governance.agendas import actions
from governance.agendas.forms import (
    AddItemForm,
    CloseItemForm,
    ItemForm,
    OpenItemForm,
    OrderForm,
    RemoveItemForm,
)
from governance.agendas.models import AgendaItem
from governance.meetings import page
from governance.meetings.gates import meeting_ahead, meeting_run, reader_at
from governance.meetings.models import Meeting
from governance.meetings.readers import RUNS

WORDS = ("title", "purpose", "minutes", "note")
UNTIL = "An agenda can be changed until the meeting is held."


@area_view(RUNS)
def agenda(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The whole agenda with its verbs; the arrows are buttons of one form."""
    meeting = meeting_run(request, area, slug)
    form = OrderForm(typed(request))
    if form.is_valid():
        up = form.cleaned_data["up"]
        item = _item(meeting, up or form.cleaned_data["down"])
        if done(
            form, lambda: actions.move_item(item, up=bool(up), by=request.user, at=clock.now())
        ):
            return redirect(f"{request.path}#item-{item.pk}")
    return render(
        request,
        "governance/agendas/agenda.html",
        {
            "meeting": meeting,
            "form": form,
            "agenda": page.agenda(meeting, reader_at(request, meeting)),
            "can_order": meeting.status == Meeting.CALLED,
            "can_change": meeting.status in Meeting.AHEAD,
        },
    )


@area_view(RUNS)
def add_item(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    meeting = meeting_ahead(request, area, slug, UNTIL)
    form = AddItemForm(
        typed(request), items=meeting.items.standing_there(), cancel_url=_agenda(meeting)
    )
    if form.is_valid() and (
        item := kept(
            form,
            lambda: actions.add_item(meeting, by=request.user, at=clock.now(), **form.cleaned_data),
        )
    ):
        return redirect(f"{_agenda(meeting)}#item-{item.pk}")
    return _page(request, "add_item", meeting, form)


@area_view(RUNS)
def change_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    meeting = meeting_ahead(request, area, slug, UNTIL)
    item = _item(meeting, pk)
    form = ItemForm(
        typed(request),
        initial={name: getattr(item, name) for name in WORDS},
        version=item.version,
        cancel_url=_agenda(meeting),
    )
    seen = form.seen_version if form.seen_version is not None else item.version
    try:
        if form.is_valid() and done(
            form,
            lambda: actions.change_item(
                item, version=seen, by=request.user, at=clock.now(), **form.cleaned_data
            ),
        ):
            return redirect(f"{_agenda(meeting)}#item-{item.pk}")
    except Stale as stale:
        return errors.stale(request, form, stale.theirs, url=request.path, what="item")
    return _page(request, "change_item", meeting, form, item=item)


@area_view(RUNS)
def remove_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    meeting = meeting_ahead(request, area, slug, UNTIL)
    item = _item(meeting, pk)
    form = RemoveItemForm(typed(request), shown=_shown(item), cancel_url=_agenda(meeting))
    why_stay = actions.reason_to_stay(item, clock.now())
    form.fields["reason"].required = bool(why_stay)
    return _act(request, "remove_item", item, form, actions.remove_item, why_stay=why_stay)


@area_view(RUNS)
def close_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """Close to the public with a published reason, or open again."""
    meeting = meeting_ahead(request, area, slug, UNTIL)
    item = _item(meeting, pk)
    form_class, deed = (
        (OpenItemForm, actions.open_item) if item.is_closed else (CloseItemForm, actions.close_item)
    )
    form = form_class(typed(request), shown=_shown(item), cancel_url=_agenda(meeting))
    return _act(request, "close_item", item, form, deed)


def _shown(item: AgendaItem) -> dict[str, str]:
    """What whoever takes it off, or closes it, has read of it."""
    return {"Item": item.title, "What it is about": item.note}


def _act(
    request: HttpRequest, name: str, item: AgendaItem, form: Form, deed: Callable[..., None], **more
) -> HttpResponse:
    """One verb of an item: its form, the deed, and the agenda again."""
    if changed := errors.overtaken(request, form, request.path):
        return changed
    if form.is_valid() and done(
        form, lambda: deed(item, by=request.user, at=clock.now(), **form.cleaned_data)
    ):
        return redirect(_agenda(item.meeting))
    return _page(request, name, item.meeting, form, item=item, **more)


def _page(request: HttpRequest, name: str, meeting: Meeting, form: Form, **more) -> HttpResponse:
    context = {"meeting": meeting, "form": form, "agenda_url": _agenda(meeting)}
    return render(request, f"governance/agendas/{name}.html", context | more)


def _item(meeting: Meeting, pk: int | None) -> AgendaItem:
    item = get_object_or_404(meeting.items.standing_there(), pk=pk)
    item.meeting = meeting
    return item


def _agenda(meeting: Meeting) -> str:
    return reverse("agenda", args=[meeting.area.slug, meeting.slug])
