"""What officers set for their area: words, kinds of body, colours, calendar, contact, roles."""

from datetime import date, time

import pytest
from django.urls import reverse

from compact.accounts.models import User
from compact.areas.models import Area, Holiday, Role
from compact.audit.models import Entry
from compact.dates import clock
from compact.deadlines.models import Deadline
from governance.meetings.actions import call_meeting
from tests.cast import in_force, make_agreement, provide

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]
PAGES = [
    "area-settings",
    "area-words",
    "area-body-kinds",
    "area-report-sections",
    "area-colours",
    "area-nation",
    "area-holidays",
    "area-contact",
    "area-roles",
]


@pytest.fixture
def address(area):
    return lambda name, *args: reverse(name, args=[area.slug, *args])


@pytest.fixture
def as_officer(client, officer):
    client.force_login(officer)
    return client


@pytest.mark.parametrize("name", PAGES)
def test_the_settings_are_for_officers_of_this_area_alone(
    client, address, officer, chair, other_officer, name
):
    assert client.get(address(name)).status_code == 302
    for user in (chair.user, other_officer):
        client.force_login(user)
        assert client.get(address(name)).status_code == 403
    client.force_login(officer)
    assert client.get(address(name)).status_code == 200


def test_the_area_uses_its_own_words(as_officer, address, area):
    as_officer.post(
        address("area-words"),
        {
            "agreement": "covenant",
            "sector": "civil society",
            "public_sector": "public bodies",
            "partnership": "covenant partnership",
        },
    )
    area.refresh_from_db()
    assert area.word("sector") == "civil society"
    assert Entry.objects.get(verb="words-set").details == {"changed": ["words"]}


def test_kinds_of_body_are_typed_one_a_line(as_officer, address, area):
    as_officer.post(address("area-body-kinds"), {"body_kinds": "board\r\n\r\n forum \r\nboard"})
    area.refresh_from_db()
    assert area.kinds_of_body == ["board", "forum"]


def test_an_area_has_at_least_one_kind(as_officer, address):
    answer = as_officer.post(address("area-body-kinds"), {"body_kinds": " \n "})
    assert "Enter the kinds of body" in answer.content.decode()


def test_the_public_reads_whom_to_ask(as_officer, client, address, area):
    as_officer.post(
        address("area-contact"),
        {
            "name": "Anyford Covenant",
            "contact_name": "The team",
            "contact_email": "team@anyford.example",
        },
    )
    as_officer.logout()
    page = client.get(reverse("help")).content.decode()
    assert "Anyford Covenant" in page and "team@anyford.example" in page


# ── Colours ──────────────────────────────────────────────────────────────────────────────────

GOOD = {"header_background": "#5b2a86", "header_text": "#ffffff", "link": "#5b2a86"}


def test_colours_that_can_be_read_are_saved_and_served_under_a_new_address(
    as_officer, address, area, client
):
    before = area.theme_url
    assert as_officer.post(address("area-colours"), GOOD).status_code == 302
    area = Area.objects.get(pk=area.pk)
    assert area.theme_url != before
    answer = client.get(area.theme_url)
    assert (answer["Content-Type"], b"#5b2a86" in answer.content) == (
        "text/css; charset=utf-8",
        True,
    )
    assert "immutable" in answer["Cache-Control"]
    assert "immutable" not in client.get(before)["Cache-Control"]


@pytest.mark.parametrize(
    ("colours", "sentence"),
    [
        (GOOD | {"header_background": "#ffff00"}, "cannot be read well on the header colour"),
        (GOOD | {"link": "#cccccc"}, "cannot be read well on the page"),
        (GOOD | {"link_dark": "#111111"}, "cannot be read well on the dark page"),
        (GOOD | {"link": "purple"}, "Link colour must be written like #1b4f8a"),
        (GOOD | {"link": "#fff;}b"}, "Link colour must be written like #1b4f8a"),
    ],
)
def test_colours_that_cannot_be_read_are_refused_with_the_contrast(
    as_officer, address, area, colours, sentence
):
    assert sentence in as_officer.post(address("area-colours"), colours).content.decode()
    area.refresh_from_db()
    assert area.colours == {}


def test_colours_are_shown_before_they_are_saved(as_officer, address, area):
    page = as_officer.post(address("area-colours"), GOOD | {"preview": "1"}).content.decode()
    assert 'fill="#5b2a86"' in page
    area.refresh_from_db()
    assert area.colours == {}


# ── Calendar ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def papers_due(area, board, representative, officer):
    """The board meets on Thursday 23 April 2026; papers are due 5 working days before."""
    provide(
        in_force(make_agreement(area)),
        "papers-before-meeting",
        {"amount": 5, "unit": "working-days", "channel": "email"},
    )
    call_meeting(board, starts_on=date(2026, 4, 23), starts_at=time(14), by=officer, at=clock.now())
    return lambda: Deadline.objects.get(rule_key="papers-before-meeting").due_on


def test_a_day_on_which_we_do_not_work_moves_what_is_due(as_officer, address, papers_due):
    assert papers_due() == date(2026, 4, 16)
    as_officer.post(
        address("area-holidays"),
        {"day_day": "20", "day_month": "4", "day_year": "2026", "name": "Founders’ day"},
    )
    assert papers_due() == date(2026, 4, 15)
    holiday = Holiday.objects.get()
    as_officer.post(address("area-holiday-remove", holiday.pk))
    assert papers_due() == date(2026, 4, 16)
    assert not Holiday.objects.exists()


def test_another_nation_has_other_bank_holidays(as_officer, address, area, papers_due):
    as_officer.post(address("area-nation"), {"nation": "scotland", "year_kind": "financial"})
    area.refresh_from_db()
    assert (area.nation, area.year_kind) == ("scotland", "financial")
    assert Entry.objects.get(verb="calendar-set").details == {"changed": ["nation", "year_kind"]}


def test_a_day_is_listed_once(as_officer, address, area):
    area.holidays.create(day=date(2026, 4, 20), name="Founders’ day")
    answer = as_officer.post(
        address("area-holidays"),
        {"day_day": "20", "day_month": "4", "day_year": "2026", "name": "Again"},
    )
    assert "That day is on the list already." in answer.content.decode()
    assert area.holidays.count() == 1


# ── Officers and champions ───────────────────────────────────────────────────────────────────


def role(**typed):
    return {
        "kind": "officer",
        "name": "Ola Brandt",
        "email": "ola.brandt@anyford.example",
        "since_day": "2",
        "since_month": "3",
        "since_year": "2026",
    } | typed


def test_an_officer_adds_another_who_then_signs_in_by_code(as_officer, address, area):
    as_officer.post(address("area-roles"), role())
    user = User.objects.get(email="ola.brandt@anyford.example")
    assert (user.name, user.has_usable_password(), area.is_run_by(user)) == (
        "Ola Brandt",
        False,
        True,
    )
    entry = Entry.objects.get(verb="role-given")
    assert "Ola" not in str(entry.details)


def test_somebody_who_has_a_sign_in_keeps_it(as_officer, address, area, chair):
    as_officer.post(address("area-roles"), role(email=chair.user.email.upper(), kind="champion"))
    assert area.roles.get(kind=Role.CHAMPION).user == chair.user
    assert area.is_championed_by(User.objects.get(pk=chair.user.pk))


def test_a_role_is_given_once_at_a_time(as_officer, address, area):
    as_officer.post(address("area-roles"), role())
    answer = as_officer.post(address("area-roles"), role())
    assert "holds this role in that time already" in answer.content.decode()


def test_a_role_that_ended_opens_nothing_from_the_next_day_on(
    as_officer, client, address, area, monday
):
    as_officer.post(address("area-roles"), role())
    ola = area.roles.get(user__email="ola.brandt@anyford.example")
    as_officer.post(
        address("area-role-end", ola.pk),
        {"last_day_day": "2", "last_day_month": "3", "last_day_year": "2026"},
    )
    client.force_login(ola.user)
    assert client.get(address("area-settings")).status_code == 200
    monday.move_to("2026-03-03T00:00:00Z")
    client.force_login(ola.user)  # the session of yesterday has run out
    assert client.get(address("area-settings")).status_code == 403


def test_the_last_officer_cannot_leave_the_area_alone(as_officer, address, area, officer):
    own = area.roles.get(user=officer)
    answer = as_officer.post(
        address("area-role-end", own.pk),
        {"last_day_day": "2", "last_day_month": "3", "last_day_year": "2026"},
    )
    assert "Add another officer first" in answer.content.decode()
    own.refresh_from_db()
    assert own.until is None


def test_another_areas_roles_and_days_are_out_of_reach(
    as_officer, address, other_area, other_officer
):
    theirs = other_area.roles.get()
    day = other_area.holidays.create(day=date(2026, 4, 20), name="Otherby day")
    assert as_officer.post(address("area-role-end", theirs.pk)).status_code == 404
    assert as_officer.post(address("area-holiday-remove", day.pk)).status_code == 404


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("area-words", {"agreement": "x" * 41}),
        ("area-words", {"sector": "a\x00b"}),
        ("area-body-kinds", {"body_kinds": "x" * 61}),
        ("area-body-kinds", {"body_kinds": "\n".join(map(str, range(101)))}),
        ("area-contact", {"name": ""}),
        ("area-contact", {"name": "A", "contact_email": "no"}),
        ("area-nation", {"nation": "atlantis"}),
        ("area-holidays", {"day_day": "31", "day_month": "2"}),
        ("area-roles", {"email": "@"}),
        ("area-roles", role(since_year="0")),
        ("area-roles", role(until_day="1", until_month="1", until_year="2026")),
    ],
)
def test_whatever_is_typed_gets_a_sentence_and_never_a_fault(as_officer, address, name, typed):
    answer = as_officer.post(address(name), typed)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
