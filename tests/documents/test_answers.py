"""When a document cannot be stored, made or read, the page says so and returns what was typed."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from compact.documents.answers import DocumentFaults
from compact.documents.refusals import Missing, NoRoom, PdfFailed, PdfUnavailable


def answered(fault: Exception) -> HttpResponse | None:
    request = RequestFactory().post("/", {"reason": "The printer was on fire"})
    return DocumentFaults(lambda request: HttpResponse()).process_exception(request, fault)


@pytest.mark.django_db
@pytest.mark.parametrize("fault", [NoRoom(), PdfFailed("died"), PdfUnavailable(), Missing("gone")])
def test_the_sentence_stands_on_a_503_with_what_was_typed(fault):
    response = answered(fault)
    words = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "300")
    assert fault.sentence in words
    assert "The printer was on fire" in words
    assert "died" not in words


def test_other_faults_are_left_to_others():
    assert answered(ValueError()) is None
