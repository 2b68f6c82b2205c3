"""The web server killed in the middle of POSTs: whatever was acknowledged exists, exactly once."""

import os
import re
import signal
import sys
import threading
import time
import uuid
from collections.abc import Iterator

import pytest
import requests

from tests.work.test_serve import Site, eventually, free_port

pytestmark = [
    pytest.mark.fault,
    pytest.mark.once,  # with a SQLite database of its own
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc"),
]

AREA = """
from compact.accounts.models import User
from compact.areas.models import Area, Role
from compact.dates.clock import today
area = Area.objects.create(slug="anyford", name="Anyford")
user = User.objects.create_user("asha.patel@anyford.example", "a-long-word-for-tests", name="Asha")
Role.objects.create(area=area, user=user, kind="officer", since=today())
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.auth import SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY
session = SessionStore()
session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
session.save()
print("KEY=" + session.session_key)
"""
NAMES = """
import json
from partnerships.models import Organisation
print("NAMES=" + json.dumps(list(Organisation.objects.values_list("name", flat=True))))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Site]:
    site = Site(tmp_path_factory.mktemp("killed"), free_port())
    assert site.manage("migrate", "--no-input", "--skip-checks").returncode == 0
    site.start()
    yield site
    for number in site.running():
        os.kill(number, signal.SIGKILL)


class Clerk(threading.Thread):
    """Adds one organisation after the other, repeating a form until it is acknowledged."""

    def __init__(self, site: Site, session: str, number: int, until: threading.Event) -> None:
        super().__init__(daemon=True)
        self.base, self.number, self.until = f"http://127.0.0.1:{site.port}", number, until
        self.web = requests.Session()
        self.web.cookies.set("sessionid", session)
        self.acknowledged: list[str] = []
        self.faults: list[int] = []

    def run(self) -> None:
        while not self.until.is_set():
            name = f"Clerk {self.number} number {len(self.acknowledged)}"
            form = {"name": name, "sector": "voluntary", "idempotency_key": str(uuid.uuid4())}
            while not self._sent(form) and not self.until.is_set():
                time.sleep(0.05)

    def _sent(self, form: dict[str, str]) -> bool:
        address = f"{self.base}/anyford/organisations/add/"
        try:
            page = self.web.get(address, timeout=10)
            token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.text)
            given = form | {"csrfmiddlewaretoken": token[1] if token else ""}
            answer = self.web.post(address, given, timeout=10, allow_redirects=False)
        except requests.RequestException:
            return False  # killed in the middle: the same form is sent again
        if answer.status_code != 302:
            self.faults.append(answer.status_code)
            return False
        self.acknowledged.append(form["name"])
        return True


@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_what_was_acknowledged_exists_exactly_once(site, kills):
    made = site.manage("shell", "--command", AREA)
    session = re.search("KEY=(.*)", made.stdout)[1]
    over = threading.Event()
    clerks = [Clerk(site, session, number, over) for number in range(3)]
    for clerk in clerks:
        clerk.start()
    for _ in range(kills):
        sent = sum(len(clerk.acknowledged) for clerk in clerks)
        assert eventually(lambda: sum(len(c.acknowledged) for c in clerks) >= sent + 3)  # noqa: B023
        os.kill(site.web_master(), signal.SIGKILL)
        assert eventually(site.is_whole), site.said()
    over.set()
    for clerk in clerks:
        clerk.join(30)
    found = site.manage("shell", "--command", NAMES).stdout
    for name in (name for clerk in clerks for name in clerk.acknowledged):
        assert found.count(f'"{name}"') == 1, name
    assert found.count("Clerk ") == len(set(re.findall(r'"(Clerk [^"]+)"', found))), (
        "none is doubled"
    )
    assert [clerk.faults for clerk in clerks] == [[], [], []], "no 5xx, no lost session"
    checked = site.manage("check_invariants", "--json")
    assert checked.returncode == 0, checked.stdout
