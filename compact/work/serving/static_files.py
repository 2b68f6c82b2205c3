"""The static files as readers get them: hashed names, compressed, in the data folder."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def bring_up_to_date() -> None:
    """Collect them again when one of ours, or the list of packages, is newer than the last time."""
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists() or _newest() > manifest.stat().st_mtime:
        call_command("collectstatic", interactive=False, verbosity=0)


def _newest() -> float:
    lock = Path(settings.BASE_DIR) / "requirements.txt"
    ours = (path for folder in settings.STATICFILES_DIRS for path in Path(folder).rglob("*"))
    return max(path.stat().st_mtime for path in [lock, *ours] if path.exists())
