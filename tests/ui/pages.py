"""Addresses for the tests of the look: a list, a form, errors of each kind, below no real room."""

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from compact.accounts.models import User
from compact.areas.access import PUBLIC, area_view, open_page
from compact.ui import errors, fields
from compact.ui.forms import FilterForm, Form
from compact.ui.lists import Column, ListPage


class People(FilterForm):
    words = forms.CharField(label="Name")
    kind = forms.MultipleChoiceField(label="Kind", choices=[("staff", "Staff"), ("other", "Other")])
    joined = fields.DateField(label="Joined on or after")


class PeopleList(ListPage):
    title = "People"
    filters = People
    columns = [
        Column("Name", lambda user: user.name, link=lambda user: f"/people/{user.pk}/"),
        Column("Joined", lambda user: user.date_joined.date()),
        Column(
            "State", lambda user: "In" if user.is_active else "Out", colour=lambda user: "green"
        ),
        Column("E-mail", lambda user: user.email, only_in_files=True),
    ]

    def rows(self, request, area, chosen):
        found = User.objects.filter(email__endswith="@list.example").order_by("pk")
        if "words" in chosen:
            found = found.filter(name__icontains=chosen["words"])
        if "kind" in chosen:
            found = found.filter(is_staff__in=[kind == "staff" for kind in chosen["kind"]])
        if "joined" in chosen:
            found = found.filter(date_joined__date__gte=chosen["joined"])
        return found

    def crumbs(self, request, area):
        return [area, "Registers", "/registers/"]

    def deeds(self, request, area):
        return [("Add a person", "/people/add/")]


class Note(Form):
    words = fields.LongTextField(label="Words")
    pages = fields.WholeNumberField(label="Pages", required=False)
    public = fields.YesNoField(label="May everybody read it?", required=False)
    day = fields.DateField(label="Day it was written", required=False)
    warned = forms.CharField(required=False, widget=forms.HiddenInput)
    source = forms.CharField(required=False, widget=forms.HiddenInput)


class Excerpt(Form):
    source = forms.CharField(label="Where it is from")


@area_view(PUBLIC)
def note(request: HttpRequest, area) -> HttpResponse:
    form = Note(request.POST or None)
    return render(request, "ui/form.html", {"form": form, "heading": "Write a note"})


@area_view(PUBLIC)
def stale(request: HttpRequest, area) -> HttpResponse:
    form = Note({"words": "<b>mine</b>\nline", "pages": "2", "public": "yes"})
    form.is_valid()
    saved = {"words": "theirs", "pages": 2, "public": False}
    return errors.stale(request, form, saved, url="/again/", by="Asha Patel", what="minutes")


@open_page
def sandboxed(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("file")
    response["Content-Security-Policy"] = "sandbox"
    return response


def _page(view, **options):
    return login_not_required(open_page(lambda request: view(request, **options)))


@open_page
def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


@area_view(PUBLIC)
def colours(request: HttpRequest, area, digest: str) -> HttpResponse:
    return HttpResponse(area.stylesheet, content_type="text/css")


urlpatterns = [
    path("", include("compact.areas.site_urls")),
    path("accounts/", include("allauth.urls")),
    path("e/400/", _page(errors.handler400)),
    path("e/403/", _page(errors.handler403)),
    path("e/410/", _page(errors.gone, says="It closed on 21 January 2010.")),
    path("e/413/", _page(errors.too_large, limit_mb=25)),
    path("e/503/", _page(errors.unavailable, says="Mail is down.", retry_after=30)),
    path("e/broken/", broken),
    path("sandboxed/", sandboxed),
    path("<slug:area>/", area_view(PUBLIC)(PeopleList.as_view_function()), name="area-home"),
    path("<slug:area>/theme-<slug:digest>.css", colours, name="area-theme"),
    path("<slug:area>/note/", note),
    path("<slug:area>/stale/", stale),
]
handler400 = "compact.ui.errors.handler400"
handler403 = "compact.ui.errors.handler403"
handler404 = "compact.ui.errors.handler404"
handler500 = "compact.ui.errors.handler500"
