"""The main journey: from a pasted agreement to minutes that anyone can check.

By mouse, by keyboard alone, without JavaScript, and on a phone.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import expect

from compact.work import jobs
from compact.work.models import Job
from governance.agendas.models import StandingItem
from governance.meetings.models import Meeting
from tests.browser.hands import Keyboard, Mouse

pytestmark = pytest.mark.browser

TEXT = """# Anyford Compact

## 1. Working together

1.1 Agendas and reports will be sent by e-mail at least 7 days before each meeting.

1.2 Minutes will be published within 21 days of the meeting.
"""

WAYS = {
    "mouse": (Mouse, {"viewport": {"width": 1200, "height": 900}}),
    "keyboard": (Keyboard, {"viewport": {"width": 1200, "height": 900}}),
    "no-script": (
        Mouse,
        {"viewport": {"width": 1200, "height": 900}, "java_script_enabled": False},
    ),
    "phone": (Mouse, {"viewport": {"width": 360, "height": 740}, "has_touch": True}),
}


@pytest.mark.parametrize("way", WAYS)
def test_from_a_pasted_agreement_to_minutes_that_anyone_can_check(
    site, clock, officer, board, chair, representative, shot, way, tmp_path
):
    hand_of, options = WAYS[way]
    for place, title in enumerate(("Welcome and apologies", "Work of the partnership"), 1):
        StandingItem.objects.create(body=board, title=title, place=place)
    office = hand_of(site.visit(officer, **options))

    bring_an_agreement_into_force(office, shot)
    meeting = call_a_meeting(office, shot)
    write_a_paper(office, meeting, shot)
    circulate(office, meeting, shot)
    clock.move_to(datetime(2026, 3, 25, 16, tzinfo=UTC))
    put_down_who_was_there(office, meeting, shot)
    write_the_minutes(office, meeting, shot)

    phone = hand_of(site.visit(chair.user, **options | {"viewport": {"width": 360, "height": 740}}))
    approve(phone, meeting, shot)
    do_what_waits()

    reader = hand_of(site.visit(**options))
    read_and_check(reader, meeting, tmp_path, shot)
    for hand in (office, phone, reader):
        assert hand.page.complaints == []


def do_what_waits():
    """What the worker does meanwhile, in a thread as free of an event loop as the worker is."""

    def work():
        for job in Job.objects.filter(status=Job.WAITING):
            jobs.run(job.pk)
        connection.close()

    with ThreadPoolExecutor(1) as worker:
        worker.submit(work).result()
    assert set(Job.objects.values_list("status", flat=True)) == {Job.DONE}


def bring_an_agreement_into_force(office, shot):
    office.at("/anyford/agreements/")
    shot(office.page, "01-agreements")
    office.follow("Add an agreement")
    office.fill("Title", "Anyford Compact")
    office.select("Kind of agreement", "Compact")
    office.fill("Or paste the text", TEXT)
    office.press("Read the text")
    shot(office.page, "02-suggestions")
    while (confirm := office.page.get_by_role("button", name=re.compile("^Confirm"))).count():
        left = confirm.count()
        office.press_first("Confirm")
        expect(office.page.get_by_role("button", name=re.compile("^Confirm"))).to_have_count(
            left - 1
        )
    office.page.goto("/anyford/agreements/anyford-compact/")
    shot(office.page, "03-agreement")
    office.follow("Record that it was agreed")
    office.day("On which day was it agreed?", "1/3/2026")
    office.fill("Who agreed it", "The board")
    office.press("Record that it is agreed")
    office.follow("Bring it into force")
    office.day("From which day do its clauses bind?", "2/3/2026")
    shot(office.page, "04-into-force")
    office.press("Bring it into force")
    assert office.page.locator("main").get_attribute("data-state") == "in-force"


def call_a_meeting(office, shot) -> Meeting:
    office.at("/anyford/meetings/")
    office.follow("Call a meeting")
    office.choose("Which body meets?", "Anyford Partnership Board")
    office.press("Continue")
    office.day("Day of the meeting", "25/3/2026")
    shot(office.page, "05-call")
    office.press("Call the meeting")
    meeting = Meeting.objects.get()
    assert office.page.locator("main").get_attribute("data-state") == "called"
    expect(office.page.locator("main")).to_contain_text("Anyford Compact, clause 1.1")
    shot(office.page, "06-meeting")
    return meeting


def write_a_paper(office, meeting, shot):
    office.follow("Edit the agenda")
    office.follow("Add an item")
    office.fill("Title", "A room for every group")
    office.press("Add the item")
    shot(office.page, "07-agenda")
    office.at(meeting.get_absolute_url())
    office.follow("Add a paper")
    office.select(
        "Agenda item",
        office.page.get_by_label("Agenda item")
        .locator("option", has_text="A room for every group")
        .inner_text(),
    )
    office.fill("Title", "Rooms that stand empty")
    office.fill("Description", "Where groups could meet.")
    shot(office.page, "08-paper-form")
    office.press("Add the paper")
    shot(office.page, "09-paper")
    office.follow("Make it final")
    office.press("Make it final")
    expect(office.page.locator("main")).to_contain_text("Final")


def circulate(office, meeting, shot):
    office.at(meeting.get_absolute_url())
    office.follow("Send the papers")
    shot(office.page, "10-send")
    office.press("Send the papers")
    expect(office.page.locator("[data-reference]")).to_be_visible()
    shot(office.page, "11-sent")


def put_down_who_was_there(office, meeting, shot):
    office.at(meeting.get_absolute_url())
    office.follow("Attendance")
    office.choose("Grace Okafor", "Present")
    office.choose("Bella Nowak", "Apologies")
    shot(office.page, "12-attendance")
    office.press("Save who was there")
    assert office.page.locator("main").get_attribute("data-state") == "held"


def write_the_minutes(office, meeting, shot):
    office.follow("Draft the minutes")
    office.press("Draft the minutes")
    shot(office.page, "13-minutes")
    office.page.goto(f"{meeting.get_absolute_url()}minutes/edit/{meeting.items.last().pk}/")
    office.fill("What was said and done", "The council will open two rooms.")
    office.fill("A decision to add", "To open two rooms by June.")
    shot(office.page, "14-item")
    office.press("Save")
    office.at(f"{meeting.get_absolute_url()}minutes/edit/")
    office.follow("Hand the minutes to the chair")
    office.press("Hand the minutes to the chair")
    assert office.page.locator("main").get_attribute("data-state") == "minuted"


def approve(phone, meeting, shot):
    """From the link in the notice: the words, the consequences, done. Three pages."""
    phone.at(f"{meeting.get_absolute_url()}minutes/review/")
    expect(phone.page.locator("main")).to_contain_text("The council will open two rooms.")
    shot(phone.page, "15-review")
    phone.follow("Approve")
    shot(phone.page, "16-approve")
    phone.press("Approve and publish")
    assert phone.pages == 2
    assert phone.page.locator("main").get_attribute("data-state") == "published"
    shot(phone.page, "17-published")


def read_and_check(reader, meeting, folder: Path, shot):
    reader.at(f"{meeting.get_absolute_url()}minutes/")
    expect(reader.page.locator("main")).to_contain_text("To open two rooms by June.")
    shot(reader.page, "18-public")
    answer = reader.page.request.get(f"{meeting.get_absolute_url()}minutes.pdf")
    assert answer.body().startswith(b"%PDF")
    copy = folder / "minutes.pdf"
    copy.write_bytes(answer.body())
    reader.at("/verify/")
    shot(reader.page, "19-verify")
    reader.page.locator("input[type=file]").set_input_files(copy)
    reader.press(
        reader.page.locator("main form button[type=submit], main form button").first.inner_text()
    )
    assert reader.page.locator("main").get_attribute("data-state") == "approved"
    shot(reader.page, "20-verified")
