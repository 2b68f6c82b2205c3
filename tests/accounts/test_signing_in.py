"""Signing in from end to end: by code, by password, with a second step; and what strangers
learn."""

import os
import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from compact.accounts.models import User
from tests.cast import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail_is_kept_and_no_earlier_try_counted(settings):
    settings.EMAIL_URL = "memorymail://"
    mail.outbox = []
    cache.clear()


def ask_for_code(client, address):
    return client.post(reverse("account_request_login_code"), {"email": address}, follow=True)


def code_in(message) -> str:
    return re.search(r"^    (\S+)$", message.body, re.M)[1]


def signed_in_as(client):
    return client.session.get("_auth_user_id")


def test_a_code_from_the_email_is_all_it_takes(client, stranger):
    ask_for_code(client, stranger.email)
    (message,) = mail.outbox
    answer = client.post(reverse("account_confirm_login_code"), {"code": code_in(message)})
    assert answer.url == reverse("home")
    assert signed_in_as(client) == str(stranger.pk)


def test_the_email_with_the_code_is_short_and_says_what_to_do(client, stranger):
    ask_for_code(client, stranger.email)
    (message,) = mail.outbox
    assert message.subject == "Your sign-in code"
    assert message.to == [stranger.email]
    assert "It works once, for 15 minutes." in message.body
    assert "&" not in message.body and "<" not in message.body


def test_a_wrong_code_gets_a_sentence_and_opens_nothing(client, stranger):
    ask_for_code(client, stranger.email)
    answer = client.post(reverse("account_confirm_login_code"), {"code": "NO-SUCH"})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert signed_in_as(client) is None


def test_a_code_works_once(client, stranger):
    ask_for_code(client, stranger.email)
    code = code_in(mail.outbox[0])
    client.post(reverse("account_confirm_login_code"), {"code": code})
    client.post(reverse("account_logout"))
    client.post(reverse("account_confirm_login_code"), {"code": code})
    assert signed_in_as(client) is None


def test_an_address_nobody_has_is_answered_like_one_that_somebody_has(client, stranger):
    known = ask_for_code(client, stranger.email)
    client.cookies.clear()
    unknown = ask_for_code(client, "nobody@elsewhere.example")
    assert unknown.redirect_chain == known.redirect_chain
    assert plain(unknown).replace("nobody@elsewhere.example", stranger.email) == plain(known)


def test_whoever_owns_the_unknown_address_is_told(client):
    ask_for_code(client, "nobody@elsewhere.example")
    (message,) = mail.outbox
    assert message.subject == "Signing in with this address"
    assert "There is no account with it here." in message.body


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(client, stranger):
    wrong = client.post(
        reverse("account_login"), {"login": stranger.email, "password": "wrong-word-here"}
    )
    unknown = client.post(
        reverse("account_login"),
        {"login": "nobody@elsewhere.example", "password": "wrong-word-here"},
    )
    assert plain(unknown).replace("nobody@elsewhere.example", stranger.email) == plain(wrong)


def test_a_password_works_where_somebody_has_one(client, stranger):
    client.post(reverse("account_login"), {"login": stranger.email, "password": PASSWORD})
    assert signed_in_as(client) == str(stranger.pk)


def test_the_address_may_be_typed_in_capitals(client, stranger):
    client.post(reverse("account_login"), {"login": stranger.email.upper(), "password": PASSWORD})
    assert signed_in_as(client) == str(stranger.pk)


def test_an_account_that_was_closed_signs_nobody_in(client, stranger):
    stranger.is_active = False
    stranger.save()
    client.post(reverse("account_login"), {"login": stranger.email, "password": PASSWORD})
    assert signed_in_as(client) is None


def test_nobody_can_sign_up_by_themselves(client):
    assert "<form" not in main_of(client.get(reverse("account_signup")))
    client.post(
        reverse("account_signup"), {"email": "new@elsewhere.example", "password1": PASSWORD}
    )
    assert not User.objects.exists()


def test_five_wrong_passwords_close_the_door_for_a_while(client, stranger):
    for _ in range(5):
        client.post(
            reverse("account_login"), {"login": stranger.email, "password": "wrong-word-here"}
        )
    client.post(reverse("account_login"), {"login": stranger.email, "password": PASSWORD})
    assert signed_in_as(client) is None


def test_signing_in_leaves_no_banner_on_the_next_page(client, stranger):
    typed = {"login": stranger.email, "password": PASSWORD}
    html = client.post(reverse("account_login"), typed, follow=True).content.decode()
    assert signed_in_as(client) == str(stranger.pk)
    assert "notification-banner" not in html
    assert "notification-banner" not in client.get("/nowhere/").content.decode()


def test_signing_in_leads_on_to_where_one_wanted_to_go(client, area, officer, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    wanted = reverse("area-settings", args=[area.slug])
    answer = client.get(wanted)
    assert answer.url == f"{reverse('account_login')}?next={wanted}"
    answer = client.post(answer.url, {"login": officer.email, "password": PASSWORD})
    assert answer.url == wanted


def test_signing_in_never_leads_off_the_site(client, stranger):
    answer = client.post(
        f"{reverse('account_login')}?next=https://evil.example/",
        {"login": stranger.email, "password": PASSWORD, "next": "https://evil.example/"},
    )
    assert answer.url == reverse("home")


# ── The second step ──────────────────────────────────────────────────────────────────────────


def give_authenticator(user) -> str:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    TOTP.activate(user, secret)
    return secret


def code_now(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def test_with_an_authenticator_the_password_alone_is_not_enough(client, officer, area):
    secret = give_authenticator(officer)
    answer = client.post(reverse("account_login"), {"login": officer.email, "password": PASSWORD})
    assert answer.url == reverse("mfa_authenticate")
    assert signed_in_as(client) is None
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    assert signed_in_as(client) == str(officer.pk)


def test_with_an_authenticator_an_emailed_code_alone_is_not_enough(client, officer, area):
    give_authenticator(officer)
    ask_for_code(client, officer.email)
    client.post(reverse("account_confirm_login_code"), {"code": code_in(mail.outbox[0])})
    assert signed_in_as(client) is None


def test_an_officer_without_one_is_sent_to_set_it_up_where_the_setting_says_so(
    client, officer, area, settings
):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(officer)
    assert client.get(reverse("area-settings", args=[area.slug])).url == reverse("mfa_index")
    give_authenticator(officer)
    assert client.get(reverse("area-settings", args=[area.slug])).status_code == 200


def test_help_stays_open_while_it_is_being_set_up(client, officer, area, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(officer)
    assert client.get(reverse("help")).status_code == 200
    assert client.get(reverse("accessibility")).status_code == 200


def test_a_chair_needs_it_too_and_a_representative_does_not(
    client, area, chair, representative, settings, monday
):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(chair.user)
    assert client.get(reverse("own-preferences", args=[area.slug])).url == reverse("mfa_index")
    client.force_login(representative.user)
    assert client.get(reverse("own-preferences", args=[area.slug])).status_code == 200


def test_so_does_a_site_administrator(client, area, stranger, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    stranger.is_staff = stranger.is_superuser = True
    stranger.save()
    client.force_login(stranger)
    assert client.get(reverse("admin:index")).url == reverse("mfa_index")


def test_where_the_setting_is_off_nobody_is_sent_anywhere(client, officer, area, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(officer)
    assert client.get(reverse("area-settings", args=[area.slug])).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "account_email",
        "account_change_password",
        "account_set_password",
    ],
)
def test_the_pages_for_setting_up_are_there_and_in_our_look(client, officer, name):
    client.post(reverse("account_login"), {"login": officer.email, "password": PASSWORD})
    answer = client.get(reverse(name), follow=True)
    assert answer.status_code == 200
    assert "govuk-" in answer.content.decode()
    assert not Authenticator.objects.exists()


def test_the_site_administration_has_no_door_of_its_own(client, stranger):
    answer = client.get(reverse("admin:login"))
    assert answer.url.startswith(reverse("account_login"))


def main_of(answer) -> str:
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


def plain(answer) -> str:
    """A page without what differs on every page: keys and tokens."""
    page = re.sub(r'value="[\w-]{20,}"', "", answer.content.decode())
    return re.sub(r'nonce="[^"]*"', "", page)


def test_nobody_takes_an_address_by_themselves(client, stranger):
    """An officer who later gives that address a role would give it to whoever had taken it."""
    client.post(reverse("account_login"), {"login": stranger.email, "password": PASSWORD})
    for deed in ("action_add", "action_primary"):
        answer = client.post(
            reverse("account_email"), {"email": "next.officer@anyford.example", deed: ""}
        )
        assert answer.status_code == 405
    stranger.refresh_from_db()
    assert not stranger.email.startswith("next.officer")
    assert not EmailAddress.objects.filter(email__startswith="next.officer").exists()
    assert client.get(reverse("account_email")).status_code == 200


def test_what_one_worker_counts_the_others_know():
    """Each counted for itself: with two workers twice as many passwords could be tried."""
    if (child := os.fork()) == 0:
        cache.set("tries", 5)
        os._exit(0)
    os.waitpid(child, 0)
    assert cache.get("tries") == 5
