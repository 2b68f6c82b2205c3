"""Migrations are named for their idea, none is missing, and each can be taken back."""

import re
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import migrations
from django.db.migrations.loader import MigrationLoader

from tests.house.floors import PACKAGES


def own_migrations() -> dict[str, migrations.Migration]:
    found = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    return {
        f"{app}.{name}": migration
        for (app, name), migration in found.items()
        if migration.__module__.startswith(PACKAGES)
    }


def test_they_are_named_for_their_idea():
    unnamed = r"_auto_\d|_alter_\w+_and_more$|_\d{8}_\d{4}$|_and_more$"
    assert own_migrations()
    assert [name for name in own_migrations() if re.search(unnamed, name)] == []


def test_each_can_be_taken_back():
    one_way = [
        name
        for name, migration in own_migrations().items()
        if not all(operation.reversible for operation in migration.operations)
    ]
    assert one_way == []


@pytest.mark.django_db
def test_none_is_missing():
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())
