"""Sentences as constitutions and terms of reference say them; `UNSAID` ask nothing of ours."""

SAID = [
    (
        "At least five members must be present for the Board to take a decision.",
        [("quorum", {"count": 5})],
    ),
    ("Seven members need to be there for the committee to act.", [("quorum", {"count": 7})]),
    ("The panel needs five of its members there to decide anything.", [("quorum", {"count": 5})]),
    (
        "Four members present are enough for the panel to do business.",
        [("quorum", {"count": 4})],
    ),
    (
        "At least half of the seats must be filled before any business is done; below that the"
        " meeting is not quorate.",
        [("quorum", {"fraction": "1/2"})],
    ),
    (
        "A quarter of the places must be taken up before business starts.",
        [("quorum", {"fraction": "1/4"})],
    ),
    (
        "The Board is quorate with seven members in the room, otherwise it may only discuss.",
        [("quorum", {"count": 7})],
    ),
    ("Without six members present, no decision may be taken.", [("quorum", {"count": 6})]),
    (
        "Unless a third of the members attend, the meeting may discuss but not decide.",
        [("quorum", {"fraction": "1/3"})],
    ),
    (
        "If fewer than five members are present nothing can be decided.",
        [("quorum", {"count": 5})],
    ),
    (
        "A meeting with fewer than six members present shall have no power to decide.",
        [("quorum", {"count": 6})],
    ),
    ("Business can be done as long as four members are present.", [("quorum", {"count": 4})]),
    (
        "A meeting can go ahead if a third of members have come.",
        [("quorum", {"fraction": "1/3"})],
    ),
    ("At least six members shall be present at a meeting.", [("quorum", {"count": 6})]),
    ("Half the membership plus one must be present.", [("quorum", {"fraction": "1/2"})]),
]

UNSAID = [
    "If fewer than five people attend the open day it will not be repeated.",
    "At least two members must be present for the counting of votes.",
    "Members present may vote by a show of hands.",
    "At least two officers must be present at the fair.",
    "Decisions need the support of seven members.",
]
