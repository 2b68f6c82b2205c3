"""What is decided about a paper: final, back to draft, withdrawn. Each on a page of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.areas.submissions import once
from compact.audit.answers import kept, typed
from compact.dates import clock
from compact.ui import errors
from governance.meetings.readers import RUNS
from governance.papers import actions, cover
from governance.papers.forms import DraftForm, FinalForm, WithdrawForm
from governance.papers.gates import as_it_stands, paper_ahead, paper_run
from governance.papers.models import Paper


@area_view(RUNS, atomic=False)
def final(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """The cover sheet is laid out and its sides are counted before the paper becomes final."""
    paper = paper_ahead(request, area, slug, pk)
    seen = paper.version
    pages = cover.count(paper)
    judged = cover.judge(paper, clock.today())
    form = FinalForm(
        typed(request),
        asks_reason=any(each.asks_reason for each in judged),
        shown=_name(paper) | dict(paper.cover_fields) | dict(paper.sections),
        cancel_url=paper.get_absolute_url(),
    )
    context = {
        "judged": judged,
        "blocked": any(each.blocks for each in judged),
        "pages": pages,
        "empty": [label for label, value in paper.cover_fields if not value],
    }
    return _decided(
        request,
        paper,
        form,
        "final",
        context,
        partial(actions.make_final, pages=pages, version=seen),
    )


@area_view(RUNS, atomic=False)
def draft(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    paper = paper_ahead(request, area, slug, pk)
    form = DraftForm(typed(request), shown=_name(paper), cancel_url=paper.get_absolute_url())
    return _decided(request, paper, form, "draft", {}, actions.back_to_draft)


@area_view(RUNS, atomic=False)
def withdraw(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    paper = paper_run(request, area, slug, pk)
    form = WithdrawForm(typed(request), shown=_name(paper), cancel_url=paper.get_absolute_url())
    return _decided(request, paper, form, "withdraw", {}, actions.withdraw)


def _name(paper: Paper) -> dict[str, str]:
    return {"Paper": f"{paper.label} {paper.title}"}


def _decided(
    request: HttpRequest, paper: Paper, form, name: str, context: dict, deed: Callable[..., None]
) -> HttpResponse:
    def act() -> HttpResponse:
        deed(as_it_stands(paper), by=request.user, at=clock.now(), **form.cleaned_data)
        return redirect(paper)

    if changed := errors.overtaken(request, form, request.path):
        return changed
    if form.is_valid() and (answer := kept(form, lambda: once(request, act))):
        return answer
    return render(
        request,
        f"governance/papers/{name}.html",
        context | {"paper": paper, "meeting": paper.item.meeting, "form": form},
    )
