"""The baseline: a bare Django page. Two hundred meetings, selected and listed; nothing of ours.

Its own addresses, no middleware but the line that names them, a template without a parent.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine, Template
from django.test import RequestFactory, override_settings
from django.urls import path

from governance.meetings.models import Meeting

ROWS = 200
TEMPLATE = """<!DOCTYPE html><html lang="en"><head><title>Meetings</title></head><body>
<table>{% for meeting in meetings %}<tr>
<td><a href="/{{ meeting.slug }}/">{{ meeting.starts_on }}</a></td>
<td>{{ meeting.kind }}</td><td>{{ meeting.place }}</td><td>{{ meeting.status }}</td></tr>
{% endfor %}</table></body></html>"""


def listing(request: HttpRequest) -> HttpResponse:
    meetings = Meeting.objects.order_by("-begins_at")[:ROWS]
    return HttpResponse(_template().render(Context({"meetings": meetings})))


@cache
def _template() -> Template:
    return Engine().from_string(TEMPLATE)


urlpatterns = [path("plain/", listing)]


class OwnAddresses:
    """The only middleware of the bare page: it names the addresses above."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.urlconf = __name__
        return self.get_response(request)


def bare() -> Callable[[str], HttpResponse]:
    """Ask the bare page, as a server would."""
    with override_settings(MIDDLEWARE=[f"{__name__}.OwnAddresses"]):
        return _asking(WSGIHandler())


def whole() -> Callable[[str], HttpResponse]:
    """Ask the product, through all of its middleware."""
    return _asking(WSGIHandler())


def _asking(handler: WSGIHandler) -> Callable[[str], HttpResponse]:
    factory = RequestFactory()

    def ask(address: str) -> HttpResponse:
        environ = factory.get(address).environ
        answer = handler(environ, lambda status, headers: None)
        assert answer.status_code == 200, f"{address} answered {answer.status_code}"
        answer.close()
        return answer

    return ask
