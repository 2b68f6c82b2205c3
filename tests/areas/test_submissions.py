"""A form is acted on once; a deed that met another one is begun again, whole."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseRedirect

from compact.areas.models import Area, Submission
from compact.areas.submissions import TRIES, once

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(rf, officer):
    """A form as it arrives, with a file."""

    def make(**more):
        request = rf.post(
            "/anyford/x/",
            {
                "idempotency_key": str(uuid.uuid4()),
                "file": SimpleUploadedFile("plan.txt", b"Our plan"),
                **more,
            },
        )
        request.user = officer
        return request

    return make


def deed(request, fails: int):
    """A deed that meets another one `fails` times: it writes, reads the file, then is refused."""
    seen = []

    def act() -> HttpResponse:
        seen.append(request.FILES["file"].read())
        Area.objects.create(name=f"Place {len(seen)}", slug=f"place-{len(seen)}")
        if len(seen) <= fails:
            with transaction.atomic():
                Area.objects.create(name="Again", slug=f"place-{len(seen)}")
        return HttpResponseRedirect("/anyford/done/")

    return act, seen


def test_what_met_another_deed_is_undone_and_begun_again_with_its_file_whole(sent):
    request = sent()
    act, seen = deed(request, fails=1)
    assert once(request, act).url == "/anyford/done/"
    assert seen == [b"Our plan", b"Our plan"]
    made = Area.objects.filter(slug__startswith="place-").values_list("slug", flat=True)
    assert list(made) == ["place-2"]
    assert Submission.objects.get().answer == "/anyford/done/"


def test_a_deed_that_can_never_be_written_is_given_up(sent):
    request = sent()
    act, seen = deed(request, fails=99)
    with pytest.raises(IntegrityError):
        once(request, act)
    assert len(seen) == TRIES
    assert not Submission.objects.exists()


def test_the_same_form_again_is_sent_where_the_first_was(sent):
    key = str(uuid.uuid4())
    first, second = sent(idempotency_key=key), sent(idempotency_key=key)
    act, seen = deed(first, fails=0)
    assert once(first, act).url == once(second, act).url == "/anyford/done/"
    assert len(seen) == 1


def test_a_form_that_is_shown_again_leaves_nothing_and_may_be_sent_corrected(sent):
    request = sent()
    act, _ = deed(request, fails=0)

    def refused() -> HttpResponse:
        act()
        return HttpResponse("Enter a date")

    assert once(request, refused).content == b"Enter a date"
    assert not Area.objects.filter(slug="place-1").exists()
    assert not Submission.objects.exists()


def test_the_same_form_with_other_words_or_from_somebody_else_is_another_deed(sent, chair):
    """Going back in the browser and correcting a name sends the form's key a second time."""
    key = str(uuid.uuid4())
    first, corrected, elses = (
        sent(idempotency_key=key, name=name) for name in ("Forum", "The Forum", "Forum")
    )
    elses.user = chair.user
    act, seen = deed(first, fails=0)
    for request in (first, corrected, elses):
        request.FILES["file"].seek(0)
        assert once(request, act).url == "/anyford/done/"
    assert len(seen) == 3


def test_begun_again_a_deed_finds_the_area_without_what_was_undone(sent, area):
    request, found = sent(), []
    request.area = area

    def act() -> HttpResponse:
        found.append(request.area.name)
        request.area.name = "Set, then undone"
        if len(found) == 1:
            Area.objects.create(name="Again", slug=area.slug)
        return HttpResponseRedirect("/anyford/done/")

    once(request, act)
    assert found == ["Anyford Compact Partnership", "Anyford Compact Partnership"]
