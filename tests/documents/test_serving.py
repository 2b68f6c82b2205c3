"""A document is read by whom its owner lets read it, as a download that can do nothing here."""

import pytest

from compact.dates import clock
from compact.documents import access
from compact.documents.actions import store_bytes
from compact.documents.serving import serve
from compact.work.models import Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(area, officer):
    return store_bytes(
        area,
        b"%PDF-1.7 words",
        name="Überblick\r\n.pdf",
        title="Overview",
        content_type="application/pdf",
        by=officer,
        at=clock.now(),
    )


@pytest.fixture
def owner(monkeypatch):
    """Something that owns documents and lets named people read them."""
    readers = set()
    monkeypatch.setattr(access, "_tests", [*access._tests, lambda paper, user: user.pk in readers])
    return readers


def test_a_document_nobody_speaks_for_does_not_exist(client, paper, officer):
    assert client.get(paper.get_absolute_url()).status_code == 404
    client.force_login(officer)
    assert client.get(paper.get_absolute_url()).status_code == 404


def test_its_owner_lets_one_read_and_not_another(client, paper, owner, officer, stranger):
    owner.add(officer.pk)
    client.force_login(stranger)
    assert client.get(paper.get_absolute_url()).status_code == 404
    client.force_login(officer)
    response = client.get(paper.get_absolute_url())
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"%PDF-1.7 words"


def test_another_area_does_not_know_it(client, paper, owner, officer, other_area):
    owner.add(officer.pk)
    client.force_login(officer)
    assert client.get(f"/otherby/documents/{paper.pk}/").status_code == 404


def test_it_comes_as_a_download_that_can_do_nothing_here(client, paper, owner, officer):
    owner.add(officer.pk)
    client.force_login(officer)
    response = client.get(paper.get_absolute_url())
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%C3%9Cberblick")
    assert "\n" not in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox")
    assert response["Cache-Control"] == "no-store, private"


def test_what_is_public_may_be_kept_by_caches(paper):
    assert serve(paper, public=True)["Cache-Control"] == "public, max-age=300"


def test_behind_a_proxy_the_proxy_hands_out_the_bytes(paper, settings):
    settings.ACCEL_PREFIX = "/kept/"
    response = serve(paper)
    sha = paper.sha256
    assert response["X-Accel-Redirect"] == f"/kept/{sha[:2]}/{sha[2:4]}/{sha}"
    assert response.content == b""
    assert response["Content-Type"] == "application/pdf"


def test_what_a_job_made_is_for_whoever_asked(client, area, paper, stranger, other_officer):
    Job.objects.create(
        area=area,
        title="Pack",
        kind="pack",
        asked_by=stranger,
        asked_at=clock.now(),
        result_url=paper.get_absolute_url(),
    )
    client.force_login(other_officer)
    assert client.get(paper.get_absolute_url()).status_code == 404
    client.force_login(stranger)
    assert client.get(paper.get_absolute_url()).status_code == 200
