"""Editing an agenda: order, add, change, take off, close."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from compact.areas.access import SIGNED_IN, area_view
from compact.areas.models import Area
from compact.audit.moves import AlreadyDone, NotPossible
from compact.dates import clock
from compact.ui import errors
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
from governance.meetings.gates import meeting_run, posted, reader_at
from governance.meetings.models import Meeting


@area_view(SIGNED_IN)
def agenda(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The whole agenda with its verbs; the arrows are buttons of one form."""
    meeting = meeting_run(request, area, slug)
    form = OrderForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        up = form.cleaned_data["up"]
        item = _item(meeting, up or form.cleaned_data["down"])
        try:
            actions.move_item(item, up=bool(up), by=request.user, at=clock.now())
        except NotPossible as why:
            form.add_error(None, str(why))
        else:
            return redirect(f"{request.path}#item-{item.pk}")
    return render(request, "governance/agendas/agenda.html", {
        "meeting": meeting, "form": form,
        "agenda": page.agenda(meeting, reader_at(request, meeting)),
        "can_order": meeting.status == Meeting.CALLED,
        "can_change": meeting.status in actions.EDITABLE})


@area_view(SIGNED_IN)
def add_item(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    meeting = meeting_run(request, area, slug)
    form = AddItemForm(
        request.POST or None, items=meeting.items.standing_there(), cancel_url=_agenda(meeting)
    )
    if request.method == "POST" and form.is_valid():
        try:
            item = actions.add_item(meeting, by=request.user, at=clock.now(), **form.cleaned_data)
        except NotPossible as why:
            form.add_error(None, str(why))
        else:
            return redirect(f"{_agenda(meeting)}#item-{item.pk}")
    return _page(request, "add_item", meeting, form)


@area_view(SIGNED_IN)
def change_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    meeting = meeting_run(request, area, slug)
    item = _item(meeting, pk)
    words = {name: getattr(item, name) for name in ("title", "purpose", "minutes", "note")}
    form = ItemForm(
        request.POST or None, initial=words, version=item.version, cancel_url=_agenda(meeting)
    )
    if request.method == "POST" and form.is_valid():
        seen = form.seen_version if form.seen_version is not None else item.version
        try:
            actions.change_item(
                item, version=seen, by=request.user, at=clock.now(), **form.cleaned_data
            )
        except AlreadyDone:
            return errors.stale(
                request,
                yours=_as_text(form.cleaned_data),
                theirs=_as_text(words),
                url=request.path,
                what="item",
            )
        except NotPossible as why:
            form.add_error(None, str(why))
        else:
            return redirect(f"{_agenda(meeting)}#item-{item.pk}")
    return _page(request, "change_item", meeting, form, item=item)


@area_view(SIGNED_IN)
def remove_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    meeting = meeting_run(request, area, slug)
    item = _item(meeting, pk)
    form = RemoveItemForm(posted(request), cancel_url=_agenda(meeting))
    why_stay = actions.reason_to_stay(item, clock.now())
    form.fields["reason"].required = bool(why_stay)
    if request.method == "POST" and form.is_valid():
        return _done(
            request, "remove_item", meeting, form, actions.remove_item, item, why_stay=why_stay
        )
    return _page(request, "remove_item", meeting, form, item=item, why_stay=why_stay)


@area_view(SIGNED_IN)
def close_item(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """Close to the public with a published reason, or open again."""
    meeting = meeting_run(request, area, slug)
    item = _item(meeting, pk)
    form_class, deed = (
        (OpenItemForm, actions.open_item) if item.is_closed else (CloseItemForm, actions.close_item)
    )
    form = form_class(posted(request), cancel_url=_agenda(meeting))
    if request.method == "POST" and form.is_valid():
        return _done(request, "close_item", meeting, form, deed, item)
    return _page(request, "close_item", meeting, form, item=item)


def _done(
    request: HttpRequest, name: str, meeting: Meeting, form, deed, item: AgendaItem, **more
) -> HttpResponse:
    try:
        deed(item, by=request.user, at=clock.now(), **form.cleaned_data)
    except NotPossible as why:
        form.add_error(None, str(why))
        return _page(request, name, meeting, form, item=item, **more)
    return redirect(_agenda(meeting))


def _page(request: HttpRequest, name: str, meeting: Meeting, form, **more) -> HttpResponse:
    context = {"meeting": meeting, "form": form, "agenda_url": _agenda(meeting)}
    return render(request, f"governance/agendas/{name}.html", context | more)


def _item(meeting: Meeting, pk: int | None) -> AgendaItem:
    item = get_object_or_404(meeting.items.standing_there(), pk=pk)
    item.meeting = meeting
    return item


def _agenda(meeting: Meeting) -> str:
    return reverse("agenda", args=[meeting.area.slug, meeting.slug])


def _as_text(words: dict) -> str:
    return "\n".join(str(words[name]) for name in ("title", "purpose", "minutes", "note"))
