"""More ways of saying the rules, heard in agreements of many kinds: (sentence, its rules)."""

SAID = [
    (
        "Twelve members serve, of whom seven are chosen by the groups and five by the council.",
        [("seats", {"count": 7, "of": "groups"}), ("seats", {"count": 5, "of": "council"})],
    ),
    (
        "The sector holds six places, Marsh Council three and the health trust one.",
        [
            ("seats", {"count": 6, "of": "sector"}),
            ("seats", {"count": 3, "of": "Marsh Council"}),
            ("seats", {"count": 1, "of": "health trust"}),
        ],
    ),
    (
        "At least five of those present must be from the sector before anything can be decided.",
        [("quorum", {"count": 5})],
    ),
    (
        "No business shall be transacted unless six members are present; provided that where more"
        " than one third are disqualified those remaining shall decide.",
        [("quorum", {"count": 6})],
    ),
    (
        "Every agenda opens with “News from the estates”.",
        [("standing-item", {"title": "News from the estates"})],
    ),
    (
        "Whoever has an interest in a matter says so before it is discussed.",
        [("declare-interests", {})],
    ),
    (
        "A member with any interest, direct or indirect, shall as soon as may be disclose it.",
        [("declare-interests", {})],
    ),
    (
        "Panel members shall say, before it is discussed, whether they have any interest in it.",
        [("declare-interests", {})],
    ),
    (
        "Gifts of a value exceeding forty pounds shall be declared.",
        [("declare-gifts", {"threshold": 40})],
    ),
    (
        "The treasurer and the auditor shall come from different organisations.",
        [("separate-auditor", {})],
    ),
    (
        "The accounts are audited by someone who is neither the treasurer nor paid by the council.",
        [("separate-auditor", {})],
    ),
    (
        "Funders will normally give six months' notice of the end of a grant, and always at least"
        " three.",
        [
            ("funding-notice", {"amount": 6, "unit": "months"}),
            ("funding-notice", {"amount": 3, "unit": "months"}),
        ],
    ),
    ("An annual report shall be laid before the full council.", [("annual-report", {})]),
    (
        "An account of the year's work is sent to every group each February.",
        [("annual-report", {})],
    ),
    (
        "A summary of what was said in a consultation will follow inside ten weeks.",
        [("consultation-outcome", {"amount": 10, "unit": "weeks"})],
    ),
    (
        "We consult early and give people three clear months to answer.",
        [("consultation-length", {"standard_weeks": 13})],
    ),
    (
        "The council shall assemble three times in every year, one of which shall be the annual"
        " general meeting.",
        [("meeting-frequency", {"min": 3, "per": "year"}), ("annual-meeting", {})],
    ),
    (
        "We shall read this charter again every third year and change what no longer fits.",
        [("review-interval", {"months": 36})],
    ),
    (
        "These terms are reviewed every other year and the Board's effectiveness each year.",
        [("review-interval", {"months": 24}), ("body-review", {"months": 12})],
    ),
    (
        "Meetings are convened by written notice given nine days previously.",
        [("notice-of-meeting", {"amount": 9, "unit": "calendar-days"})],
    ),
    (
        "Business may be transacted if a third of the members are there.",
        [("quorum", {"fraction": "1/3"})],
    ),
    (
        "The covenant is reviewed lightly every year, with a full review every fifth year.",
        [("review-interval", {"months": 12}), ("review-interval", {"months": 60})],
    ),
    (
        "Consultations run for fourteen weeks as a rule, and nine at the very least.",
        [("consultation-length", {"standard_weeks": 14, "minimum_weeks": 9})],
    ),
    (
        "People shall have at least 45 days in which to comment on draft policies.",
        [("consultation-length", {"minimum_weeks": 6})],
    ),
    (
        "Feedback on a consultation goes to all who took part by eight weeks after the close.",
        [("consultation-outcome", {"amount": 8, "unit": "weeks"})],
    ),
    (
        "Gifts are notified to the clerk if worth £35 or more.",
        [("declare-gifts", {"threshold": 35})],
    ),
    (
        "Each winter the forum publishes a report on how the compact was kept.",
        [("annual-report", {})],
    ),
    (
        "Fifteen partners sit on the table. Nine are from charities and six from the council.",
        [("seats", {"count": 9, "of": "charities"}), ("seats", {"count": 6, "of": "council"})],
    ),
    ("A third of the group must be in the room before we vote.", [("quorum", {"fraction": "1/3"})]),
    (
        "We put our notes on the website nine working days after we have met.",
        [("publish-minutes", {"amount": 9, "unit": "working-days"})],
    ),
    (
        "There is always an item called “News from the park” on our agenda.",
        [("standing-item", {"title": "News from the park"})],
    ),
    (
        "If you have a personal stake in something we discuss, tell the chair.",
        [("declare-interests", {})],
    ),
    (
        "When we ask what people think, we'll let you know within four days that we've got it.",
        [("acknowledge-response", {"amount": 4, "unit": "calendar-days"})],
    ),
    (
        "Every May we tell everyone in writing how the pledge was kept.",
        [("annual-report", {})],
    ),
    (
        "The fund is examined by somebody unconnected with the treasurer.",
        [("separate-auditor", {})],
    ),
    (
        "A partner publishes what it has decided within fifty days of the consultation ending.",
        [("consultation-outcome", {"amount": 50, "unit": "calendar-days"})],
    ),
    (
        "We meet five times a year, including one open meeting each June.",
        [("meeting-frequency", {"min": 5, "per": "year"}), ("annual-meeting", {})],
    ),
    (
        "A panel consisting of 5 funders and 7 sector representatives meets every half-year.",
        [
            ("seats", {"count": 5}),
            ("seats", {"count": 7, "of": "sector"}),
            ("meeting-frequency", {"min": 2, "per": "year"}),
        ],
    ),
    (
        "The secretaries shall summon a plenary not less than four weeks before the day.",
        [("notice-of-meeting", {"amount": 4, "unit": "weeks"})],
    ),
    (
        "Those affected are consulted for a period of ten weeks before a policy is altered.",
        [("consultation-length", {"standard_weeks": 10})],
    ),
    (
        "No award shall be ended with less than sixty days' warning.",
        [("funding-notice", {"amount": 60, "unit": "calendar-days"})],
    ),
    (
        "Delegates step down at the end of their third year.",
        [("term-length", {"max_months": 36})],
    ),
    ("Members stay on the panel for two years.", [("term-length", {"max_months": 24})]),
    (
        "The champions meet every six weeks; seven is a quorum.",
        [
            ("meeting-frequency", {"min": 8, "per": "year"}),
            ("quorum", {"count": 7}),
        ],
    ),
    (
        "Nine people, four of them from the sector, are enough to take a decision.",
        [("quorum", {"count": 9})],
    ),
    (
        "After a consultation a thank-you goes to everyone who replies within four days.",
        [("acknowledge-response", {"amount": 4, "unit": "calendar-days"})],
    ),
    (
        "No partner will close a consultation that concerns all of the others in under 7 weeks.",
        [("consultation-length", {"minimum_weeks": 7})],
    ),
    (
        "The Committee shall every other year consider whether its composition is still right.",
        [("body-review", {"months": 24})],
    ),
    ("The make-up of the panel is looked at every year.", [("body-review", {"months": 12})]),
    (
        "The board has eight representatives, of whom not less than three shall represent rural"
        " groups.",
        [("seats", {"count": 8}), ("seats-minimum", {"count": 3, "of": "rural groups"})],
    ),
    (
        "The secretary serves a three-year term, which may be renewed once.",
        [("term-length", {"max_months": 36, "max_terms": 2})],
    ),
    (
        "The circle meets at the start of each season. Six of them must be present, or nothing can"
        " be settled.",
        [("meeting-frequency", {"min": 1, "per": "quarter"}), ("quorum", {"count": 6})],
    ),
    (
        "Papers come out nine days before and minutes nine days after.",
        [
            ("papers-before-meeting", {"amount": 9, "unit": "calendar-days"}),
            ("draft-minutes", {"amount": 9, "unit": "calendar-days"}),
        ],
    ),
    (
        "Services tell groups four months before any support is withdrawn.",
        [("funding-notice", {"amount": 4, "unit": "months"})],
    ),
    (
        "We give groups a minimum of nine weeks whenever their views are sought.",
        [("consultation-length", {"minimum_weeks": 9})],
    ),
    (
        "Formal consultations last at least twelve weeks.",
        [("consultation-length", {"minimum_weeks": 12})],
    ),
    (
        "Consultation periods last ten weeks.",
        [("consultation-length", {"standard_weeks": 10})],
    ),
    (
        "Every agenda leaves room for “News from the neighbourhoods”.",
        [("standing-item", {"title": "News from the neighbourhoods"})],
    ),
]
UNSAID = [
    "Over the last twelve weeks the consultation drew ninety replies.",
    "It replaces the concordat of 2009, which was reviewed only once in twelve years.",
    "The first note said: “Papers shall be sent out nine days before each meeting.” Few did.",
    "The code of good funding shall be reviewed not later than six months before it expires.",
    "Reports are to be lodged with the clerk nine days before the meeting.",
    "The board will review its priorities every quarter and the budget each year.",
    "The council reviews its charges every April.",
    "If a meeting is called off members are told two days before.",
    "Where a consultation falls in August it is lengthened by a fortnight.",
]
