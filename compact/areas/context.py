"""What every page's frame needs: the area, its navigation, the footer."""

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

NAVIGATION = [
    ("To do", "todo"),
    ("Agreements", "agreement-list"),
    ("Bodies", "body-list"),
    ("Meetings", "meeting-list"),
    ("Rules kept", "compliance"),
    ("Consultations", "consultation-list"),
    ("Registers", "register-list"),
]
FOOTER = [
    ("Accessibility statement", "accessibility"),
    ("Privacy notice", "privacy"),
    ("Cookies", "cookies"),
    ("Help", "help"),
]


def frame(request: HttpRequest) -> dict[str, object]:
    area = getattr(request, "area", None)
    return {
        "area": area,
        "nav": _navigation(request, area) if area else [],
        "footer_links": [(label, reverse(name)) for label, name in FOOTER],
        "runs_area": bool(area and area.is_run_by(request.user)),
    }


def _navigation(request: HttpRequest, area) -> list[tuple[str, str, bool]]:
    """Only rooms that exist: a name without an address is not shown."""
    items = []
    for label, name in NAVIGATION:
        if name == "todo" and not request.user.is_authenticated:
            continue
        try:
            url = reverse(name, args=[area.slug])
        except NoReverseMatch:
            continue
        items.append((label, url, request.path.startswith(url)))
    return items
