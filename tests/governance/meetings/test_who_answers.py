"""Who sees to a meeting's papers: the body's secretary, else the officers, as known here."""

from governance.meetings.people import answerable
from tests.cast import make_person


def test_the_secretary_answers_for_the_papers(board_meeting, secretary):
    assert answerable(board_meeting) == [secretary.addressee()]


def test_without_a_secretary_the_officers_answer_by_the_address_they_sign_in_with(board_meeting):
    to = answerable(board_meeting)
    assert [(who.name, who.address) for who in to] == [("Asha Patel", "asha.patel@anyford.example")]


def test_an_officer_who_is_on_the_list_of_people_is_written_to_as_that_person(
    board_meeting, area, officer
):
    asha = make_person(area, "Asha Patel", channel="post", postal_address="1 High Street, Anyford")
    asha.user = officer
    asha.save()
    assert answerable(board_meeting) == [asha.addressee()]
