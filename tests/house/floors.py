"""The floors as pyproject.toml lists them, and how our own source is found. One list for all."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("compact", "partnerships", "governance", "consultations")


def layers() -> list[list[str]]:
    """The rooms of each floor, highest floor first, those not built yet included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    (contract,) = project["tool"]["importlinter"]["contracts"]
    separated = (layer.replace(":", "|").split("|") for layer in contract["layers"])
    return [[room.strip(" ()") for room in rooms] for rooms in separated]


def floor_of(module: str) -> int | None:
    """The height of a module's floor (0 is the lowest), None for what is not ours."""
    for height, rooms in enumerate(reversed(layers())):
        if any(module == room or module.startswith(f"{room}.") for room in rooms):
            return height
    return None


def modules() -> Iterator[Path]:
    """Every Python file of the product, migrations left out."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
