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
    (
        "The Board is run by a committee made up of the three officers and six other people chosen"
        " at the annual meeting.",
        [("seats", {"count": 3, "of": "officers"}), ("seats", {"count": 6})],
    ),
    (
        "The Forum consists of its chair, four councillors and seven others elected by the groups.",
        [
            ("seats", {"count": 4, "of": "councillors"}),
            ("seats", {"count": 7, "of": "groups"}),
        ],
    ),
    ("The chair, the treasurer and four others form the executive.", [("seats", {"count": 4})]),
    (
        "Of the twelve places, five are for the sector, four go to the council and three to health"
        " bodies.",
        [
            ("seats", {"count": 5, "of": "sector"}),
            ("seats", {"count": 4, "of": "council"}),
            ("seats", {"count": 3, "of": "health bodies"}),
        ],
    ),
    (
        "Of the twenty seats on the Board, eight go to voluntary organisations.",
        [("seats", {"count": 8, "of": "voluntary organisations"})],
    ),
    (
        "Three of the Board's places are set aside for the community sector.",
        [("seats", {"count": 3, "of": "community sector"})],
    ),
    (
        "The sector is entitled to four of the ten places on the Board.",
        [("seats", {"count": 4, "of": "sector"})],
    ),
    (
        "Five seats are reserved for faith groups and two for tenants.",
        [("seats", {"count": 5, "of": "faith groups"}), ("seats", {"count": 2, "of": "tenants"})],
    ),
    (
        "At least two members of the Panel must come from rural groups.",
        [("seats-minimum", {"count": 2, "of": "rural groups"})],
    ),
    (
        "No fewer than three trustees shall be drawn from groups without staff.",
        [("seats-minimum", {"count": 3, "of": "groups without staff"})],
    ),
    (
        "At least one of the co-chairs shall come from the sector.",
        [("seats-minimum", {"count": 1, "of": "sector"})],
    ),
    (
        "At least two places on each board are kept for people from the sector.",
        [("seats-minimum", {"count": 2, "of": "people from the sector", "on": "board"})],
    ),
    (
        "Not fewer than four members will be women.",
        [("seats-minimum", {"count": 4, "of": "women"})],
    ),
]

UNSAID = [
    "Add three weeks if the consultation falls in August.",
    "Where the consultation falls over a holiday, two weeks will be added.",
    "Consultations will run for two weeks longer if they fall in August.",
    "Two extra weeks should be allowed where the consultation runs over Christmas.",
    "Formal consultations will follow the council's own guidance, which currently allows between"
    " six and ten weeks.",
    "Voluntary management committees commonly meet once a month, and papers have to be read.",
    "Trustees often meet quarterly.",
    "At least two members shall be informed of the date.",
    "At least three members of the committee will be asked to count the votes.",
    "The five members of the group shall report back to the sector.",
    "Two others may ask for a vote.",
    "If fewer than five people attend the open day it will not be repeated.",
    "At least two members must be present for the counting of votes.",
    "Members present may vote by a show of hands.",
    "At least two officers must be present at the fair.",
    "Decisions need the support of seven members.",
]
