"""Who may read a document: whoever owns it says so. A document nobody speaks for is closed."""

from __future__ import annotations

from collections.abc import Callable

from compact.areas.access import SIGNED_IN
from compact.documents.models import Document
from compact.work.models import Job

#: True: this reader may. False: mine, and this reader may not. None: not mine.
Test = Callable[[Document, object], bool | None]
_tests: list[Test] = []

OWNED = SIGNED_IN.within("owner", "whom the owner of the document lets read it")


def register(test: Test) -> None:
    """Let the owner of documents speak for them; owners call it from their `AppConfig.ready`."""
    if test not in _tests:
        _tests.append(test)


def may_read(document: Document, user) -> bool:
    """One owner's yes is enough; only silence or a no closes the document."""
    return any(test(document, user) for test in _tests)


def result_of_a_job(document: Document, user) -> bool | None:
    """What a job made is for the person who asked for it, and for officers."""
    asked = Job.objects.filter(area=document.area_id, result_url=document.get_absolute_url())
    askers = set(asked.values_list("asked_by", flat=True))
    if not askers:
        return None
    return user.is_authenticated and (user.pk in askers or document.area.is_run_by(user))


register(result_of_a_job)
