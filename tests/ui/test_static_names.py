"""Static files have hashed names, so that browsers may keep them for ever; each is looked up
once."""

import json

import pytest

from compact.ui.static_names import RememberedNames


@pytest.fixture
def names(tmp_path):
    manifest = {"version": "1.1", "paths": {"page.css": "page.0a1b2c.css"}, "hash": ""}
    (tmp_path / "staticfiles.json").write_text(json.dumps(manifest))
    return RememberedNames(location=tmp_path, base_url="/static/")


def test_a_file_has_its_hashed_name_however_often_it_is_named(names):
    assert [names.url("page.css") for _ in range(2)] == ["/static/page.0a1b2c.css"] * 2


def test_the_manifest_is_not_asked_a_second_time(names):
    names.url("page.css")
    names.hashed_files = {}
    assert names.url("page.css") == "/static/page.0a1b2c.css"


def test_a_file_that_was_not_collected_is_a_fault_every_time(names):
    for _ in range(2):
        with pytest.raises(ValueError, match="Missing staticfiles manifest entry"):
            names.url("other.css")
