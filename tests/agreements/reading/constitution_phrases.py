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
    (
        "Members will renew their declarations of interest each April and notify any change within"
        " 21 days.",
        [("declare-interests", {"amount": 21, "unit": "calendar-days"})],
    ),
    (
        "Members must complete a declaration of interests form within 28 days of joining. At each"
        " meeting the chair will invite members to declare any interest in the business.",
        [
            ("declare-interests", {"amount": 28, "unit": "calendar-days"}),
            ("declare-interests", {}),
        ],
    ),
    (
        "Members shall declare their interests. They shall do so within 28 days of joining, by"
        " filling in the register of interests.",
        [("declare-interests", {"amount": 28, "unit": "calendar-days"})],
    ),
    (
        "Members of the sub-group to update their declarations of interests every June.",
        [("declare-interests", {})],
    ),
    (
        "The meeting shall appoint an auditor, who may not sit on the committee.",
        [("separate-auditor", {})],
    ),
    ("To elect an independent examiner who is not a trustee.", [("separate-auditor", {})]),
    (
        "The books will be examined by someone outside the committee.",
        [("separate-auditor", {})],
    ),
    (
        "The accounts are checked by a person who has nothing to do with running the Forum.",
        [("separate-auditor", {})],
    ),
    (
        "Where a body intends to end a service run by a group, the group should hear early. The"
        " body will also give it three months' notice in writing.",
        [("funding-notice", {"amount": 3, "unit": "months"})],
    ),
    (
        "The council may decide to close its hall. The board will be given three days' notice of"
        " the meeting.",
        [("notice-of-meeting", {"amount": 3, "unit": "calendar-days"})],
    ),
    (
        "The report will be presented to an annual conference, open to all groups.",
        [("annual-meeting", {})],
    ),
    (
        "Members hold office for two years. They may be reappointed for one further period of two"
        " years, after which they must stand down.",
        [("term-length", {"min_months": 24, "max_months": 24, "max_terms": 2})],
    ),
    ("Public bodies will give ten weeks for written consultation.", [("consultation-length", {})]),
    (
        "The council's own policy is that consultations last ten weeks.",
        [("consultation-length", {"standard_weeks": 10})],
    ),
    ("Committees will meet once a month.", [("meeting-frequency", {"min": 1, "per": "month"})]),
    (
        "Members of the committee serve until the annual meeting next but one after their"
        " election.",
        [("term-length", {"max_months": 24})],
    ),
    ("Officers hold office from one AGM to the next.", [("term-length", {"max_months": 12})]),
    (
        "Members retire at the third AGM after they were elected.",
        [("term-length", {"max_months": 36})],
    ),
    (
        "Officers shall remain in office until the conclusion of the next following annual general"
        " meeting.",
        [("term-length", {"max_months": 12})],
    ),
    (
        "After two stretches of three years members must stand down.",
        [("term-length", {"min_months": 36, "max_months": 36, "max_terms": 2})],
    ),
    (
        "Representatives serve for two years and after two periods must stand down.",
        [("term-length", {"min_months": 24, "max_months": 24, "max_terms": 2})],
    ),
    (
        "After three periods in office nobody may be re-elected.",
        [("term-length", {"max_terms": 3})],
    ),
    ("A representative steps down after two terms.", [("term-length", {"max_terms": 2})]),
    (
        "A member who has served two consecutive terms must retire for a year.",
        [("term-length", {"max_terms": 2})],
    ),
    ("Nobody may serve more than two stretches.", [("term-length", {"max_terms": 2})]),
    (
        "At least one third of the places will be held by the voluntary sector.",
        [("seats-minimum", {"fraction": "1/3", "of": "voluntary sector"})],
    ),
    (
        "No less than half of the Board's members shall come from the community sector.",
        [("seats-minimum", {"fraction": "1/2", "of": "community sector"})],
    ),
    (
        "Half the seats on the Partnership Board are reserved for voluntary organisations.",
        [
            (
                "seats-minimum",
                {"fraction": "1/2", "of": "voluntary organisations", "on": "Partnership Board"},
            )
        ],
    ),
    (
        "The sector shall hold at least 40% of the seats on the Executive.",
        [("seats-minimum", {"fraction": "2/5", "of": "sector", "on": "Executive"})],
    ),
    (
        "A third of the members shall be elected each year.",
        [("term-length", {"max_months": 36})],
    ),
    ("Half of the members retire at each AGM.", [("term-length", {"max_months": 24})]),
    (
        "The membership of the Panel is: five from voluntary groups, four from the council and one"
        " from the police.",
        [
            ("seats", {"count": 5, "of": "voluntary groups"}),
            ("seats", {"count": 4, "of": "council"}),
            ("seats", {"count": 1, "of": "police"}),
        ],
    ),
    (
        "Each of the five neighbourhood forums has one place on the Partnership.",
        [("seats", {"count": 1})],
    ),
    (
        "The Board has sixteen members, half of them from the voluntary sector.",
        [
            ("seats", {"count": 16}),
            ("seats-minimum", {"fraction": "1/2", "of": "voluntary sector"}),
        ],
    ),
    (
        "Voluntary groups will make up no fewer than a third of the Board.",
        [("seats-minimum", {"fraction": "1/3", "of": "Voluntary groups"})],
    ),
    (
        "A minimum of three places on any new partnership will be offered to the sector.",
        [("seats-minimum", {"count": 3, "of": "sector", "on": "new partnership"})],
    ),
    (
        "The Executive Committee shall consist of not less than six nor more than twelve members.",
        [("seats-minimum", {"count": 6})],
    ),
    (
        "No vote shall be taken with less than half of the membership in attendance.",
        [("quorum", {"fraction": "1/2"})],
    ),
    (
        "Anybody who might gain from a decision must say so and leave the room.",
        [("declare-interests", {})],
    ),
    (
        "Members shall within 14 days enter in the register any interest which they acquire.",
        [("declare-interests", {"amount": 14, "unit": "calendar-days"})],
    ),
    (
        "The Treasurer may not act as examiner of the accounts.",
        [("separate-auditor", {})],
    ),
    (
        "Accounts are looked over each year by an independent person.",
        [("separate-auditor", {})],
    ),
    (
        "No person shall hold the chair for more than four years in succession.",
        [("term-length", {"max_months": 48})],
    ),
    (
        "Representatives hold their place for two years, and may be elected for a second such term"
        " but no longer.",
        [("term-length", {"min_months": 24, "max_months": 24, "max_terms": 2})],
    ),
    (
        "There will be a minimum of five ordinary meetings between one annual meeting and the"
        " next.",
        [("meeting-frequency", {"min": 5, "per": "year"})],
    ),
    (
        "A receipt will be sent for each reply within three days.",
        [("acknowledge-response", {"amount": 3, "unit": "calendar-days"})],
    ),
    (
        "A consultation is not to be shorter than eight weeks, and as a rule should be thirteen.",
        [("consultation-length", {"minimum_weeks": 8, "standard_weeks": 13})],
    ),
    (
        "The Board is composed as follows: 6 VCSE members; 4 NHS members; 2 members from the"
        " councils; the Director of Public Health.",
        [
            ("seats", {"count": 6, "of": "VCSE"}),
            ("seats", {"count": 4, "of": "NHS"}),
            ("seats", {"count": 2, "of": "councils"}),
        ],
    ),
    (
        "Seats are shared equally: five to the public bodies, five to the sector.",
        [("seats", {"count": 5, "of": "public bodies"}), ("seats", {"count": 5, "of": "sector"})],
    ),
    (
        "The following are entitled to be represented: the Council (3); the Health Board (2).",
        [("seats", {"count": 3, "of": "Council"}), ("seats", {"count": 2, "of": "Health Board"})],
    ),
    ("Voluntary Action will put forward three representatives.", [("seats", {"count": 3})]),
    (
        "No fewer than two seats on each Local Board shall be for voluntary organisations.",
        [("seats-minimum", {"count": 2, "of": "voluntary organisations", "on": "Local Board"})],
    ),
    (
        "The meeting is not properly constituted unless a third of members are present.",
        [("quorum", {"fraction": "1/3"})],
    ),
    ("Declarations of interests will be refreshed every April.", [("declare-interests", {})]),
    (
        "An auditor who is not connected with any member shall be appointed.",
        [("separate-auditor", {})],
    ),
    ("Whoever holds the funds shall not audit them.", [("separate-auditor", {})]),
    (
        "The partner that audits the accounts may not be the one that keeps them.",
        [("separate-auditor", {})],
    ),
    (
        "A body that wants to cut a grant gives the group at least half a year to prepare.",
        [("funding-notice", {"amount": 6, "unit": "months"})],
    ),
    (
        "Once every two years the members look at whether the Forum still does what it is for.",
        [("body-review", {"months": 24})],
    ),
    (
        "The Group is formed of five senior managers of the trust, two doctors and a lay chair.",
        [
            ("seats", {"count": 5, "of": "senior managers"}),
            ("seats", {"count": 2, "of": "doctors"}),
        ],
    ),
    (
        "The Board shall consist of three teachers, two parish priests and four volunteers.",
        [
            ("seats", {"count": 3, "of": "teachers"}),
            ("seats", {"count": 2, "of": "parish priests"}),
            ("seats", {"count": 4, "of": "volunteers"}),
        ],
    ),
    ("Clubs pick eight people for the table.", [("seats", {"count": 8})]),
    (
        "If there aren't seven of us we drink tea and decide nothing.",
        [("quorum", {"count": 7})],
    ),
    (
        "It cannot transact business with fewer than eight of those entitled to vote present.",
        [("quorum", {"count": 8})],
    ),
    (
        "No nominee is to serve for longer than two such appointments.",
        [("term-length", {"max_terms": 2})],
    ),
    ("Once a year there is an open evening for the whole town.", [("annual-meeting", {})]),
    (
        "Somebody who has never held our purse looks through the accounts each spring.",
        [("separate-auditor", {})],
    ),
    (
        "A present worth more than £15 gets written in the red book.",
        [("declare-gifts", {"threshold": 15})],
    ),
    ("Nominees log outside interests on appointment.", [("declare-interests", {})]),
    (
        "If you or yours stand to gain from a matter, speak up before we start.",
        [("declare-interests", {})],
    ),
    (
        "If the council means to stop paying for something, the club hears at least five months"
        " before.",
        [("funding-notice", {"amount": 5, "unit": "months"})],
    ),
    ("Ordinary meetings six-weekly.", [("meeting-frequency", {"min": 8, "per": "year"})]),
    (
        "Pack\tCirculated by e-mail 5 working days prior.",
        [("papers-before-meeting", {"amount": 5, "unit": "working-days", "channel": "email"})],
    ),
    (
        "Interests\tDeclared at the start of each meeting; the register to be brought up to date"
        " within 28 days of any change.",
        [("declare-interests", {"amount": 28, "unit": "calendar-days"})],
    ),
    (
        "Sector members: a two-year appointment, renewable twice.",
        [("term-length", {"min_months": 24, "max_months": 24, "max_terms": 3})],
    ),
    (
        "We consult widely. A “you said, we did” note follows inside six weeks of closing.",
        [("consultation-outcome", {"amount": 6, "unit": "weeks"})],
    ),
    (
        "The fund's accounts are audited by the county council and not by its own auditors.",
        [("separate-auditor", {})],
    ),
    (
        "The trust consults us on its plans. It allows eight weeks as a rule.",
        [("consultation-length", {"standard_weeks": 8})],
    ),
]

UNSAID = [
    "Officers report to meetings quarterly on the workload.",
    "The lease of the hall may be renewed twice.",
    "The committee consists of three sub-groups and meets in two parts.",
    "The pack consists of two sheets and three forms.",
    "Members choose two people to count the votes.",
    "The forms are as follows: members' expenses (2); travel (3).",
    "Groups have six months to prepare for the fair.",
    "No meeting shall be held with less than three weeks between it and the last.",
    "Accounts are closed each year by an independent person in the office.",
    "Half of the members may ask for a meeting.",
    "Two thirds of the members present and voting may change it.",
    "At least half of the members have a vote.",
    "At least half of the panel shall be women.",
    "Nearly half of the members are from the parishes.",
    "In 2004 a third of the seats were held by the sector.",
    "The council holds half of the shares.",
    "A third of the grants are awarded each year.",
    "A vacancy may be filled by a person who serves until the next annual general meeting.",
    "The chair reports to the next annual general meeting.",
    "The budget runs from one AGM to the next.",
    "After two meetings without an apology a member stands down.",
    "The Forum shall appoint an auditor.",
    "An examiner of driving shall not be a member of the panel.",
    "The council will give the provider four months' written notice.",
    "The chair reports to an annual meeting of another body.",
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
