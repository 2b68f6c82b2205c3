"""Triggers that refuse to change or remove an entry, whoever asks."""

from django.db import migrations

SQLITE = [
    "CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry "
    "BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
]
POSTGRES = [
    "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the record is append-only'; END $$",
    "CREATE TRIGGER audit_entry_unchanged BEFORE UPDATE OR DELETE ON audit_entry "
    "FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON audit_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
]
UNDO = {
    "sqlite": ["DROP TRIGGER audit_entry_unchanged", "DROP TRIGGER audit_entry_kept"],
    "postgresql": [
        "DROP TRIGGER audit_entry_unchanged ON audit_entry",
        "DROP TRIGGER audit_entry_kept ON audit_entry",
        "DROP FUNCTION audit_refuse",
    ],
}


def forbid(apps, editor):
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRES:
        editor.execute(statement)


def allow(apps, editor):
    for statement in UNDO[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]
