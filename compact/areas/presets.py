"""Ready-made beginnings for an area: its words and what its clauses usually say.

A preset fills words in; it sets no rule in force. Only a clause of the area's own agreement does
that (design, decision 9).
"""

from dataclasses import dataclass, field

BODY_KINDS = (
    "board",
    "specialist partnership",
    "thematic partnership",
    "thematic leads",
    "area board",
    "community forum",
    "local council",
    "network",
    "mirror group",
    "working group",
    "support group",
    "neighbourhood partnership",
)


@dataclass(frozen=True)
class Preset:
    key: str
    title: str
    words: dict[str, str]
    body_kinds: tuple[str, ...] = BODY_KINDS
    code_topics: tuple[str, ...] = ()
    typical: dict[str, dict] = field(default_factory=dict)


PRESETS = {
    preset.key: preset
    for preset in (
        Preset(
            key="local-compact",
            title="Local compact (2003 to 2010)",
            words={
                "agreement": "compact",
                "sector": "voluntary and community sector",
                "public_sector": "statutory sector",
                "partnership": "local strategic partnership",
            },
            code_topics=(
                "Consultation",
                "Partnerships",
                "Funding and procurement",
                "Volunteering",
                "Equality and diversity",
            ),
            typical={"papers-before-meeting": {"amount": 7, "unit": "calendar-days"}},
        ),
        Preset(
            key="local-covenant",
            title="Local covenant partnership (2025 principles)",
            words={
                "agreement": "covenant",
                "sector": "civil society",
                "public_sector": "public bodies",
                "partnership": "covenant partnership",
            },
            code_topics=("Recognition", "Partnership", "Participation", "Transparency"),
            typical={"papers-before-meeting": {"amount": 5, "unit": "working-days"}},
        ),
        Preset(
            key="statutory-committee",
            title="Statutory committee (five clear days)",
            words={
                "agreement": "constitution",
                "sector": "voluntary sector",
                "public_sector": "council",
                "partnership": "committee",
            },
            typical={"papers-before-meeting": {"amount": 5, "unit": "clear-working-days"}},
        ),
        Preset(
            key="community-council",
            title="Community council (three clear days)",
            words={
                "agreement": "scheme",
                "sector": "voluntary sector",
                "public_sector": "council",
                "partnership": "community council",
            },
            typical={"papers-before-meeting": {"amount": 3, "unit": "clear-days"}},
        ),
    )
}
