"""A form sent twice is acted on once, even when both arrive at the same moment."""

import uuid
from collections.abc import Callable

from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from compact.areas.models import Submission
from compact.dates import clock

#: How often a deed that met another one is begun again, and what PostgreSQL calls such meetings.
TRIES = 5
DEADLOCKED = ("40P01", "40001")


def once(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Run `act` for this POST in one transaction, or repeat the answer its key had before.

    The key's row and the deed are committed together: a crash leaves neither. Of two that meet in
    the same rows, whether it is the key or what the deed writes, the second is undone and begun
    again: it then sees what the first did, and answers as if it had come a moment later.
    """
    for _ in range(TRIES - 1):
        try:
            return _answer(request, act)
        except DatabaseError as error:
            if not _has_met_another(error):
                raise
            _rewind(request)
    return _answer(request, act)


def _answer(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    key = _key(request)
    if key is None:
        with transaction.atomic():
            return act()
    answered = Submission.objects.filter(key=key).first()
    if answered:
        return HttpResponseRedirect(answered.answer)
    try:
        with transaction.atomic():
            return _act_and_remember(request, key, act)
    except _Unanswered as redisplay:
        return redisplay.response


class _Unanswered(Exception):
    """The form was shown again: undo the key so that the corrected form may use it."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def _act_and_remember(
    request: HttpRequest, key: uuid.UUID, act: Callable[[], HttpResponse]
) -> HttpResponse:
    user = request.user if request.user.is_authenticated else None
    submission = Submission.objects.create(
        key=key, user=user, path=request.path[:300], at=clock.now()
    )
    response = act()
    if not isinstance(response, HttpResponseRedirect):
        raise _Unanswered(response)
    Submission.objects.filter(pk=submission.pk).update(answer=response.url[:300])
    return response


def _has_met_another(error: DatabaseError) -> bool:
    """Whether another transaction is why this one failed: it took the key first, or both waited."""
    code = getattr(error.__cause__, "pgcode", None)
    return isinstance(error, IntegrityError) or code in DEADLOCKED


def _rewind(request: HttpRequest) -> None:
    """What was uploaded is read again from its beginning."""
    for _, files in request.FILES.lists():
        for file in files:
            file.seek(0)


def _key(request: HttpRequest) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get("idempotency_key", ""))
    except ValueError:
        return None
