"""Officers, chairs and champions sign in with a second factor where the setting demands it."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from compact.areas.access import PUBLIC
from compact.areas.models import Role
from compact.dates.clock import today

#: Tests of "does this user hold a trusted office": floors above add theirs when they start.
trusted_offices: list[Callable[[object], bool]] = [
    lambda user: user.is_staff,
    lambda user: Role.objects.filter(user=user).held(today()).exists(),
]


class SecondFactorDemanded:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return None
        if _is_open(view, kwargs) or not self._is_due(request):
            return None
        messages.warning(
            request, "Your role needs a second step when you sign in. Set it up to go on."
        )
        return redirect("mfa_index")

    def _is_due(self, request: HttpRequest) -> bool:
        if request.session.get("second_factor_seen"):
            return False
        if not any(holds(request.user) for holds in trusted_offices):
            return False
        if is_mfa_enabled(request.user):
            request.session["second_factor_seen"] = True
            return False
        return True


def _is_open(view: Callable[..., HttpResponse], kwargs: dict) -> bool:
    """Setting it up, and the pages of the site itself, such as help, need no second step."""
    site_page = getattr(view, "who", None) is PUBLIC and "area" not in kwargs
    return site_page or view.__module__.startswith("allauth.")
