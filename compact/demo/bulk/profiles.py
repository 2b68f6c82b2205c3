"""How much there is of what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Profile:
    """Numbers for one area each, except `areas`."""

    areas: int
    bodies: int
    people: int
    seats_a_body: int
    meetings_a_body: int
    items_a_meeting: int


PROFILES = {
    "small": Profile(
        areas=1, bodies=5, people=20, seats_a_body=6, meetings_a_body=4, items_a_meeting=4
    ),
    # 3 areas: 201 people, 60 bodies, 2,040 meetings, 20,400 papers.
    "large": Profile(
        areas=3, bodies=20, people=67, seats_a_body=8, meetings_a_body=34, items_a_meeting=10
    ),
}
