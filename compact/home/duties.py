"""The rows of "What needs doing" that come from the ledger: overdue, coming, and done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.urls import reverse

from compact.areas.models import Area
from compact.dates.civil import civil_date
from compact.deadlines.models import Condition, Deadline
from compact.deadlines.registry import rule
from compact.deadlines.rulebook import idle
from compact.home.task import Task

LIMIT = 20


def overdue(rows: Iterable[Deadline]) -> list[Task]:
    """One row for each deed. What can no longer be done leads to where it is excused."""
    return [
        replace(task, url=first.get_absolute_url()) if _is_over(first) else task
        for first, task in _told(rows, "Overdue", "red")
    ]


def coming(rows: Iterable[Deadline]) -> list[Task]:
    return [task for _, task in _told(rows)]


def done(rows: Iterable[Deadline]) -> list[Task]:
    """What was done, with the day on which it was."""
    return [
        replace(
            _task(row),
            url=row.get_absolute_url(),
            on=civil_date(row.met_at),
            status=row.get_status_display(),
            colour="green" if row.status == Deadline.KEPT else "orange",
        )
        for row in rows
    ]


def broken(area: Area) -> list[Task]:
    """What does not stand as the clauses say, for whoever runs the area."""
    return [
        Task(
            do=row.task,
            url=row.subject_url,
            on=civil_date(row.since),
            reason=row.words,
            clause=row.clause_words,
            clause_url=row.clause_url,
            status="Not kept",
            colour="red",
        )
        for row in Condition.objects.in_area(area).to_mend()[:LIMIT]
    ]


def unplaced(area: Area, on: date) -> list[Task]:
    """Clauses in force whose words name no body there is: an officer says whom they mean."""
    return [
        Task(
            do=f"Say whom {provision.clause.citation} speaks of",
            url=reverse("body-list", args=[area.slug]),
            reason="It names no body there is here, so nobody is judged by it.",
        )
        for provision in idle(area, on)
    ]


def _told(rows: Iterable[Deadline], status: str = "", colour: str = ""):
    """Each deed once, under the clause that asks for it first, with what else stands behind it."""
    held: dict[tuple, list[Deadline]] = {}
    for row in rows:
        held.setdefault(_deed(row), []).append(row)
    for first, *others in held.values():
        task = _task(first)
        if others:
            task = _with_others(task, first, others)
        yield first, replace(task, status=status, colour=colour)


def _deed(row: Deadline) -> tuple:
    """What is one deed to a person: a task that two clauses ask for, or a period's meetings."""
    known = rule(row.rule_key)
    is_counted = known is not None and known.recurs
    return (row.rule_key, row.subject_key, row.due_on if is_counted else row.task)


def _with_others(task: Task, first: Deadline, others: list[Deadline]) -> Task:
    more = len([row for row in others if row.task != first.task])
    clauses = {row.clause_words for row in others} - {first.clause_words}
    plural = "s" if len(clauses) != 1 else ""
    return replace(
        task,
        do=f"{task.do}, and {more} more" if more else task.do,
        clause=f"{task.clause}, and {len(clauses)} other clause{plural}"
        if clauses
        else task.clause,
    )


def _is_over(row: Deadline) -> bool:
    known = rule(row.rule_key)
    return known is not None and not known.can_be_late


def _task(row: Deadline) -> Task:
    return Task(
        do=row.task,
        url=row.subject_url or row.get_absolute_url(),
        on=row.due_on,
        reason=row.body_words,
        clause=row.clause_words,
        clause_url=row.clause_url,
    )
