"""Halton: a protocol with the sector's network, and a compact. Its people are invented."""

from datetime import time

from compact.demo.places.halton_agreements import AGREEMENTS
from compact.demo.places.halton_meetings import MEETINGS
from compact.demo.plans import (
    BodyPlan,
    OrganisationPlan,
    PersonPlan,
    Place,
    SeatPlan,
)

ORGANISATIONS = (
    OrganisationPlan("council", "Halton Borough Council", "public", "HBC"),
    OrganisationPlan("health", "Mersey Gateway Health Trust", "public"),
    OrganisationPlan("police", "Mersey Gateway Police", "public"),
    OrganisationPlan("college", "Riverside Skills College", "public"),
    OrganisationPlan(
        "together",
        "Halton Together",
        "voluntary",
        "HT",
        "The network of the borough's voluntary and community groups",
    ),
    OrganisationPlan("carers", "Castlefields Carers' Circle", "community", serves="Unpaid carers"),
    OrganisationPlan("allotments", "Weaver Bank Allotments", "community", serves="Runcorn"),
    OrganisationPlan(
        "advice", "Silver Jubilee Advice Centre", "voluntary", serves="Widnes and Runcorn"
    ),
)

PEOPLE = (
    PersonPlan("grace.okafor", "Grace Okafor", "council", signs_in=True),
    PersonPlan("tomasz.lewicki", "Tomasz Lewicki", "council", signs_in=True),
    PersonPlan("bella.ngata", "Bella Ngata", "together", signs_in=True),
    PersonPlan(
        "harold.finch",
        "Harold Finch",
        "carers",
        channel="post",
        format="large",
        address="4 Mill Lane\nCastlefields\nRuncorn\nWA7 0XX",
    ),
    PersonPlan("yusuf.demir", "Yusuf Demir", "advice", bounces=170),
    PersonPlan("siobhan.kearney", "Siobhán Kearney", "health", signs_in=True),
    PersonPlan("imran.qureshi", "Imran Qureshi", "police"),
    PersonPlan("ling.zhao", "Ling Zhao", "college"),
    PersonPlan("owen.pritchard", "Owen Pritchard", "allotments", format="giant"),
    PersonPlan("adaeze.nwosu", "Adaeze Nwosu", "together", signs_in=True),
    PersonPlan("peter.hallam", "Peter Hallam", "council"),
    PersonPlan(
        "rukhsana.begum",
        "Rukhsana Begum",
        "carers",
        format="language",
        format_note="Sylheti, as an audio file",
    ),
)

NETWORK = {"organisation": "together", "route": "network", "months": 24}

BODIES = (
    BodyPlan(
        "board",
        "Halton Strategic Partnership Board",
        "board",
        short_name="HSPB",
        purpose="Brings the public services and the sector of the borough to one table.",
        place="Town Hall, Heath Road, Runcorn",
        begins=time(14),
        support="tomasz.lewicki",
        seats=(
            SeatPlan("Chair", "grace.okafor", "chair", "council"),
            SeatPlan(
                "Secretary",
                "tomasz.lewicki",
                "secretary",
                "council",
                capacity="officer",
                facts={"has_vote": False, "rights_note": "The secretary supports the Board"},
            ),
            SeatPlan("Health", "siobhan.kearney", organisation="health"),
            SeatPlan("Police", "imran.qureshi", organisation="police"),
            SeatPlan("Learning and skills", "ling.zhao", organisation="college"),
            SeatPlan(
                "Sector representative (Runcorn)",
                "bella.ngata",
                constituency="Runcorn",
                substitute="adaeze.nwosu",
                **NETWORK,
            ),
            SeatPlan(
                "Sector representative (older people and carers)",
                "harold.finch",
                constituency="Older people and carers",
                since=-340,
                organisation="together",
                route="network",
                months=18,
                renewed=203,
            ),
        ),
    ),
    BodyPlan(
        "health",
        "Healthy Halton Partnership",
        "specialist partnership",
        "operational",
        purpose="Plans health and care together.",
        parent="board",
        place="Grangeway Court, Runcorn",
        begins=time(10),
        support="tomasz.lewicki",
        seats=(
            SeatPlan("Chair", "siobhan.kearney", "chair", "health"),
            SeatPlan("Council", "peter.hallam", organisation="council"),
            SeatPlan("Sector representative (carers)", "rukhsana.begum", **NETWORK),
            SeatPlan("Sector representative (advice)", "yusuf.demir", **NETWORK),
        ),
    ),
    BodyPlan(
        "renewal",
        "Urban Renewal Partnership",
        "specialist partnership",
        "operational",
        purpose="Looks after housing, streets and green places.",
        parent="board",
        place="Brindley Arts Centre, Runcorn",
        begins=time(13, 30),
        support="tomasz.lewicki",
        seats=(
            SeatPlan("Chair", "peter.hallam", "chair", "council"),
            SeatPlan("Learning and skills", "ling.zhao", organisation="college"),
            SeatPlan("Sector representative (green places)", "owen.pritchard", **NETWORK),
            SeatPlan("Sector representative (housing)", **NETWORK),
        ),
    ),
    BodyPlan(
        "working-group",
        "Compact Working Group",
        "working group",
        "operational",
        short_name="CWG",
        purpose="Watches over the compact and proposes its changes.",
        parent="board",
        place="Foundry House, Widnes",
        begins=time(11),
        support="adaeze.nwosu",
        seats=(
            SeatPlan("Chair, for the network", "adaeze.nwosu", "chair", **NETWORK),
            SeatPlan("Council: partnerships", "tomasz.lewicki", organisation="council"),
            SeatPlan("Council: grants", "peter.hallam", organisation="council"),
            SeatPlan("Council: leader's office", "grace.okafor", organisation="council"),
            SeatPlan("Council: services", organisation="council", number=2),
            SeatPlan("Sector: advice", "yusuf.demir", **NETWORK),
            SeatPlan("Sector: carers", "rukhsana.begum", **NETWORK),
            SeatPlan("Sector: allotments", "owen.pritchard", **NETWORK),
            SeatPlan("Sector: Runcorn groups", "bella.ngata", **NETWORK),
            SeatPlan("Sector: smaller groups", number=4, **NETWORK),
        ),
    ),
    BodyPlan(
        "network",
        "Halton Together Executive",
        "network",
        "local",
        short_name="HT Executive",
        purpose="Speaks for the network between its meetings, and elects its representatives.",
        place="Foundry House, Widnes",
        begins=time(18),
        support="adaeze.nwosu",
        seats=(
            SeatPlan("Chair", "bella.ngata", "chair", **NETWORK),
            SeatPlan("Member", "adaeze.nwosu", **NETWORK),
            SeatPlan("Member", "owen.pritchard", **NETWORK),
        ),
    ),
)

HALTON = Place(
    slug="halton",
    name="Halton Partnership",
    preset="local-compact",
    host="halton.example",
    contact={
        "contact_name": "Partnership team",
        "contact_email": "partnership@halton.example",
        "contact_phone": "01632 960 114",
        "postal_address": "Partnership team\nTown Hall\nHeath Road\nRuncorn\nWA7 0XX",
    },
    officer=PersonPlan("asha.patel", "Asha Patel"),
    champion=PersonPlan("denise.marlow", "Denise Marlow"),
    organisations=ORGANISATIONS,
    people=PEOPLE,
    bodies=BODIES,
    agreements=AGREEMENTS,
    meetings=MEETINGS,
    links=(("network", "sends", "board"), ("health", "reports-to", "board")),
    holidays=((400, "The partnership team moves house"),),
    faces=(("chair", "grace.okafor"), ("representative", "bella.ngata")),
)
