import pytest

from compact.audit.record import record


@pytest.fixture
def compact_in_force(compact_in_force):
    """The cast's compact, and on the record how it came into force: the oracle asks for that."""
    record(compact_in_force.area, "in-force", compact_in_force, details={"to": "in-force"})
    return compact_in_force
