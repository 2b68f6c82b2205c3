"""Undertaking to keep closed business to oneself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from compact.audit.moves import NotPossible
from compact.audit.record import record
from compact.dates.civil import civil_date
from governance.undertakings.models import Undertaking, term_of
from partnerships.bodies.models import Body


@transaction.atomic
def undertake(body: Body, *, by, at: datetime) -> Undertaking:
    """Put on the record that `by` keeps what is closed on `body` to themselves in this term.

    Asked again, the undertaking that is there. Raises NotPossible for whoever sees nothing closed.
    """
    since = term_of(by, body, civil_date(at))
    if since is None:
        raise NotPossible("You hold no seat on this body and do not run its papers.")
    given, is_new = Undertaking.objects.get_or_create(
        body=body, user=by, term_since=since, defaults={"given_at": at}
    )
    if is_new:
        record(body.area, "undertaking-given", body, by=by, at=at)
    return given
