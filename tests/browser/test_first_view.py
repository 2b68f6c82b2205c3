"""The first view of a public page weighs at most 60 KB, as the real server sends it."""

import pytest

from tests.work.test_serve import Site as Served
from tests.work.test_serve import free_port

pytestmark = pytest.mark.browser

MOST = 60 * 1024


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """`manage.py serve` with the demonstration in it: gunicorn and WhiteNoise, as in production."""
    site = Served(tmp_path_factory.mktemp("served"), free_port())
    for words in (["migrate", "-v0"], ["demo"]):
        done = site.manage(*words)
        assert done.returncode == 0, done.stderr
    site.start()
    yield f"http://127.0.0.1:{site.port}"
    site.process.terminate()
    site.process.wait(30)


def weight(browser, url: str) -> int:
    """Bytes that came over the wire for a first visit: page, styles, scripts and pictures."""
    context = browser.new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    received = []
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    context.close()
    return int(sum(received))


def test_the_first_view_of_public_pages_is_light(served, browser):
    paths = [
        "/",
        "/help/",
        "/accessibility/",
        "/privacy/",
        "/verify/",
        "/accounts/login/",
        "/halton/",
        "/halton/agreements/",
        "/halton/bodies/",
        "/halton/meetings/",
        "/halton/deadlines/",
        "/halton/rules/",
        "/halton/rules-kept/",
        "/halton/calendar/",
        "/halton/organisations/",
    ]
    weights = {path: weight(browser, served + path) for path in paths}
    assert all(weights.values()), weights
    assert {path: size for path, size in weights.items() if size > MOST} == {}
