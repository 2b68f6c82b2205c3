"""Sentences as leaflets and charters say them, and what they ask; `UNSAID` ask nothing of ours."""

SAID = [
    (
        "The inspection of the trust's accounts is carried out by a firm that does not also advise"
        " it on money.",
        [("separate-auditor", {})],
    ),
    (
        "When we consult, a receipt for every answer goes out inside four working days.",
        [("acknowledge-response", {"amount": 4, "unit": "working-days"})],
    ),
    (
        "We ask what you think of our plans, and within six days let you know that we have got"
        " your letter.",
        [("acknowledge-response", {"amount": 6, "unit": "calendar-days"})],
    ),
    (
        "What has been decided in a consultation shall be made known no later than nine weeks"
        " after the closing date.",
        [("consultation-outcome", {"amount": 9, "unit": "weeks"})],
    ),
    (
        "Three months after a consultation ends, at the latest, we will put on our website what"
        " people told us.",
        [("consultation-outcome", {"amount": 3, "unit": "months"})],
    ),
    (
        "A summary of what was heard is published within forty working days.",
        [("consultation-outcome", {"amount": 40, "unit": "working-days"})],
    ),
    (
        "Engagement on a change of service lasts 7 to 11 weeks.",
        [("consultation-length", {"minimum_weeks": 7, "standard_weeks": 11})],
    ),
    (
        "A consultation may be cut short by law. Even so it should not drop below five weeks.",
        [("consultation-length", {"minimum_weeks": 5})],
    ),
    (
        "You have 28 days in which to comment on a parking plan, and not less than seven weeks on"
        " any other plan.",
        [
            ("consultation-length", {"standard_weeks": 4}),
            ("consultation-length", {"minimum_weeks": 7}),
        ],
    ),
    (
        "The council issues a yearly statement of how far the terms of this charter have been"
        " kept.",
        [("annual-report", {})],
    ),
    ("The panel gives an account of the charter every twelve months.", [("annual-report", {})]),
    ("At the fair we give an account of the year.", [("annual-report", {})]),
    (
        "Every agenda of the mayor's housing sub-group will carry an item called “Homes for all”.",
        [("standing-item", {"title": "Homes for all"})],
    ),
    ("Churches will name three people to sit on the Faith Table.", [("seats", {"count": 3})]),
    (
        "A reading panel of nine people, four of them from the voluntary sector, sees each draft.",
        [("seats", {"count": 9}), ("seats", {"count": 4})],
    ),
    (
        "The chair holds office for two years and cannot be re-elected more than once.",
        [("term-length", {"max_months": 24, "max_terms": 2})],
    ),
    ("You can be on it for four years.", [("term-length", {"max_months": 48})]),
    (
        "These terms lapse unless renewed, and are looked at again each June.",
        [("review-interval", {"months": 12})],
    ),
    (
        "This charter is checked each year and rewritten every five years.",
        [("review-interval", {"months": 12}), ("review-interval", {"months": 60})],
    ),
    (
        "Every other year we ask whether this leaflet is still right.",
        [("review-interval", {"months": 24})],
    ),
    ("Once a year there will be an open meeting to which all may come.", [("annual-meeting", {})]),
    ("Members disclose interests in writing on joining.", [("declare-interests", {})]),
    (
        "If something we discuss touches you or your family, please say so first.",
        [("declare-interests", {})],
    ),
    (
        "Before we meet you get what you need to read, five days before the meeting.",
        [("papers-before-meeting", {"amount": 5, "unit": "calendar-days"})],
    ),
    (
        "A partner wishing to withdraw its contribution gives the others nine months' notice.",
        [("funding-notice", {"amount": 9, "unit": "months"})],
    ),
]
UNSAID = [
    "Consultations by law (for instance under the Ferries Act 1987, which allows 21 days) follow"
    " their own timetable.",
    "A complaint is heard by a panel of three members.",
    "A letter about a grant is acknowledged within six days.",
]
SAID += [
    (
        "Everyone on the panel who has a link with an applicant must declare it.",
        [("declare-interests", {})],
    ),
    (
        "The panel is made up of nine people. At least four must come from the voluntary sector.",
        [("seats", {"count": 9}), ("seats-minimum", {"count": 4})],
    ),
    ("An annual report on grants goes to the Board.", [("annual-report", {})]),
    (
        "There are ten members of the Board. The youth council chooses three of them.",
        [("seats", {"count": 10}), ("seats", {"count": 3})],
    ),
    (
        "Consultations stay open for nine weeks. They may be shorter, but not shorter than four"
        " weeks. The outcome is published within 50 days.",
        [
            ("consultation-length", {"standard_weeks": 9, "minimum_weeks": 4}),
            ("consultation-outcome", {"amount": 50, "unit": "calendar-days"}),
        ],
    ),
]
UNSAID += [
    "A grant round is advertised no less than nine weeks before it closes.",
    "Applicants hear the outcome within fifteen working days of the closing date.",
]
