"""Pages for when something cannot be done, in the same look as everything else."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def handler400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 400)


def handler403(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


def handler404(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's own key was missing or old. What was typed is given back to be copied."""
    return _page(request, 403, template="errors/csrf.html", typed=typed(request))


def gone(request: HttpRequest, says: str = "") -> HttpResponse:
    """410: it was here and has closed; `says` is the sentence that tells when and why."""
    return _page(request, 410, says=says)


def too_large(request: HttpRequest, limit_mb: int = 25) -> HttpResponse:
    return _page(request, 413, limit_mb=limit_mb)


def stale(
    request: HttpRequest, *, yours: str, theirs: str, url: str, by: str = "", what: str = "text"
) -> HttpResponse:
    """409: somebody saved while this person was typing. Both texts are shown, none is lost."""
    context = {"yours": yours, "theirs": theirs, "url": url, "by": by, "what": what}
    return render(request, "errors/409.html", context, status=409)


def unavailable(request: HttpRequest, says: str = "", retry_after: int = 60) -> HttpResponse:
    """503: something we need is down. What was typed is on the page, to be copied or sent again."""
    response = _page(request, 503, says=says, typed=typed(request))
    response["Retry-After"] = str(retry_after)
    return response


def handler500(request: HttpRequest) -> HttpResponse:
    """500. It asks neither database nor session: one of them may be what has failed."""
    return HttpResponse(render_to_string("errors/500.html", {"typed": typed(request)}), status=500)


NOT_TYPED = {
    "csrfmiddlewaretoken",
    "idempotency_key",
    "version",
    "password",
    "password1",
    "password2",
    "oldpassword",
    "code",
}


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What the person had typed into a form, for giving back; never secrets."""
    try:
        posted = request.POST
    except Exception:
        return []
    return [
        (name.replace("_", " ").capitalize(), value)
        for name, values in posted.lists()
        if name not in NOT_TYPED
        for value in values
        if value.strip()
    ]


def _page(request: HttpRequest, status: int, template: str = "", **context: Any) -> HttpResponse:
    return render(request, template or f"errors/{status}.html", context, status=status)
