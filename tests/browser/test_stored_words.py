"""Hostile words in every stored field, shown on every page: nothing of them is ever run."""

import pytest
from django.apps import apps
from django.db import models

from compact.areas.models import Area
from tests.browser.test_every_page import pages, world  # noqa: F401 - the same world, as a fixture

pytestmark = pytest.mark.browser

PAYLOAD = (
    "</script></title></textarea>\"'><script>document.title='run'</script>"
    "<img src=x onerror=\"document.title='run'\"><svg onload=\"document.title='run'\">"
    "[x](javascript:document.title='run')"
)
APPS = {
    "areas",
    "agreements",
    "documents",
    "notices",
    "deadlines",
    "partnerships",
    "governance",
    "work",
}


def poison() -> int:
    """Put the payload in every text that people type; keys, statuses and hashes stay what they
    are.
    """
    poisoned = 0
    for model in apps.get_models():
        if model._meta.app_label not in APPS or model is Area:
            continue
        names = [field.name for field in model._meta.get_fields() if typed(field)]
        if names:
            poisoned += model.objects.update(
                **{
                    name: PAYLOAD[: model._meta.get_field(name).max_length or None]
                    for name in names
                }
            )
    Area.objects.update(contact_name=PAYLOAD[:150], postal_address=PAYLOAD)
    return poisoned


def typed(field) -> bool:
    own = (
        "key",
        "kind",
        "status",
        "slug",
        "sha256",
        "rule",
        "civil",
        "url",
        "raw",
        "hash",
        "epoch",
        "mark",
        "content_type",
        "type",
        "channel",
        "format",
        "role",
        "enforcement",
        "force",
        "fingerprint",
        "cause",
        "topic",
        "message_id",
        "domain",
        "occurrence",
        "params",
        "variant",
    )
    return (
        isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and not isinstance(field, models.SlugField | models.URLField | models.EmailField)
        and not field.unique
        and not any(word in field.name for word in own)
    )


@pytest.mark.parametrize("role", ["officer", "public"])
def test_no_stored_word_is_ever_run(site, world, role):  # noqa: F811
    assert poison() > 100, "hardly anything was poisoned: this would show nothing"
    page = site.visit(world.users[role])
    shown = 0
    run = []
    for path in pages(world, role, every_state=False):
        page.complaints.clear()
        answer = page.goto(path)
        shown += "&lt;script&gt;document.title" in answer.text()
        if page.title() == "run" or answer.status >= 500:
            run.append(f"{path}: {answer.status}")
        run += [f"{path}: {said}" for said in page.complaints if "favicon" not in said]
    assert run == []
    assert shown > 5, "the words were shown on hardly any page"
