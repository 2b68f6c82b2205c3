"""The date engine from outside: what day is so long before or after another, and why."""

import json
import re
from argparse import ArgumentTypeError
from datetime import date, datetime, time
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser

from compact.dates.answering import Facts, Question, distance
from compact.dates.civil import at, to_civil
from compact.dates.holidays import NATIONS
from compact.dates.units import Unit
from compact.dates.working import WorkingDays


class Command(BaseCommand):
    help = (
        "Counts days as agreements do: the last day in time before an event, the day a time after "
        "one, or how far two days lie apart. Needs no database. Bad input exits with 2."
    )
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        if parser.called_from_command_line:
            # One sentence instead of argparse's page of usage; that is what --help is for.
            def refuse(message: str) -> NoReturn:
                parser.exit(2, f"{message[:1].upper()}{message[1:]}.\n")

            parser.error = refuse  # type: ignore[method-assign]
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        question = parser.add_mutually_exclusive_group(required=True)
        question.add_argument(
            "--before",
            type=day_or_time,
            metavar="DATE",
            help="the event: 2009-04-30, or 2009-04-30T14:00 in London",
        )
        question.add_argument("--after", type=day_or_time, metavar="DATE", help="the start")
        question.add_argument("--between", type=day, nargs=2, metavar=("FIRST", "LAST"))
        parser.add_argument("--amount", type=int, help="how many; needed with --before and --after")
        parser.add_argument(
            "--unit", choices=[unit.value for unit in Unit], default=Unit.CALENDAR_DAYS.value
        )
        parser.add_argument(
            "--nation", choices=NATIONS, default="england", help="whose bank holidays are kept"
        )
        parser.add_argument(
            "--holiday",
            type=day,
            action="append",
            default=[],
            metavar="DATE",
            help="a local day off besides; may be repeated",
        )
        parser.add_argument(
            "--bring-forward",
            action="store_true",
            help="when nobody works on the day, the working day before it",
        )
        parser.add_argument(
            "--carry",
            action="store_true",
            help="with --after: when nobody works on the day, the next working day",
        )
        parser.add_argument("--json", action="store_true", help="print facts instead of a sentence")

    def handle(self, **options: Any) -> None:
        try:
            facts = answer(options)
        except OverflowError:
            raise CommandError("That lies outside the years 1 to 9999.", returncode=2) from None
        except ValueError as wrong:
            raise CommandError(str(wrong), returncode=2) from None
        if options["json"]:
            self.stdout.write(json.dumps({"question": echo(options)} | facts, indent=2))
            return
        self.stdout.write(facts["says"])
        for skipped in [] if options["between"] else facts["skipped"]:
            self.stdout.write("  passed over {day}: {why}".format(**skipped))


def answer(options: dict[str, Any]) -> Facts:
    """The facts that answer the options given; ValueError when they make no question."""
    working = WorkingDays(options["nation"], frozenset(options["holiday"]))
    if options["between"]:
        first, last = options["between"]
        return distance(first, last, working)
    if options["amount"] is None:
        raise ValueError("Say how many with --amount.")
    direction = "before" if options["before"] else "after"
    question = Question(
        direction,
        options[direction],
        options["amount"],
        Unit(options["unit"]),
        working,
        bring_forward=options["bring_forward"],
        carry=options["carry"],
    )
    return question.answer()


def echo(options: dict[str, Any]) -> Facts:
    """What was asked, in the words of the options."""
    asked = (
        ("between",)
        if options["between"]
        else ("before", "after", "amount", "unit", "bring_forward", "carry")
    )
    said = {name: options[name] for name in asked if options[name] is not None}
    said |= {"nation": options["nation"], "holidays": options["holiday"]}
    return {name: written(value) for name, value in said.items()}


def written(value: object) -> object:
    """Dates as ISO text, times of day as London's clocks show them, everything else as it is."""
    if isinstance(value, list):
        return [written(one) for one in value]
    if isinstance(value, datetime):
        return to_civil(value).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def day(text: str) -> date:
    """Read a day; argparse reports the sentence."""
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a day like 2009-04-30") from None


def day_or_time(text: str) -> date | datetime:
    """Read a day, or a day and London's time of day."""
    on, is_time, clock_time = text.partition("T")
    if not is_time:
        return day(on)
    try:
        if not re.fullmatch(r"\d\d:\d\d", clock_time, re.ASCII):
            raise ValueError
        return at(day(on), time.fromisoformat(clock_time))
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a time like 2009-04-30T14:00") from None
