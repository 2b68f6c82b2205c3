"""Mail that comes back is believed only when it was addressed to a return path that we signed."""

import pytest

from compact.notices.bounces import bounced, return_path
from compact.notices.models import Notice
from compact.notices.sending import send
from tests.notices.conftest import MONDAY, by_email, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(area, monday, sink, settings) -> Notice:
    settings.BOUNCE_DOMAIN = "bounce.anyford.example"
    tell(area, by_email("Bella Nowak"))
    send()
    return Notice.objects.get()


def report(to: str, action: str = "failed") -> bytes:
    return "\r\n".join(
        [
            "From: MAILER-DAEMON@mail.example",
            f"To: {to}",
            "Subject: Undelivered mail",
            "MIME-Version: 1.0",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            "Sorry.",
            "--b",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mail.example",
            "",
            "Final-Recipient: rfc822; bella@nowak.example",
            f"Action: {action}",
            "Status: 5.1.1",
            "Diagnostic-Code: smtp; 550 5.1.1 mailbox",
            " unknown",
            "",
            "--b--",
            "",
        ]
    ).encode()


def test_each_notice_leaves_with_a_return_path_of_its_own(sent, sink):
    assert sink.envelopes[0][0] == return_path(sent)
    assert return_path(sent).startswith(f"bounces+{sent.pk}-")
    assert return_path(sent).endswith("@bounce.anyford.example")


def test_without_a_bounce_domain_it_is_the_senders_own_address(sent, settings):
    settings.BOUNCE_DOMAIN = ""
    assert return_path(sent) == "compact@localhost"


def test_what_comes_back_stands_as_not_delivered_with_its_reason(sent, area):
    assert bounced(report(return_path(sent)), at=MONDAY) == sent
    sent.refresh_from_db()
    assert (sent.status, sent.bounced_at) == ("failed", MONDAY)
    assert sent.smtp_text == "Came back: 550 5.1.1 mailbox unknown"
    assert area.entries.last().verb == "came-back"
    assert Notice.objects.unreached().get() == sent


def test_the_same_report_twice_is_one_bounce(sent):
    bounced(report(return_path(sent)), at=MONDAY)
    assert bounced(report(return_path(sent)), at=MONDAY) is None


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_news_of_a_delay_changes_nothing(sent, action):
    assert bounced(report(return_path(sent), action), at=MONDAY) is None
    assert Notice.objects.get().status == "sent"


def test_a_forged_return_path_changes_nothing(sent):
    genuine = return_path(sent)
    digit = "0" if genuine[-24] != "0" else "1"
    forged = genuine[:-24] + digit + genuine[-23:]
    for address in (
        forged,
        f"bounces+{sent.pk}-@x.example",
        "bounces+1@x.example",
        "compact@localhost",
    ):
        assert bounced(report(address), at=MONDAY) is None
    assert Notice.objects.get().status == "sent"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff" * 500,
        b"To: \r\n\r\n",
        b"Content-Type: multipart/x\r\n\r\n",
        b"To: =?utf-8?q?=ff?= <a@b>\r\n\r\nx",
    ],
)
def test_rubbish_is_no_bounce(db, raw):
    assert bounced(raw, at=MONDAY) is None
