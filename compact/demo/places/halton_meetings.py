"""The year of Halton's bodies, meeting by meeting."""

from compact.demo.plans import ItemPlan, MeetingPlan

TRAVEL = ItemPlan(
    "Travel money for representatives",
    "decision",
    20,
    paper={
        "description": "What representatives spend to get to meetings, and who pays.",
        "decision_required": "Agree a flat rate for travel and care costs.",
        "author": "Tomasz Lewicki",
        "background": "Nine representatives paid for themselves last year.",
        "recommendation": "Pay a flat rate of 8 pounds a meeting, and care costs as they are.",
        "issues": "The cost is about 900 pounds a year, and can be met from the support budget.",
    },
    said="Bella Ngata said that two people had given up their seats over bus fares.",
    decision="Representatives are paid a flat rate for travel from the next meeting on.",
    task="Write to every representative about how to claim",
    owner="tomasz.lewicki",
)

WINTER = ItemPlan(
    "Plans for the winter",
    "discussion",
    30,
    paper={
        "description": "What each partner does when it freezes, on one page.",
        "decision_required": "Say what is missing.",
        "author": "Siobhán Kearney",
        "background": "Last winter the warm rooms were open on the same three days.",
        "recommendation": "Open one warm room in each town on every day of the week.",
    },
    file=(
        "Runcorn: the church hall on Mondays and Thursdays, the library on Saturdays.",
        "Widnes: the sports club from Tuesday to Friday. Nobody has offered a room for Sundays.",
    ),
    said="The college offered its hall on Saturdays.",
    decision="One room is open in Runcorn and one in Widnes on every day from December on.",
    method="majority",
    minority="The police would rather see longer hours on fewer days.",
    task="Draw up the rota of rooms",
    owner="ling.zhao",
)

TENDER = ItemPlan(
    "Offers for the advice contract",
    "decision",
    20,
    closed_reason="Prices of three bidders are compared before the contract is awarded.",
    paper={
        "description": "Three offers with their prices.",
        "decision_required": "Choose one.",
        "author": "Tomasz Lewicki",
        "recommendation": "Take the second offer.",
    },
    said="The Board compared the three offers.",
    decision="The second offer is taken.",
)

FIGURES = ItemPlan(
    "How well the compact was kept",
    "information",
    10,
    paper={
        "description": "Deadlines kept and missed since the last meeting.",
        "decision_required": "Note the figures.",
        "author": "Asha Patel",
        "background": "The figures are counted from the record, and anyone may look at them.",
        "recommendation": "Note the figures and thank the secretaries.",
    },
    said="Members asked for the same figures by body.",
    decision="The figures were noted.",
    method="noted",
)

GRANTS = ItemPlan(
    "Notice before grants end",
    "discussion",
    25,
    paper={
        "description": "Four groups heard of an ending grant less than three months before.",
        "decision_required": "Propose a remedy.",
        "author": "Peter Hallam",
        "background": "The letters waited for a signature in the holidays.",
        "recommendation": "Let a second person sign in July and August.",
    },
    said="The council said that it was sorry, and named the second person.",
    decision="The council changes who signs.",
    task="Report back on the next round of grants",
    owner="peter.hallam",
)

PARKS = ItemPlan(
    "Benches and paths in the parks",
    "discussion",
    20,
    said="Owen Pritchard showed where benches are missing.",
    task="Walk the routes with the allotment holders",
    owner="peter.hallam",
)

LATE = ItemPlan(
    "A letter about the bus station",
    "information",
    5,
    paper={
        "description": "The letter that came after the papers had gone out.",
        "decision_required": "Note it.",
        "author": "Grace Okafor",
    },
    said="The letter came after the papers had gone out.",
)

MEETINGS = (
    MeetingPlan("board", 45, (TRAVEL, FIGURES), away=("imran.qureshi",)),
    MeetingPlan(
        "health",
        60,
        (WINTER,),
        submitted=24,
        approved=30,
        excused=("draft-minutes", 34, "The secretary was ill; the partners accept the delay."),
    ),
    MeetingPlan("working-group", 70, (GRANTS,), away=("yusuf.demir",)),
    MeetingPlan(
        "board",
        108,
        (TENDER, WINTER),
        sent=-4,
        posted=-3,
        late_reason="The figures of the health trust came four days late.",
        away=("bella.ngata",),
        sent_back="Item 4 should say how the vote was taken.",
    ),
    MeetingPlan(
        "renewal", 120, (PARKS,), cancelled=(-9, "The hall was flooded; we meet three weeks later.")
    ),
    MeetingPlan("renewal", 141, (PARKS,), called=-19),
    MeetingPlan(
        "working-group", 156, (FIGURES,), moved=(-14, -7, "Half the group was at the compact day.")
    ),
    MeetingPlan("board", 176, (FIGURES, GRANTS), away=("ling.zhao",), submitted=9, approved=25),
    MeetingPlan("health", 184, (WINTER,), submitted=9, approved=20),
    MeetingPlan("renewal", 197, (PARKS, FIGURES), sent=-6),
    MeetingPlan(
        "working-group", 209, (GRANTS, FIGURES), online="https://meet.halton.example/compact"
    ),
    MeetingPlan("network", 214, (TRAVEL,)),
    MeetingPlan(
        "board", 218, (TENDER, WINTER), called=-33, late_paper=LATE, away=("harold.finch",)
    ),
    MeetingPlan("health", 262, (WINTER,)),
    MeetingPlan("board", 290, (FIGURES, TRAVEL)),
    MeetingPlan("working-group", 300, (FIGURES,)),
    MeetingPlan("board", 345, (FIGURES,), kind="annual", submitted=5, approved=11),
)
