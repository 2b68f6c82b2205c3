"""The doors to a paper and to the file it came with."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from compact.areas.models import Area
from compact.documents.models import Document
from governance.meetings.gates import meeting_at, reader_at, refuse_once_over
from governance.meetings.readers import Reader
from governance.papers.models import Paper

UNTIL = "Papers can be added and changed until the meeting is held."


def paper_at(request: HttpRequest, area: Area, slug: str, pk: int) -> tuple[Paper, Reader]:
    """The paper at this address as this reader may see it; 404 when they may not know of it."""
    meeting = meeting_at(area, slug)
    reader = reader_at(request, meeting)
    paper = (
        Paper.objects.of(meeting)
        .visible_to(reader)
        .filter(pk=pk)
        .select_related("item", "document")
        .first()
    )
    if paper is None:
        raise Http404
    paper.item.meeting = meeting
    return paper, reader


def has_words_for(reader: Reader, paper: Paper) -> bool:
    """Of what was taken back, itself or with its item, the address stays; the words are for those
    who see to the meeting."""
    is_gone = paper.status == Paper.WITHDRAWN or paper.item.is_removed
    return reader.runs or not is_gone


def paper_run(request: HttpRequest, area: Area, slug: str, pk: int) -> Paper:
    """The paper for those who see to it; 403 for others who may know of it."""
    paper, reader = paper_at(request, area, slug, pk)
    if not reader.runs:
        raise PermissionDenied
    return paper


def paper_ahead(request: HttpRequest, area: Area, slug: str, pk: int) -> Paper:
    """The paper for those who see to it, while its meeting lies ahead; 410 after."""
    paper = paper_run(request, area, slug, pk)
    refuse_once_over(paper.item.meeting, UNTIL)
    return paper


def as_it_stands(paper: Paper) -> Paper:
    """The paper anew: what a deed that was undone had set on the one before is gone."""
    rows = Paper.objects.select_related("item__meeting__area", "item__meeting__body", "document")
    return rows.get(pk=paper.pk)


def may_read_file(document: Document, user) -> bool | None:
    """Papers and packs speak for their files. Only what is public is handed out at the documents'
    own address: closed files go through the paper's, where each reading is put on the record."""
    from governance.circulation.models import PackFile, PrintCopy

    papers = list(Paper.objects.filter(document=document).select_related("item__meeting"))
    packs = (PackFile.objects, PrintCopy.objects)
    if not papers and not any(made.filter(document=document).exists() for made in packs):
        return None
    return any(paper.is_public for paper in papers)
