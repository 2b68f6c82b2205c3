"""The end of the area's record on every page: whoever keeps a page can later prove what it was."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from compact.audit.record import head_of


def anchor(request: HttpRequest) -> dict[str, object]:
    area = getattr(request, "area", None)
    return {"audit_head": SimpleLazyObject(lambda: head_of(area)) if area else ""}
