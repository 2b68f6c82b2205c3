"""Every page of the table of access in a browser: axe, a phone, a dark screen, the policy."""

from collections.abc import Iterator

import pytest
import time_machine

from compact.demo.addresses import addresses
from tests.access.table import row_for
from tests.access.world import NOW, World, build
from tests.browser import axe

pytestmark = pytest.mark.browser

#: How the page is looked at: its width, and whether the screen is dark.
LOOKS = [(1200, "light"), (320, "dark")]
ALL_LOOKS = [(width, scheme) for width in (1200, 320) for scheme in ("light", "dark")]
#: A job's page fetches itself again while the job runs; on a slow machine sooner than axe is done.
STAY = "addEventListener('load', () => stop())"
#: What is no page: a file, or an answer for a program.
FILES = (
    "pdf",
    "ics",
    "css",
    "txt",
    "file/",
    "health/",
    "labels/",
    "letters/",
    "documents/<int:pk>/",
)
#: Who may open most comes first; each page is seen by one of them, the public ones by the public
# too.
EYES = ("officer", "chair")  # a representative opens nothing that neither of them does
#: So many tests share what one of them opens, so that several can look at once.
PARTS = {"officer": 4, "chair": 1, "public": 2}
SHARES = [(role, part) for role, parts in PARTS.items() for part in range(parts)]
#: These look different in every state; of the others (most are forms) the first state stands for
# all.
MANY_FACED = (
    "agreement",
    "version",
    "deadline",
    "notice",
    "meeting",
    "paper",
    "minutes",
    "body",
    "job",
)


@pytest.fixture
def world(transactional_db) -> Iterator[World]:
    with time_machine.travel(NOW, tick=True):
        yield build()


def pages(world: World, role: str, every_state: bool) -> list[str]:
    """The addresses that `role` is the first to open."""
    before = EYES[: EYES.index(role)] if role in EYES else ()
    found = []
    for address in addresses():
        if address.pattern.endswith(FILES) or (address.below is None and role != "public"):
            continue
        samples = address.samples(world.area) if address.below is not None else {"": None}
        opened = 0
        for state, sample in samples.items():
            if opened and not every_state and address.name not in MANY_FACED:
                break
            answers = row_for(address.name, state).get
            if answers[role] == 200 and all(answers[other] != 200 for other in before):
                opened += 1
                found.append(address.path(world.area, sample) if sample else f"/{address.pattern}")
    return found


@pytest.mark.parametrize(
    "looks",
    [LOOKS, pytest.param(ALL_LOOKS, marks=pytest.mark.slow)],
    ids=["two looks", "four looks"],
)
@pytest.mark.parametrize(("role", "part"), SHARES)
def test_axe_finds_nothing_and_nothing_runs_off_the_side(site, world, role, part, looks):
    """With the content security policy on: the console has nothing to complain of either."""
    page = site.visit(world.users[role], viewport={"width": 1200, "height": 900})
    page.add_init_script(STAY)
    addresses_seen = pages(world, role, every_state=looks == ALL_LOOKS)[part :: PARTS[role]]
    assert addresses_seen, "no page was found: this would show nothing"
    faults = []
    for path in addresses_seen:
        page.complaints.clear()
        answer = page.goto(path)
        faults += [f"{path} answers {answer.status}"] if answer.status != 200 else []
        for width, scheme in looks:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            faults += [f"{path} at {width} {scheme}: {fault}" for fault in looked_at(page, width)]
        faults += [f"{path}: {said}" for said in page.complaints if "favicon" not in said]
    assert faults == []


def looked_at(page, width: int) -> list[str]:
    wide = page.evaluate("document.documentElement.scrollWidth")
    return axe.faults(page) + ([f"{wide} pixels wide"] if wide > width else [])
