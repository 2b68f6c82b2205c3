"""What a proxy adds is believed of the proxies we know, of nobody else."""

import pytest
from django.http import HttpResponse

from compact.ui.proxies import TrustedProxies

PROXY, FARTHER, READER, LIAR = "10.0.0.1", "10.0.1.7", "198.51.100.7", "203.0.113.9"


@pytest.fixture
def seen(rf, settings):
    """From whom, and whether by https, a view sees a request that came from `peer`."""
    settings.TRUSTED_PROXIES = ["10.0.0.0/16"]
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    def ask(peer: str, chain: str = "", proto: str = "https") -> tuple[str, bool]:
        given = {"HTTP_X_FORWARDED_FOR": chain} if chain else {}
        request = rf.get("/", REMOTE_ADDR=peer, HTTP_X_FORWARDED_PROTO=proto, **given)
        TrustedProxies(lambda request: HttpResponse())(request)
        return request.META["REMOTE_ADDR"], request.is_secure()

    return ask


@pytest.mark.parametrize(
    ("peer", "chain", "reader"),
    [
        (PROXY, READER, (READER, True)),
        (PROXY, f"{LIAR}, {READER}, {FARTHER}", (READER, True)),
        (PROXY, f"nonsense, {FARTHER}", (FARTHER, True)),
        (PROXY, "", (PROXY, True)),
        (LIAR, READER, (LIAR, False)),
        ("", READER, ("", False)),
    ],
)
def test_the_reader_is_the_last_who_is_no_proxy_of_ours(seen, peer, chain, reader):
    assert seen(peer, chain) == reader


def test_a_proxy_may_say_that_the_reader_came_without_https(seen):
    assert seen(PROXY, READER, proto="http") == (READER, False)


@pytest.mark.django_db
def test_wrong_passwords_from_one_place_lock_nobody_else_out(client, settings, officer):
    settings.TRUSTED_PROXIES = [PROXY]

    def sign_in(place: str, login: str, password: str):
        return client.post(
            "/accounts/login/",
            {"login": login, "password": password},
            REMOTE_ADDR=PROXY,
            HTTP_X_FORWARDED_FOR=place,
        )

    officer.set_password("a-good-long-password")
    officer.save()
    for number in range(12):
        refused = sign_in(LIAR, f"nobody{number}@elsewhere.example", "wrong")
    assert "Too many failed login attempts" in refused.content.decode()
    assert sign_in(READER, officer.email, "a-good-long-password").status_code == 302
