"""One clause, for officers: its rules and notes, and its correction while it is a draft's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from compact.agreements import actions
from compact.agreements.catalogue.gate import clause_or_404, version_or_404
from compact.agreements.clauses import forms
from compact.agreements.models import Clause, Note, Version
from compact.agreements.provision_words import sentence
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, kept, typed
from compact.audit.moves import Stale
from compact.dates import clock
from compact.ui import errors
from compact.ui.forms import Form


@area_view(OFFICER)
@require_safe
def clause(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    """Everything that can be done with a clause."""
    shown = clause_or_404(request, area, slug, number, place)
    rules = [(one, sentence(one.rule, one.params)) for one in shown.provisions.standing()]
    return render(
        request,
        "agreements/clauses/clause.html",
        {
            "clause": shown,
            "version": shown.version,
            "rules": rules,
            "correctable": shown.version.status == Version.DRAFT,
            "notes": shown.notes.select_related("target"),
            "suggestions": shown.suggestions.filter(status="open").count(),
        },
    )


@area_view(OFFICER)
def correct(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.ClauseForm(
        typed(request),
        initial={name: getattr(shown, name) for name in forms.ClauseForm.base_fields},
        **_as_shown(shown),
    )
    try:
        if form.is_valid() and _is_another(shown, form):
            raise Stale(shown)
        return _act(request, shown, form, actions.correct_clause, "Correct")
    except Stale as stale:
        return errors.stale(request, form, stale.theirs, url=_page(shown), what="clause")


@area_view(OFFICER)
def split(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.SplitForm(typed(request), clause=shown, **_as_shown(shown))
    return _act(request, shown, form, actions.split_clause, "Split")


@area_view(OFFICER)
def merge(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.MergeForm(typed(request), **_as_shown(shown))
    return _act(request, shown, form, actions.merge_clause, "Join to the clause before it:")


@area_view(OFFICER)
def delete(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.DeleteForm(typed(request), **_as_shown(shown))
    return _act(
        request,
        shown,
        form,
        actions.delete_clause,
        "Take out",
        then=shown.version.get_absolute_url(),
    )


@area_view(OFFICER)
def add(request: HttpRequest, area: Area, slug: str, number: int, place: int = 0) -> HttpResponse:
    """A new clause after the one at `place`, or at the beginning."""
    version = version_or_404(request, area, slug, number)
    after = clause_or_404(request, area, slug, number, place) if place else None
    form = forms.ClauseForm(
        typed(request),
        cancel_url=(after or version).get_absolute_url(),
        initial={"level": after.level if after else 1},
    )
    if form.is_valid() and (
        made := kept(
            form,
            lambda: actions.add_clause(
                version, after=after, by=request.user, at=clock.now(), **form.cleaned_data
            ),
        )
    ):
        return redirect(made)
    return render(
        request, "agreements/clauses/add.html", {"form": form, "version": version, "after": after}
    )


@area_view(OFFICER)
def add_note(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.NoteForm(
        typed(request), clause=shown, cancel_url=_page(shown), initial={"kind": Note.EDITORIAL}
    )
    return _act(request, shown, form, actions.add_note, "Add a note to")


@area_view(OFFICER)
def remove_note(
    request: HttpRequest, area: Area, slug: str, number: int, place: int, pk: int
) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    note = get_object_or_404(shown.notes.select_related("clause__version__agreement__area"), pk=pk)
    form = forms.RemoveNoteForm(typed(request), cancel_url=_page(shown))
    return _act(
        request,
        shown,
        form,
        lambda _, **by: actions.remove_note(note, **by),
        "Remove a note from",
        then=_page(shown),
        note=note,
    )


def _act(
    request: HttpRequest,
    shown: Clause,
    form: Form,
    deed: Callable[..., Any],
    words: str,
    *,
    then: str = "",
    **more: Any,
) -> HttpResponse:
    """One verb of a clause: its form, the deed, and the version again, at this clause."""
    if form.is_valid() and _is_another(shown, form):
        form.add_error(None, actions.MEANWHILE)
    if form.is_valid() and done(
        form, lambda: deed(shown, by=request.user, at=clock.now(), **form.cleaned_data)
    ):
        return redirect(then or shown.get_absolute_url())
    return render(
        request,
        "agreements/clauses/deed.html",
        {"form": form, "clause": shown, "version": shown.version, "deed": words, **more},
    )


def _as_shown(shown: Clause) -> dict[str, Any]:
    """What the form says of the clause it is about: a clause is found by its place, and after a
    cut, a join or a deletion another one stands there."""
    return {"version": forms.fingerprint(shown), "cancel_url": _page(shown)}


def _is_another(shown: Clause, form: Form) -> bool:
    return form.seen_version not in (None, forms.fingerprint(shown))


def _page(shown: Clause) -> str:
    return f"{shown.version.get_absolute_url()}clauses/{shown.place}/"
