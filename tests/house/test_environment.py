"""`.env.example` names every setting there is, and no other."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.exceptions import ImproperlyConfigured

from compact.environment import Environment
from compact.refusals import kept_secret, refuse_unsafe
from tests.house.floors import ROOT, modules

CONTRACT = {
    *("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS", "SITE_URL", "DATABASE_URL"),
    *("REDIS_URL", "EMAIL_URL", "MEDIA_ROOT", "TRUSTED_PROXIES", "PORT"),
}
# Read by docker-compose.yml alone, or set by `manage.py serve` for its children.
STARTING = 8
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


def test_a_setting_left_empty_is_as_good_as_left_out(monkeypatch):
    monkeypatch.setenv("SOME", "")
    env = Environment()
    assert env.truth("SOME", default=True) is True
    assert env.whole("SOME", default=2) == 2
    assert env.one_of("SOME", ("DEBUG", "WARNING"), default="WARNING") == "WARNING"
    assert env.mail("SOME", default="filemail:///var/mail") == "filemail:///var/mail"
    assert env.queue("SOME") == ""


@pytest.mark.parametrize(("typed", "meant"), [("1", True), ("no", False), ("True", True)])
def test_truth_may_be_written_in_several_ways(monkeypatch, typed, meant):
    monkeypatch.setenv("SOME", typed)
    assert Environment().truth("SOME", default=not meant) is meant


@pytest.mark.parametrize(
    ("kind", "typed", "more"),
    [
        ("whole", "0", {"default": 2}),
        ("whole", "80000", {"default": 8000, "most": 65_535}),
        ("site", "foo", {"default": ""}),
        ("site", "ftp://compact.example.org", {"default": ""}),
        ("site", "https://compact.example.org/halton", {"default": ""}),
        ("site", "https://compact.example.org?a=1", {"default": ""}),
        ("site", "https://me:word@compact.example.org", {"default": ""}),
        ("networks", "10.0.0.1, proxy", {}),
        ("hosts", "https://compact.example.org", {"default": []}),
        ("hosts", "compact.example.org:8000", {"default": []}),
        ("hosts", "compact.example.org/halton", {"default": []}),
        ("hosts", "compact example", {"default": []}),
        ("hosts", " , ", {"default": []}),
        ("folder", __file__, {"default": ROOT, "apart_from": []}),
        ("folder", f"{__file__}/below", {"default": ROOT, "apart_from": []}),
        ("folder", f"{ROOT}/static/papers", {"default": ROOT, "apart_from": [ROOT / "static"]}),
        ("folder", "/proc/nowhere", {"default": ROOT, "apart_from": [], "make": True}),
        ("folder", f"/tmp/{'x' * 300}", {"default": ROOT, "apart_from": []}),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(monkeypatch, kind, typed, more):
    monkeypatch.setenv("SOME", typed)
    with pytest.raises(ImproperlyConfigured, match=r"^SOME is '[^']+': set it to .+\.$"):
        getattr(Environment(), kind)("SOME", **more)


def test_hosts_are_read_without_the_blanks_around_them(monkeypatch):
    monkeypatch.setenv("SOME", " a.example, .b.example,,[::1] , 10.0.0.1,*")
    assert Environment().hosts("SOME", default=[]) == [
        "a.example", ".b.example", "[::1]", "10.0.0.1", "*",
    ]  # fmt: skip
    monkeypatch.setenv("SOME", "")
    assert Environment().hosts("SOME", default=["localhost"]) == ["localhost"]


def test_a_folder_that_is_left_out_or_not_there_yet_is_as_good(monkeypatch, tmp_path):
    monkeypatch.setenv("SOME", "")
    assert Environment().folder("SOME", tmp_path, apart_from=[]) == tmp_path
    monkeypatch.setenv("SOME", str(tmp_path / "new" / "one"))
    assert not Environment().folder("SOME", tmp_path, apart_from=[]).exists()
    assert Environment().folder("SOME", tmp_path, apart_from=[], make=True).is_dir()


def test_a_secret_that_a_power_cut_left_empty_is_made_anew_and_then_kept(tmp_path):
    path = tmp_path / "secret-key"
    path.touch()
    (tmp_path / "secret-key.new").write_text("half of one")
    made = kept_secret(path)
    assert len(made) > 40
    assert kept_secret(path) == path.read_text() == made
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("is_there", [False, True], ids=["first start", "after a power cut"])
def test_all_who_start_at_once_have_one_secret(tmp_path, is_there):
    at_once = Barrier(STARTING)

    def start(path: Path) -> str:
        at_once.wait()
        return kept_secret(path)

    with ThreadPoolExecutor(STARTING) as together:
        for number in range(40):
            path = tmp_path / f"secret-{number}"
            if is_there:
                path.touch()
            made = set(together.map(start, [path] * STARTING))
            assert made == {path.read_text()} != {""}


@pytest.mark.parametrize("name", ["DATA_DIR", "MEDIA_ROOT"])
def test_nothing_is_served_where_nothing_can_be_kept(settings, name):
    refuse_unsafe()
    setattr(settings, name, "/proc/nowhere")
    with pytest.raises(ImproperlyConfigured, match=f"^{name} is '/proc/nowhere', and nothing can"):
        refuse_unsafe()


def test_networks_and_a_site_are_read_as_they_are_meant(monkeypatch):
    monkeypatch.setenv("SOME", "10.0.0.1, 192.168.0.0/16")
    assert Environment().networks("SOME") == ["10.0.0.1", "192.168.0.0/16"]
    monkeypatch.setenv("SOME", "https://compact.example.org:8443/")
    assert Environment().site("SOME", default="") == "https://compact.example.org:8443"


def test_a_database_address_keeps_its_password_out_of_the_sentence(monkeypatch):
    monkeypatch.setenv("SOME", "postgras://compact:a-secret@db/compact")
    with pytest.raises(ImproperlyConfigured) as refused:
        Environment().database("SOME", default="")
    assert "a-secret" not in str(refused.value)


def test_every_setting_is_explained():
    assert read() - NOT_TOLD - set(explained()) == set()


def test_every_name_of_the_contract_is_there():
    assert set(explained()) >= CONTRACT


def test_nothing_is_explained_that_is_not_read():
    assert set(explained()) - NOT_READ - read() == set()
