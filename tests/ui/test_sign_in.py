"""Signing in looks like everything else, and speaks plainly."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ui.pages")]

PASSWORD = "a-long-word-for-tests"


def test_the_door_offers_password_code_and_passkey(client):
    html = client.get("/accounts/login/").content.decode()
    assert "<h1" in html
    assert 'autocomplete="email"' in html or 'autocomplete="username"' in html
    assert "Get a sign-in code by email" in html
    assert "Use a passkey" in html
    assert "placeholder" not in html


def test_a_door_left_empty_says_what_to_enter(client):
    html = client.post("/accounts/login/", {}).content.decode()
    assert "<title>Error: Sign in</title>" in html
    assert re.findall(r'<a href="#(id_\w+)">([^<]+)</a>', html) == [
        ("id_login", "Enter the email address"), ("id_password", "Enter the password"),
    ]  # fmt: skip


def test_a_code_by_email_needs_no_password(client, officer, mailoutbox):
    client.post("/accounts/login/code/", {"email": officer.email})
    html = client.get("/accounts/login/code/confirm/").content.decode()
    assert "Enter your sign-in code" in html
    assert f"<strong>{officer.email}</strong>" in html
    assert 'autocomplete="one-time-code"' in html


def test_nobody_makes_an_account_for_themselves(client):
    html = client.get("/accounts/signup/").content.decode()
    assert "Accounts are made by officers" in html


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/accounts/email/", "Your email address"),
        ("/accounts/password/change/", "Change your password"),
        ("/accounts/2fa/", "Two-step sign-in"),
        ("/accounts/2fa/webauthn/", "Passkeys and security keys"),
        ("/accounts/logout/", "Do you want to sign out?"),
    ],
)
def test_the_pages_of_ones_account_have_our_frame(client, officer, address, heading):
    client.force_login(officer)
    html = client.get(address).content.decode()
    assert re.search(rf'<h1 class="govuk-heading-l">{re.escape(heading)}</h1>', html)
    assert 'id="main-content"' in html


def test_the_picture_for_the_app_is_drawn_on_the_page_itself(client, officer):
    client.post("/accounts/login/", {"login": officer.email, "password": PASSWORD})
    activate = "/accounts/2fa/totp/activate/"
    page = client.get(activate, follow=True)
    assert "Show that it is you" in page.content.decode()
    client.post(page.redirect_chain[-1][0], {"password": PASSWORD})
    html = client.get(activate).content.decode()
    assert '<svg class="compact-qr"' in html
    assert "data:image" not in html
