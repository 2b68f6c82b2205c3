"""The chair's pages, made for a phone: read what changed, change a word, approve, send back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.moves import AlreadyDone, NotPossible, Stale
from compact.audit.references import confirm
from compact.dates import clock
from governance.attendance.quorum import presence
from governance.meetings import people
from governance.meetings.readers import CHAIRS
from governance.minutes import actions
from governance.minutes.forms import AmendForm, ApproveForm, SendBackForm
from governance.minutes.gates import minutes_chaired, part_of
from governance.minutes.models import Minutes
from governance.minutes.page import attended
from governance.minutes.words import (
    Part,
    parts_of,
    sha256_of,
    since_handed_over,
    since_read,
)
from governance.minutes.writing import show_both


@area_view(CHAIRS)
@require_safe
def review(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The whole minutes on one page; what changed since she last read them is marked."""
    minutes = minutes_chaired(request, area, slug)
    parts = parts_of(minutes, full=True)
    changed = since_read(minutes, parts)
    return render(
        request,
        "governance/minutes/review.html",
        {
            "minutes": minutes,
            "meeting": minutes.meeting,
            "parts": parts,
            "changed": changed,
            "changes": sum(row.is_changed for row in changed or []),
            "attended": attended(minutes),
            "presence": presence(minutes.meeting),
            "with_chair": minutes.status == minutes.SUBMITTED,
        },
    )


@area_view(CHAIRS)
def approve(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """Says what will be published and who is told; then does it, for the words that were read."""
    minutes = minutes_chaired(request, area, slug)
    if minutes.status != Minutes.SUBMITTED or _is_stale(request, minutes):
        return _conflict(request, minutes)
    parts = parts_of(minutes, full=True)
    form = _form(minutes, parts, typed(request))
    if form.is_valid():
        try:
            actions.approve(
                minutes,
                version=form.seen_version or 0,
                by=request.user,
                at=clock.now(),
                **form.cleaned_data,
            )
        except AlreadyDone:
            return _conflict(request, minutes_chaired(request, area, slug))
        except NotPossible as why:
            form.add_error(None, str(why))
        else:
            confirm(request, "You have approved the minutes. They are published.")
            return redirect(minutes)
    return render(
        request,
        "governance/minutes/approve.html",
        {
            "form": form,
            "minutes": minutes,
            "meeting": minutes.meeting,
            "closed": [part for part in parts if not part.is_public],
            "told": len(people.addressees(minutes.meeting, clock.today())),
        },
    )


def _form(minutes: Minutes, parts: list[Part], given: QueryDict | None = None) -> ApproveForm:
    """What the button carries: the words as they stand in `parts`."""
    return ApproveForm(
        given,
        version=minutes.version,
        initial={"sha256": sha256_of(parts)},
        cancel_url=f"{minutes.get_absolute_url()}review/",
    )


def _is_stale(request: HttpRequest, minutes: Minutes) -> bool:
    """Whether the link that was followed comes from other words than those that stand now."""
    read = request.GET.get("version", str(minutes.version))
    return request.method != "POST" and read != str(minutes.version)


def _conflict(request: HttpRequest, minutes: Minutes) -> HttpResponse:
    """409: approved already, with whoever writes them, or not the words that were read. Then what
    changed is marked, and what stands now can be approved from here."""
    if minutes.status != Minutes.SUBMITTED:
        name = "approved_already" if minutes.is_approved else "being_written"
        context = {"minutes": minutes, "meeting": minutes.meeting}
        return render(request, f"governance/minutes/{name}.html", context, status=409)
    parts = parts_of(minutes, full=True)
    changed = since_handed_over(minutes, parts) or []
    return render(
        request,
        "governance/minutes/read_again.html",
        {
            "minutes": minutes,
            "meeting": minutes.meeting,
            "changed": changed,
            "changes": sum(row.is_changed for row in changed),
            "form": _form(minutes, parts),
        },
        status=409,
    )


@area_view(CHAIRS)
def send_back(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    minutes = minutes_chaired(request, area, slug)
    if request.method != "POST" and minutes.status != Minutes.SUBMITTED:
        return _conflict(request, minutes)  # what was typed already stands on the form instead
    form = SendBackForm(typed(request), cancel_url=f"{minutes.get_absolute_url()}review/")
    if form.is_valid() and done(
        form,
        lambda: actions.send_back(minutes, by=request.user, at=clock.now(), **form.cleaned_data),
    ):
        confirm(request, "The secretary is told what should change.")
        return redirect(minutes.meeting)
    return render(
        request,
        "governance/minutes/send_back.html",
        {"form": form, "minutes": minutes, "meeting": minutes.meeting},
    )


@area_view(CHAIRS)
def amend(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """The chair changes the words under one item on the way to approving; it stands as hers."""
    minutes = minutes_chaired(request, area, slug)
    part = part_of(minutes, pk)
    back = f"{minutes.get_absolute_url()}review/#item-{part.item.number}"
    form = AmendForm(
        typed(request), initial={"words": part.words}, version=part.version, cancel_url=back
    )
    version = part.version if form.seen_version is None else form.seen_version
    try:
        if form.is_valid() and done(
            form,
            lambda: actions.write(
                part, version=version, by=request.user, at=clock.now(), **form.cleaned_data
            ),
        ):
            return redirect(back)
    except Stale as stale:
        return show_both(request, form, stale)
    return render(
        request,
        "governance/minutes/amend.html",
        {"form": form, "minutes": minutes, "meeting": minutes.meeting, "part": part},
    )
