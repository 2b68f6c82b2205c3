"""Reading a stored document, and asking whether a file is the one that was approved."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from compact.areas.access import PUBLIC, area_view, open_page
from compact.areas.models import Area
from compact.documents.access import may_read
from compact.documents.forms import VerifyForm
from compact.documents.models import Document
from compact.documents.pdf import Pdf
from compact.documents.serving import serve, serve_bytes
from compact.documents.verifying import Verdict, fingerprints, verify_file, verify_hash

PDF = "application/pdf"


@area_view(PUBLIC)
@require_safe
def document(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    """The file itself, for whom its owner lets read it; for all others it does not exist."""
    kept = get_object_or_404(Document, area=area, pk=pk, status=Document.READY)
    if not may_read(kept, request.user):
        raise Http404
    return serve(kept)


@open_page
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """What we know of a file or of its hash. `?sha256=` makes an answer that can be linked to."""
    asked = request.method == "POST" or "sha256" in request.GET
    data = request.POST if request.method == "POST" else request.GET
    form = VerifyForm(data, request.FILES) if asked else VerifyForm()
    verdict = _verdict(form) if form.is_valid() else None
    context = {
        "form": VerifyForm() if verdict else form,
        "verdict": verdict,
        "fingerprints": fingerprints(),
    }
    return render(request, "documents/verify.html", context)


def _verdict(form: VerifyForm) -> Verdict:
    upload = form.cleaned_data["file"]
    if upload:
        return verify_file(upload.read())
    return verify_hash(form.cleaned_data["sha256"].strip())


def pdf_response(pdf: Pdf, filename: str, *, public: bool = False) -> HttpResponse:
    """A PDF that was just made, as a download. `public` for what anybody may read."""
    return serve_bytes(pdf.data, name=filename, content_type=PDF, public=public)
