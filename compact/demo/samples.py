"""One object per state behind every kind of address, so that each page can be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from compact.agreements.models import Clause, Endorsement, Note, Provision, Suggestion, Version
from compact.areas.access import OFFICER, PUBLIC
from compact.areas.models import Area, Holiday, Role
from compact.dates.clock import today
from compact.deadlines.models import Deadline
from compact.demo import meeting_samples as meeting
from compact.demo.sample import Sample
from compact.documents.access import OWNED, may_read
from compact.documents.models import Document
from compact.notices.models import Notice
from compact.work.models import Job
from governance.meetings.feeds import address_of
from partnerships.bodies.links import Link
from partnerships.models import Appointment, Body, Organisation, Person, Seat

Finder = Callable[[Area], Iterable[Sample]]


def nothing(area: Area) -> Iterator[Sample]:
    """A page of the area itself: there is only one."""
    yield Sample("", {})


def theme(area: Area) -> Iterator[Sample]:
    yield Sample("", {"digest": area.theme_url.rpartition("theme-")[2].removesuffix(".css")})


def by_pk(rows, state: Callable[[Any], str] = lambda row: "") -> Iterator[Sample]:
    return (Sample(state(row), {"pk": row.pk}) for row in rows)


def by_status(rows) -> Iterator[Sample]:
    return by_pk(rows, lambda row: row.status)


# ── Agreements ───────────────────────────────────────────────────────────────────────────────


def agreements(area: Area) -> Iterator[Sample]:
    known = set(area.agreements.visible_to(AnonymousUser(), area))
    for row in area.agreements.all():
        public = row.versions.public().exists()
        state = "published" if public else "announced" if row.is_announced else "drafted"
        yield Sample(state, {"slug": row.slug}, PUBLIC if row in known else OFFICER)


def versions(area: Area) -> Iterator[Sample]:
    """A draft that was withdrawn never left the office: that is a state of its own."""
    public = set(Version.objects.visible_to(AnonymousUser(), area))
    for row in Version.objects.filter(agreement__area=area).select_related("agreement"):
        kept = row.status == Version.WITHDRAWN and row not in public
        state = "withdrawn as draft" if kept else row.status
        yield Sample(state, _version(row), PUBLIC if row in public else OFFICER)


def suggestions(area: Area) -> Iterator[Sample]:
    for row in Suggestion.objects.filter(clause__version__agreement__area=area).select_related(
        "clause__version__agreement"
    ):
        yield Sample(row.status, _version(row.clause.version) | {"pk": row.pk})


def provisions(area: Area) -> Iterator[Sample]:
    for row in Provision.objects.filter(clause__version__agreement__area=area).select_related(
        "clause__version__agreement"
    ):
        state = "withdrawn" if row.withdrawn_at else row.clause.version.status
        yield Sample(state, _version(row.clause.version) | {"pk": row.pk})


def clauses(area: Area) -> Iterator[Sample]:
    """Not the first clause of a version: that one cannot be joined to the one before it."""
    for row in Clause.objects.filter(version__agreement__area=area, place__gt=1).select_related(
        "version__agreement"
    ):
        yield Sample(row.version.status, _version(row.version) | {"place": row.place})


def notes(area: Area) -> Iterator[Sample]:
    for row in Note.objects.filter(clause__version__agreement__area=area).select_related(
        "clause__version__agreement"
    ):
        yield Sample("", _version(row.clause.version) | {"place": row.clause.place, "pk": row.pk})


def endorsements(area: Area) -> Iterator[Sample]:
    for row in Endorsement.objects.filter(version__agreement__area=area).select_related(
        "version__agreement"
    ):
        yield Sample("", _version(row.version) | {"pk": row.pk})


def _version(row: Version) -> dict[str, Any]:
    return {"slug": row.agreement.slug, "number": row.number}


# ── Bodies and people ────────────────────────────────────────────────────────────────────────


def organisations(area: Area) -> Iterator[Sample]:
    for row in Organisation.objects.in_area(area):
        yield Sample("succeeded" if row.succeeded_by_id else "current", {"slug": row.slug})


def people(area: Area) -> Iterator[Sample]:
    return by_pk(
        Person.objects.in_area(area), lambda row: "signs in" if row.user_id else "without sign-in"
    )


def bodies(area: Area) -> Iterator[Sample]:
    for row in Body.objects.in_area(area):
        state = "dissolved" if row.dissolved_on else "dormant" if row.is_dormant else "active"
        yield Sample(state, {"slug": row.slug})


def links(area: Area) -> Iterator[Sample]:
    for row in Link.objects.filter(body__area=area).select_related("body"):
        yield Sample("", {"slug": row.body.slug, "pk": row.pk})


def seats(area: Area) -> Iterator[Sample]:
    held = set(Appointment.objects.held(today()).values_list("seat", flat=True))
    for row in Seat.objects.filter(body__area=area).select_related("body"):
        state = "abolished" if row.abolished_on else "held" if row.pk in held else "vacant"
        yield Sample(state, {"slug": row.body.slug, "pk": row.pk})


def terms(area: Area) -> Iterator[Sample]:
    running = set(Appointment.objects.held(today()).values_list("pk", flat=True))
    for row in Appointment.objects.filter(seat__body__area=area).select_related("seat__body"):
        state = "running" if row.pk in running else "ended"
        yield Sample(state, {"slug": row.seat.body.slug, "pk": row.pk})


def personal_calendars(area: Area) -> Iterator[Sample]:
    person = Person.objects.in_area(area).exclude(user=None).first()
    if person:
        yield Sample("", {"token": address_of(person)})


# ── What the office keeps ────────────────────────────────────────────────────────────────────


def documents(area: Area) -> Iterator[Sample]:
    for row in Document.objects.filter(area=area).select_related("area"):
        public = may_read(row, AnonymousUser())
        state, who = ("public", PUBLIC) if public else ("closed", OWNED)
        yield Sample(state, {"pk": row.pk}, who)


def roles(area: Area) -> Iterator[Sample]:
    return by_pk(Role.objects.filter(area=area).filter(Q(until=None) | Q(until__gte=today())))


MEETING = "meetings/<slug:slug>/"
VERSION = "agreements/<slug:slug>/versions/<int:number>/"
#: The longest beginning of an address below its area says where its objects are found.
FINDERS: dict[str, Finder] = {
    "": nothing,
    "theme-<slug:digest>.css": theme,
    "settings/holidays/<int:pk>/": lambda area: by_pk(Holiday.objects.filter(area=area)),
    "settings/officers/<int:pk>/": roles,
    "jobs/<int:pk>/": lambda area: by_status(Job.objects.filter(area=area)),
    "agreements/<slug:slug>/": agreements,
    VERSION: versions,
    f"{VERSION}suggestions/<int:pk>/": suggestions,
    f"{VERSION}rules/<int:pk>/": provisions,
    f"{VERSION}endorsements/<int:pk>/": endorsements,
    f"{VERSION}clauses/<int:place>/": clauses,
    f"{VERSION}clauses/<int:place>/notes/<int:pk>/": notes,
    "documents/<int:pk>/": documents,
    "notices/<int:pk>/": lambda area: by_status(Notice.objects.in_area(area).light()),
    "deadlines/<int:pk>/": lambda area: by_status(Deadline.objects.in_area(area)),
    "organisations/<slug:slug>/": organisations,
    "people/<int:pk>/": people,
    "bodies/<slug:slug>/": bodies,
    "bodies/<slug:slug>/links/<int:pk>/": links,
    "bodies/<slug:slug>/seats/<int:pk>/": seats,
    "bodies/<slug:slug>/terms/<int:pk>/": terms,
    "calendar/<str:token>.ics": personal_calendars,
    MEETING: meeting.meetings,
    f"{MEETING}agenda/<int:pk>/": meeting.items,
    f"{MEETING}papers/sent/<int:number>/": meeting.circulations,
    f"{MEETING}papers/sent/<int:number>/print.pdf": meeting.circulations,
    f"{MEETING}papers/<int:pk>/": meeting.papers,
    f"{MEETING}papers/<int:pk>/cover.pdf": meeting.words_of_papers,
    f"{MEETING}papers/<int:pk>/file/": meeting.files_of_papers,
    f"{MEETING}minutes/": meeting.minutes,
    f"{MEETING}minutes.pdf": meeting.minutes,
    f"{MEETING}minutes/edit/<int:pk>/": meeting.parts_of_minutes,
    f"{MEETING}minutes/review/<int:pk>/": meeting.parts_of_minutes,
    f"{MEETING}minutes/strike/<str:kind>/<int:pk>/": meeting.put_down,
}
