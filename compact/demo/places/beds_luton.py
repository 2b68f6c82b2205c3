"""Bedfordshire and Luton: a covenant, and a code that is being consulted on. Invented people."""

from datetime import time

from compact.demo.places.beds_luton_meetings import MEETINGS
from compact.demo.plans import (
    AgreementPlan,
    BodyPlan,
    Correction,
    OrganisationPlan,
    PersonPlan,
    Place,
    SeatPlan,
)

ORGANISATIONS = (
    OrganisationPlan("luton", "Luton Borough Council", "public"),
    OrganisationPlan("central", "Central Bedfordshire Council", "public"),
    OrganisationPlan("health", "Chiltern Edge Care Board", "public"),
    OrganisationPlan(
        "voice", "Ouse Valley Voluntary Voice", "voluntary", serves="Bedford and villages"
    ),
    OrganisationPlan("bury", "Bury Park Neighbours", "community", serves="Luton"),
    OrganisationPlan("rural", "Greensand Rural Links", "voluntary", serves="Villages"),
)

PEOPLE = (
    PersonPlan("helen.obrien", "Helen O'Brien", "voice", signs_in=True),
    PersonPlan("nadia.hussain", "Nadia Hussain", "bury", signs_in=True),
    PersonPlan("george.tannous", "George Tannous", "luton", signs_in=True),
    PersonPlan(
        "mary.whitbread",
        "Mary Whitbread",
        "rural",
        channel="post",
        format="large",
        address="2 Church End\nHarrold\nMK43 0XX",
    ),
    PersonPlan("kofi.mensah", "Kofi Mensah", "central"),
    PersonPlan("anneliese.vogel", "Anneliese Vogel", "health"),
    PersonPlan("tariq.malik", "Tariq Malik", "bury", bounces=145),
)

SECTOR = {"route": "network", "months": 24}

BODIES = (
    BodyPlan(
        "group",
        "Implementation Group",
        "board",
        purpose="Puts the covenant into practice.",
        place="Bossard Rooms, Leighton Buzzard",
        begins=time(10, 30),
        support="george.tannous",
        seats=(
            SeatPlan("Chair", "helen.obrien", "chair", "voice", **SECTOR),
            SeatPlan("Vice chair", "george.tannous", "vice-chair", "luton"),
            SeatPlan("Council: villages", "kofi.mensah", organisation="central"),
            SeatPlan("Health", "anneliese.vogel", organisation="health"),
            SeatPlan(
                "Luton groups",
                "nadia.hussain",
                organisation="bury",
                substitute="tariq.malik",
                **SECTOR,
            ),
            SeatPlan(
                "Village groups",
                "mary.whitbread",
                organisation="rural",
                route="network",
                since=-160,
                months=12,
                renewed=201,
            ),
        ),
    ),
    BodyPlan(
        "codes",
        "Codes Working Group",
        "working group",
        "operational",
        parent="group",
        purpose="Writes the codes of good practice.",
        place="Online",
        begins=time(16),
        support="george.tannous",
        seats=(
            SeatPlan("Chair", "nadia.hussain", "chair", "bury", **SECTOR),
            SeatPlan("Councils", "kofi.mensah", organisation="central"),
            SeatPlan("Health", "anneliese.vogel", organisation="health"),
        ),
    ),
    BodyPlan(
        "support",
        "Representatives' Support Group",
        "support group",
        "local",
        parent="group",
        purpose="Where representatives prepare and compare notes.",
        place="Futures House, Luton",
        begins=time(17, 30),
        support="nadia.hussain",
        seats=(
            SeatPlan("Chair", "tariq.malik", "chair", "bury", **SECTOR),
            SeatPlan("Member", "nadia.hussain", organisation="bury", **SECTOR),
        ),
    ),
)

AT_LEAST_THREE = {"count": 3, "of": "civil society", "on": "Implementation Group"}

AGREEMENTS = (
    AgreementPlan(
        "covenant",
        "beds-luton-compact.md",
        "covenant",
        "Bedfordshire and Luton Covenant",
        (
            "Luton Borough Council",
            "Central Bedfordshire Council",
            "Chiltern Edge Care Board",
            "Ouse Valley Voluntary Voice",
        ),
        "The Implementation Group",
        purpose="How public bodies and civil society deal with each other.",
        amends=(
            ("at least 3 weeks before", "at least 4 weeks before"),
            ("at least 5 working days", "at least 7 working days"),
        ),
        corrections=(
            Correction("2.1", "seats-minimum", AT_LEAST_THREE, ("group",)),
            Correction("2.3", "quorum", bodies=("group",)),
            Correction("2.4", "meeting-frequency", bodies=("group",)),
        ),
    ),
    AgreementPlan(
        "code",
        "beds-luton-consultation.md",
        "code",
        "Code on consultation",
        ("Luton Borough Council", "Central Bedfordshire Council"),
        "",
        topic="Consultation",
        purpose="How to ask, how long, and what to do with the answers.",
        parent="covenant",
        reaches="circulated",
    ),
)

BEDS_LUTON = Place(
    slug="beds-luton",
    name="Bedfordshire and Luton Covenant Partnership",
    preset="local-covenant",
    host="bedsluton.example",
    contact={
        "contact_name": "Covenant office",
        "contact_email": "covenant@bedsluton.example",
        "contact_phone": "01632 960 385",
        "postal_address": "Covenant office\nFutures House\nLuton\nLU3 0XX",
    },
    officer=PersonPlan("ifeoma.clarke", "Ifeoma Clarke"),
    champion=PersonPlan("robert.sayer", "Robert Sayer"),
    organisations=ORGANISATIONS,
    people=PEOPLE,
    bodies=BODIES,
    agreements=AGREEMENTS,
    meetings=MEETINGS,
    faces=(("chair", "helen.obrien"), ("representative", "nadia.hussain")),
)
