"""Two officers act on who runs their area at the same moment: somebody always does."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from compact.areas import actions
from compact.areas.models import Role
from compact.dates.civil import start_of

pytestmark = pytest.mark.django_db(transaction=True)
FROM, LAST = date(2026, 1, 5), date(2026, 3, 2)
NOW: datetime = start_of(LAST)


def at_once(deeds: list[Callable[[], object]]) -> list[str]:
    """What each of the deeds was answered with, done at the same moment."""
    start = Barrier(len(deeds))

    def act(deed: Callable[[], object]) -> str:
        connection.ensure_connection()
        start.wait(timeout=20)
        try:
            deed()
            return "done"
        except ValidationError as refusal:
            return " ".join(refusal.messages)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(act, deeds))


def given(area, officer, email: str, since: date = FROM) -> Role:
    return actions.give_role(
        area, email=email, name="Grace", kind=Role.OFFICER, since=since, by=officer, at=NOW
    )


def test_the_last_two_officers_cannot_take_the_area_from_each_other(area, officer):
    for number in range(3):
        given(area, officer, f"grace.{number}@anyford.example")
    roles = list(Role.objects.filter(area=area, kind=Role.OFFICER))

    def end(role: Role) -> Callable[[], object]:
        return lambda: actions.end_role(role, last_day=LAST, by=officer, at=NOW)

    answers = at_once([end(role) for role in roles])
    assert answers == [
        "Nobody else would run this area. Add another officer first.", "done", "done", "done",
    ]  # fmt: skip
    assert Role.objects.filter(area=area, until=None).count() == 1


def test_a_role_given_twice_at_once_from_two_days_is_held_once(area, officer):
    given(area, officer, "grace@anyford.example").delete()

    def give(day: int) -> Callable[[], object]:
        return lambda: given(area, officer, "grace@anyford.example", date(2026, 1, day))

    answers = at_once([give(day) for day in (5, 6, 7)])
    assert answers == ["Grace holds this role in that time already."] * 2 + ["done"]
