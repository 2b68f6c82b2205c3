"""A form sent twice is acted on once, even when both arrive at the same moment."""

import uuid
from collections.abc import Callable

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from compact.areas.models import Area, Submission
from compact.dates import clock

#: How often a deed that met another one is begun again, and what PostgreSQL calls such meetings.
TRIES = 10
DEADLOCKED = ("40P01", "40001")
#: How often in all a deed waits as long as the server lets it for a row that somebody holds, and
#: what PostgreSQL says then. Whoever waited in vain so often is told to come back.
WAITS, HELD = 4, "55P03"


def once(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Run `act` for this POST in one transaction, or repeat the answer its key had before.

    The key's row and the deed are committed together: a crash leaves neither. Of two that meet in
    the same rows, whether it is the key or what the deed writes, the second is undone and begun
    again: it then sees what the first did, and answers as if it had come a moment later. Whoever
    begins again waits for its turn, so that of many that meet none is pushed aside for ever.

    `act` may run more than once: it must fetch anew whatever it changes.
    """
    key = _key(request)
    again, waits = False, 0
    for _ in range(TRIES - 1):
        try:
            return _answer(request, key, act, in_turn=again)
        except DatabaseError as error:
            waits += _code(error) == HELD
            if not _has_met_another(error) or waits == WAITS:
                raise
            again = True
            _rewind(request)
    return _answer(request, key, act, in_turn=again)


def _answer(
    request: HttpRequest, key: uuid.UUID | None, act: Callable[[], HttpResponse], *, in_turn: bool
) -> HttpResponse:
    answered = Submission.objects.filter(key=key).first() if key else None
    if answered:
        return HttpResponseRedirect(answered.answer)
    try:
        with transaction.atomic():
            if in_turn:
                _wait_for_turn(request)
            return _act_and_remember(request, key, act) if key else act()
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
    """Whether another transaction is why this one failed: it took the key first, both waited, or it
    held a row for longer than this one may wait."""
    return isinstance(error, IntegrityError) or _code(error) in (*DEADLOCKED, HELD)


def _code(error: DatabaseError) -> str | None:
    return getattr(error.__cause__, "pgcode", None)


def _wait_for_turn(request: HttpRequest) -> None:
    """Hold the area's row to the end of the transaction; it keeps nobody from a first try."""
    if hasattr(request, "area"):
        Area.objects.filter(pk=request.area.pk).update(name=F("name"))


def _rewind(request: HttpRequest) -> None:
    """The area as it stands, without what was undone; what was uploaded from its beginning."""
    if hasattr(request, "area"):
        request.area = Area.objects.get(pk=request.area.pk)
    for _, files in request.FILES.lists():
        for file in files:
            file.seek(0)


def _key(request: HttpRequest) -> uuid.UUID | None:
    """The form's key, bound to who sends what where.

    Whoever goes back in the browser and changes the words sends the same form with the same key,
    and means another deed: it must not be answered as done.
    """
    try:
        given = uuid.UUID(request.POST.get("idempotency_key", ""))
    except ValueError:
        return None
    words = {name: request.POST.getlist(name) for name in sorted(request.POST)}
    words.pop("csrfmiddlewaretoken", None)  # masked anew each time it is shown
    files = [(file.name, file.size) for _, sent in request.FILES.lists() for file in sent]
    return uuid.uuid5(given, repr((request.user.pk, request.get_full_path(), words, files)))
