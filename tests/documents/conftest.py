"""A store of its own for every test."""

import pytest


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """An empty store, and no seal key yet."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.SEAL_DIR = tmp_path / "seal"
    settings.SEAL_PASSPHRASE = "three quiet otters on the canal"
    return settings.MEDIA_ROOT
