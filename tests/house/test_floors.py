"""Imports and foreign keys point downwards only (design, section 2)."""

import subprocess
import sys
from pathlib import Path

from django.apps import apps
from django.db import models

from tests.house.floors import PACKAGES, ROOT, floor_of, modules, name_of


def test_imports_point_downwards():
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr


def test_every_room_has_a_floor():
    homeless = {name_of(path) for path in modules() if floor_of(name_of(path)) is None}
    assert homeless == {"compact"}  # the project package itself is no room


def test_the_floors_are_known_to_be_apart():
    assert floor_of("governance.meetings.models") > floor_of("partnerships.models")
    assert floor_of("partnerships") > floor_of("compact.deadlines.rule") > floor_of("compact.areas")
    assert floor_of("compact.urls") > floor_of("governance")
    assert floor_of("django.contrib.auth") is None


def test_foreign_keys_point_downwards():
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models()
        if model.__module__.startswith(PACKAGES)
        for field in model._meta.get_fields()
        if _is_relation_of_its_own(field) and not _points_down(model, field.related_model)
    ]
    assert wrong == []


def _is_relation_of_its_own(field: models.Field) -> bool:
    return field.is_relation and not field.auto_created and field.related_model is not None


def _points_down(model: type[models.Model], target: type[models.Model]) -> bool:
    if model._meta.app_label == target._meta.app_label or floor_of(target.__module__) is None:
        return True
    return floor_of(target.__module__) < floor_of(model.__module__)
