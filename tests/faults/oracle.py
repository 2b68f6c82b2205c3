"""The oracle after a fault: every invariant, from the tables alone."""

import json
from contextlib import suppress
from io import StringIO

from django.core.management import call_command


def breaches() -> dict[str, list[str]]:
    """What `manage.py check_invariants --json` finds broken, by the invariant's name."""
    out = StringIO()
    with suppress(SystemExit):  # exit 1 says that something is broken: what, stands in the answer
        call_command("check_invariants", json=True, stdout=out)
    found = json.loads(out.getvalue())["invariants"]
    return {each["name"]: each["breaches"] for each in found if each["breaches"]}
