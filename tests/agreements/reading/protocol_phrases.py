"""Sentences as protocols, memoranda and standing orders say them; `UNSAID` ask nothing of ours."""

SAID = [
    (
        "There shall be two standing items: the treasurer's budget, and progress on housing.",
        [
            ("standing-item", {"title": "treasurer's budget"}),
            ("standing-item", {"title": "progress on housing"}),
        ],
    ),
    (
        "There are three standing items, namely safeguarding, finance and news from the villages.",
        [
            ("standing-item", {"title": "safeguarding"}),
            ("standing-item", {"title": "finance"}),
            ("standing-item", {"title": "news from the villages"}),
        ],
    ),
    (
        "The standing items are: safeguarding; risk and young carers.",
        [
            ("standing-item", {"title": "safeguarding"}),
            ("standing-item", {"title": "risk"}),
            ("standing-item", {"title": "young carers"}),
        ],
    ),
    (
        "Transport will be a standing item at each meeting: the villages have asked for it.",
        [("standing-item", {"title": "Transport"})],
    ),
]
UNSAID = [
    "There shall be two standing items.",
    "They are standing items.",
    "It shall be a standing item on the agenda.",
]
