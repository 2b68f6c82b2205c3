"""A job's page, and how the installation is."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from compact.areas.access import SIGNED_IN, area_view, open_page
from compact.areas.models import Area
from compact.dates.clock import today
from compact.work.health import as_facts, examine
from compact.work.models import Job

REFRESH_AFTER = 2
ASKED = SIGNED_IN.within("asker", "officers of the area, and whoever asked for it")


@area_view(ASKED)
@never_cache
@require_safe
def job(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    """How far it has come, for whoever asked and for officers; looks again while it runs."""
    asked = get_object_or_404(Job, area=area, pk=pk)
    if asked.asked_by_id != request.user.pk and not area.is_run_by(request.user):
        raise Http404
    response = render(request, "ui/job.html", {"job": asked})
    if asked.status in (Job.WAITING, Job.RUNNING):
        response["Refresh"] = str(REFRESH_AFTER)
    return response


@open_page
@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """200, 503 when unwell, and a word for the public; the details are for officers."""
    facts = as_facts(examine())
    status = 503 if facts["status"] == "unwell" else 200
    if not ("details" in request.GET and _may_see_details(request.user)):
        facts = {"status": facts["status"]}
    return JsonResponse(facts, status=status)


def _may_see_details(user) -> bool:
    if not user.is_authenticated:
        return False
    return user.is_staff or user.roles.filter(kind="officer").held(today()).exists()
