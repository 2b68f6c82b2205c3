"""What may be said of a rule in a clause: its parameters as data, for forms and sentences alike."""

from __future__ import annotations

from dataclasses import dataclass

from compact.dates.units import Unit

UNITS = tuple((unit.value, unit.words(2).removeprefix("2 ").capitalize()) for unit in Unit)
CHANNELS = (("email", "By email"), ("post", "On paper, by post"), ("any", "By any way"))
PERIODS = (("month", "Month"), ("quarter", "Quarter"), ("year", "Year"))


@dataclass(frozen=True)
class Param:
    """One parameter: how a form asks for it. `kind` is number, choice, text, fraction or money."""

    name: str
    label: str
    kind: str = "number"
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = True
    hint: str = ""


def amount(label: str = "How much time", required: bool = True) -> tuple[Param, Param]:
    """An amount of time in one of the units an agreement may name."""
    return (
        Param("amount", label, required=required),
        Param("unit", "Counted in", "choice", UNITS, required),
    )


CHANNEL = Param("channel", "Which way the papers go", "choice", CHANNELS)
PER = Param("per", "In each", "choice", PERIODS)


def number(name: str, label: str, *, required: bool = True, hint: str = "") -> Param:
    return Param(name, label, required=required, hint=hint)


def share(label: str) -> Param:
    return Param("fraction", label, "fraction", required=False, hint="For example, 1/3")


def text(name: str, label: str, *, required: bool = False, hint: str = "") -> Param:
    return Param(name, label, "text", required=required, hint=hint)
