"""Cheshire West and Chester: one long agreement for many bodies. Its people are invented."""

from datetime import time

from compact.demo.places.cheshire_west_meetings import MEETINGS
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
    OrganisationPlan("council", "Cheshire West and Chester Council", "public", "CWaC"),
    OrganisationPlan("health", "Dee and Weaver Health Trust", "public"),
    OrganisationPlan("fire", "Dee and Weaver Fire Service", "public"),
    OrganisationPlan(
        "assembly",
        "West Cheshire Assembly of Groups",
        "voluntary",
        "The Assembly",
        "Voluntary, community and faith groups of the borough",
    ),
    OrganisationPlan(
        "canal", "Shropshire Union Towpath Friends", "community", serves="Ellesmere Port"
    ),
    OrganisationPlan(
        "food", "Northwich Shared Table", "voluntary", serves="Northwich and Winsford"
    ),
    OrganisationPlan("business", "Chester Traders' Union", "private"),
)

PEOPLE = (
    PersonPlan("marcus.adeyemi", "Marcus Adeyemi", "council", signs_in=True),
    PersonPlan("elin.hughes", "Elin Hughes", "council", signs_in=True),
    PersonPlan("priya.raman", "Priya Raman", "assembly", signs_in=True),
    PersonPlan(
        "john.ashworth",
        "John Ashworth",
        "canal",
        channel="post",
        address="17 Lock Cottages\nEllesmere Port\nCH65 0XX",
    ),
    PersonPlan("dorota.wisniewska", "Dorota Wiśniewska", "food"),
    PersonPlan("samuel.okonkwo", "Samuel Okonkwo", "health", format="large"),
    PersonPlan("fiona.mcallister", "Fiona McAllister", "fire"),
    PersonPlan("jack.entwistle", "Jack Entwistle", "business", bounces=165),
)

BODIES = (
    BodyPlan(
        "partnership",
        "Cheshire West Strategic Partnership",
        "board",
        short_name="The Partnership",
        purpose="Oversees the shared plan of the borough.",
        place="Winsford Lifestyle Hall",
        begins=time(10),
        support="elin.hughes",
        seats=(
            SeatPlan("Chair", "marcus.adeyemi", "chair", "council"),
            SeatPlan(
                "Secretary",
                "elin.hughes",
                "secretary",
                "council",
                capacity="officer",
                facts={"has_vote": False, "rights_note": "Supports the Partnership"},
            ),
            SeatPlan("Health", "samuel.okonkwo", organisation="health"),
            SeatPlan("Fire and rescue", "fiona.mcallister", organisation="fire"),
            SeatPlan("Business", "jack.entwistle", organisation="business", route="direct"),
            SeatPlan(
                "Voluntary sector",
                "priya.raman",
                organisation="assembly",
                route="network",
                months=24,
                substitute="dorota.wisniewska",
            ),
            SeatPlan(
                "Community sector",
                "john.ashworth",
                organisation="assembly",
                route="network",
                months=24,
            ),
            SeatPlan("Faith sector", organisation="assembly"),
        ),
        reviewed=(
            (
                148,
                "Attendance is good, and papers have come in time since the spring. The seat for "
                "faith groups has been empty too long: the Assembly is asked for a name.",
            ),
        ),
    ),
    BodyPlan(
        "leads",
        "Thematic Leads",
        "thematic leads",
        "operational",
        parent="partnership",
        purpose="Chairs and vice chairs of the themes manage the programme of work.",
        place="County Hall, Chester",
        begins=time(9),
        support="elin.hughes",
        seats=(
            SeatPlan("Chair", "elin.hughes", "chair", "council"),
            SeatPlan("Healthy lives", "samuel.okonkwo", organisation="health", route="ex-officio"),
            SeatPlan("Safer places", "fiona.mcallister", organisation="fire", route="ex-officio"),
        ),
        reviewed=((172, "Kept as it is. A lead for green spaces may join next year."),),
    ),
    BodyPlan(
        "ellesmere",
        "Ellesmere Port Area Board",
        "area board",
        "local",
        parent="partnership",
        purpose="Looks at the needs of its own part of the borough.",
        place="Civic Hall, Ellesmere Port",
        begins=time(18),
        support="elin.hughes",
        seats=(
            SeatPlan("Chair, from outside the council", "john.ashworth", "chair"),
            SeatPlan("Council", "marcus.adeyemi", organisation="council"),
            SeatPlan(
                "Voluntary sector", "dorota.wisniewska", organisation="assembly", route="network"
            ),
        ),
    ),
    BodyPlan(
        "forum",
        "Northwich Community Forum",
        "community forum",
        "local",
        parent="ellesmere",
        purpose="Hears what matters in the streets of Northwich.",
        place="Memorial Court, Northwich",
        begins=time(18, 30),
        support="elin.hughes",
        seats=(
            SeatPlan("Chair", "dorota.wisniewska", "chair"),
            SeatPlan("Council", "marcus.adeyemi", organisation="council"),
        ),
    ),
    BodyPlan(
        "network",
        "Partnership Network",
        "network",
        "local",
        parent="partnership",
        purpose="Two events a year at which anybody may speak.",
        place="Northgate Arena, Chester",
        support="elin.hughes",
        seats=(
            SeatPlan("Chair", "priya.raman", "chair", "assembly", route="network", months=24),
            SeatPlan("Steward", "john.ashworth"),
        ),
    ),
)

QUESTIONS = {"title": "Questions from the public"}

AGREEMENTS = (
    AgreementPlan(
        "agreement",
        "cheshire-west-agreement.md",
        "agreement and protocols",
        "Cheshire West agreement and protocols",
        (
            "Cheshire West and Chester Council",
            "Dee and Weaver Health Trust",
            "Dee and Weaver Fire Service",
            "West Cheshire Assembly of Groups",
        ),
        "The Strategic Partnership",
        purpose="The handbook of the partnership's bodies.",
        signed=(("Cheshire West and Chester Council", "Rafiq Chowdhury", "Partnership champion"),),
        former=(("no later than 1 week before", "no later than 5 days before"),),
        amends=(("at most twice a year", "at most three times a year"),),
        corrections=(
            Correction("8.2", "meeting-frequency", bodies=("leads",)),
            Correction("8.8", "meeting-frequency", bodies=("network",)),
            Correction("8.11 a)", "standing-item", QUESTIONS),
            Correction(
                "Appendix 1 Strategic Partnership", "meeting-frequency", bodies=("partnership",)
            ),
            Correction("Appendix 1 Community forums", "meeting-frequency", bodies=("forum",)),
        ),
        reviewed=340,
        reviewed_with="The network may meet three times a year from now on.",
    ),
)

CHESHIRE_WEST = Place(
    slug="cheshire-west",
    name="Cheshire West and Chester Partnership",
    preset="local-compact",
    host="cheshirewest.example",
    contact={
        "contact_name": "Partnerships office",
        "contact_email": "partnerships@cheshirewest.example",
        "contact_phone": "01632 960 271",
        "postal_address": "Partnerships office\nCounty Hall\nChester\nCH1 0XX",
    },
    officer=PersonPlan("clara.benyon", "Clara Benyon"),
    champion=PersonPlan("rafiq.chowdhury", "Rafiq Chowdhury"),
    organisations=ORGANISATIONS,
    people=PEOPLE,
    bodies=BODIES,
    agreements=AGREEMENTS,
    meetings=MEETINGS,
    faces=(("chair", "marcus.adeyemi"), ("representative", "priya.raman")),
    facts={"year_kind": "financial", "colours": {}},
)
