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
SAID += [
    (
        "No business shall be done unless at least a quarter of the whole number of members are"
        " present, and in no case shall the quorum be less than four.",
        [("quorum", {"fraction": "1/4", "count": 4})],
    ),
    (
        "The quorum is at least one third of the whole number, and never fewer than five.",
        [("quorum", {"fraction": "1/3", "count": 5})],
    ),
    (
        "A quorum is a third of the membership but it shall not fall below four.",
        [("quorum", {"fraction": "1/3", "count": 4})],
    ),
    (
        "Seven members make a quorum, so long as at least four of the parties are represented.",
        [("quorum", {"count": 7, "organisations": 4})],
    ),
    (
        "Business may be done if a quarter of the members attend and at least two councils are"
        " represented.",
        [("quorum", {"fraction": "1/4", "organisations": 2})],
    ),
    (
        "The quorum is seven, including members of three different organisations.",
        [("quorum", {"count": 7, "organisations": 3})],
    ),
    (
        "The quorum shall be five members. They must come from at least three organisations.",
        [("quorum", {"count": 5, "organisations": 3})],
    ),
    (
        "The quorum shall be six members. At least four partner bodies must be represented.",
        [("quorum", {"count": 6, "organisations": 4})],
    ),
    ("The steering group will need six members present.", [("quorum", {"count": 6})]),
    ("Meetings need half the members present.", [("quorum", {"fraction": "1/2"})]),
]
UNSAID += [
    "Each interview needs two members present.",
    "The board needs three members with experience of the present system.",
    "The board will need four members to attend the training.",
]
SAID += [
    (
        "The chair will be appointed for two years and may serve for one additional term.",
        [("term-length", {"max_months": 24, "max_terms": 2})],
    ),
    (
        "Sector members serve for three years at a time, and may be chosen again twice.",
        [("term-length", {"max_months": 36, "max_terms": 3})],
    ),
    (
        "Members are elected for three years. They may be re-elected once only.",
        [("term-length", {"max_months": 36, "max_terms": 2})],
    ),
    (
        "Members hold office for two years. No member may serve more than four such terms.",
        [("term-length", {"max_months": 24, "max_terms": 4})],
    ),
    (
        "Members serve for two years, three terms at most.",
        [("term-length", {"max_months": 24, "max_terms": 3})],
    ),
    (
        "Trustees should stand aside for at least two years after serving eight years.",
        [("term-length", {"max_months": 96})],
    ),
    ("After nine years' service a trustee stands down.", [("term-length", {"max_months": 108})]),
    (
        "Members serve for two years. A meeting may be adjourned once.",
        [("term-length", {"max_months": 24})],
    ),
]
UNSAID += [
    "A trustee who has left may return after two years.",
    "A member may step down for one year after having a child.",
    "A member with long service is thanked after ten years' service.",
]
SAID += [
    (
        "Where we consult we will give nine weeks as a rule, and at least six however pressed"
        " we are.",
        [("consultation-length", {"standard_weeks": 9, "minimum_weeks": 6})],
    ),
    (
        "A consultation lasts eleven weeks, but not less than five in any case.",
        [("consultation-length", {"standard_weeks": 11, "minimum_weeks": 5})],
    ),
    (
        "A consultation shall never be shorter than twenty working days, which is to say four"
        " weeks.",
        [("consultation-length", {"minimum_weeks": 4})],
    ),
    (
        "We will share what we heard, and what we are doing about it, within nine weeks of a"
        " consultation ending.",
        [("consultation-outcome", {"amount": 9, "unit": "weeks"})],
    ),
]
SAID += [
    (
        "Within nine working days of a meeting the clerk shall publish on the website a note of who"
        " attended and the decisions taken.",
        [("publish-minutes", {"amount": 9, "unit": "working-days"})],
    ),
    (
        "Within five working days of a meeting the clerk puts the draft minutes on the website.",
        [("publish-minutes", {"amount": 5, "unit": "working-days"})],
    ),
    (
        "A list of the decisions taken is put online within six days of each meeting.",
        [("publish-minutes", {"amount": 6, "unit": "calendar-days"})],
    ),
    ("A public meeting will be held before the end of each year.", [("annual-meeting", {})]),
    (
        "The panel reports each year to the council, in the annual report of the board.",
        [("annual-report", {})],
    ),
]
UNSAID += [
    "The dates of meetings will be fixed before the start of each council year.",
    "A calendar of the board's meetings is drawn up and put on the website each year.",
    "A survey of members is made each year, and a summary included in the annual report.",
]
SAID += [
    (
        "The Housing Group advises the council. It must have no fewer than five sector members.",
        [("seats-minimum", {"count": 5, "of": "sector"})],
    ),
    (
        "The Forum is led by a steering group with at least four members who are carers.",
        [("seats-minimum", {"count": 4})],
    ),
    (
        "The protocol will be reviewed after its second year, and every three years thereafter.",
        [("review-interval", {"months": 24}), ("review-interval", {"months": 36})],
    ),
    (
        "The code will be reviewed every two years thereafter.",
        [("review-interval", {"months": 24})],
    ),
    (
        "The Forum looks once a year at how well its own membership reflects the town.",
        [("body-review", {"months": 12})],
    ),
    (
        "Members complete a register of interests within two months of joining. Interests must"
        " also be declared at meetings where they bear on an item.",
        [
            ("declare-interests", {"amount": 2, "unit": "months"}),
            ("declare-interests", {}),
        ],
    ),
    (
        "Members complete a register of interests on joining. Interests must be declared in full.",
        [("declare-interests", {})],
    ),
]
UNSAID += [
    "A choir may apply. It must have at least four members.",
    "The Board will look once a year at how well its grants have worked.",
]
