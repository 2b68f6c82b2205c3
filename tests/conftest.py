"""What every test stands on: settings and a data folder of its own.

The database is chosen outside: DATABASE_URL empty means SQLite, `script/test` sets PostgreSQL.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

# Playwright keeps an event loop in the main thread; Django would refuse to query beside it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = ["tests.cast", "tests.record_flush"]

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


def pytest_configure(config: pytest.Config) -> None:
    data = Path(tempfile.mkdtemp(prefix="compact-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(data, ignore_errors=True))
    _settle_settings(data)


def _settle_settings(data: Path) -> None:
    """Keep tests out of the developer's data folder, and spare them what only production needs."""
    from django.conf import settings

    settings.DATA_DIR = data
    # Threads and processes of a test share it, as they do in production: a file, not memory.
    if _sqlite():
        test_database = settings.DATABASES["default"].setdefault("TEST", {})
        test_database["NAME"] = str(data / "test.sqlite3")
    settings.MEDIA_ROOT = data / "media"
    settings.BROKER_DIR = data / "broker"
    settings.CACHES["default"]["LOCATION"] = data / "counted"
    settings.SEAL_DIR = data / "seal"
    settings.EMAIL_URL = f"filemail://{data / 'mail'}"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_USE_FINDERS = False
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


def _sqlite() -> bool:
    from django.conf import settings

    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Tests begin with the same row numbers: what a page kept for one is not for the next."""
    from django.core.cache import caches

    for cache in caches:
        caches[cache].clear()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    from django.conf import settings

    postgres = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")
    for item in items:
        if item.get_closest_marker("postgres") and not postgres:
            item.add_marker(pytest.mark.skip("only PostgreSQL does this"))
        if item.get_closest_marker("browser") and not chromium() and not everything_required():
            item.add_marker(pytest.mark.skip("no Chromium found; CHROMIUM names one"))


def chromium() -> str | None:
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def everything_required() -> bool:
    return os.environ.get("REQUIRE") == "all"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """pytest-playwright drives the system's Chromium: it brings no browser of its own."""
    return browser_type_launch_args | {"executable_path": chromium(), "args": CHROMIUM_FLAGS}
