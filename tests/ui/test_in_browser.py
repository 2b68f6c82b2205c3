"""The look in a real browser: axe, a phone, the keyboard, no JavaScript, the policy in force."""

import pytest
from playwright.sync_api import expect

from compact.accounts.models import User
from tests.browser.axe import faults

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.ui.pages"),
]

PAGES = ["/anyford/?words=ann&kind=staff&page=1", "/anyford/note/", "/accounts/login/",
         "/accounts/login/code/", "/e/403/", "/nowhere/at/all/", "/anyford/stale/"]  # fmt: skip


@pytest.fixture
def site(live_server, area, front_end) -> str:
    User.objects.bulk_create(
        User(email=f"p{n}@list.example", name=f"Ann {n}", is_staff=True) for n in range(30)
    )
    return live_server.url


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1200, "light")])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(site, browser, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    for address in PAGES:
        page.goto(site + address)
        assert faults(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    context.close()


def test_under_the_policy_the_console_stays_silent(site, page):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in ("/anyford/", "/anyford/note/", "/accounts/login/"):
        page.goto(site + address, wait_until="networkidle")
    # Chromium itself asks for /favicon.ico on some pages; the page never does.
    assert [text for text in said if "404" not in text] == []


def test_a_wrong_form_by_keyboard_alone(site, page):
    page.goto(site + "/anyford/note/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.get_by_label("Words").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Enter the words")
    expect(page).to_have_title("Error: Write a note – Anyford Compact Partnership")
    page.get_by_role("link", name="Enter the words").press("Enter")
    expect(page.get_by_label("Words")).to_be_focused()


def test_without_javascript_the_list_filters_and_the_menu_is_open(site, browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(site + "/anyford/")
    page.get_by_text("Filter this list").click()
    page.get_by_label("Name").fill("Ann 7")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People (1)")
    expect(page.get_by_role("link", name="Remove the filter Name: Ann 7")).to_be_visible()
    page.goto(site + "/accounts/login/")
    expect(page.get_by_role("button", name="Use a passkey")).to_be_hidden()
    context.close()


def test_text_that_was_not_sent_is_not_lost_without_a_question(site, page):
    page.goto(site + "/anyford/note/")
    page.get_by_label("Words").fill("An hour of work")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.get_by_role("link", name="Help").click()
    page.wait_for_url("**/help/")
    assert asked == ["beforeunload"]
