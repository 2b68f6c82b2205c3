"""The names of static files as readers get them, each worked out once."""

from __future__ import annotations

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class RememberedNames(CompressedManifestStaticFilesStorage):
    """Every page names the same few files, and a name changes only with a new start."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._known: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:
        if force or name not in self._known:
            self._known[name] = super().url(name, force)
        return self._known[name]
