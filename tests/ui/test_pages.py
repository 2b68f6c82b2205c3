"""The frame, the error pages, and what every answer tells the browser."""

import errno
import re

import pytest
from django.core.exceptions import DisallowedHost
from django.db import InterfaceError, OperationalError, connection, transaction

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ui.pages")]


def test_the_frame_stands_in_the_same_order_everywhere(client, area):
    html = client.get("/anyford/").content.decode()
    order = [
        "Skip to main content", "<header", "govuk-breadcrumbs", '<main class="govuk-main-wrapper"',
        "<footer", "Accessibility statement", "Privacy notice", "Cookies", "Help",
    ]  # fmt: skip
    places = [html.index(part) for part in order]
    assert places == sorted(places)
    assert '<html lang="en-GB"' in html
    assert area.theme_url in html


def test_a_page_has_one_first_heading_and_the_areas_name_in_its_title(client, area):
    html = client.get("/anyford/note/").content.decode()
    assert html.count("<h1") == 1
    assert "<title>Write a note – Anyford Compact Partnership</title>" in html


def test_the_title_of_a_page_with_errors_begins_with_the_word(client, area):
    html = client.post("/anyford/note/", {"words": ""}).content.decode()
    assert "<title>Error: Write a note –" in html
    assert html.index("There is a problem") < html.index("<h1")


def test_nothing_on_a_page_is_inline(client, area):
    for address in ("/anyford/", "/anyford/note/", "/accounts/login/"):
        html = client.get(address).content.decode()
        assert " style=" not in html
        assert not re.search(r" on\w+=", html)
        for attributes in re.findall(r"<script([^>]*)>", html):
            assert "src=" in attributes or 'type="application/json"' in attributes


def test_readers_get_no_cookies(client, area):
    response = client.get("/anyford/")
    assert not response.cookies


def test_signed_in_people_see_their_name_and_sign_out_with_one_press(client, area, officer):
    client.force_login(officer)
    html = client.get("/anyford/").content.decode()
    assert "Asha Patel</a>" in html
    assert '<form method="post" action="/accounts/logout/">' in html


def test_every_answer_carries_the_policy(client):
    for address in ("/accounts/login/", "/nowhere/at/all/", "/e/410/"):
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "data:" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "base-uri 'none'" in policy
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]


def test_a_view_that_has_set_its_own_policy_keeps_it(client):
    assert client.get("/sandboxed/")["Content-Security-Policy"] == "sandbox"


@pytest.mark.parametrize(
    ("address", "status", "says"),
    [
        ("/e/400/", 400, "The address or form could not be read"),
        ("/e/403/", 403, "You cannot do this"),
        ("/nowhere/at/all/", 404, "Page not found"),
        ("/e/410/", 410, "It closed on 21 January 2010."),
        ("/e/413/", 413, "Files can be up to 25 MB"),
        ("/e/503/", 503, "Mail is down."),
    ],
)
def test_error_pages_are_in_the_same_look_and_say_what_to_do(client, address, status, says):
    response = client.get(address)
    assert response.status_code == status
    html = response.content.decode()
    assert says in html
    assert 'id="main-content"' in html
    assert "Accessibility statement" in html


def test_a_service_that_is_down_says_when_to_come_back_and_gives_back_what_was_typed(client):
    response = client.post("/e/503/", {"words": "An hour of <b>work</b>", "password": "secret"})
    assert response["Retry-After"] == "30"
    html = response.content.decode()
    assert "An hour of &lt;b&gt;work&lt;/b&gt;" in html
    assert "secret" not in html


def test_what_nobody_typed_is_not_given_back(client):
    """A hidden field and a button are not; a field that another form does ask for is."""
    unseen = {"warned": "2026-03-05", "preview": "1", "version": "3", "deed": "close"}
    html = client.post("/e/503/", unseen | {"words": "Work", "source": "Minutes"}).content.decode()
    assert re.findall(r"<h3[^>]*>([^<]*)</h3>", html) == ["Words", "Source"]


def test_a_stale_edit_shows_both_texts(client, area):
    response = client.get("/anyford/stale/")
    assert response.status_code == 409
    html = response.content.decode()
    assert "&lt;b&gt;mine&lt;/b&gt;\nline" in html
    assert "theirs" in html
    assert "by Asha Patel" in html
    main = html[html.index("<main") : html.index("</main")]
    questions = re.findall(r"<h2[^>]*>([^<]*)</h2>", main)
    assert questions == ["Words", "May everybody read it?"]  # not Pages, where both say the same
    assert [" ".join(one.split()) for one in re.findall(r'compact-typed[^>]*>([^<]*)<', html)] == [
        "&lt;b&gt;mine&lt;/b&gt; line", "theirs", "Yes", "No",
    ]  # fmt: skip
    assert "Open the minutes again" in html


def test_a_fault_of_ours_asks_the_database_nothing(client, django_assert_num_queries):
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        response = client.post("/e/broken/", {"words": "typed", "code": "123456"})
    assert response.status_code == 500
    html = response.content.decode()
    assert "This is our fault, not yours." in html
    assert "typed" in html
    assert "123456" not in html
    assert "Traceback" not in html


@pytest.mark.parametrize(
    "fault",
    [
        OperationalError("the server closed the connection"),
        InterfaceError("connection already closed"),
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EROFS, "Read-only file system"),
    ],
    ids=["database gone", "connection lost", "disk full", "disk read-only"],
)
@pytest.mark.parametrize("address", ["/anyford/note/", "/nowhere/at/all/"])
def test_a_database_or_disk_that_is_down_is_said_wherever_it_shows(
    client, area, officer, fault, address
):
    """In the view, or in a layer around it that asks who is signed in."""
    client.force_login(officer)

    def refuse(*_):
        raise fault

    client.raise_request_exception = False
    with connection.execute_wrapper(refuse):
        response = client.post(address, {"words": "An hour of work", "password": "secret"})
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    html = response.content.decode()
    assert "Something we need is not working" in html
    assert "An hour of work" in html
    assert "secret" not in html


@pytest.mark.postgres
def test_a_database_that_only_stands_by_is_down_too(client, area, settings):
    client.raise_request_exception = False
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
        response = client.post("/accounts/login/code/", {"email": "asha.patel@anyford.example"})
        transaction.set_rollback(True)
    assert response.status_code == 503


def test_text_that_is_too_large_to_read_is_refused_as_such(client, area, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20
    typed = f"words={'x' * 2**21}"
    for body, kind in (
        (typed, "application/x-www-form-urlencoded"),
        (f'--b\r\nContent-Disposition: form-data; name="words"\r\n\r\n{typed}\r\n--b--\r\n',
         "multipart/form-data; boundary=b"),
    ):  # fmt: skip
        response = client.post("/anyford/note/", body, content_type=kind)
        assert response.status_code == 413
        assert "can be up to 2 MB" in response.content.decode()


def test_a_form_that_was_open_too_long_gives_back_what_was_typed(area):
    from django.test import Client

    response = Client(enforce_csrf_checks=True).post("/anyford/note/", {"words": "An hour of work"})
    assert response.status_code == 403
    html = response.content.decode()
    assert "This form was open too long" in html
    assert "An hour of work" in html


def test_a_wrong_host_gets_a_page_and_no_fault(client, settings):
    settings.ALLOWED_HOSTS = ["anyford.example"]
    response = client.get("/accounts/login/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert DisallowedHost.__name__ not in response.content.decode()
