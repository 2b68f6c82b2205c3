"""The delivery log for officers: what went to whom, what did not, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.models import Entry
from compact.audit.references import confirm
from compact.dates import clock
from compact.notices import actions, outbox
from compact.notices.contacts import contact_of
from compact.notices.forms import LetterForm, ReachedForm, SendAgainForm, SkipForm
from compact.notices.lists import NoticeList, UnreachedList, colour
from compact.notices.models import Notice
from compact.ui.forms import Form
from compact.ui.timeline import Happening

notice_list = area_view(OFFICER)(NoticeList.as_view_function())
unreached = area_view(OFFICER)(UnreachedList.as_view_function())


@area_view(OFFICER)
@require_safe
def notice(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    shown = _get(area, pk)
    entries = Entry.objects.about(shown).select_related("actor")
    return render(
        request,
        "notices/notice.html",
        {
            "notice": shown,
            "colour": colour(shown),
            "tries": shown.tries.all(),
            "contact": contact_of(shown.recipient_key),
            "entries": [
                Happening(
                    entry.verb.replace("-", " ").capitalize(),
                    entry.at,
                    str(entry.actor or ""),
                    entry.details.get("reason", "") or entry.details.get("how", ""),
                )
                for entry in entries
            ],
        },
    )


@area_view(OFFICER)
def send_again(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    return _act(
        request,
        _get(area, pk),
        SendAgainForm,
        actions.send_again,
        "Send this email again",
        says="The email is in the outbox again.",
    )


@area_view(OFFICER)
def skip(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    return _act(
        request,
        _get(area, pk),
        SkipForm,
        outbox.skip,
        "Do not send this",
        says="It will not be sent.",
    )


@area_view(OFFICER)
def reached(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    return _act(
        request,
        _get(area, pk),
        ReachedForm,
        actions.reached_otherwise,
        "Record that this person was told",
        says="It is on record.",
    )


@area_view(OFFICER)
def letter(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    shown = _get(area, pk)
    known = contact_of(shown.recipient_key).postal_address
    return _act(
        request,
        shown,
        LetterForm,
        actions.turn_into_post,
        "Send a letter instead",
        says="The letter is in the print run.",
        initial={"address": known},
    )


def _get(area: Area, pk: int) -> Notice:
    return get_object_or_404(Notice.objects.in_area(area).select_related("area").light(), pk=pk)


def _act(
    request: HttpRequest,
    shown: Notice,
    form_class: type[Form],
    deed: Callable[..., object],
    title: str,
    *,
    says: str,
    **options: Any,
) -> HttpResponse:
    """Ask once more, do the deed, and go back to the notice; what cannot be done is said."""
    form = form_class(typed(request), cancel_url=shown.get_absolute_url(), **options)
    if form.is_valid() and done(
        form, lambda: deed(shown, by=request.user, at=clock.now(), **form.cleaned_data)
    ):
        confirm(request, says)
        return redirect(shown)
    return render(request, "notices/deed.html", {"notice": shown, "form": form, "title": title})
