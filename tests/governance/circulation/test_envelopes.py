"""The print run says of each envelope what goes in, and what no program can do (HP-9)."""

import pytest

from compact.documents.pdf import pdf_of
from compact.notices.actions import turn_into_post
from compact.notices.models import Notice
from compact.work import jobs
from compact.work.models import Job
from governance.circulation import print_copies
from governance.circulation.actions import send_papers
from governance.circulation.models import PrintCopy
from governance.circulation.pack import pack_sent
from partnerships.models import Person
from tests.documents.files import pdf_file
from tests.governance.circulation.supplied import IN_TIME, letter_of, paper_with, scan


@pytest.fixture
def meeting(postal_representative, board_meeting):
    """The board meeting of 25 March; Harold Finch takes post, in large print."""
    return board_meeting


def run_of(client, officer) -> str:
    client.force_login(officer)
    return " ".join(client.get("/anyford/notices/post/").content.decode().split())


def make_copies() -> None:
    for asked in Job.objects.filter(kind="print-copy"):
        assert jobs.run(asked.pk)


@pytest.mark.covers("HP-9")
def test_the_print_run_says_how_many_sheets_go_in_and_what_to_enlarge(meeting, officer, client):
    paper_with(meeting, "3", officer, scan("one", "two"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert "Agenda and papers<" in run_of(client, officer)
    assert "Not made yet: opening it makes it" in run_of(client, officer)
    make_copies()
    run = run_of(client, officer)
    copy = PrintCopy.objects.get()
    first = copy.enclosed[0]["first"]
    assert f'href="{letter_of(sent).enclosure_url}">Agenda and papers<' in run
    assert f"{copy.pages} pages: {(copy.pages + 1) // 2} sheets printed on both sides" in run
    assert (
        f"Pages {first} to {first + 1} (file of paper 3.1): the print is too small. Enlarge" in run
    )


def test_pages_made_for_larger_paper_are_to_be_enlarged_for_everybody(meeting, officer, client):
    Person.objects.filter(channel="post").update(format="normal")
    plan = pdf_of('<html lang="en"><style>@page { size: A3 }</style><p>A plan of the estate').data
    paper_with(meeting, "3", officer, plan)
    send_papers(meeting, by=officer, at=IN_TIME)
    make_copies()
    first = PrintCopy.objects.get(print="normal").enclosed[0]["first"]
    says = f"Page {first} (file of paper 3.1): the print is too small. Enlarge to A3."
    assert says in run_of(client, officer)


@pytest.mark.covers("HP-9")
def test_a_format_that_no_program_makes_stands_out_in_the_print_run(
    meeting, officer, client, postal_representative
):
    postal_representative.format, postal_representative.format_note = "audio", "on a memory stick"
    postal_representative.save()
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    body = letter_of(sent).body
    assert "You asked for another format (Audio, on a memory stick). We make it" in body
    assert "Enclosed: the agenda and papers, in ordinary print (12 point)." in body
    run = run_of(client, officer)
    assert "Nothing here makes audio: have it made, and put it in" in run


@pytest.mark.parametrize("sendings", [1, 4])
def test_the_print_run_asks_the_same_number_of_questions_however_many_letters(
    meeting, officer, client, django_assert_num_queries, sendings
):
    send_papers(meeting, by=officer, at=IN_TIME)
    for number in range(1, sendings):
        paper_with(meeting, "3", officer, scan("one"), title=f"Paper {number}")
        send_papers(meeting, by=officer, at=IN_TIME.replace(hour=17, minute=number))
    client.force_login(officer)
    client.get("/anyford/notices/post/")
    with django_assert_num_queries(8):
        client.get("/anyford/notices/post/")


def test_a_file_that_must_be_printed_by_itself_is_named_with_its_link(meeting, officer, client):
    paper = paper_with(meeting, "2", officer, pdf_file()[:120])
    send_papers(meeting, by=officer, at=IN_TIME)
    make_copies()
    address = f"{paper.get_absolute_url()}file/"
    because = "roads.pdf</a> of paper 2.1, because it is damaged"
    assert f'href="{address}">{because}' in run_of(client, officer)


def test_files_for_which_there_is_no_time_are_named_and_the_copy_is_made_without_them(
    meeting, officer
):
    paper = paper_with(meeting, "3", officer, scan("one"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    pack = pack_sent(sent, full=True)
    assert print_copies.make(sent, pack, "large", full=True).by_hand == []
    copy = print_copies.make(sent, pack, "large", full=True, seconds=0)
    assert (copy.enclosed, [one["pk"] for one in copy.by_hand]) == ([], [paper.pk])


def test_a_copy_that_was_given_up_twice_is_made_and_says_what_to_print_by_hand(
    meeting, officer, client
):
    paper = paper_with(meeting, "3", officer, scan("one"))
    send_papers(meeting, by=officer, at=IN_TIME)
    Job.objects.filter(kind="print-copy").update(tries=2)
    make_copies()
    assert Job.objects.get(kind="print-copy").status == Job.DONE
    run = run_of(client, officer)
    file = f'<a class="govuk-link" href="{paper.get_absolute_url()}file/">roads.pdf</a>'
    says = "of paper 3.1, because we could not put its pages in within the time we have."
    assert f"Print by itself and put in: {file} {says}" in run


@pytest.mark.covers("HP-9")
def test_a_letter_in_place_of_an_email_encloses_what_the_email_led_to(meeting, officer, client):
    paper_with(meeting, "3", officer, scan("one"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    mail = Notice.objects.get(cause=sent.cause, recipient_name="Bella Nowak")
    assert "Read the papers on the web" in mail.body
    Notice.objects.filter(pk=mail.pk).update(status=Notice.FAILED)
    mail.refresh_from_db()
    letter = turn_into_post(mail, address="1 High Street\nAnyford", by=officer, at=IN_TIME)
    assert "Enclosed: the agenda and papers, in ordinary print (12 point)." in letter.body
    assert "on the web" not in letter.body and "/pack" not in letter.body
    assert letter.enclosure_url == print_copies.address(sent, "normal", full=True)
    make_copies()
    copy = PrintCopy.objects.get(print="normal")
    assert f"{copy.pages} pages:" in run_of(client, officer)
