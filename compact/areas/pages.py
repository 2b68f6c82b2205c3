"""Pages that belong to no area: the front door and the site's duties to its readers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import open_page
from compact.areas.cookie_list import COOKIES
from compact.areas.data_map import DATA_MAP
from compact.areas.known_issues import CHECKED_ON, ISSUES
from compact.areas.models import Area
from compact.dates import clock


@open_page
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The places this installation serves; a signed-in person goes where there is work for them."""
    places = Area.objects.all()
    if request.user.is_authenticated:
        mine = places.filter(roles__user=request.user) | places.filter(people__user=request.user)
        places = mine.distinct() or places
        if len(places) == 1:
            return redirect("todo", places[0].slug)
    elif len(places) == 1:
        return redirect(places[0])
    return render(request, "areas/home.html", {"places": places})


@open_page
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "areas/help.html", {"places": Area.objects.all()})


@open_page
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Honest: what does not work is a register that whoever finds a fault adds to."""
    return render(
        request,
        "areas/accessibility.html",
        {"places": Area.objects.all(), "issues": ISSUES, "checked_on": CHECKED_ON},
    )


@open_page
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(
        request, "areas/privacy.html", {"places": Area.objects.all(), "data_map": DATA_MAP}
    )


@open_page
@require_safe
def cookies(request: HttpRequest) -> HttpResponse:
    return render(request, "areas/cookies.html", {"cookies": COOKIES})


@open_page
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116); it runs out at the end of next year, so that it is
    kept up."""
    year = clock.today().year + 1
    lines = [
        f"Contact: {settings.SITE_URL}/help/",
        f"Expires: {year}-12-31T23:59:59Z",
        "Preferred-Languages: en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@open_page
@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        "User-agent: *\nDisallow: /accounts/\nDisallow: /admin/\n",
        content_type="text/plain; charset=utf-8",
    )
