"""A form sent twice is acted on once, even when both arrive at the same moment."""

import uuid
from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from compact.areas.models import Submission
from compact.dates import clock


def once(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Run `act` for this POST in one transaction, or repeat the answer its key had before.

    The key's row and the deed are committed together: a crash leaves neither, and of two at once
    the second waits for the first and is sent where the first was sent.
    """
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
    except _SentMeanwhile:
        return HttpResponseRedirect(Submission.objects.get(key=key).answer)
    except _Unanswered as redisplay:
        return redisplay.response


class _SentMeanwhile(Exception):
    pass


class _Unanswered(Exception):
    """The form was shown again: undo the key so that the corrected form may use it."""

    def __init__(self, response: HttpResponse) -> None:
        self.response = response


def _act_and_remember(
    request: HttpRequest, key: uuid.UUID, act: Callable[[], HttpResponse]
) -> HttpResponse:
    user = request.user if request.user.is_authenticated else None
    try:
        with transaction.atomic():
            submission = Submission.objects.create(
                key=key, user=user, path=request.path[:300], at=clock.now()
            )
    except IntegrityError as taken:
        raise _SentMeanwhile from taken
    response = act()
    if not isinstance(response, HttpResponseRedirect):
        raise _Unanswered(response)
    Submission.objects.filter(pk=submission.pk).update(answer=response.url[:300])
    return response


def _key(request: HttpRequest) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get("idempotency_key", ""))
    except ValueError:
        return None
