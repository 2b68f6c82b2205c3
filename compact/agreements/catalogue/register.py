"""The list of an area's agreements, with the register of its codes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.agreements.models import Agreement, Version
from compact.areas.models import Area
from compact.dates.clock import today
from compact.ui.exports import Column
from compact.ui.forms import FilterForm
from compact.ui.lists import ListPage

PLANNED = "planned"
#: How far an agreement has come, by the furthest of its versions.
STANDINGS = {
    "in force": (Version.IN_FORCE,),
    "adopted": (Version.AGREED,),
    "consultation": (Version.CIRCULATED, Version.CONSULTED),
    "draft": (Version.DRAFT,),
    "superseded": (Version.SUPERSEDED,),
    "withdrawn": (Version.WITHDRAWN,),
}
COLOURS = {
    "in force": "green",
    "adopted": "green",
    "consultation": "purple",
    "draft": "yellow",
    "superseded": "grey",
    "withdrawn": "grey",
    PLANNED: "",
}


def standing(agreement: Agreement) -> str:
    """planned · draft · consultation · adopted · in force · superseded · withdrawn."""
    held = {_status(version) for version in agreement.shown_versions}
    return next((name for name, statuses in STANDINGS.items() if held & set(statuses)), PLANNED)


def _status(version: Version) -> str:
    """Where it stands today: what comes into force on a later day is agreed until then."""
    if version.binds_on(today()):
        return Version.IN_FORCE
    return Version.AGREED if version.status == Version.IN_FORCE else version.status


def current(agreement: Agreement) -> Version | None:
    """The version in force today, else the newest that the reader may see."""
    versions = agreement.shown_versions
    return next(
        (one for one in versions if one.binds_on(today())), versions[0] if versions else None
    )


def with_versions(rows: QuerySet[Agreement], user, area: Area) -> QuerySet[Agreement]:
    """Each agreement with the versions `user` may see as `shown_versions`, newest first."""
    versions = Version.objects.visible_to(user, area).order_by("-number")
    return rows.select_related("area").prefetch_related(
        Prefetch("versions", queryset=versions, to_attr="shown_versions")
    )


def _since(agreement: Agreement):
    version = current(agreement)
    return version.in_force_from if version and version.binds_on(today()) else None


class AgreementFilters(FilterForm):
    words = forms.CharField(label="Title or topic has")
    kind = forms.ChoiceField(choices=[("", "Any kind"), *Agreement.KINDS])
    standing = forms.ChoiceField(
        label="Status",
        choices=[
            ("", "Any status"),
            *((name, name.capitalize()) for name in (PLANNED, *STANDINGS)),
        ],
    )


class AgreementList(ListPage):
    """Every agreement of the area that the reader may know of: compact, protocols, codes."""

    title = "Agreements"
    filters = AgreementFilters
    columns = [
        Column("Agreement", str, link=True),
        Column("Kind", lambda one: one.get_kind_display()),
        Column("Topic", lambda one: one.topic),
        Column(
            "Status",
            lambda one: standing(one).capitalize(),
            colour=lambda one: COLOURS[standing(one)],
        ),
        Column("Version", lambda one: current(one).label if current(one) else ""),
        Column("In force since", _since),
    ]
    empty = "No agreement has been entered yet."

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]) -> QuerySet[Agreement]:
        rows = Agreement.objects.visible_to(request.user, area)
        if "words" in chosen:
            rows = rows.filter(title__icontains=chosen["words"]) | rows.filter(
                topic__icontains=chosen["words"]
            )
        if "kind" in chosen:
            rows = rows.filter(kind=chosen["kind"])
        if "standing" in chosen:
            rows = _standing_so(rows, chosen["standing"], request.user, area)
        return with_versions(rows, request.user, area).order_by("kind", "topic", "title")

    def deeds(self, request: HttpRequest, area: Area) -> list[tuple[str, str]]:
        if not area.is_run_by(request.user):
            return []
        return [
            ("Add an agreement", reverse("agreement-add", args=[area.slug])),
            ("Announce a planned code", reverse("agreement-plan", args=[area.slug])),
        ]


def _standing_so(rows: QuerySet[Agreement], name: str, user, area: Area) -> QuerySet[Agreement]:
    """Those whose furthest version the reader may see stands at `name`."""
    versions = Version.objects.visible_to(user, area)
    binding = versions.filter(pk__in=Version.objects.in_force(today()))
    ahead = versions.filter(status=Version.IN_FORCE).exclude(pk__in=binding)
    for stage, statuses in STANDINGS.items():
        others = versions.exclude(status=Version.IN_FORCE).exclude(pk__in=binding)
        having = others.filter(status__in=statuses)
        having |= {"in force": binding, "adopted": ahead}.get(stage, versions.none())
        having = having.values("agreement")
        if stage == name:
            return rows.filter(pk__in=having)
        rows = rows.exclude(pk__in=having)
    return rows
