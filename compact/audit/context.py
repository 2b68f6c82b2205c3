"""The end of the area's record on every page: whoever keeps a page can later prove what it was."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from compact.audit.record import end_of, head_of


def anchor(request: HttpRequest) -> dict[str, object]:
    """To a mere reader, the end that came with the area (`read_along`): it was read before
    anything else, so nothing kept under it is older than it. After a deed it is asked anew.
    """
    area = getattr(request, "area", None)
    if not area:
        return {"audit_head": ""}
    if request.method == "GET":
        return {"audit_head": end_of(getattr(area, "record_head", None))}
    return {"audit_head": SimpleLazyObject(lambda: head_of(area))}
