"""More sentences in the manner of boards, forums and councils; each says just these rules."""

SAID = [
    (
        "The agenda, together with any supporting papers, will be made available to "
        "members five working days in advance of the meeting.",
        [("papers-before-meeting", {"amount": 5, "unit": "working-days"})],
    ),
    (
        "Agenda packs will be published seven days prior to each meeting.",
        [("papers-before-meeting", {"amount": 7})],
    ),
    (
        "Members will receive the papers at least one week in advance.",
        [("papers-before-meeting", {"amount": 1, "unit": "weeks"})],
    ),
    (
        "No paper will be tabled unless it was circulated three clear days beforehand.",
        [("papers-before-meeting", {"amount": 3, "unit": "clear-days"})],
    ),
    (
        "The Clerk will issue the agenda not later than five clear days before the date "
        "of the meeting.",
        [("papers-before-meeting", {"amount": 5, "unit": "clear-days"})],
    ),
    (
        "At least four weeks' notice will be given of the Annual General Meeting.",
        [("notice-of-meeting", {"amount": 4, "unit": "weeks"})],
    ),
    (
        "A special meeting may be called at five working days' notice by any six members.",
        [("notice-of-meeting", {"amount": 5, "unit": "working-days"})],
    ),
    (
        "Meetings shall be convened by giving not less than fourteen days' notice in "
        "writing to all members.",
        [("notice-of-meeting", {"amount": 14})],
    ),
    (
        "The date, time and venue of each meeting will be notified to members at least "
        "one month beforehand.",
        [("notice-of-meeting", {"amount": 1, "unit": "months"})],
    ),
    (
        "Minutes will be circulated in draft within 14 days of each meeting.",
        [("draft-minutes", {"amount": 14})],
    ),
    (
        "The minutes will be sent out two weeks after the meeting.",
        [("draft-minutes", {"amount": 2, "unit": "weeks"})],
    ),
    (
        "Minutes should be produced and distributed to members no more than ten working "
        "days following the meeting.",
        [("draft-minutes", {"amount": 10, "unit": "working-days"})],
    ),
    (
        "Approved minutes will appear on the council's website within five working days.",
        [("publish-minutes", {"amount": 5, "unit": "working-days"})],
    ),
    (
        "The Board will usually meet on a bi-monthly basis.",
        [("meeting-frequency", {"min": 6, "per": "year"})],
    ),
    (
        "The Forum will meet on the first Tuesday of every month.",
        [("meeting-frequency", {"min": 1, "per": "month"})],
    ),
    (
        "The Partnership meets four times a year, in January, April, July and October.",
        [("meeting-frequency", {"min": 4, "per": "year"})],
    ),
    (
        "There will be a minimum of four meetings per year.",
        [("meeting-frequency", {"min": 4, "per": "year"})],
    ),
    (
        "Meetings of the Board will be held not less than six times in each municipal year.",
        [("meeting-frequency", {"min": 6, "per": "year"})],
    ),
    (
        "The committee shall meet as often as it thinks fit but at least three times a year.",
        [("meeting-frequency", {"min": 3, "per": "year"})],
    ),
    (
        "The network shall come together each quarter.",
        [("meeting-frequency", {"min": 1, "per": "quarter"})],
    ),
    (
        "The sub-groups will meet between meetings of the Board, normally every six weeks.",
        [("meeting-frequency", {"min": 8, "per": "year"})],
    ),
    (
        "An Annual General Meeting shall be held no later than fifteen months after the last.",
        [("annual-meeting", {})],
    ),
    (
        "The partners will hold a compact day once a year.",
        [("annual-meeting", {})],
    ),
    (
        "A quorum will consist of five voting members.",
        [("quorum", {"count": 5})],
    ),
    (
        "One third of the membership will constitute a quorum.",
        [("quorum", {"fraction": "1/3"})],
    ),
    (
        "The meeting will be quorate if 50 per cent of members attend, including one from"
        " each sector.",
        [("quorum", {"fraction": "1/2"})],
    ),
    (
        "The quorum necessary for the transaction of business is four members.",
        [("quorum", {"count": 4})],
    ),
    (
        "The Board is quorate when at least one representative of each of three partner "
        "organisations is present.",
        [("quorum", {"organisations": 3})],
    ),
    (
        "Decisions may be made only when at least six members are present.",
        [("quorum", {"count": 6})],
    ),
    (
        "The chair will be appointed for a term of two years.",
        [("term-length", {"max_months": 24})],
    ),
    (
        "The term of office for elected members will be three years, after which they may"
        " stand for re-election.",
        [("term-length", {"max_months": 36})],
    ),
    (
        "Members shall hold office for three years and may serve a maximum of two terms.",
        [("term-length", {"max_months": 36, "max_terms": 2})],
    ),
    (
        "No member may serve for more than nine consecutive years.",
        [("term-length", {"max_months": 108})],
    ),
    (
        "Representatives will normally serve a two-year term of office.",
        [("term-length", {"max_months": 24})],
    ),
    (
        "The chair and vice-chair shall be elected annually from among the members.",
        [("term-length", {"max_months": 12})],
    ),
    (
        "These terms of reference will be reviewed on an annual basis.",
        [("review-interval", {"months": 12})],
    ),
    (
        "The partners will review the operation of this agreement every three years.",
        [("review-interval", {"months": 36})],
    ),
    (
        "The Compact will be formally refreshed every five years.",
        [("review-interval", {"months": 60})],
    ),
    (
        "This protocol will be subject to review after its first year.",
        [("review-interval", {"months": 12})],
    ),
    (
        "A review of the Compact shall take place at least once every two years.",
        [("review-interval", {"months": 24})],
    ),
    (
        "The Group will annually review its membership.",
        [("body-review", {"months": 12})],
    ),
    (
        "Consultations will run for 12 weeks unless there is a good reason for a shorter period.",
        [("consultation-length", {"standard_weeks": 12})],
    ),
    (
        "A minimum of 12 weeks should be allowed for written responses to consultation.",
        [("consultation-length", {"minimum_weeks": 12})],
    ),
    (
        "We will allow at least eight weeks, and twelve where possible, for consultation.",
        [("consultation-length", {"minimum_weeks": 8, "standard_weeks": 12})],
    ),
    (
        "The consultation period will be no shorter than six weeks.",
        [("consultation-length", {"minimum_weeks": 6})],
    ),
    (
        "Three months will be the norm for consultation on policies.",
        [("consultation-length", {"standard_weeks": 13})],
    ),
    (
        "The results of consultation will be published within three months of the closing date.",
        [("consultation-outcome", {"amount": 3, "unit": "months"})],
    ),
    (
        "We will give feedback to those who took part in a consultation within eight "
        "weeks of its end.",
        [("consultation-outcome", {"amount": 8, "unit": "weeks"})],
    ),
    (
        "All responses to a consultation will be acknowledged in writing within ten "
        "working days of receipt.",
        [("acknowledge-response", {"amount": 10, "unit": "working-days"})],
    ),
    (
        "Funders will give at least three months' notice of any changes to funding.",
        [("funding-notice", {"amount": 3, "unit": "months"})],
    ),
    (
        "Decisions on the renewal of grants will be notified no later than three months "
        "before the end of the current grant.",
        [("funding-notice", {"amount": 3, "unit": "months"})],
    ),
    (
        "The council will tell organisations six months before a grant comes to an end "
        "whether it will be renewed.",
        [("funding-notice", {"amount": 6, "unit": "months"})],
    ),
    (
        "Members must declare any personal or prejudicial interest in an item on the agenda.",
        [("declare-interests", {})],
    ),
    (
        "Any conflict of interest must be declared at the earliest opportunity.",
        [("declare-interests", {})],
    ),
    (
        "Declarations of interest will be a standing item on each agenda.",
        [("standing-item", {"title": "Declarations of interest"})],
    ),
    (
        "Members are expected to complete a register of interests form annually.",
        [("declare-interests", {})],
    ),
    (
        "Gifts and hospitality with a value of £25 or more must be recorded in the register.",
        [("declare-gifts", {"threshold": 25})],
    ),
    (
        "Compact updates will be a standing agenda item at meetings of the board.",
        [("standing-item", {})],
    ),
    (
        "Every agenda will include an item on equality.",
        [("standing-item", {})],
    ),
    (
        "Reports should be accompanied by a one-page cover sheet.",
        [("cover-sheet-pages", {"pages": 1})],
    ),
    (
        "An annual report on progress will be presented to the Cabinet and to the Forum.",
        [("annual-report", {})],
    ),
    (
        "The Group will produce a yearly report on its activities.",
        [("annual-report", {})],
    ),
    (
        "Accounts shall be independently examined each year by a person who is not a "
        "member of the committee.",
        [("separate-auditor", {})],
    ),
    (
        "The sector will be entitled to four places on the Partnership Board.",
        [("seats", {"count": 4})],
    ),
    (
        "The Board shall comprise: two councillors, two officers and three voluntary "
        "sector representatives.",
        [("seats", {"count": 2}), ("seats", {"count": 2}), ("seats", {"count": 3})],
    ),
    (
        "Not less than two seats will be reserved for black and minority ethnic groups.",
        [("seats-minimum", {"count": 2})],
    ),
    (
        "The membership will include at least one young person.",
        [("seats-minimum", {"count": 1})],
    ),
    (
        "Each partner will nominate one representative and one named deputy.",
        [("seats", {"count": 1})],
    ),
    (
        "Agendas and reports will be despatched electronically at least six working days "
        "before each meeting.",
        [("papers-before-meeting", {"amount": 6, "unit": "working-days", "channel": "email"})],
    ),
    (
        "Members who have asked for paper copies will be posted them eight working days "
        "before the meeting.",
        [("papers-before-meeting", {"amount": 8, "unit": "working-days", "channel": "post"})],
    ),
    (
        "The pack goes out a week before the Board sits.",
        [("papers-before-meeting", {"amount": 1, "unit": "weeks"})],
    ),
    (
        "The Secretary shall circulate, at least ten days before each meeting, an agenda "
        "of the business to be transacted.",
        [("papers-before-meeting", {"amount": 10})],
    ),
    (
        "Emergency meetings can be called at 48 hours' notice.",
        [("notice-of-meeting", {"amount": 48, "unit": "hours"})],
    ),
    (
        "Members shall receive fourteen clear days' notice of any general meeting.",
        [("notice-of-meeting", {"amount": 14, "unit": "clear-days"})],
    ),
    (
        "Action points will be e-mailed round within 24 hours of the meeting, and full "
        "minutes within ten working days.",
        [
            ("draft-minutes", {"amount": 24, "unit": "hours"}),
            ("draft-minutes", {"amount": 10, "unit": "working-days"}),
        ],
    ),
    (
        "The secretariat will aim to distribute the minutes within a fortnight.",
        [("draft-minutes", {"amount": 2, "unit": "weeks"})],
    ),
    (
        "Minutes will be posted on the website no later than ten working days after they "
        "have been agreed.",
        [("publish-minutes", {"amount": 10, "unit": "working-days"})],
    ),
    (
        "The Forum holds five meetings a year, one of which is the AGM.",
        [("meeting-frequency", {"min": 5, "per": "year"}), ("annual-meeting", {})],
    ),
    (
        "Meetings take place on alternate months.",
        [("meeting-frequency", {"min": 6, "per": "year"})],
    ),
    (
        "The group should meet no fewer than three times in any twelve-month period.",
        [("meeting-frequency", {"min": 3, "per": "year"})],
    ),
    (
        "We will meet as a full partnership twice a year and as an executive every month.",
        [
            ("meeting-frequency", {"min": 2, "per": "year"}),
            ("meeting-frequency", {"min": 1, "per": "month"}),
        ],
    ),
    (
        "The chair will meet the chief officer monthly.",
        [("meeting-frequency", {"min": 1, "per": "month"})],
    ),
    (
        "A summit of all signatories is to be held every year.",
        [("annual-meeting", {})],
    ),
    (
        "Five members, of whom two must represent the sector, form a quorum.",
        [("quorum", {"count": 5})],
    ),
    (
        "The quorum for meetings shall be no less than 40% of the membership.",
        [("quorum", {"fraction": "2/5"})],
    ),
    (
        "A meeting may proceed only if a majority of members is present.",
        [("quorum", {"fraction": "1/2"})],
    ),
    (
        "Quorum: a minimum of seven, including one from health.",
        [("quorum", {"count": 7})],
    ),
    (
        "Officers serve for a maximum of three years.",
        [("term-length", {"max_months": 36})],
    ),
    (
        "Trustees are elected for three years and may be re-elected for one further term "
        "of three years.",
        [("term-length", {"max_months": 36, "max_terms": 2})],
    ),
    (
        "The vice-chair will be drawn from the other sector and the roles will swap every"
        " two years.",
        [("term-length", {"max_months": 24})],
    ),
    (
        "Appointments last for 18 months.",
        [("term-length", {"max_months": 18})],
    ),
    (
        "Nobody may chair the Forum for more than two years in a row.",
        [("term-length", {"max_months": 24})],
    ),
    (
        "We shall look again at this agreement every second year.",
        [("review-interval", {"months": 24})],
    ),
    (
        "The first review will take place eighteen months after the launch.",
        [("review-interval", {"months": 18})],
    ),
    (
        "The partners undertake to review these arrangements at least annually.",
        [("review-interval", {"months": 12})],
    ),
    (
        "The agreement will run for three years and will then be reviewed.",
        [("review-interval", {"months": 36})],
    ),
    (
        "Organisations will be given a period of at least ten weeks to comment on proposals.",
        [("consultation-length", {"minimum_weeks": 10})],
    ),
    (
        "Formal consultation exercises should be open for 13 weeks.",
        [("consultation-length", {"standard_weeks": 13})],
    ),
    (
        "If a shorter time is unavoidable it will be no less than four weeks and the "
        "reasons will be given in the consultation paper.",
        [("consultation-length", {"minimum_weeks": 4})],
    ),
    (
        "A summary of what was said, and of what will happen next, will be sent to all "
        "respondents within ten weeks of the consultation closing.",
        [("consultation-outcome", {"amount": 10, "unit": "weeks"})],
    ),
    (
        "Replies to consultations will receive an acknowledgement within 3 working days.",
        [("acknowledge-response", {"amount": 3, "unit": "working-days"})],
    ),
    (
        "No funding will be withdrawn or reduced without three months' notice.",
        [("funding-notice", {"amount": 3, "unit": "months"})],
    ),
    (
        "Where a service is to be decommissioned, providers will have at least six "
        "months' warning.",
        [("funding-notice", {"amount": 6, "unit": "months"})],
    ),
    (
        "Either party may end the funding agreement by giving three months' notice in writing.",
        [("funding-notice", {"amount": 3, "unit": "months"})],
    ),
    (
        "Members with a conflict of interest shall declare it and leave the room.",
        [("declare-interests", {})],
    ),
    (
        "New members will fill in a declaration of interests form within 14 days of joining.",
        [("declare-interests", {"amount": 14})],
    ),
    (
        "Offers of gifts or hospitality above £20 must be reported to the secretary.",
        [("declare-gifts", {"threshold": 20})],
    ),
    (
        'An item entitled "Compact matters" will appear on every agenda.',
        [("standing-item", {"title": "Compact matters"})],
    ),
    (
        "There will be a standing item for reports from the thematic groups.",
        [("standing-item", {})],
    ),
    (
        "A summary sheet of not more than two sides will accompany each report.",
        [("cover-sheet-pages", {"pages": 2})],
    ),
    (
        "Each year the partnership will publish a report on what it has done.",
        [("annual-report", {})],
    ),
    (
        "The Board will receive an annual statement of compliance with the Compact.",
        [("annual-report", {})],
    ),
    (
        "The books will be audited by a firm unconnected with any of the partners.",
        [("separate-auditor", {})],
    ),
    (
        "Of the eighteen places on the Board, six are for the community sector.",
        [("seats", {"count": 6})],
    ),
    (
        "The forum nominates three of its members to the executive.",
        [("seats", {"count": 3})],
    ),
    (
        "Each theme group will have no fewer than two community representatives.",
        [("seats-minimum", {"count": 2})],
    ),
    (
        "Voluntary Action will be represented by its chief officer and two trustees.",
        [("seats", {"count": 2})],
    ),
    (
        "The youth council has two places at every meeting.",
        [("seats", {"count": 2})],
    ),
    (
        "The Forum consists of four members nominated by Oakhurst Council and six members "
        "elected by Oakhurst Voices.",
        [
            ("seats", {"count": 4, "of": "Oakhurst Council"}),
            ("seats", {"count": 6, "of": "Oakhurst Voices"}),
        ],
    ),
    (
        "The Forum consists of Four (4) members nominated by Oakhurst Council, six (6) members "
        "elected by Oakhurst Voices and two people from the port.",
        [
            ("seats", {"count": 4, "of": "Oakhurst Council"}),
            ("seats", {"count": 6, "of": "Oakhurst Voices"}),
            ("seats", {"count": 2, "of": "port"}),
        ],
    ),
    (
        "The quorum is one third of members, including at least two voluntary organisations.",
        [("quorum", {"fraction": "1/3", "organisations": 2})],
    ),
    ("We meet all together once a year.", [("annual-meeting", {})]),
    ("All members will meet once a year.", [("annual-meeting", {})]),
    (
        "All members of the board will meet once a year.",
        [("meeting-frequency", {"min": 1, "per": "year"})],
    ),
]

UNSAID = [
    "Each of the partners will have different audit demands to meet for the money it spends.",
    "Late papers will only be accepted with the agreement of the chair.",
    ("Reports must be submitted to the secretariat ten working days before the meeting."),
    ("Papers which arrive less than two days before the meeting will not be considered."),
    "Dates of meetings will be set a year in advance.",
    "Meetings will normally last two hours.",
    "If a meeting is inquorate it will be reconvened within ten working days.",
    ("A member who fails to attend three consecutive meetings shall cease to be a member."),
    "Where less than 12 weeks is allowed, the consultation document will say why.",
    "Payments will be made within 30 days of receipt of an invoice.",
    "Funding agreements will normally be for three years.",
    "Members will not accept gifts.",
    "The accounts will be audited annually.",
    "The Board may co-opt up to three further members.",
    "There shall be a chair, a vice-chair and no more than ten other members.",
    "The partnership was set up ten years ago and now has 40 members.",
    "Volunteers should be reimbursed within two weeks.",
    "The council consulted for six weeks in 2003.",
    "Complaints will be acknowledged within five working days and answered within 20.",
    ("Any member wishing to raise an item must tell the clerk eight days before the meeting."),
    "Members must give three months' notice if they intend to leave the partnership.",
    "Comments on the draft minutes must reach the secretary within seven days.",
    "Members are expected to attend at least three meetings a year.",
    "Decisions are taken by a simple majority of those present.",
    "A two-thirds majority is needed to change the constitution.",
    "After a break of one year a former member may stand again.",
    "Progress against the action plan will be reviewed quarterly.",
    ("Consultations should not be launched in August or in the two weeks around Christmas."),
    "Groups should spend the grant within twelve months.",
    "A register of members' interests will be kept and published.",
    "Three members may ask for a vote to be recorded.",
]
