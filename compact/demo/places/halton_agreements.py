"""What the partners of Halton agreed on, and who has put their name to it."""

from compact.demo.plans import AgreementPlan, Correction

COUNCIL = {"count": 5, "of": "Halton Borough Council", "on": "Compact Working Group"}
SECTOR = {"count": 9, "of": "voluntary and community sector", "on": "Compact Working Group"}

AGREEMENTS = (
    AgreementPlan(
        "protocol",
        "halton-protocol.md",
        "protocol",
        "Halton protocol for working together",
        ("Halton Strategic Partnership Board", "Halton Together"),
        "The Board and the network's executive",
        purpose="What the Board and the sector's network may expect of each other.",
        former=(
            ("by email at least 7 days", "by email at least 5 days"),
            ("posted at least 5 days", "posted at least 4 days"),
        ),
        amends=(("at most 2 years", "at most 3 years"),),
        signed=(("Halton Together", "Bella Ngata", "Chair of the executive"),),
        corrections=(Correction("1", "seats-minimum", bodies=("board", "health", "renewal")),),
    ),
    AgreementPlan(
        "compact",
        "halton-compact.md",
        "compact",
        "Halton Compact",
        (
            "Halton Borough Council",
            "Mersey Gateway Health Trust",
            "Mersey Gateway Police",
            "Halton Together",
        ),
        "All four parties, at the yearly compact day",
        purpose="Fair dealing between the sectors.",
        signed=(
            ("Halton Borough Council", "Grace Okafor", "Leader's office"),
            ("Mersey Gateway Health Trust", "Siobhán Kearney", "Director of partnerships"),
            ("Halton Together", "Bella Ngata", "Chair of the executive"),
        ),
        note=("8.1", "The mediators are the two people whom the yearly compact day names."),
        corrections=(
            Correction("6.1", "meeting-frequency", bodies=("working-group",)),
            Correction("7.1", "seats", COUNCIL, ("working-group",)),
            Correction("7.2", "seats", SECTOR, ("working-group",)),
        ),
        reviewed=350,
        reviewed_with="Kept in most things. Notice of grants ending is still too short.",
    ),
)
