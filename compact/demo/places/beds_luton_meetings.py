"""The year of the bodies of Bedfordshire and Luton, meeting by meeting."""

from compact.demo.plans import ItemPlan, MeetingPlan

CODES = ItemPlan(
    "Draft code on consultation",
    "decision",
    40,
    paper={
        "description": "The code as it stands after the working group's third meeting.",
        "decision_required": "Agree that the draft goes out for comment.",
        "author": "Nadia Hussain",
        "background": "The code of 2004 was never used.",
        "recommendation": "Send the draft out for twelve weeks.",
        "issues": "Summer holidays fall into the twelve weeks.",
    },
    said="Kofi Mensah asked for a short version for small groups.",
    decision="The draft goes out for comment, with a short version.",
    task="Write the short version",
    owner="nadia.hussain",
)

REPORTS = ItemPlan(
    "Reports from the councils",
    "information",
    20,
    paper={
        "description": "What the two councils did under the covenant since last time.",
        "decision_required": "Note the reports.",
        "author": "George Tannous",
    },
    said="Both reports were taken as read.",
    decision="The reports were noted.",
    method="noted",
)

SPACES = ItemPlan(
    "Rooms for small groups",
    "discussion",
    20,
    said="Three libraries have rooms that stand empty in the evening.",
    decision="The councils open the rooms for a trial of three months.",
    task="List the rooms with their keyholders",
    owner="kofi.mensah",
)

COMPLAINT = ItemPlan(
    "A complaint about a grant",
    "discussion",
    20,
    closed_reason="The group that complained asked not to be named.",
    said="The complaint was heard.",
    decision="The council answers within two weeks.",
)

MEETINGS = (
    MeetingPlan("group", 55, (REPORTS, SPACES)),
    MeetingPlan("codes", 75, (CODES,), called=-15),
    MeetingPlan(
        "group",
        112,
        (CODES, COMPLAINT),
        sent=-5,
        posted=-4,
        submitted=20,
        approved=40,
        late_reason="The draft code was changed after legal advice.",
        excused=("publish-minutes", 45, "The chair was abroad; the group agreed to wait."),
        away=("nadia.hussain",),
    ),
    MeetingPlan("codes", 150, (CODES,)),
    MeetingPlan("support", 160, (SPACES,), cancelled=(-10, "Too few people could come.")),
    MeetingPlan("group", 174, (SPACES, REPORTS), submitted=8, approved=24, away=("kofi.mensah",)),
    MeetingPlan("codes", 185, (CODES,), submitted=8, approved=16),
    MeetingPlan(
        "support",
        200,
        (SPACES,),
        extended=("papers-before-meeting", -16, 2, "The room was only confirmed this week."),
    ),
    MeetingPlan("group", 224, (CODES, REPORTS), called=-36),
    MeetingPlan("codes", 250, (CODES,)),
    MeetingPlan("group", 285, (SPACES,)),
    MeetingPlan("group", 343, (REPORTS,), kind="annual", submitted=5, approved=10),
)
