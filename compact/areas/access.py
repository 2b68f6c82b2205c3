"""Who may open a page. Every view of ours says so; one that does not is refused."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404

from compact.areas.models import Area
from compact.areas.submissions import once
from compact.ui import errors

#: A view may take fewer. Any other would open a form as if it had only been looked at.
METHODS = ("GET", "HEAD", "POST")

View = Callable[..., HttpResponse]

#: What a floor above keeps one of for each area and shows on every page, as the name Area knows it
#: by: it is read in the same query. Floors add theirs when they start.
read_along: list[str] = []


@dataclass(frozen=True)
class Who:
    """A kind of reader: its name in the access table, in words, and the test it must pass."""

    name: str
    says: str
    allows: Callable[[Any, Area], bool]

    def within(self, name: str, says: str) -> Who:
        """Those of these whom the object behind the address lets in, asked by the view's gate once
        the object is found. `tests/access` holds the name against who is really let in.
        """
        return replace(self, name=name, says=says)


PUBLIC = Who("public", "anyone, without signing in", lambda user, area: True)
SIGNED_IN = Who("signed-in", "anyone who is signed in", lambda user, area: user.is_authenticated)
OFFICER = Who("officer", "officers of the area", lambda user, area: area.is_run_by(user))


class Closed(Exception):
    """What is asked for was here and its time is over: 410, with this sentence for the reader."""


def area_view(who: Who, *, atomic: bool = True) -> Callable[[View], View]:
    """Declare who may open a view of an area, and hand it the area instead of its slug.

    404 for an unknown area, sign-in for a stranger, 403 for somebody who may not, 410 where the
    view raises Closed. A POST that
    carries an `idempotency_key` is acted on once, in one transaction, unless `atomic` is False.
    """

    def declare(view: View) -> View:
        @functools.wraps(view)
        def opened(request: HttpRequest, area: str, **parts: Any) -> HttpResponse:
            place = get_object_or_404(Area.objects.select_related(*read_along), slug=area)
            request.area = place
            if not who.allows(request.user, place):
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                raise PermissionDenied
            if request.method not in METHODS:
                return HttpResponseNotAllowed(METHODS)
            try:
                if request.method == "POST" and atomic:
                    return once(request, lambda: view(request, request.area, **parts))
                return view(request, place, **parts)
            except Closed as closed:
                return errors.gone(request, str(closed))

        opened.who = who
        # LoginRequiredMiddleware would turn strangers away before `who` is asked.
        return login_not_required(opened)

    return declare


def open_page(view: View) -> View:
    """Declare a page outside every area that anyone may open."""
    view.who = PUBLIC
    return login_not_required(view)


class DeclaredAccess:
    """Refuses a view of ours that has not declared who may open it."""

    OTHERS = ("allauth.", "django.", "whitenoise.")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        if not hasattr(view, "who") and not view.__module__.startswith(self.OTHERS):
            raise ImproperlyConfigured(
                f"{view.__module__}.{view.__name__} does not say who may open it"
            )
