"""What the page of an agreement shows: one version whole, with everything said of it."""

from __future__ import annotations

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from compact.agreements.catalogue.history import timeline_of
from compact.agreements.catalogue.scopes import names_of
from compact.agreements.endorsing.actions import OPEN_TO
from compact.agreements.endorsing.listing import parties_of
from compact.agreements.models import Agreement, Suggestion, Version
from compact.agreements.reviews.upcoming import next_reviews
from compact.agreements.versions.stages import next_deeds
from compact.agreements.versions.text import Text, text_of
from compact.dates.clock import today

REVIEW = "review-interval"


def render_agreement(
    request: HttpRequest, agreement: Agreement, number: int | None = None
) -> HttpResponse:
    """The page of version `number`, or of the one in force, or of the newest the reader may see."""
    officer = agreement.area.is_run_by(request.user)
    versions = _versions(agreement, request.user)
    shown = _numbered(versions, number) if number is not None else _first_to_show(versions)
    context = {
        "agreement": agreement,
        "versions": versions,
        "version": shown,
        "officer": officer,
        "working": officer and "work" in request.GET,
        "children": agreement.children.visible_to(request.user, agreement.area).select_related(
            "area"
        ),
        "bound": names_of(agreement.area, agreement.scope),
        "reviews": list(agreement.reviews.all()),
        "timeline": timeline_of(agreement, versions, for_officer=officer),
    }
    if shown:
        context |= _of_version(shown, versions, context["reviews"], officer)
    return render(request, "agreements/versions/version.html", context)


def _versions(agreement: Agreement, user) -> list[Version]:
    """Newest first, each with the count of suggestions that wait for an officer."""
    waiting = Suggestion.objects.filter(
        clause__version=OuterRef("pk"), status=Suggestion.OPEN
    ).order_by()
    count = waiting.values("clause__version").annotate(n=Count("pk")).values("n")
    versions = agreement.versions.visible_to(user, agreement.area)
    return list(versions.annotate(waiting=Coalesce(Subquery(count), 0)))


def _numbered(versions: list[Version], number: int) -> Version:
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise Http404
    return found


def _first_to_show(versions: list[Version]) -> Version | None:
    """The version that binds today, else the newest."""
    return next(
        (one for one in versions if one.binds_on(today())), versions[0] if versions else None
    )


def _of_version(version: Version, versions: list[Version], reviews: list, officer: bool) -> dict:
    text, parties = text_of(version), parties_of(version)
    return {
        "text": text,
        "parties": parties,
        "endorsed": sum(one.endorsement is not None for one in parties),
        "endorsable": version.status in OPEN_TO,
        "binds": version.binds_on(today()),
        "previous": next((one for one in versions if one.number < version.number), None),
        "terms": list(version.terms.all()),
        "history": list(version.history.all()),
        "next_reviews": _next_reviews(version, text, reviews),
        "open_suggestions": version.waiting if officer else 0,
        "deeds": next_deeds(version) if officer else [],
    }


def _next_reviews(version: Version, text: Text, reviews: list) -> list:
    if not version.binds_on(today()):
        return []
    saying = []
    for shown in text.clauses:
        for rule in shown.rules:
            if rule.provision.rule == REVIEW:
                rule.provision.clause = shown.clause
                saying.append(rule.provision)
    return next_reviews(version, [review.held_on for review in reviews], saying)
