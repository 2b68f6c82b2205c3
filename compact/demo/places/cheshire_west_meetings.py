"""The year of Cheshire West's bodies, meeting by meeting."""

from compact.demo.plans import ItemPlan, MeetingPlan

ALCOHOL = ItemPlan(
    "A shared plan against harm from alcohol",
    "decision",
    30,
    paper={
        "description": "A plan all partners pay into, as a first trial of buying together.",
        "decision_required": "Agree the plan and who leads it.",
        "author": "Samuel Okonkwo",
        "background": "Four partners pay for advice today, each with its own rules.",
        "recommendation": "Buy advice once, for everybody, from April on.",
        "conclusions": "One contract would be simpler for groups and for those who need help.",
    },
    said="Fiona McAllister asked that night-time rescues be counted as well.",
    decision="The plan is agreed; the health trust leads it.",
    task="Write the terms of the shared contract",
    owner="samuel.okonkwo",
)

SHARING = ItemPlan(
    "Sharing what we know about people at risk",
    "discussion",
    25,
    paper={
        "description": "When and how partners may tell each other about a person at risk.",
        "decision_required": "Say what has to be settled before this can be agreed.",
        "author": "Elin Hughes",
        "background": "Each partner has its own form today.",
        "recommendation": "Work with one form for a trial of six months.",
    },
    said="Priya Raman said that small groups need a telephone number more than a form.",
    decision="One form is tried out, with a telephone number at its top.",
)

ROADS = ItemPlan(
    "Crossings near schools",
    "discussion",
    20,
    said="Parents had counted cars for a week.",
    task="Bring the traffic figures",
    owner="marcus.adeyemi",
)

PROGRAMME = ItemPlan(
    "The programme of work",
    "information",
    20,
    paper={
        "description": "What is done, what is late, what needs help.",
        "decision_required": "Note the programme.",
        "author": "Clara Benyon",
    },
    said="Two lines are late for want of staff.",
    decision="The programme was noted.",
    method="noted",
)

STAFF = ItemPlan(
    "A post that may go",
    "discussion",
    15,
    closed_reason="It concerns a person who could be recognised.",
    said="The leads talked about one post.",
)

MEETINGS = (
    MeetingPlan("partnership", 50, (ALCOHOL, PROGRAMME), away=("jack.entwistle",)),
    MeetingPlan("leads", 62, (PROGRAMME,)),
    MeetingPlan("forum", 80, (ROADS,), away=()),
    MeetingPlan("leads", 95, (PROGRAMME, STAFF)),
    MeetingPlan("network", 104, (SHARING,)),
    MeetingPlan(
        "ellesmere",
        118,
        (ROADS,),
        sent=-4,
        posted=-3,
        late_reason="The map of the crossings was drawn again after a mistake was found.",
    ),
    MeetingPlan("leads", 126, (PROGRAMME,), cancelled=(-3, "Two of the three leads were ill.")),
    MeetingPlan("partnership", 140, (SHARING,), away=("priya.raman",)),
    MeetingPlan("leads", 155, (PROGRAMME,)),
    MeetingPlan("forum", 170, (ROADS,), submitted=11, approved=27),
    MeetingPlan("leads", 186, (PROGRAMME,), submitted=12, approved=22),
    MeetingPlan("ellesmere", 198, (ROADS, PROGRAMME), sent=-7, posted=-7),
    MeetingPlan("leads", 216, (PROGRAMME,)),
    MeetingPlan("partnership", 221, (ALCOHOL, SHARING), called=-35),
    MeetingPlan("forum", 255, (ROADS,)),
    MeetingPlan("partnership", 310, (PROGRAMME,)),
    MeetingPlan("forum", 330, (ROADS,)),
)
