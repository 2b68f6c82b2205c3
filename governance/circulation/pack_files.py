"""The pack as a PDF: laid out once for each print, kept, and made anew when its words change."""

from __future__ import annotations

from compact.audit.record import head_of
from compact.dates import clock
from compact.documents.actions import store_bytes
from compact.documents.models import Document
from compact.documents.pdf import render_pdf
from compact.work.jobs import Step, ask, job
from compact.work.models import Job
from governance.circulation.models import PackFile
from governance.circulation.pack import Pack, pack_for
from governance.meetings.models import Meeting
from governance.meetings.readers import Reader

#: A pack longer than this many signs of HTML is laid out by a worker: some 25 pages, two seconds.
LONG = 80_000
KIND = "pack-pdf"


def kept(pack: Pack, print_size: str) -> Document | None:
    """The PDF of exactly these words in this print, if it was laid out before."""
    found = (
        PackFile.objects.filter(
            meeting=pack.meeting,
            print=print_size,
            is_full=pack.is_full,
            words_sha256=pack.print_sha256,
        )
        .select_related("document")
        .first()
    )
    return found.document if found else None


def is_long(pack: Pack) -> bool:
    return len(pack.words) > LONG


def lay_out(pack: Pack, print_size: str) -> Document:
    """Make the PDF now and keep it. Raises PdfFailed; call it outside every transaction."""
    meeting, now = pack.meeting, clock.now()
    pdf = render_pdf(
        "governance/circulation/pack_pdf.html",
        {
            "pack": pack,
            "meeting": meeting,
            "area": meeting.area,
            "sections": pack.sections,
            "audit_head": head_of(meeting.area),
            "print_size": print_size,
        },
        print=print_size,
    )
    document = store_bytes(
        meeting.area,
        pdf.data,
        name=f"{meeting.file_name}-papers{'-full' * pack.is_full}.pdf",
        title=f"Papers of {meeting}",
        content_type="application/pdf",
        by=None,
        at=now,
    )
    PackFile.objects.update_or_create(
        meeting=meeting,
        print=print_size,
        is_full=pack.is_full,
        defaults={
            "words_sha256": pack.print_sha256,
            "document": document,
            "pages": pdf.pages,
            "made_at": now,
        },
    )
    return document


def ask_for(pack: Pack, print_size: str, url: str, *, by) -> Job:
    """Have a worker lay out a long pack; `url` is where its reader fetches it afterwards."""
    return ask(
        pack.meeting.area,
        KIND,
        f"Papers of {pack.meeting} as PDF",
        by=by,
        subject=pack.meeting,
        arguments={"print": print_size, "full": pack.is_full, "url": url},
        total=1,
    )


@job(KIND)
def _run(asked: Job, step: Step) -> str:
    meeting = Meeting.objects.select_related("area", "body").get(
        pk=asked.subject_key.rpartition(":")[2]
    )
    full = bool(asked.arguments["full"])
    reader = Reader(runs=meeting.area.is_run_by(asked.asked_by), sits=True) if full else Reader()
    step("Putting the papers together", 0, 1)
    pack = pack_for(meeting, reader, full=full)
    if kept(pack, asked.arguments["print"]) is None:
        lay_out(pack, asked.arguments["print"])
    return asked.arguments["url"]
