"""One area with an object in every state there is, and a second area beside it.

It is Monday 1 June 2026. What can be done by its action is done by it; a state that only the
outside world brings about (a mail server's refusal, a job that failed) is written down as such.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from compact.accounts.models import User
from compact.agreements import actions as agreements
from compact.agreements.models import Agreement, Suggestion, Version
from compact.agreements.reading import read
from compact.areas.models import Area, Holiday, Role
from compact.deadlines.models import Deadline
from compact.documents.actions import store_upload
from compact.notices.models import Notice
from compact.work.models import Job
from governance.agendas import actions as agendas
from governance.agendas.models import StandingItem
from governance.attendance.actions import Mark, record_attendance
from governance.circulation.actions import send_papers
from governance.meetings import actions as meetings
from governance.meetings.models import Meeting
from governance.minutes import actions as minutes
from governance.minutes.models import Minutes
from governance.minutes.words import parts_of, sha256_of
from governance.papers import actions as papers
from governance.undertakings.actions import undertake
from partnerships.bodies import actions as bodies
from partnerships.bodies.models import Body, Seat
from partnerships.organisations.models import Organisation
from partnerships.people.models import Person
from partnerships.seats import actions as seats
from tests.cast import make_area, make_body, make_person, make_user, seat

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)
BEFORE = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)

TEXT = """# Anyford Compact

## 1. Working together

1.1 Agendas and reports will be sent by e-mail at least 7 days before each meeting.

1.2 Minutes will be published within 21 days of the meeting.

1.3 The board will meet at least 4 times a year.

1.4 Minutes should be kept in plain words.

## 2. Looking again

2.1 The partners will review this compact every 12 months.
"""

#: What every role stands for in the table of access.
ROLES = (
    "public",
    "stranger",
    "representative",
    "chair",
    "secretary",
    "champion",
    "officer",
    "other_officer",
    "admin",
)


@dataclass
class World:
    """The two areas and whoever may knock at their doors; `public` is nobody."""

    area: Area
    other: Area
    users: dict[str, User | None] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    board: Body | None = None

    @property
    def officer(self) -> User:
        return self.users["officer"]


def build(slug: str = "anyford") -> World:
    world = _places(slug)
    _who(world)
    _agreements(world)
    _bodies(world)
    _meetings(world)
    _office(world)
    return world


def _places(slug: str) -> World:
    area = make_area(slug, "Anyford Compact Partnership", contact_email="team@anyford.example")
    return World(area, make_area(f"not-{slug}", "Otherby Covenant"))


def _user(name: str, **fields) -> User:
    made = make_user(f"{name}@cast.example", f"{name.replace('_', ' ').title()} Example")
    User.objects.filter(pk=made.pk).update(**fields)
    made.refresh_from_db()
    return made


def _who(world: World) -> None:
    world.users = {name: None if name == "public" else _user(name) for name in ROLES}
    User.objects.filter(pk=world.users["admin"].pk).update(is_staff=True, is_superuser=True)
    world.users["admin"].refresh_from_db()
    for name, area, kind in (
        ("officer", world.area, Role.OFFICER),
        ("champion", world.area, Role.CHAMPION),
        ("other_officer", world.other, Role.OFFICER),
    ):
        Role.objects.create(area=area, user=world.users[name], kind=kind, since=date(2020, 1, 1))
    council = Organisation.objects.create(
        area=world.area, slug="council", name="Anyford Council", sector="public"
    )
    Organisation.objects.create(
        area=world.area, slug="county", name="The Old County", sector="public", succeeded_by=council
    )
    world.board = make_body(world.area, "board", "Anyford Partnership Board")
    offices = {"chair": Seat.CHAIR, "secretary": Seat.SECRETARY, "representative": Seat.MEMBER}
    for name, office in offices.items():
        user = world.users[name]
        person = Person.objects.create(area=world.area, user=user, name=user.name, email=user.email)
        world.people[name] = person
        seat(world.board, person, name.title(), office=office, organisation=council)
    for name in (*offices, "officer"):
        undertake(world.board, by=world.users[name], at=BEFORE)
    postal = make_person(world.area, "Harold Finch", channel="post", postal_address="4 Mill Lane")
    seat(world.board, postal, "Older people")


# ── Agreements ───────────────────────────────────────────────────────────────────────────────


def _version(
    world: World, agreement: Agreement | None, label: str, title: str = "Compact"
) -> Version:
    return agreements.import_reading(
        world.area,
        kind="compact",
        title=title,
        label=label,
        agreement=agreement,
        reading=read(TEXT.encode(), "compact.md"),
        by=world.officer,
        at=BEFORE,
    )


def _agreements(world: World) -> None:
    by = {"by": world.officer, "at": BEFORE}
    first = _version(world, None, "First")
    compact = first.agreement
    for version, since in (
        (first, date(2024, 1, 1)),
        (_version(world, compact, "Second"), date(2025, 1, 1)),
    ):
        _decide(version, by)
        agreements.agree(
            version, on=since, agreed_by="The board", without_consultation="A small change.", **by
        )
        agreements.bring_into_force(version, since=since, **by)
    agreements.change_agreement(compact, parties=["Anyford Council", "Anyford Together"], **by)
    version.agreement = compact
    agreements.endorse(
        version, party="Anyford Together", name="Bo Lind", office="Chair", on=since, **by
    )
    for label in ("circulated", "consulted", "agreed", "withdrawn"):
        version = _version(world, compact, label)
        agreements.circulate(version, on=date(2026, 1, 2), **by)
        if label == "consulted":
            agreements.record_consultation(
                version, on=date(2026, 1, 4), result="Nobody objected.", **by
            )
        if label == "agreed":
            agreements.agree(
                version,
                on=date(2026, 1, 5),
                agreed_by="The board",
                without_consultation="Every partner sat at the table.",
                **by,
            )
        if label == "withdrawn":
            agreements.withdraw(version, reason="It was overtaken.", **by)
    agreements.withdraw(_version(world, compact, "Never out"), reason="A mistake.", **by)
    agreements.add_agreement(
        world.area, title="Code of funding", kind="code", topic="Funding", is_announced=True, **by
    )
    draft = _version(world, None, "Draft", "Protocol")
    agreements.add_note(draft.clauses.get(label="1.2"), kind="editorial", words="As printed.", **by)


def _decide(version: Version, by: dict) -> None:
    """Of what was suggested the last is declined, the one before it left open, the rest
    confirmed.
    """
    *good, _, bad = Suggestion.objects.filter(clause__version=version)
    made = [agreements.confirm(suggestion, **by) for suggestion in good]
    agreements.decline(bad, **by)
    agreements.withdraw_provision(made[-1], reason="Read wrongly.", **by)


# ── Bodies ───────────────────────────────────────────────────────────────────────────────────


def _bodies(world: World) -> None:
    by = {"by": world.officer, "at": BEFORE}
    forum = make_body(world.area, "forum", "Anyford Forum", is_dormant=True)
    old = make_body(world.area, "old-board", "The Old Board")
    bodies.link(world.board, kind="mirrors", other=forum, **by)
    seats.abolish(seat(world.board, None, "Abolished"), on=date(2026, 1, 1), **by)
    seat(world.board, None, "Vacant")
    ended = seat(world.board, world.people["representative"], "Second seat").appointments.get()
    seats.end(ended, last_day=date(2026, 1, 4), why="resigned", **by)
    bodies.dissolve(old, on=date(2026, 1, 2), reason="Its work is done.", **by)
    for place, title in enumerate(("Welcome", "Work of the partnership"), 1):
        StandingItem.objects.create(body=world.board, title=title, place=place)


# ── Meetings ─────────────────────────────────────────────────────────────────────────────────

#: How far each meeting has come, and its day.
DAYS = {
    "called": date(2026, 7, 8),
    "cancelled": date(2026, 6, 24),
    "papers-sent": date(2026, 6, 10),
    "held": date(2026, 5, 27),
    "draft": date(2026, 5, 20),
    "submitted": date(2026, 5, 13),
    "published": date(2026, 4, 15),
}


def _meetings(world: World) -> None:
    for stage, day in DAYS.items():
        _meeting(world, stage, day)


def _meeting(world: World, stage: str, day: date) -> None:
    then = {"by": world.officer, "at": BEFORE}
    meeting = meetings.call_meeting(
        world.board, starts_on=day, starts_at=time(14), place="Hall", **then
    )
    closed = agendas.add_item(
        meeting, title="Rent", closed_reason="It names what a tenant pays.", **then
    )
    dropped = agendas.add_item(meeting, title="Dropped", **then)
    _papers(world, meeting, closed, then)
    agendas.remove_item(dropped, reason="It was put off.", **then)
    if stage == "cancelled":
        meetings.cancel_meeting(meeting, reason="The hall is flooded.", **then)
    if stage in ("called", "cancelled"):
        return
    send_papers(meeting, by=world.officer, at=meeting.begins_at - timedelta(days=9))
    if stage == "papers-sent":
        papers.withdraw(
            meeting.items.standing_there().first().papers.exclude(document=None).get(),
            reason="Its figures were wrong.",
            by=world.officer,
            at=NOW,
        )
    else:
        _hold(world, meeting, stage)


def _papers(world: World, meeting: Meeting, closed, then: dict) -> None:
    """Under the first item a final paper with a file, a draft, a withdrawn one; one that is
    closed.
    """
    first = meeting.items.standing_there().first()
    for item, title in ((first, "Report"), (closed, "Lease")):
        upload = SimpleUploadedFile(f"{title}.txt", f"{title} of {meeting}".encode())
        document = store_upload(world.area, upload, title=title, **then)
        final = papers.add_paper(item, title=title, document=document, **then)
        papers.make_final(final, pages=1, version=final.version, **then)
    papers.add_paper(first, title="Sketch", **then)
    taken_back = papers.add_paper(first, title="Old plan", **then)
    papers.withdraw(taken_back, reason="It was overtaken.", **then)


def _hold(world: World, meeting: Meeting, stage: str) -> None:
    after = {"by": world.officer, "at": meeting.begins_at + timedelta(hours=3)}
    marks = [
        Mark(person, "present", person.appointments.first().seat)
        for person in world.people.values()
    ]
    record_attendance(meeting, marks, **after)
    if stage == "held":
        return
    kept = minutes.start_minutes(meeting, **after)
    part = kept.parts.select_related("item").first()
    minutes.decide(part.item, kept, words="To carry on.", method="consensus", **after)
    minutes.take_on(part.item, kept, words="Write to the county.", **after)
    if stage != "draft":
        minutes.submit(kept, **after)
    if stage == "published":
        _approve(world, kept, after["at"])


def _approve(world: World, kept: Minutes, at: datetime) -> None:
    kept.refresh_from_db()
    minutes.approve(
        kept,
        version=kept.version,
        sha256=sha256_of(parts_of(kept, full=True)),
        by=world.users["chair"],
        at=at,
    )


# ── What the office keeps ────────────────────────────────────────────────────────────────────


def _office(world: World) -> None:
    Holiday.objects.create(area=world.area, day=date(2026, 8, 3), name="Offices closed")
    for status, _ in Job.STATUSES:
        Job.objects.create(
            area=world.area,
            title=f"A pack, {status}",
            kind="pack",
            status=status,
            asked_by=world.officer,
            asked_at=NOW + timedelta(minutes=1),
        )
    rows = iter(Notice.objects.in_area(world.area).filter(channel="email").order_by("pk"))
    for status in (Notice.SENT, Notice.FAILED, Notice.SKIPPED):
        Notice.objects.filter(pk=next(rows).pk).update(status=status, next_try=None, smtp_code=250)
    letter = Notice.objects.in_area(world.area).to_post().first()
    Notice.objects.filter(pk=letter.pk).update(status=Notice.POSTED, posted_on=date(2026, 1, 6))
    _deadlines(world)


def _deadlines(world: World) -> None:
    """Of each status one: the engine has made some already, the others are set."""
    rows = list(Deadline.objects.in_area(world.area).order_by("pk"))
    missing = [
        status for status, _ in Deadline.STATUSES if status not in {row.status for row in rows}
    ]
    spare = [row for row in rows if sum(one.status == row.status for one in rows) > len(missing)]
    for row, status in zip(spare, missing, strict=False):
        Deadline.objects.filter(pk=row.pk).update(status=status, reason="As agreed.")
