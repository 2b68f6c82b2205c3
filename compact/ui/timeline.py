"""What happened to a record, one line each, for `{% timeline %}`."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Happening:
    """`what` is a short sentence without a full stop; `by` and `why` may be empty."""

    what: str
    at: datetime | date
    by: str = ""
    why: str = ""
    url: str = ""
