"""The settings of an area, for its officers; and its colours, for every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas import actions
from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.forms import (
    CalendarForm,
    ColoursForm,
    ContactForm,
    EndRoleForm,
    HolidayForm,
    KindsForm,
    RemoveForm,
    ReportSectionsForm,
    RoleForm,
    WordsForm,
)
from compact.areas.models import Area, Role
from compact.areas.preview import previews
from compact.dates import clock
from compact.ui import errors, theme
from compact.ui.forms import Form

A_YEAR = 365 * 24 * 3600
WORDS = ("agreement", "sector", "public_sector", "partnership")


@area_view(PUBLIC)
@require_safe
def area_theme(request: HttpRequest, area: Area, digest: str) -> HttpResponse:
    """The area's colours. Its address changes with them, so a browser may keep it for ever."""
    response = HttpResponse(area.stylesheet, content_type="text/css; charset=utf-8")
    current = request.path == area.theme_url
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable" if current else "no-cache"
    return response


@area_view(OFFICER)
@require_safe
def settings(request: HttpRequest, area: Area) -> HttpResponse:
    """Everything an officer sets, each with the page on which it is changed."""
    today = clock.today()
    roles = area.roles.select_related("user").order_by("kind", "user__name")
    return render(
        request,
        "areas/settings.html",
        {
            "words": [(key.replace("_", " "), area.word(key)) for key in WORDS],
            "colours": theme.DEFAULTS | area.colours,
            "swatches": previews(area.colours),
            "year": dict(CalendarForm.base_fields["year_kind"].choices)[area.year_kind],
            "holidays": area.holidays.filter(day__gte=today),
            "roles": roles.held(today),
        },
    )


@area_view(OFFICER)
def words(request: HttpRequest, area: Area) -> HttpResponse:
    form = WordsForm(request.POST or None, initial={key: area.word(key) for key in WORDS})
    return _page(
        request,
        area,
        form,
        "The words you use",
        lambda by: actions.set_facts(
            area, verb="words-set", words=area.words | form.cleaned_data, **by
        ),
    )


@area_view(OFFICER)
def body_kinds(request: HttpRequest, area: Area) -> HttpResponse:
    form = KindsForm(request.POST or None, initial={"body_kinds": area.kinds_of_body})
    return _page(
        request,
        area,
        form,
        "The kinds of body you have",
        lambda by: actions.set_facts(area, verb="body-kinds-set", **form.cleaned_data, **by),
    )


@area_view(OFFICER)
def report_sections(request: HttpRequest, area: Area) -> HttpResponse:
    form = ReportSectionsForm(
        request.POST or None, initial={"report_sections": area.sections_of_reports}
    )
    return _page(
        request,
        area,
        form,
        "The sections your reports have",
        lambda by: actions.set_facts(area, verb="report-sections-set", **form.cleaned_data, **by),
    )


@area_view(OFFICER)
def colours(request: HttpRequest, area: Area) -> HttpResponse:
    """Colours that cannot be read are refused; others are shown before they are saved, if asked."""
    form = ColoursForm(request.POST or None, initial=theme.DEFAULTS | area.colours)
    form.cancel_url = _back(area)
    if "preview" not in request.POST and (both := errors.overtaken(request, form, request.path)):
        return both
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        actions.set_facts(
            area, verb="colours-set", colours=form.cleaned_data, by=request.user, at=clock.now()
        )
        return redirect(_back(area))
    shown = form.cleaned_data if form.is_bound and form.is_valid() else area.colours
    return render(request, "areas/colours.html", {"form": form, "swatches": previews(shown)})


@area_view(OFFICER)
def calendar(request: HttpRequest, area: Area) -> HttpResponse:
    form = CalendarForm(request.POST or None, instance=Area.objects.get(pk=area.pk))
    return _page(
        request,
        area,
        form,
        "Nation and year",
        lambda by: actions.set_facts(area, verb="calendar-set", **form.cleaned_data, **by),
        lead="Open deadlines are counted anew. Kept and broken ones stay as they are.",
    )


@area_view(OFFICER)
def holidays(request: HttpRequest, area: Area) -> HttpResponse:
    form = HolidayForm(request.POST or None)
    return _page(
        request,
        area,
        form,
        "Days on which you do not work",
        lambda by: actions.add_holiday(area, **form.cleaned_data, **by),
        template="areas/holidays.html",
        then="area-holidays",
        holidays=area.holidays.all(),
        today=clock.today(),
    )


@area_view(OFFICER)
def holiday_remove(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    holiday = get_object_or_404(area.holidays.select_related("area"), pk=pk)
    form = RemoveForm(request.POST if request.method == "POST" else None)
    return _page(
        request,
        area,
        form,
        f"Remove {holiday}",
        lambda by: actions.remove_holiday(holiday, **by),
        then="area-holidays",
        lead="Open deadlines are counted anew.",
    )


@area_view(OFFICER)
def contact(request: HttpRequest, area: Area) -> HttpResponse:
    form = ContactForm(request.POST or None, instance=Area.objects.get(pk=area.pk))
    return _page(
        request,
        area,
        form,
        "Name and contact",
        lambda by: actions.set_facts(area, verb="contact-set", **form.cleaned_data, **by),
    )


@area_view(OFFICER)
def roles(request: HttpRequest, area: Area) -> HttpResponse:
    form = RoleForm(request.POST or None, initial={"since": clock.today(), "kind": Role.OFFICER})
    held = area.roles.select_related("user").order_by("-until", "kind", "user__name")
    return _page(
        request,
        area,
        form,
        "Officers and champions",
        lambda by: actions.give_role(area, **form.cleaned_data, **by),
        template="areas/roles.html",
        then="area-roles",
        roles=held,
        today=clock.today(),
    )


@area_view(OFFICER)
def role_end(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    role = get_object_or_404(area.roles.select_related("user", "area"), pk=pk)
    form = EndRoleForm(request.POST or None, initial={"last_day": clock.today()})
    return _page(
        request,
        area,
        form,
        f"End the role of {role.user}",
        lambda by: actions.end_role(role, **form.cleaned_data, **by),
        then="area-roles",
        lead=str(role),
    )


def _page(
    request: HttpRequest,
    area: Area,
    form: Form,
    heading: str,
    deed: Callable[[dict], Any],
    template: str = "areas/form.html",
    then: str = "area-settings",
    **context: Any,
) -> HttpResponse:
    """One page of the settings: its form, then the deed, then where one goes on."""
    form.cancel_url = _back(area)
    if both := errors.overtaken(request, form, request.path):
        return both
    if (
        request.method == "POST"
        and form.is_valid()
        and _done(form, lambda: deed({"by": request.user, "at": clock.now()}))
    ):
        return redirect(then, area.slug)
    return render(
        request, template, {"form": form, "heading": heading, "back": _back(area)} | context
    )


def _done(form: Form, deed: Callable[[], Any]) -> bool:
    try:
        deed()
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return False
    return True


def _back(area: Area) -> str:
    return reverse("area-settings", args=[area.slug])
