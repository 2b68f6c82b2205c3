"""Pages for when something cannot be done, in the same look as everything else."""

import errno
import sys
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from compact.ui.both import differing
from compact.ui.forms import never_shown

RETRY_AFTER = 60  # seconds
#: The disk is full, or may only be read.
NO_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
#: What PostgreSQL says when it only stands by, in the midst of a failover.
READ_ONLY = "25006"


def handler400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return _page(
            request,
            413,
            what="What you typed",
            limit_mb=settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 2**20,
        )
    if isinstance(exception, TooManyFieldsSent | TooManyFilesSent):
        return _page(request, 413, what="This form", says=_most_of_a_form())
    return _page(request, 400)


def _most_of_a_form() -> str:
    answers, files = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS, settings.DATA_UPLOAD_MAX_NUMBER_FILES
    return f"A form can hold up to {answers:,} answers and {files} files. Nothing was saved."


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


def too_large(request: HttpRequest, limit_mb: int = 25, what: str = "") -> HttpResponse:
    """413: `what` is too large, a file where nothing is said."""
    return _page(request, 413, limit_mb=limit_mb, what=what)


def stale(
    request: HttpRequest, form: Any, saved: Any, *, url: str, by: str = "", what: str = "text"
) -> HttpResponse:
    """409: somebody saved while this person was typing. Each answer that differs is shown as it was
    typed and as it stands in `saved`, a record or its values; none is lost.
    """
    context = {"rows": differing(form, saved), "url": url, "by": by, "what": what}
    return render(request, "errors/409.html", context, status=409)


def overtaken(request: HttpRequest, form: Any, url: str) -> HttpResponse | None:
    """409 where somebody changed what a form showed before it was sent; None where nobody did."""
    if request.method != "POST" or not form.is_valid() or not form.is_overtaken:
        return None
    if form.shown:
        context = {"shown": form.shown, "typed": typed(request), "url": url}
        return _page(request, 409, template="errors/changed.html", **context)
    return stale(request, form, form.initial, url=url, what="entry")


def unavailable(
    request: HttpRequest, says: str = "", retry_after: int = RETRY_AFTER
) -> HttpResponse:
    """503: something we need is down. What was typed is on the page, to be copied or sent again."""
    response = _page(request, 503, says=says, typed=typed(request))
    response["Retry-After"] = str(retry_after)
    return response


def handler500(request: HttpRequest) -> HttpResponse:
    """500; 503 where what failed is something we need, in whatever layer that came to light.

    It asks neither database nor session: one of them may be what has failed.
    """
    down = _is_down(sys.exc_info()[1])
    template, status = ("errors/down.html", 503) if down else ("errors/500.html", 500)
    page = render_to_string(template, {"typed": typed(request)})
    return HttpResponse(page, status=status, headers={"Retry-After": RETRY_AFTER} if down else {})


def _is_down(fault: BaseException | None) -> bool:
    """Whether the database is gone or takes no words, or the disk does not: time mends these."""
    if isinstance(fault, OSError):
        return fault.errno in NO_DISK
    if isinstance(fault, InternalError):
        return getattr(fault.__cause__, "pgcode", None) == READ_ONLY
    return isinstance(fault, OperationalError | InterfaceError)


#: What no person types: keys, versions and buttons of templates; and what is typed but is secret.
NOT_TYPED = {
    "csrfmiddlewaretoken",
    "idempotency_key",
    "version",
    "deed",
    "next",
    "preview",
    "credential",
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
    left_out = NOT_TYPED | never_shown()
    return [
        (name.replace("_", " ").capitalize(), value)
        for name, values in posted.lists()
        if name not in left_out
        for value in values
        if value.strip()
    ]


def _page(request: HttpRequest, status: int, template: str = "", **context: Any) -> HttpResponse:
    return render(request, template or f"errors/{status}.html", context, status=status)
