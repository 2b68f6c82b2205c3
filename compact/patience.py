"""How long PostgreSQL lets a process wait, and lets it keep others waiting.

A reader is told within seconds to come back, with what was typed. Jobs take the time they need,
but one that hangs in the midst of its work lets go of its rows when Celery would end it anyway.
Commands and migrations have somebody watching them: nothing cuts them short.
"""

import re
from typing import Any

SECOND = 1000  # PostgreSQL counts in milliseconds

CONNECT = 5  # seconds, of every kind of process
READERS = {
    "statement_timeout": 15 * SECOND,
    "lock_timeout": 3 * SECOND,
    "idle_in_transaction_session_timeout": 30 * SECOND,
}
JOBS = {"idle_in_transaction_session_timeout": 5 * 60 * SECOND}


def bound(database: dict[str, Any], limits: dict[str, int]) -> None:
    """Have every connection opened from now on keep `limits`; one that DATABASE_URL names itself
    stays as it is. SQLite knows none of them: there the busy timeout is all the patience there is.
    """
    if not database["ENGINE"].endswith("postgresql"):
        return
    options = database.setdefault("OPTIONS", {})
    given = options.get("options", "")
    named = re.findall(r"\w+", given)  # deadlock_timeout is another limit than lock_timeout
    ours = [f"-c {name}={limit}" for name, limit in limits.items() if name not in named]
    options["options"] = " ".join([given, *ours]).strip()
