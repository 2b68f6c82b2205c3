"""How many members a meeting needs. The rule is "quorum"; members with a vote are counted."""

from datetime import date

import pytest

from partnerships.bodies.composition import judge
from partnerships.bodies.quorum import quorum_of
from tests.cast import make_person, provide, seat

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def seven_voters(area, board, council, secretary):
    """Seven members with a vote, and a secretary without one."""
    for number in range(7):
        seat(board, make_person(area, f"Member {number}"), f"Member {number}", organisation=council)
    return board


def test_a_third_of_seven_is_three(protocol, seven_voters):
    provide(protocol, "quorum", {"fraction": "1/3"})
    quorum = quorum_of(seven_voters, TODAY)
    assert (quorum.needed, quorum.of) == (3, 7)
    assert quorum.words == "3 of the 7 members who have a vote"


@pytest.mark.parametrize("fraction", ["1/3", 0.333, "0.3333", 0.33])
def test_a_third_may_be_written_in_any_way(protocol, seven_voters, fraction):
    provide(protocol, "quorum", {"fraction": fraction})
    assert quorum_of(seven_voters, TODAY).needed == 3


def test_the_strictest_clause_is_the_one_to_reach(protocol, seven_voters):
    provide(protocol, "quorum", {"count": 3})
    stricter = provide(protocol, "quorum", {"count": 5})
    assert quorum_of(seven_voters, TODAY).clause == stricter.clause


def test_enough_people_from_one_organisation_alone_are_no_quorum(
    protocol, seven_voters, representative
):
    provide(protocol, "quorum", {"count": 2, "organisations": 2})
    quorum = quorum_of(seven_voters, TODAY)
    held = list(seven_voters.appointments(TODAY))
    of_the_council = [one for one in held if one.seat.title.startswith("Member")]
    of_the_sector = [one for one in held if one.person == representative]
    assert quorum.reached_by(of_the_council) is False
    assert quorum.reached_by(of_the_council[:1] + of_the_sector) is True


def test_without_a_clause_there_is_no_quorum(seven_voters):
    assert quorum_of(seven_voters, TODAY) is None


def test_a_body_with_too_few_members_to_meet_is_told_so(protocol, seven_voters):
    provide(protocol, "quorum", {"count": 8})
    (found,) = judge(seven_voters, TODAY)
    assert (found.kept, found.words) == (
        False,
        "A meeting needs 8 of the 7 members who have a vote.",
    )


@pytest.mark.parametrize("nonsense", [{"fraction": "1/0"}, {"fraction": "half"}, {"count": "many"}])
def test_what_cannot_be_read_asks_for_one_member(protocol, seven_voters, nonsense):
    provide(protocol, "quorum", nonsense)
    assert quorum_of(seven_voters, TODAY).needed == 1
