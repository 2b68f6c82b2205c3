"""A real Chromium before a live site on which it is March 2026."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from tests.cast import MONDAY

BUILD = Path(__file__).parent.parent.parent / "static" / "build"


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """The clock runs on from nine on Monday 2 March 2026; a test may move it."""
    with time_machine.travel(MONDAY, tick=True) as traveller:
        yield traveller


@dataclass
class Site:
    """The live site, and a door for each person."""

    url: str
    browser: Browser
    contexts: list[BrowserContext]

    def visit(self, user=None, **options) -> Page:
        """A window of its own in which `user` is signed in; the console's complaints are kept."""
        context = self.browser.new_context(base_url=self.url, accept_downloads=True, **options)
        self.contexts.append(context)
        if user:
            context.add_cookies([self._cookie(user)])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.complaints = []
        page.on(
            "console",
            lambda said: (
                page.complaints.append(said.text) if said.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda fault: page.complaints.append(str(fault)))
        page.on("dialog", lambda dialog: (page.complaints.append(dialog.message), dialog.accept()))
        return page

    def _cookie(self, user) -> dict:
        client = Client()
        client.force_login(user)
        return {
            "name": settings.SESSION_COOKIE_NAME,
            "domain": urlsplit(self.url).hostname,
            "path": "/",
            "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        }


@pytest.fixture
def site(transactional_db, live_server, browser, monkeypatch) -> Iterator[Site]:
    # Weeks pass in a test; nobody has to sign in anew for that.
    monkeypatch.setattr(settings, "SESSION_COOKIE_AGE", 10**8)
    if not (BUILD / "compact.css").exists():
        pytest.skip("the front end is not built: script/build-frontend")
    made = Site(live_server.url, browser, [])
    yield made
    for context in made.contexts:
        context.close()


@pytest.fixture
def shot(request) -> Callable[[Page, str], None]:
    """Keeps a picture of the page where BROWSER_SHOTS names a folder; else it does nothing."""
    import os

    folder = os.environ.get("BROWSER_SHOTS")

    def take(page: Page, name: str) -> None:
        if folder:
            page.screenshot(path=f"{folder}/{request.node.callspec.id}-{name}.png", full_page=True)

    return take
