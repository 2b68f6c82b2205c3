"""Recording that a party endorsed a wording, and taking back what was entered wrongly."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from compact.agreements.models import Endorsement, Version
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from compact.audit.record import record
from compact.dates.civil import civil_date

#: A wording can be endorsed once it is agreed, and a former one still shows who did.
OPEN_TO = (Version.AGREED, Version.IN_FORCE, Version.SUPERSEDED)


@transaction.atomic
def endorse(
    version: Version, *, party: str, name: str, office: str, on: date, by, at: datetime
) -> Endorsement:
    """A party of the agreement put its name to this wording on a day; once each."""
    if version.status not in OPEN_TO:
        raise NotPossible("Only a wording that was agreed can be endorsed.")
    if party not in version.agreement.parties:
        raise NotPossible("Select a party of this agreement.")
    if on > civil_date(at):
        raise NotPossible("This day has not come yet. Record it on the day or after.")
    try:
        with transaction.atomic():
            made = Endorsement.objects.create(
                version=version, party=party, name=name, office=office, on=on, recorded_by=by
            )
    except IntegrityError as twice:
        raise AlreadyDone(f"{party} has endorsed this version already.") from twice
    record(
        version.area,
        "version-endorsed",
        version,
        by=by,
        at=at,
        details={"party": party, "office": office, "on": on.isoformat()},
        private={"name": name},
    )
    return made


@transaction.atomic
def withdraw_endorsement(endorsement: Endorsement, *, reason: str, by, at: datetime) -> None:
    """Take an endorsement off the list, with a reason that is published."""
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It is shown on the version's page.")
    rows = Endorsement.objects.standing().filter(pk=endorsement.pk)
    if not rows.update(withdrawn_at=at):
        raise AlreadyDone("This endorsement was withdrawn already.")
    record(
        endorsement.area,
        "endorsement-withdrawn",
        endorsement.version,
        by=by,
        at=at,
        details={"party": endorsement.party, "reason": reason.strip()},
    )
