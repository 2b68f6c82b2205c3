"""What the product refuses to serve with, each with the sentence that says what to do.

Asked by `compact.wsgi`, by `manage.py serve`, by the worker, and by `manage.py check --deploy`.
"""

import fcntl
import os
import secrets
from pathlib import Path
from tempfile import TemporaryFile

from django.core.exceptions import ImproperlyConfigured
from django.utils.functional import SimpleLazyObject

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
    "PRAGMA busy_timeout=20000;"
)
WEAK = ("change-me", "changeme", "insecure", "default", "secret", "development")


def sqlite_options() -> dict[str, object]:
    """What makes SQLite trustworthy under several processes: WAL, IMMEDIATE transactions,
    patience.
    """
    return {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_PRAGMAS}


def kept_secret(path: Path) -> str:
    """The secret of this instance, made once and kept in its data folder for its owner alone.

    An empty file is what a power cut, or an end in the midst of it, leaves: it holds nothing. Who
    finds one makes the secret while holding it, so that all who start at once agree on one.
    """
    if kept := _read(path):
        return kept
    must_be_writable("DATA_DIR", path.parent)
    with open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600)) as empty:
        fcntl.flock(empty, fcntl.LOCK_EX)
        return _read(path) or _make(path)  # whoever held it before has put another in its place


def when_asked(path: Path) -> str:
    """`kept_secret`, once somebody needs it: a command that only shows something makes none."""
    return SimpleLazyObject(lambda: kept_secret(path))


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except FileNotFoundError:
        return ""


def _make(path: Path) -> str:
    """Put a whole secret in the place of an empty file, in one step that outlasts a power cut."""
    made = secrets.token_urlsafe(64)
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return made


def must_be_writable(name: str, folder: Path) -> None:
    """Raise ImproperlyConfigured unless a file can be made in `folder`, or in the folder made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as fault:
        raise ImproperlyConfigured(
            f"{name} is {str(folder)!r}, and nothing can be kept there ({fault.strerror}): "
            "set it to a folder that the site may write to."
        ) from None


def refuse_unsafe() -> None:
    """Raise ImproperlyConfigured, with every sentence that applies, unless it is safe to serve."""
    from django.conf import settings

    found = reasons(
        secret_key=settings.SECRET_KEY,
        debug=settings.DEBUG,
        hosts=settings.ALLOWED_HOSTS,
        database=settings.DATABASES["default"],
    )
    if found:
        raise ImproperlyConfigured(" ".join(found))
    for name in ("DATA_DIR", "MEDIA_ROOT"):
        must_be_writable(name, Path(getattr(settings, name)))


def reasons(*, secret_key: str, debug: bool, hosts: list[str], database: dict) -> list[str]:
    """Every reason not to serve, as sentences for the person who runs the server."""
    found = []
    if len(secret_key) < 40 or any(word in secret_key.lower() for word in WEAK):
        found.append(
            "SECRET_KEY is short or a default: set it to 50 or more random characters, "
            "or leave it out and one is made."
        )
    if debug:
        found.append(
            "DEBUG is on: it shows the inside to strangers. Leave it out, or use "
            "`manage.py runserver` to develop with it."
        )
    if "*" in hosts or not hosts:
        found.append("ALLOWED_HOSTS is '*' or empty: name the hosts that this site answers to.")
    if database["ENGINE"].endswith("sqlite3") and not _sqlite_is_safe(database):
        found.append(
            "SQLite runs without WAL and IMMEDIATE: leave its options to the product, "
            "or use PostgreSQL through DATABASE_URL."
        )
    return found


def _sqlite_is_safe(database: dict) -> bool:
    options = database.get("OPTIONS", {})
    return options.get("transaction_mode") == "IMMEDIATE" and "journal_mode=WAL" in options.get(
        "init_command", ""
    )
