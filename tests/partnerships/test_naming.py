"""Whom the words of a clause mean."""

import pytest

from partnerships import naming
from partnerships.models import Body


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("HT", ["Halton Together", "HT"]),
        ("HT representatives", ["Halton Together", "HT"]),
        ("representatives of the Halton Together network", ["Halton Together"]),
        ("Town Council, County Council and the Health Trust", ["Health Trust"]),
        ("the Board", ["Board"]),
        ("Councillors", ["councillor"]),
        (
            "Health and Wellbeing Partnership",
            ["Health & Wellbeing Partnership", "Health and Wellbeing Partnership"],
        ),
    ],
)
def test_a_name_is_heard_in_the_words(words, names):
    assert naming.mentions(words, names)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the area boards", ["Board"]),
        ("Halton Partnership Board", ["Board"]),
        ("HTS representatives", ["HT"]),
        ("", ["Halton Together"]),
        ("anything at all", [""]),
        ("anything at all", ["the"]),
    ],
)
def test_what_only_looks_like_a_name_is_not(words, names):
    assert not naming.mentions(words, names)


@pytest.mark.parametrize(
    ("words", "kind", "meant"),
    [
        ("each specialist partnership", "specialist partnership", True),
        ("the Board and all specialist partnerships", "specialist partnership", True),
        ("Board and on every specialist strategic partnership", "specialist partnership", True),
        ("each of the Specialist Partnerships (SPs)", "specialist strategic partnership", True),
        ("strategic partnerships", "specialist partnership", False),
        ("the specialist partnership team", "specialist partnership", False),
        ("area boards", "board", False),
        ("the partnership board", "board", False),
        ("the board", "board", True),
        ("", "board", True),
    ],
)
def test_a_kind_of_body_may_be_meant(words, kind, meant):
    assert naming.is_meant(Body(name="Anyford Body", kind=kind), words) is meant


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "sector", "public"),
    [
        ("", True, False),
        ("representatives", True, False),
        ("voluntary and community sector representatives", True, False),
        ("third sector", True, False),
        ("statutory partners", False, True),
        ("the Chamber of Commerce", False, False),
    ],
)
def test_a_whole_side_may_be_meant(area, words, sector, public):
    assert naming.means_the_sector(words, area) is sector
    assert naming.means_the_public_side(words, area) is public


BODIES = [
    Body(pk=1, name="Anyford Partnership Board", aliases=["APB"], kind="board"),
    Body(pk=2, name="Healthy Anyford Partnership", kind="specialist partnership"),
    Body(pk=3, name="Anyford Partnership", former_names=[{"name": "Old Club", "until": "2020"}]),
    Body(pk=4, name="Faith Forum", kind="forum"),
    Body(pk=5, name="Youth Forum", kind="forum"),
]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Papers of the Anyford Partnership Board go out 7 days before it meets.", [1]),
        ("Members of the APB and the Youth Forum are told 14 days before.", [1, 5]),
        ("The Board meets four times a year.", [1]),
        ("The board's secretary and the Forum meet.", []),
        ("Healthy Anyford Partnership has 4 seats.", [2]),
        ("The Old Club meets every month.", [3]),
        ("Each forum will meet every quarter.", [4, 5]),
        ("All of the specialist strategic partnerships keep minutes.", [2]),
        ("The partners will meet all requests within 7 days.", []),
        ("", []),
    ],
)
def test_a_sentence_names_bodies_by_name_by_kind_or_as_the_only_one(text, named):
    assert [body.pk for body in naming.named_in(text, BODIES)] == named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Forum will meet.", "Harbour Forum"),
        ("At the Bedford and Luton Compact Group", "Bedford and Luton Compact Group"),
        (
            "Reports for the Children and Young People’s Board go out.",
            "Children and Young People’s Board",
        ),
        ("A Working Group will be set up; every Area Board is told.", ""),
        ("At Board meetings the Partnership decides.", ""),
        ("This Partnership Board Protocol binds the harbour forum.", ""),
        ("The Borough Council will publish minutes.", ""),
    ],
)
def test_a_name_is_two_words_or_more_written_as_one(text, name):
    assert naming.unknown_in(text, []) == name
