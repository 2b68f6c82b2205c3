"""`.env.example` names every setting there is, and no other."""

import re

from tests.house.floors import ROOT, modules

CONTRACT = {
    *("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL"),
    *("REDIS_URL", "EMAIL_URL", "MEDIA_ROOT", "TRUSTED_PROXIES", "PORT"),
}
# Read by docker-compose.yml alone, or set by `manage.py serve` for its children.
NOT_READ, NOT_TOLD = {"POSTGRES_PASSWORD"}, {"HOST", "DJANGO_SETTINGS_MODULE"}


def read() -> set[str]:
    word = re.compile(r'\b(?:env(?:\.\w+)?|environ\.get)\(\s*"([A-Z_]+)"')
    return {name for path in modules() for name in word.findall(path.read_text())}


def explained() -> dict[str, str]:
    """Each variable with the comment above it."""
    lines = (ROOT / ".env.example").read_text()
    return {
        name: comment for comment, name in re.findall(r"^# (.+)\n#?([A-Z_]+)=", lines, re.MULTILINE)
    }


def test_every_setting_is_explained():
    assert read() - NOT_TOLD - set(explained()) == set()


def test_every_name_of_the_contract_is_there():
    assert set(explained()) >= CONTRACT


def test_nothing_is_explained_that_is_not_read():
    assert set(explained()) - NOT_READ - read() == set()
