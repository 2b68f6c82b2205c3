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
from compact.audit.moves import NotPossible
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
    initial = {name: getattr(shown, name) for name in forms.ClauseForm.base_fields}
    form = forms.ClauseForm(
        request.POST or None,
        initial=initial,
        version=forms.fingerprint(shown),
        cancel_url=_page(shown),
    )
    if form.is_valid():
        if form.seen_version not in (None, forms.fingerprint(shown)):
            return errors.stale(
                request,
                yours=form.cleaned_data["words"],
                theirs=shown.words,
                url=_page(shown),
                what="clause",
            )
        return _try(
            form,
            lambda: actions.correct_clause(
                shown, by=request.user, at=clock.now(), **form.cleaned_data
            ),
            shown,
            request,
            "Correct",
        )
    return _form_page(request, form, shown, "Correct")


@area_view(OFFICER)
def split(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.SplitForm(request.POST or None, clause=shown, cancel_url=_page(shown))
    if form.is_valid():
        return _try(
            form,
            lambda: actions.split_clause(
                shown, by=request.user, at=clock.now(), **form.cleaned_data
            ),
            shown,
            request,
            "Split",
        )
    return _form_page(request, form, shown, "Split")


@area_view(OFFICER)
def merge(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.MergeForm(
        request.POST if request.method == "POST" else None, cancel_url=_page(shown)
    )
    if form.is_valid():
        return _try(
            form,
            lambda: actions.merge_clause(shown, by=request.user, at=clock.now()),
            shown,
            request,
            "Join to the clause before it:",
        )
    return _form_page(request, form, shown, "Join to the clause before it:")


@area_view(OFFICER)
def delete(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.DeleteForm(
        request.POST if request.method == "POST" else None, cancel_url=_page(shown)
    )
    if form.is_valid():
        return _try(
            form,
            lambda: actions.delete_clause(shown, by=request.user, at=clock.now()),
            shown,
            request,
            "Take out",
            url=shown.version.get_absolute_url(),
        )
    return _form_page(request, form, shown, "Take out")


@area_view(OFFICER)
def add(request: HttpRequest, area: Area, slug: str, number: int, place: int = 0) -> HttpResponse:
    """A new clause after the one at `place`, or at the beginning."""
    version = version_or_404(request, area, slug, number)
    after = clause_or_404(request, area, slug, number, place) if place else None
    url = after.get_absolute_url() if after else version.get_absolute_url()
    form = forms.ClauseForm(
        request.POST or None, cancel_url=url, initial={"level": after.level if after else 1}
    )
    if form.is_valid():
        try:
            made = actions.add_clause(
                version, after=after, by=request.user, at=clock.now(), **form.cleaned_data
            )
        except NotPossible as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(made)
    return render(
        request, "agreements/clauses/add.html", {"form": form, "version": version, "after": after}
    )


@area_view(OFFICER)
def add_note(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    form = forms.NoteForm(
        request.POST or None,
        clause=shown,
        cancel_url=_page(shown),
        initial={"kind": Note.EDITORIAL},
    )
    if form.is_valid():
        return _try(
            form,
            lambda: actions.add_note(shown, by=request.user, at=clock.now(), **form.cleaned_data),
            shown,
            request,
            "Add a note to",
        )
    return _form_page(request, form, shown, "Add a note to")


@area_view(OFFICER)
def remove_note(
    request: HttpRequest, area: Area, slug: str, number: int, place: int, pk: int
) -> HttpResponse:
    shown = clause_or_404(request, area, slug, number, place)
    note = get_object_or_404(shown.notes.select_related("clause__version__agreement__area"), pk=pk)
    form = forms.RemoveNoteForm(
        request.POST if request.method == "POST" else None, cancel_url=_page(shown)
    )
    if form.is_valid():
        actions.remove_note(note, by=request.user, at=clock.now())
        return redirect(_page(shown))
    return _form_page(request, form, shown, "Remove a note from", note=note)


def _try(
    form: Form,
    act: Callable[[], Any],
    shown: Clause,
    request: HttpRequest,
    deed: str,
    url: str = "",
) -> HttpResponse:
    """Do it and go back to the version at this clause, or show why it cannot be done."""
    try:
        act()
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return _form_page(request, form, shown, deed)
    return redirect(url or shown.get_absolute_url())


def _form_page(
    request: HttpRequest, form: Form, shown: Clause, deed: str, **more: Any
) -> HttpResponse:
    return render(
        request,
        "agreements/clauses/deed.html",
        {"form": form, "clause": shown, "version": shown.version, "deed": deed, **more},
    )


def _page(shown: Clause) -> str:
    return f"{shown.version.get_absolute_url()}clauses/{shown.place}/"
