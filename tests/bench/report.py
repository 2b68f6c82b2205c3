"""What the benchmark found: a table for people, bench.json for programs."""

from __future__ import annotations

import json
import platform
from datetime import UTC, datetime
from pathlib import Path

from django.db import connection

from tests.bench.measuring import Figure, Reading

WORDS = {True: "kept", False: "MISSED", None: ""}


def table(found: list[Figure | Reading]) -> str:
    """One line a figure: what, how much, beside what, its mark, and whether it was kept."""
    lines = [f"{'':44}{'ours':>12}{'baseline':>12}{'ratio':>8}{'mark':>8}"]
    return "\n".join(lines + [_line(figure) for figure in found])


def _line(figure: Figure | Reading) -> str:
    mark = "" if figure.mark is None else f"{figure.mark:g}"
    if isinstance(figure, Figure):
        ours, beside = f"{figure.candidate_ms:.1f} ms", f"{figure.baseline_ms:.1f} ms"
        ratio = f"{figure.ratio:.2f}"
    else:
        ours, beside, ratio = f"{figure.value:g} {figure.unit}", "", ""
    columns = f"{figure.name:44}{ours:>12}{beside:>12}{ratio:>8}{mark:>8}  {WORDS[figure.kept]}"
    return columns.rstrip()


def write(found: list[Figure | Reading], path: Path) -> None:
    about = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "database": connection.vendor,
        "machine": platform.machine(),
    }
    figures = [figure.as_json() for figure in found]
    path.write_text(json.dumps({"about": about, "figures": figures}, indent=2) + "\n")
