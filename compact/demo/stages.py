"""The points of a year at which the demonstration may begin."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """`day` is today's number in the story; on the last `neglected` days nobody did anything."""

    says: str
    day: int
    neglected: int = 0


STAGES = {
    "fresh": Stage("just set up: agreements read, their suggestions still to be confirmed", day=2),
    "busy": Stage(
        "the middle of the year: papers due, minutes with the chair, letters to post", day=190
    ),
    "overdue": Stage(
        "nobody did anything for three weeks: papers and minutes are overdue", day=211, neglected=21
    ),
    "closed": Stage("the year is over: minutes published, the year's figures complete", day=372),
}
