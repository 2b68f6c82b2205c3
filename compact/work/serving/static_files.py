"""The static files as readers get them: hashed names, compressed, in the data folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from django.conf import settings


def bring_up_to_date() -> None:
    """Collect them again when one of ours, or the list of packages, is newer than the last time."""
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not manifest.exists() or _newest() > manifest.stat().st_mtime:
        # In a process of its own: what compressing needs would stay in the memory of every child.
        collect = ["-m", "django", "collectstatic", "--no-input", "--verbosity=0"]
        subprocess.run([sys.executable, *collect], cwd=settings.BASE_DIR, check=True)


def _newest() -> float:
    lock = Path(settings.BASE_DIR) / "requirements.txt"
    ours = (path for folder in settings.STATICFILES_DIRS for path in Path(folder).rglob("*"))
    return max(path.stat().st_mtime for path in [lock, *ours] if path.exists())
