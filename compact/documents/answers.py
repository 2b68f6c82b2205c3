"""When a document cannot be stored, made or read, a page says so; never a 500."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from compact.documents.refusals import Missing, NoRoom, PdfFailed
from compact.ui import errors


class DocumentFaults:
    """The net under every view: 503 with the sentence, and what was typed given back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        if isinstance(fault, NoRoom | PdfFailed | Missing):
            return errors.unavailable(request, fault.sentence, retry_after=300)
        return None
