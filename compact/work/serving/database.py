"""What the database must be before anything can be done: there, and with all its tables.

Asked once at the start of the site, and of a command that failed in the database. One that goes
away later does not stop the site: each page says so.
"""

from __future__ import annotations

import pkgutil
from importlib.util import find_spec

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder


def refuse_unready() -> None:
    """Raise ImproperlyConfigured, with what to do, unless it answers and has every table."""
    try:
        applied = set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError as fault:
        raise ImproperlyConfigured(f"{_does_not_answer()} It says: {_words(fault)}") from None
    finally:
        connection.close()  # the children open their own
    waiting = len(written() - applied)
    if waiting:
        raise ImproperlyConfigured(
            f"The database lacks {waiting} changes to its tables: "
            "run `script/manage migrate`, then try again."
        )


def written() -> set[tuple[str, str]]:
    """(app, name) of every migration there is a file of. None is imported: readers wait."""
    found = set()
    for app in apps.get_app_configs():
        folder = find_spec(f"{app.name}.migrations")
        places = folder.submodule_search_locations if folder else []
        found |= {(app.label, module.name) for module in pkgutil.iter_modules(places)}
    return found


def _does_not_answer() -> str:
    at = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"The database file {at['NAME']} cannot be opened: make its folder writable."
    return (
        f"The database at {at['HOST'] or 'localhost'}:{at['PORT'] or 5432} does not answer for "
        f"“{at['NAME']}”: start it, or correct DATABASE_URL."
    )


def _words(fault: DatabaseError) -> str:
    return " ".join(str(fault).split())
