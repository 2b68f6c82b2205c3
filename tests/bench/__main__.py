"""Runs every tests/bench/measure_*.py: each has `figures()`, which yields what it measured."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

import django
from django.conf import settings
from django.test.utils import setup_databases, teardown_databases

HERE = Path(__file__).parent


def main() -> int:
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("names", nargs="*", help="which of them, without measure_; default: all")
    parser.add_argument("--output", type=Path, default=Path("bench.json"))
    parser.add_argument("--strict", action="store_true", help="a missed mark is a failure")
    wanted = parser.parse_args()
    django.setup()
    _settle_settings()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        return run(wanted)
    finally:
        teardown_databases(databases, verbosity=0)


def _settle_settings() -> None:
    """As in production, but for the name the pages are asked by; the database is a file."""
    from compact.work.serving import static_files

    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(settings.DATA_DIR / "bench.sqlite3")
    static_files.bring_up_to_date()


def run(wanted: argparse.Namespace) -> int:
    from tests.bench import report

    found = []
    for path in sorted(HERE.glob("measure_*.py")):
        name = path.stem.removeprefix("measure_")
        if not wanted.names or name in wanted.names:
            print(f"Measuring {name.replace('_', ' ')} …", file=sys.stderr)
            found += importlib.import_module(f"tests.bench.{path.stem}").figures()
    print(report.table(found))
    report.write(found, wanted.output)
    missed = [figure.name for figure in found if figure.kept is False]
    return int(bool(missed) and wanted.strict)


if __name__ == "__main__":
    sys.exit(main())
