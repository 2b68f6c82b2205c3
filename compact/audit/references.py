"""What a deed is called when somebody asks after it: its entry on the record, "HALTON-1234".

Every deed of a person leaves an entry. What was entered while a request was answered is noted here,
so that the page that follows can name it, and no view has to think of it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from compact.areas.models import Area
from compact.audit.models import Entry

ON_RECORD = "It is on the record."
_entered: ContextVar[list[str] | None] = ContextVar("entered", default=None)


def reference(area: Area, seq: int) -> str:
    """The name of an entry: the area and its place in that area's chain."""
    return f"{area.slug.upper()}-{seq}"


def reference_of(entry: Entry) -> str:
    """For a row of a page: the entry comes with its area (`select_related`)."""
    return reference(entry.area, entry.seq)


def place_in(area: Area, typed: str) -> int | None:
    """The place in the chain that a typed reference names; None where it is none of this area."""
    slug, _, seq = typed.strip().rpartition("-")
    if slug.lower() != area.slug or not (seq.isascii() and seq.isdigit() and len(seq) < 16):
        return None
    return int(seq)


def note(entry: Entry) -> None:
    """Called by `record`: this was entered while the present request, if any, was answered."""
    entered = _entered.get()
    if entered is not None:
        entered.append(entry.hash)


def confirm(request: HttpRequest, says: str) -> None:
    """The deed is done: `says` heads the page that follows, with the reference of the deed."""
    request.confirmation = says


def confirmed_by_its_page(request: HttpRequest) -> None:
    """The page that follows is itself the confirmation, and shows the reference."""
    request.confirmation = None


class Confirmations:
    """Heads the page that follows a deed with what was done, and the reference of its entry."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return self.get_response(request)
        mark = _entered.set([])
        try:
            response = self.get_response(request)
            if isinstance(response, HttpResponseRedirect):
                _say(request, _entered.get())
            return response
        finally:
            _entered.reset(mark)


def _say(request: HttpRequest, hashes: list[str]) -> None:
    entry = _deed(request, hashes)
    says = getattr(request, "confirmation", ON_RECORD if entry else None)
    if says:
        messages.success(request, says, extra_tags=reference_of(entry) if entry else "")


def _deed(request: HttpRequest, hashes: list[str]) -> Entry | None:
    """The first entry this person made. Asked of the table: what was undone is not there."""
    if not hashes or not request.user.is_authenticated:
        return None
    mine = Entry.objects.filter(hash__in=hashes, actor=request.user).select_related("area")
    return mine.order_by("seq").first()
