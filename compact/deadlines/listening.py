"""A new holiday, or another nation's, moves what is still open: such deadlines are counted anew."""

from compact.areas import actions
from compact.deadlines import rounds


def count_anew(change: actions.Change) -> None:
    if change.counts_days_anew:
        rounds.rebind(change.area, at=change.at, by=change.by, why="The area's calendar changed.")


actions.listeners.append(count_anew)
