"""From a subject's key back to the thing itself, where it still exists."""

from django.apps import apps
from django.db import models


def find(key: str) -> models.Model | None:
    """'governance.meeting:12' → that meeting, or None when it is gone or was never of ours."""
    label, _, pk = key.rpartition(":")
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return None
    return model._base_manager.filter(pk=pk).first()
