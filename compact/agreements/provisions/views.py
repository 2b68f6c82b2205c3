"""Making rules of clauses: the suggestions one by one, and by hand what the reader missed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from compact.agreements import actions
from compact.agreements.catalogue.gate import clause_or_404, version_or_404
from compact.agreements.catalogue.scopes import bodies_of, named_in, unknown_in
from compact.agreements.models import Provision, Suggestion, Version
from compact.agreements.provision_words import WORDS, sentence
from compact.agreements.provisions.cards import OF_NO_BODY, cards_of
from compact.agreements.provisions.forms import ChooseRuleForm, RuleForm, WithdrawRuleForm
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.moves import NotPossible
from compact.dates import clock

A_PAGE = 40


@area_view(OFFICER)
@require_safe
def suggestions(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    """Every suggestion beside the words it was read from; what is decided moves out of the way."""
    version = version_or_404(request, area, slug, number)
    show_all = "all" in request.GET
    rows = _rows(version)
    left = rows.filter(status=Suggestion.OPEN).count()
    shown = rows if show_all else rows.filter(status=Suggestion.OPEN)
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "agreements/provisions/suggestions.html",
        {
            "version": version,
            "left": left,
            "total": rows.count(),
            "show_all": show_all,
            "page": page,
            "pages": page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
            "cards": cards_of(page.object_list, area),
        },
    )


@area_view(OFFICER)
@require_POST
def confirm(request: HttpRequest, area: Area, slug: str, number: int, pk: int) -> HttpResponse:
    """As it was read, for the bodies that the button named: never for more than these."""
    suggestion = _suggestion_or_404(request, area, slug, number, pk)
    scope = request.POST.getlist("scope")
    if not dict(bodies_of(area)).keys() >= set(scope):
        messages.error(request, "A body that the button named is no more. See whom it names now.")
        return redirect(_beside(suggestion.clause.version, pk))
    return _decide(request, suggestion, partial(actions.confirm, scope=scope))


@area_view(OFFICER)
@require_POST
def decline(request: HttpRequest, area: Area, slug: str, number: int, pk: int) -> HttpResponse:
    return _decide(request, _suggestion_or_404(request, area, slug, number, pk), actions.decline)


@area_view(OFFICER)
def change(request: HttpRequest, area: Area, slug: str, number: int, pk: int) -> HttpResponse:
    """Correct what was read, then confirm it."""
    suggestion = _suggestion_or_404(request, area, slug, number, pk)
    words, (card,) = WORDS.get(suggestion.rule), cards_of([suggestion], area)
    if words is None:
        messages.error(
            request, "This rule cannot be changed here. Confirm or decline it as it was read."
        )
        return redirect(_next(suggestion))
    form = RuleForm(
        typed(request),
        words=words,
        area=area,
        said=suggestion.params,
        unknown=card.unknown,
        initial={"force": suggestion.force, "scope": card.scope},
        cancel_url=_next(suggestion),
    )
    if form.is_valid() and done(
        form, lambda: actions.confirm(suggestion, by=request.user, at=clock.now(), **form.decided)
    ):
        return redirect(_next(suggestion))
    return render(
        request,
        "agreements/provisions/change.html",
        {"form": form, "card": card, "version": suggestion.clause.version},
    )


@area_view(OFFICER)
def add(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> HttpResponse:
    """A rule the reader missed: first which, then its figures."""
    clause = clause_or_404(request, area, slug, number, place)
    context = {"clause": clause, "version": clause.version}
    words = WORDS.get(request.GET.get("rule", ""))
    if words is None:
        choose = ChooseRuleForm(request.GET if "rule" in request.GET else None)
        return render(request, "agreements/provisions/choose.html", context | {"form": choose})
    of_bodies = words.key not in OF_NO_BODY
    named = named_in(area)(clause.words) if of_bodies else []
    form = RuleForm(
        typed(request),
        words=words,
        area=area,
        unknown=unknown_in(area)(clause.words) if of_bodies and not named else "",
        initial={"scope": named},
        cancel_url=clause.get_absolute_url(),
    )
    if form.is_valid() and done(
        form,
        lambda: actions.add_provision(
            clause, rule=words.key, by=request.user, at=clock.now(), **form.decided
        ),
    ):
        return redirect(clause)
    return render(
        request, "agreements/provisions/add.html", context | {"form": form, "words": words}
    )


@area_view(OFFICER)
def withdraw(request: HttpRequest, area: Area, slug: str, number: int, pk: int) -> HttpResponse:
    """A rule that was made by mistake."""
    version = version_or_404(request, area, slug, number)
    rows = Provision.objects.standing().select_related("clause__version__agreement__area")
    provision = get_object_or_404(rows, clause__version=version, pk=pk)
    form = WithdrawRuleForm(typed(request), cancel_url=provision.clause.get_absolute_url())
    if form.is_valid() and done(
        form,
        lambda: actions.withdraw_provision(
            provision, by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        return redirect(provision.clause)
    return render(
        request,
        "agreements/provisions/withdraw.html",
        {
            "form": form,
            "provision": provision,
            "version": version,
            "says": sentence(provision.rule, provision.params),
        },
    )


def _rows(version: Version):
    return Suggestion.objects.filter(clause__version=version).select_related(
        "clause__version__agreement__area"
    )


def _suggestion_or_404(
    request: HttpRequest, area: Area, slug: str, number: int, pk: int
) -> Suggestion:
    return get_object_or_404(_rows(version_or_404(request, area, slug, number)), pk=pk)


def _decide(request: HttpRequest, suggestion: Suggestion, deed: Callable[..., Any]) -> HttpResponse:
    """Decide and go on to the next open one; somebody else's decision a moment ago is told."""
    try:
        deed(suggestion, by=request.user, at=clock.now())
    except NotPossible as refusal:
        messages.error(request, str(refusal))
    return redirect(_next(suggestion))


def _next(suggestion: Suggestion) -> str:
    """The page of suggestions at the next open one after this, which the browser then focuses."""
    version = suggestion.clause.version
    following = list(
        _rows(version).filter(status=Suggestion.OPEN).values_list("pk", "clause__place")
    )
    after = [
        pk for pk, place in following if (place, pk) > (suggestion.clause.place, suggestion.pk)
    ]
    first = (after or [pk for pk, _ in following] or [None])[0]
    return _beside(version, first)


def _beside(version: Version, pk: int | None) -> str:
    url = reverse("suggestions", args=[version.area.slug, version.agreement.slug, version.number])
    return f"{url}#suggestion-{pk}" if pk else url
