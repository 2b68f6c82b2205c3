"""What a person finds in the mailbox: the same words as text and HTML, headers nobody can bend."""

from email import message_from_bytes, policy
from html.parser import HTMLParser

import pytest

from compact.notices.message import html_twin, raw_message, wire_address
from compact.notices.models import Notice
from compact.notices.sending import send
from tests.notices.conftest import by_email, tell

pytestmark = pytest.mark.django_db


def read(notice: Notice):
    return message_from_bytes(raw_message(notice), policy=policy.default)


class Words(HTMLParser):
    """The words of an HTML mail as somebody reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found, self._body = [], False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._body = self._body or tag == "body"
        self.found += [
            value for name, value in attrs if name == "href" and value.startswith("http")
        ]

    def handle_data(self, data):
        if self._body:
            self.found += data.split()


def test_it_comes_from_the_area_and_answers_go_to_its_officers(area):
    mail = read(tell(area, by_email("Bella Nowak"))[0])
    assert mail["From"] == "Anyford Compact Partnership <compact@localhost>"
    assert mail["Reply-To"] == "Partnership team <partnership@anyford.example>"
    assert mail["To"] == "Bella Nowak <bella@nowak.example>"
    assert mail["Date"] == "Mon, 02 Mar 2026 09:00:00 +0000"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_the_html_says_every_word_that_the_text_says(area):
    mail = read(tell(area, by_email("Bella Nowak"))[0])
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    said = Words(html).found
    spoken = [word for word in text.split() if word not in ("-", "--")]
    assert [word for word in spoken if word.rstrip(":.") not in said and word not in said] == []


def test_the_first_address_is_the_one_button(area):
    html = html_twin(tell(area, by_email("Bella Nowak"))[0])
    assert html.count('class="button"') == 1
    assert (
        '<a class="button" href="http://127.0.0.1:8000/anyford/pack/normal/">Read the papers</a>'
        in html
    )


def test_what_people_typed_is_words_in_html_and_never_markup(area):
    html = html_twin(
        tell(area, by_email("Bella <b>Nowak</b>", "b@x.example"), day="<script>1</script>")[0]
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.covers("HP-9")
@pytest.mark.parametrize(
    "chosen, size", [("normal", "normal"), ("large", "large"), ("giant", "giant")]
)
def test_large_and_giant_print_make_the_letters_larger(area, chosen, size):
    html = html_twin(tell(area, by_email("Bella Nowak", format=chosen))[0])
    assert f'<body class="{size}">' in html


def test_who_asked_for_plain_text_gets_no_html(area):
    mail = read(tell(area, by_email("Bella Nowak", format="plain"))[0])
    assert mail.get_content_type() == "text/plain"


def test_who_asked_for_audio_is_told_how_to_say_that_it_did_not_come(area):
    [row] = tell(area, by_email("Nora Quinn", format="audio", format_note="on CD"))
    assert (
        "You asked for audio: on CD. If this has not come to you that way, please tell us."
        in row.body
    )


def test_the_same_notice_gives_the_same_bytes_in_seven_bits(area):
    [row] = tell(area, by_email("Zoë Ångström", "zoe@x.example"), day="15 März – midday")
    raw = raw_message(row)
    assert raw == raw_message(Notice.objects.get(pk=row.pk))
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert read(row)["To"] == "Zoë Ångström <zoe@x.example>"


def test_a_name_with_line_breaks_adds_no_header(area):
    row = tell(area, by_email("Eve\r\nBcc: thief@x.example", "eve@x.example"))[0]
    mail = read(row)
    assert mail["Bcc"] is None
    assert mail["To"].addresses[0].display_name == "Eve Bcc: thief@x.example"


@pytest.mark.parametrize(
    "written, on_the_wire",
    [
        ("bella@nowak.example", "bella@nowak.example"),
        ("bella@straße.example", "bella@strasse.example"),
        ("bella@bücher.example", "bella@xn--bcher-kva.example"),
    ],
)
def test_a_host_with_accents_goes_out_in_ascii(written, on_the_wire):
    assert wire_address(written) == on_the_wire


def test_mail_to_a_host_with_accents_arrives(area, monday, sink):
    tell(area, by_email("Bella Nowak", "bella@bücher.example"))
    send()
    assert sink.recipients == ["bella@xn--bcher-kva.example"]


def test_very_long_words_and_many_of_them_still_make_a_message(area):
    row = tell(
        area, by_email("B " * 70, "b@x.example", key="people:b"), day="15 March " + "x" * 3000
    )[0]
    lines = raw_message(row).split(b"\r\n")
    assert max(map(len, lines)) < 998
    assert len(row.subject) == 200
