"""Every stage of the demonstration keeps every promise, and shows what it is there to show."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from compact.accounts.models import User
from compact.agreements.models import Agreement, Suggestion, Version
from compact.areas.models import Area
from compact.audit.chain import verify
from compact.dates import clock
from compact.deadlines.models import Deadline
from compact.demo.addresses import addresses
from compact.demo.building import PLACES, build
from compact.demo.sign_ins import PASSWORD, sign_ins
from compact.demo.stages import STAGES
from compact.documents.models import Document
from compact.notices.models import Notice
from compact.work.invariants import check_all
from governance.circulation.models import Circulation
from governance.meetings.models import Meeting
from governance.minutes.models import Minutes
from partnerships.models import Body, Person

SLUGS = ["beds-luton", "cheshire-west", "halton"]
#: Papers are due over Christmas, over Easter, and across the night on which the clocks change.
AWKWARD_DAYS = [datetime(2027, 1, 2, 9, tzinfo=UTC), datetime(2027, 4, 4, 9, tzinfo=UTC)]

EVERYBODY = (
    "",
    "agreements/",
    "agreements/glossary/",
    "bodies/",
    "organisations/",
    "meetings/",
    "deadlines/",
    "rules/",
    "rules-kept/",
    "calendar/",
    "calendar.ics",
)
SIGNED_IN = ("to-do/", "how-we-write-to-you/")
OFFICERS = (
    "people/",
    "notices/",
    "notices/unreached/",
    "notices/post/",
    "settings/",
    "settings/officers/",
    "settings/words/",
    "settings/calendar/",
)


def during(*names: str):
    """The test looks at these stages; the busy one, which has something of all, on any database."""
    stages = [
        name if name == "busy" else pytest.param(name, marks=pytest.mark.once) for name in names
    ]
    return pytest.mark.parametrize("stage", stages, indirect=True)


def statuses(model) -> set[str]:
    return set(model.objects.values_list("status", flat=True))


def everything_holds() -> None:
    assert {each.name: breaches for each, breaches in check_all() if breaches} == {}
    assert {area.slug: verify(area).faults for area in Area.objects.all()} == {
        slug: [] for slug in SLUGS
    }
    addresses = [
        *User.objects.values_list("email", flat=True),
        *Person.objects.exclude(email="").values_list("email", flat=True),
    ]
    assert [address for address in addresses if not address.endswith(".example")] == []


@during("fresh")
def test_fresh_begins_with_suggestions_to_confirm_and_no_meeting(stage, db):
    everything_holds()
    assert Suggestion.objects.exclude(status=Suggestion.OPEN).count() == 0
    assert Suggestion.objects.values("clause__version").distinct().count() == 5
    assert statuses(Version) == {Version.DRAFT}
    assert Meeting.objects.count() == 0


@during("busy")
def test_busy_shows_a_meeting_in_every_state_and_notices_of_every_fate(stage, db):
    everything_holds()
    assert statuses(Meeting) >= {"called", "held", "minuted", "published", "cancelled"}
    assert statuses(Deadline) >= {"open", "kept", "late", "broken", "excused", "ended"}
    assert statuses(Notice) >= {"sent", "failed", "posted"}
    assert statuses(Minutes) >= {"submitted", "published"}
    assert Circulation.objects.filter(is_late=True).exclude(reason="").exists()
    wordings = Agreement.objects.get(area__slug="halton", slug__contains="protocol").versions
    assert list(wordings.order_by("number").values_list("status", flat=True)) == [
        "superseded",
        "in-force",
        "draft",
    ]


@during("overdue")
def test_overdue_has_papers_and_minutes_that_nobody_sent(stage, db):
    everything_holds()
    overdue = Deadline.objects.overdue(clock.now())
    assert set(overdue.values_list("rule_key", flat=True)) >= {
        "papers-before-meeting",
        "draft-minutes",
        "publish-minutes",
        "term-length",
    }
    assert overdue.exclude(status=Deadline.BROKEN).count() == 0


@during("closed")
def test_closed_has_published_the_minutes_of_every_meeting_that_was_held(stage, db):
    everything_holds()
    assert statuses(Meeting) == {"published", "cancelled"}
    assert statuses(Minutes) == {"published"}
    assert Deadline.objects.filter(rule_key="review-interval", status="kept").exists()


@pytest.mark.slow
@pytest.mark.parametrize("now", AWKWARD_DAYS, ids=str)
@pytest.mark.parametrize("name", ["busy", "overdue", "closed"])
def test_a_stage_can_be_made_on_any_day_of_the_year(db, name, now):
    build(STAGES[name], now)
    everything_holds()


@during("fresh")
def test_the_command_prints_sign_ins_that_work_and_changes_nothing_twice(stage, db, capsys):
    before = verify(Area.objects.get(slug="halton")).head
    call_command("demo")
    shown = capsys.readouterr().out
    assert "already, made at the stage “fresh”: nothing was changed." in shown
    for place in PLACES:
        for _, address in sign_ins(place):
            assert address in shown
            assert User.objects.get(email=address).check_password(PASSWORD)
    assert verify(Area.objects.get(slug="halton")).head == before


@during("fresh")
def test_another_stage_is_refused_and_what_stands_is_named(stage, db, capsys):
    call_command("demo", stage="fresh")
    assert "made at the stage “fresh”" in capsys.readouterr().out
    with pytest.raises(CommandError, match=r"made at the stage “fresh”.* set DATA_DIR to a new"):
        call_command("demo", stage="closed")


@during("busy")
def test_what_is_sent_is_dated_by_the_day_it_was_sent_in_the_story(stage, db):
    late = [
        notice.pk
        for notice in Notice.objects.filter(status=Notice.SENT)
        if (notice.sent_at - notice.created_at).total_seconds() > 60
    ]
    assert late == []
    assert clock.now.__module__ == "compact.dates.clock"


def answers(client: Client, slug: str, pages: tuple[str, ...]) -> dict[str, int]:
    """The pages that did not answer 200."""
    found = {page: client.get(f"/{slug}/{page}").status_code for page in pages}
    return {page: status for page, status in found.items() if status != 200}


def signed_in(role: str, place) -> Client:
    client = Client()
    client.force_login(User.objects.get(email=dict(sign_ins(place))[role]))
    return client


@during("fresh", "busy")
def test_the_main_pages_answer_for_the_right_role(stage, db):
    for place in PLACES:
        assert answers(Client(), place.slug, EVERYBODY) == {}
        for role in ("chair", "representative"):
            member = signed_in(role, place)
            assert answers(member, place.slug, EVERYBODY + SIGNED_IN) == {}
            assert member.get(f"/{place.slug}/people/").status_code in (403, 404)
        officer = signed_in("officer", place)
        assert answers(officer, place.slug, EVERYBODY + OFFICERS + ("to-do/",)) == {}


@during("busy")
def test_every_body_and_every_meeting_has_its_page(stage, db):
    rows = [*Body.objects.select_related("area"), *Meeting.objects.select_related("area")]
    public = Client()
    statuses = {
        row.get_absolute_url(): public.get(row.get_absolute_url()).status_code for row in rows
    }
    assert {url: status for url, status in statuses.items() if status != 200} == {}


@during("busy")
def test_every_address_of_the_site_has_something_to_show(stage, db):
    areas = list(Area.objects.all())
    empty = [
        one.name
        for one in addresses()
        if one.below is not None and not any(one.samples(area) for area in areas)
    ]
    assert empty == []


@during("busy")
def test_the_glossary_has_words_in_every_place_and_a_paper_brings_its_file(stage, db):
    for place in PLACES:
        page = Client().get(f"/{place.slug}/agreements/glossary/").content.decode()
        assert "No agreement in force defines a word yet." not in page
    assert "HBC" in Client().get("/halton/agreements/glossary/").content.decode()
    assert Document.objects.filter(text__contains="church hall").exists()
