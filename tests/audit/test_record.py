"""What was done stands on the record, and any change to the record shows."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from compact.audit.chain import verify
from compact.audit.models import Entry, Head, Private, key_of
from compact.audit.record import head_of, record
from tests.record_flush import record_opened

pytestmark = pytest.mark.django_db


def rewrite(statement: str, *values) -> None:
    """What somebody with the database's password could do, were the triggers away."""
    with record_opened(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def three_entries(area, officer) -> list[Entry]:
    return [
        record(area, verb, area, by=officer, details={"n": n})
        for n, verb in enumerate(("opened", "renamed", "closed"), 1)
    ]


def test_each_entry_follows_the_one_before(area, officer):
    first, second, third = three_entries(area, officer)
    assert [entry.seq for entry in (first, second, third)] == [1, 2, 3]
    assert (second.prev_hash, third.prev_hash) == (first.hash, second.hash)
    assert verify(area).faults == []


def test_two_areas_have_two_chains(area, other_area, officer):
    three_entries(area, officer)
    record(other_area, "opened", other_area, by=None)
    assert verify(other_area).entries == 1
    assert head_of(other_area) != head_of(area)


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET verb = 'praised'", "DELETE FROM audit_entry"]
)
def test_the_database_refuses_to_change_or_remove_an_entry(area, officer, statement):
    three_entries(area, officer)
    refused = pytest.raises(DatabaseError, match="append-only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.count() == 3


def test_a_changed_word_is_found(area, officer):
    three_entries(area, officer)
    rewrite("UPDATE audit_entry SET verb = 'praised' WHERE seq = 2")
    assert verify(area).faults == ["entry 2 was changed after it was written"]


def test_a_missing_entry_is_found(area, officer):
    three_entries(area, officer)
    Private.objects.all().delete()
    rewrite("DELETE FROM audit_entry WHERE seq = 2")
    faults = verify(area).faults
    assert "entry 2 is missing before entry 3" in faults
    assert "entry 3 does not follow the entry before it" in faults


def test_a_cut_tail_is_found_by_its_head(area, officer):
    three_entries(area, officer)
    Private.objects.all().delete()
    rewrite("DELETE FROM audit_entry WHERE seq = 3")
    assert verify(area).faults == ["the head says 3 entries, the chain ends at 2"]


def test_what_is_written_while_the_chain_is_read_is_no_fault(area, officer):
    three_entries(area, officer)
    writing = []

    def write_before_each_question(execute, *statement):
        if not writing:
            writing.append(True)
            record(area, "renamed", area, by=officer)
            writing.clear()
        return execute(*statement)

    with connection.execute_wrapper(write_before_each_question):
        assert verify(area).faults == []


def test_an_entry_that_no_head_knows_of_is_found(area, officer):
    three_entries(area, officer)
    Head.objects.filter(area=area).update(seq=2, hash=Entry.objects.get(seq=2).hash)
    assert verify(area).faults == ["the head says 2 entries, the chain ends at 3"]


def test_a_chain_rewritten_with_its_head_still_fails_a_printed_head(area, officer):
    printed = three_entries(area, officer)[-1].hash[:16]
    assert verify(area, printed).holds_head is True
    Private.objects.all().delete()
    rewrite("DELETE FROM audit_entry")
    Head.objects.all().delete()
    three_entries(area, officer)
    assert verify(area).faults == []
    assert verify(area, printed).faults == [f"the published head {printed} is not in this chain"]


def test_a_personal_value_can_be_erased_and_the_chain_still_holds(area, officer):
    record(area, "told", area, by=officer, private={"address": "4 Mill Lane"})
    Private.objects.filter(name="address").delete()
    assert verify(area).faults == []
    assert "Mill Lane" not in json.dumps(list(Entry.objects.values("details", "commitments")))


def test_a_personal_value_that_was_swapped_is_found(area, officer):
    record(area, "told", area, by=officer, private={"address": "4 Mill Lane"})
    Private.objects.filter(name="address").update(value="5 Mill Lane")
    assert verify(area).faults == ["entry 1: its address is not what was recorded"]


def test_the_timeline_of_a_thing_is_newest_first(area, officer):
    three_entries(area, officer)
    assert [e.verb for e in Entry.objects.about(area)] == ["closed", "renamed", "opened"]
    assert key_of(area) == f"areas.area:{area.pk}"


def test_a_deed_that_fails_leaves_no_entry(area, officer):
    with pytest.raises(RuntimeError), transaction.atomic():
        record(area, "opened", area, by=officer)
        raise RuntimeError
    assert Entry.objects.count() == 0
    assert record(area, "opened", area, by=officer).seq == 1


def test_the_command_says_how_each_chain_is(area, officer, capsys):
    three_entries(area, officer)
    call_command("verify_audit", "--json")
    assert json.loads(capsys.readouterr().out) == [
        {
            "area": "anyford",
            "entries": 3,
            "head": Entry.objects.get(seq=3).hash,
            "faults": [],
            "holds_head": None,
        }
    ]


def test_the_command_fails_when_a_chain_is_broken(area, officer):
    three_entries(area, officer)
    rewrite("UPDATE audit_entry SET details = '{}' WHERE seq = 1")
    with pytest.raises(SystemExit):
        call_command("verify_audit", area="anyford")


@pytest.mark.parametrize("head", ["", "0", "76", "0" * 15, "not a head at all"])
def test_what_is_no_printed_head_is_refused(area, officer, head):
    record(area, "deed", area, by=officer)
    with pytest.raises(CommandError, match="16 to 64"):
        call_command("verify_audit", "--head", head)


def test_a_head_is_found_however_it_is_typed_and_a_false_one_is_a_fault(area, officer, capsys):
    record(area, "deed", area, by=officer)
    call_command("verify_audit", "--head", f" {head_of(area).upper()} ")
    assert "0 faults" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        call_command("verify_audit", "--head", "0" * 20)
