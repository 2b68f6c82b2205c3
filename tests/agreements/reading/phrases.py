"""Sentences as drafters write them, and exactly the rules each says; none where none is said."""

CALENDAR, WORKING = "calendar-days", "working-days"


def papers(amount, unit, channel="any"):
    return ("papers-before-meeting", {"amount": amount, "unit": unit, "channel": channel})


def due(rule, amount, unit):
    return (rule, {"amount": amount, "unit": unit})


def meets(per, **counts):
    return ("meeting-frequency", {**counts, "per": per})


SAID = [
    (
        "Papers will be sent out five clear working days ahead of each meeting.",
        [papers(5, "clear-working-days")],
    ),
    (
        "Agendas are to be in members' hands not less than a fortnight before the meeting.",
        [papers(2, "weeks")],
    ),
    ("Papers should be with members a week in advance of the meeting.", [papers(1, "weeks")]),
    ("The agenda will be e-mailed 48 hours before each meeting.", [papers(48, "hours", "email")]),
    (
        "Hard copies must reach members seven (7) days prior to the meeting.",
        [papers(7, CALENDAR, "post")],
    ),
    (
        "Reports shall be circulated at least three clear days before the meeting by post "
        "and 5 working days before by e-mail.",
        [papers(3, "clear-days", "post"), papers(5, WORKING, "email")],
    ),
    (
        "Members must be given 10 working days' notice of meetings.",
        [due("notice-of-meeting", 10, WORKING)],
    ),
    (
        "Special meetings may be called with no less than seven clear days' notice.",
        [due("notice-of-meeting", 7, "clear-days")],
    ),
    (
        "Draft minutes will be circulated within ten working days of the meeting.",
        [due("draft-minutes", 10, WORKING)],
    ),
    (
        "The clerk shall send members the minutes no later than three weeks after each meeting.",
        [due("draft-minutes", 3, "weeks")],
    ),
    (
        "Minutes will be published on the partnership's website within one month of approval.",
        [due("publish-minutes", 1, "months")],
    ),
    ("The group will meet quarterly.", [meets("quarter", min=1)]),
    ("The forum shall meet at least four times a year.", [meets("year", min=4)]),
    ("The board meets every six weeks.", [meets("year", min=8)]),
    ("Meetings will be held every other month.", [meets("year", min=6)]),
    ("There will be up to three network events per year.", [meets("year", max=3)]),
    (
        "The panel will hold no fewer than six meetings in each financial year.",
        [meets("year", min=6)],
    ),
    ("The board will meet a minimum of twice a year.", [meets("year", min=2)]),
    (
        "The steering group will meet between four and six times a year.",
        [meets("year", min=4, max=6)],
    ),
    ("The liaison group will meet once every three months.", [meets("quarter", min=1)]),
    ("The network shall hold an annual general meeting.", [("annual-meeting", {})]),
    ("A joint conference will be held each year.", [("annual-meeting", {})]),
    (
        "There shall be at least two representatives from the voluntary sector on the board.",
        [("seats-minimum", {"count": 2, "of": "voluntary sector", "on": "board"})],
    ),
    ("The council shall appoint three councillors to the partnership.", [("seats", {"count": 3})]),
    (
        "The quorum is one third of members, of whom at least two shall be from the sector.",
        [("quorum", {"fraction": "1/3"})],
    ),
    ("A meeting is quorate when six members are present.", [("quorum", {"count": 6})]),
    ("The quorum shall be a simple majority of the members.", [("quorum", {"fraction": "1/2"})]),
    (
        "Representatives serve for three years, and no more than two consecutive terms.",
        [("term-length", {"min_months": 36, "max_months": 36, "max_terms": 2})],
    ),
    (
        "The term of office shall be no less than 12 months and no greater than 2 years.",
        [("term-length", {"min_months": 12, "max_months": 24})],
    ),
    (
        "Members are appointed for a term of between one and three years.",
        [("term-length", {"min_months": 12, "max_months": 36})],
    ),
    ("The chair will hold office for up to two years.", [("term-length", {"max_months": 24})]),
    (
        "Each term of office lasts eighteen months, renewable once.",
        [("term-length", {"min_months": 18, "max_months": 18, "max_terms": 2})],
    ),
    ("The compact will be reviewed annually.", [("review-interval", {"months": 12})]),
    (
        "This protocol will be reviewed within eighteen months of signing.",
        [("review-interval", {"months": 18})],
    ),
    (
        "The Board will review its own membership every two years.",
        [("body-review", {"months": 24})],
    ),
    ("The agreement is subject to a three-yearly review.", [("review-interval", {"months": 36})]),
    ("Partners will review the compact every 2 years.", [("review-interval", {"months": 24})]),
    (
        "Written consultations will run for a minimum of twelve weeks.",
        [("consultation-length", {"minimum_weeks": 12})],
    ),
    (
        "A twelve-week period will normally be allowed for consultation.",
        [("consultation-length", {"standard_weeks": 12})],
    ),
    (
        "Consultations should last at least 12 wks.",
        [("consultation-length", {"minimum_weeks": 12})],
    ),
    (
        "At least eight weeks will be given for consultation responses.",
        [("consultation-length", {"minimum_weeks": 8})],
    ),
    (
        "Public bodies will publish a summary of responses within 12 weeks of its close.",
        [due("consultation-outcome", 12, "weeks")],
    ),
    (
        "Consultation responses will be acknowledged within five working days.",
        [due("acknowledge-response", 5, WORKING)],
    ),
    ("Members must declare any interest at the start of the meeting.", [("declare-interests", {})]),
    (
        "Declarations of interest shall be made within 28 days of appointment.",
        [due("declare-interests", 28, CALENDAR)],
    ),
    ("Gifts over £25 must be declared.", [("declare-gifts", {"threshold": 25})]),
    (
        "Members must register any gift or hospitality worth £1,000 or more.",
        [("declare-gifts", {"threshold": 1000})],
    ),
    (
        "Funders will give three months' written notice before ending funding.",
        [due("funding-notice", 3, "months")],
    ),
    (
        "At least 12 weeks' notice of any reduction in grant will be given.",
        [due("funding-notice", 12, "weeks")],
    ),
    (
        "The compact will be a standing item on every agenda.",
        [("standing-item", {"title": "compact"})],
    ),
    (
        "Each report will have a cover sheet of no more than two sides of A4.",
        [("cover-sheet-pages", {"pages": 2})],
    ),
    ("The partnership will publish an annual report.", [("annual-report", {})]),
    ("The board will report annually to its members.", [("annual-report", {})]),
    (
        "The accounts are to be audited by a body other than the one that manages the finances.",
        [("separate-auditor", {})],
    ),
    (
        "Papers will be distributed to members a minimum of five working days prior to meetings.",
        [papers(5, WORKING)],
    ),
    (
        "A minimum of 6 voting members must be present for the meeting to be quorate.",
        [("quorum", {"count": 6})],
    ),
    ("Meetings will take place four times per annum.", [meets("year", min=4)]),
    ("The chair shall be elected every two years.", [("term-length", {"max_months": 24})]),
    (
        "The council will allow a minimum of three months for written consultations.",
        [("consultation-length", {"minimum_weeks": 13})],
    ),
    (
        "The secretariat will issue action notes within 48 hours of the meeting.",
        [due("draft-minutes", 48, "hours")],
    ),
    ("The voluntary sector will have four seats on the board.", [("seats", {"count": 4})]),
]

UNSAID = [
    "The consultation lasted 12 weeks.",
    "At a meeting 7 days ago the papers were handed round.",
    "National guidance recommends that consultations run for twelve weeks.",
    "The compact has been in place since May 2003.",
    "Partners are not required to meet every month.",
    "It was suggested that the board might meet weekly.",
    "Do partners meet four times a year?",
    "If members were to serve for ten years, the board would grow stale.",
    "Over the past twelve months three reports were published.",
    "The council has 48 members and meets in the town hall.",
    "Applications must be returned within six weeks.",
    "Members may send items for the agenda to the secretary ten days before the meeting.",
    "A person who misses three meetings in a row may be replaced.",
    "The partnership covers four districts and two counties.",
    "Invoices will be paid within 30 days.",
    "The annual budget is £12,000.",
    "Partners share a common interest in the wellbeing of the area.",
    "Organisations can register their interest in forthcoming consultations.",
    "The auditors of the council work in the next building.",
    "Papers are kept for six years.",
    "The first chair served for two years and was then replaced.",
    "Some councils meet every quarter and publish an annual report.",
    "A copy of the minutes is kept for ten years.",
    "Volunteers give three hours a week.",
]
