"""The list page: one declaration gives filters, columns, pages and the same rows as files."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.ui.chosen import chosen_filters
from compact.ui.exports import FORMATS, Column, export
from compact.ui.forms import FilterForm
from compact.ui.rows import Shown

__all__ = ["Column", "ListPage"]


class ListPage:
    """Subclass it and say what the list is; `as_view_function()` is the view.

    class MeetingList(ListPage):
        title = "Meetings"
        filters = MeetingFilters
        columns = [Column("Meeting", str, link=True), Column("Date", lambda m: m.starts_on)]
        def rows(self, request, area, chosen):
            return Meeting.objects.in_area(area).visible_to(request.user)
    """

    title = ""
    intro = ""
    filters: type[FilterForm] | None = None
    columns: list[Column] = []
    page_size = 25
    template = "ui/list.html"
    empty = "There is nothing here yet."
    no_match = "Nothing matches the filters you chose."

    def rows(self, request: HttpRequest, area: Any, chosen: dict[str, Any]) -> Any:
        """The rows this reader may see. `chosen` has the filters that were filled in rightly."""
        raise NotImplementedError

    def form(self, request: HttpRequest, area: Any) -> FilterForm | None:
        """The filter form; override to fill its choices from the area."""
        return self.filters(request.GET) if self.filters else None

    def crumbs(self, request: HttpRequest, area: Any) -> list[Any]:
        return [area]

    def deeds(self, request: HttpRequest, area: Any) -> list[tuple[str, str]]:
        """Buttons above the list, for who may use them: (label, address)."""
        return []

    def feeds(self, request: HttpRequest, area: Any) -> list[tuple[str, str]]:
        """What else the rows come as, beside the files: (label, address)."""
        return []

    def context(self, request: HttpRequest, area: Any) -> dict[str, Any]:
        """Anything else its own template needs."""
        return {}

    @classmethod
    def as_view_function(cls) -> Callable[..., HttpResponse]:
        def view(request: HttpRequest, area: Any = None, **parts: Any) -> HttpResponse:
            return cls().respond(request, area, **parts)

        view.__module__, view.__name__, view.__doc__ = cls.__module__, cls.__name__, cls.__doc__
        return require_safe(view)

    def respond(self, request: HttpRequest, area: Any, **parts: Any) -> HttpResponse:
        form = self.form(request, area)
        rows = self.rows(request, area, _filled_in(form), **parts)
        if request.GET.get("format") in FORMATS:
            name = f"{area.slug} {self.title}" if area else self.title
            return export(_all_of(rows), self.columns, request.GET["format"], name)
        shown = Shown(
            self.columns, Paginator(rows, self.page_size).get_page(request.GET.get("page"))
        )
        context = {
            "list": self,
            "form": form,
            "shown": shown,
            "formats": list(FORMATS),
            "chosen": chosen_filters(form, request.GET) if form else [],
            "crumbs": self.crumbs(request, area),
            "deeds": self.deeds(request, area),
            "feeds": self.feeds(request, area),
        }
        return render(request, self.template, context | self.context(request, area))


def _filled_in(form: FilterForm | None) -> dict[str, Any]:
    if form is None:
        return {}
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if not _is_empty(value)}


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == [] or (hasattr(value, "exists") and not value)


def _all_of(rows: Any) -> Iterable[Any]:
    """Every row without holding them all in memory; prefetches still apply."""
    return rows.iterator(chunk_size=500) if hasattr(rows, "iterator") else rows
