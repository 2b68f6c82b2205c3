"""Dockerfile and docker-compose.yml, read as data: there may be no engine where the tests run."""

import re
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
import yaml

from tests.house.floors import ROOT
from tests.house.test_environment import explained

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = ["migrate", "web", "worker", "beat"]


def test_web_worker_beat_their_servers_and_a_mail_catcher_are_there():
    assert set(SERVICES) == {"migrate", "web", "worker", "beat", "db", "redis", "mail"}


@pytest.mark.parametrize("name", ["db", "redis", "mail"])
def test_a_server_says_whether_it_is_well(name):
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_nothing_of_ours_starts_before_the_tables_are_made_and_the_servers_are_well(name):
    waits = {other: how["condition"] for other, how in SERVICES[name]["depends_on"].items()}
    assert waits == {
        "db": "service_healthy",
        "redis": "service_healthy",
        "migrate": "service_completed_successfully",
    }


def test_what_must_last_lies_in_named_volumes():
    volumes = [volume for service in SERVICES.values() for volume in service.get("volumes", [])]
    mounted = {volume.split(":")[0] for volume in volumes}
    assert mounted == set(COMPOSE["volumes"])


def test_redis_writes_to_disk():
    assert "--appendonly yes" in " ".join(SERVICES["redis"]["command"])


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("secret", ["SECRET_KEY", "SEAL_PASSPHRASE", "PGPASSWORD"])
def test_secrets_are_demanded_and_never_written_down(name, secret):
    assert re.search(r"\$\{\w+:\?", SERVICES[name]["environment"][secret])


@pytest.mark.parametrize("name", OURS)
def test_every_setting_that_the_example_names_reaches_each_of_ours(name):
    # The site refuses DEBUG; PORT is the host's side; the password has the name that libpq knows.
    reached = {"POSTGRES_PASSWORD" if each == "PGPASSWORD" else each for each in _given(name)}
    assert reached == set(explained()) - {"DEBUG", "PORT"}


@pytest.mark.parametrize("name", OURS)
def test_a_password_of_any_signs_reaches_the_database(name):
    """In an address a sign like / or % would mean something else."""
    assert "PASSWORD" not in _given(name)["DATABASE_URL"]


def _given(name: str) -> dict[str, str]:
    return SERVICES[name]["environment"]


@pytest.mark.parametrize("name", ["worker", "beat"])
def test_each_of_ours_is_asked_by_the_image_whether_it_is_well(name):
    assert "healthcheck" not in SERVICES[name]


def test_the_web_server_is_asked_itself():
    assert SERVICES["web"]["healthcheck"]["test"] == ["CMD", "python", "script/answers"]


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1), (None, 1)])
def test_a_web_server_that_does_not_say_that_it_is_well_is_not(status, code):
    """By a name of the site's own: to others it answers nothing."""
    asked = []

    class Web(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers["Host"]))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *words):
            pass

    with HTTPServer(("127.0.0.1", 0), Web) as server:
        port = server.server_port
        if status:
            Thread(target=server.handle_request).start()
        else:
            server.server_close()
        ended = subprocess.run(
            [sys.executable, "script/answers"],
            cwd=ROOT, capture_output=True, text=True, check=False,
            env={"PORT": str(port), "ALLOWED_HOSTS": "compact.example.org, localhost"},
        )  # fmt: skip
    assert (ended.returncode, bool(ended.stderr)) == (code, bool(code))
    assert asked == ([("/health/", "compact.example.org")] if status else [])


def test_only_this_machine_reaches_the_published_ports():
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_every_image_of_others_is_pinned():
    images = [service["image"] for service in SERVICES.values() if "build" not in service]
    assert all(re.search(r":v?\d", image) for image in images)


def test_the_image_runs_as_nobody_special_and_says_whether_it_is_well():
    dockerfile = (ROOT / "Dockerfile").read_text()
    assert re.search(r"^USER compact$", dockerfile, re.MULTILINE)
    assert re.search(
        r'HEALTHCHECK [^\n]*\\\n\s+CMD \["python", "manage.py", "health"\]', dockerfile
    )
    assert "--require-hashes" in dockerfile


def test_neither_secrets_nor_data_nor_history_enter_the_image():
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".env", "var", ".git", ".venv"} <= set(ignored)
