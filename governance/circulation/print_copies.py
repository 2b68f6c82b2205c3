"""Print copies: what goes into the envelopes, with the pages of the files that papers came with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.http import QueryDict
from django.urls import reverse

from compact.audit.record import head_of
from compact.dates import clock
from compact.documents.actions import store_bytes
from compact.documents.binding import Bound, bind
from compact.documents.pdf import PRINTS, render_pdf
from compact.work.jobs import Step, ask, job
from compact.work.leases import MOST_TRIES
from compact.work.models import Job
from governance.circulation import pack_files
from governance.circulation.enclosures import MOST_SECONDS, Enclosure, enclosed
from governance.circulation.models import Circulation, PrintCopy
from governance.circulation.pack import Pack, pack_sent

KIND = "print-copy"
#: Files of more bytes than this are opened by a worker.
LONG = 1_000_000


def address(circulation: Circulation, print_size: str, *, full: bool) -> str:
    """Where those who print it open it; `full` for members, else what the public may read of it."""
    meeting = circulation.meeting
    path = reverse("print-copy", args=[meeting.area.slug, meeting.slug, circulation.number])
    return f"{path}?{'' if full else 'closed=no&'}print={print_size}"


def asked_for(url: str) -> tuple[str, bool]:
    """The print and whether it is full, of what such an address leads to."""
    query = QueryDict(url.partition("?")[2])
    print_size = query.get("print", "normal")
    return (print_size if print_size in PRINTS else "normal"), query.get("closed") != "no"


def kept(circulation: Circulation, pack: Pack, print_size: str, *, full: bool) -> PrintCopy | None:
    """The copy with exactly these words and files, if it was made before."""
    found = circulation.print_copies.filter(print=print_size, is_full=full, sha256=_sha256(pack))
    return found.select_related("document").first()


def is_long(pack: Pack) -> bool:
    files = sum(paper.document.size for paper in pack.papers if paper.document)
    return files > LONG or pack_files.is_long(pack)


def _sha256(pack: Pack) -> str:
    files = [paper.document.sha256 for paper in pack.papers if paper.document]
    return hashlib.sha256("\0".join([pack.print_sha256, *files]).encode()).hexdigest()


def make(
    circulation: Circulation,
    pack: Pack,
    print_size: str,
    step: Callable[[str], None] = lambda words: None,
    *,
    full: bool,
    seconds: float = MOST_SECONDS,
) -> PrintCopy:
    """Make the copy now and keep it. A file that cannot be opened, or not in so many `seconds` for
    all of them, is named in its place, and the rest is printed. Raises PdfFailed; call it outside
    every transaction."""
    sha256, now = _sha256(pack), clock.now()
    found = enclosed(pack, print_size, step, seconds=seconds)
    step("Putting the pages together")
    made, firsts = _bound(circulation, pack, print_size, found)
    name = f"{circulation.meeting.file_name}-print-copy-{circulation.number}-{print_size}"
    document = store_bytes(
        circulation.area,
        made.data,
        name=f"{name}{'' if full else '-public'}.pdf",
        title=f"Print copy: {circulation}",
        content_type="application/pdf",
        by=None,
        at=now,
    )
    facts = {"sha256": sha256, "document": document, "pages": made.pages, "made_at": now}
    facts |= {"enclosed": _enclosed(found, firsts), "by_hand": _by_hand(found)}
    copy, _ = PrintCopy.objects.update_or_create(
        circulation=circulation, print=print_size, is_full=full, defaults=facts
    )
    return copy


def _enclosed(found: list[Enclosure], firsts: dict[str, int]) -> list[dict]:
    return [
        _named(one)
        | {"first": firsts[one.anchor], "pages": one.leaves.pages, "is_small": one.is_small}
        for one in found
        if one.pages
    ]


def _by_hand(found: list[Enclosure]) -> list[dict]:
    return [_named(one) | {"pk": one.paper.pk, "why": one.why} for one in found if one.why]


def _named(one: Enclosure) -> dict:
    return {"paper": one.paper.label, "name": one.paper.document.name}


def _bound(
    circulation: Circulation, pack: Pack, print_size: str, found: list[Enclosure]
) -> tuple[Bound, dict[str, int]]:
    meeting = circulation.meeting
    printed = Pack(pack.meeting, pack.is_full, pack.parts)  # its words anew, with what is enclosed
    pdf = render_pdf(
        "governance/circulation/print_copy_pdf.html",
        {
            "pack": printed,
            "circulation": circulation,
            "meeting": meeting,
            "area": meeting.area,
            "sections": printed.sections,
            "audit_head": head_of(meeting.area),
        },
        print=print_size,
    )
    leaves = {one.anchor: one.leaves for one in found if one.pages}
    if not leaves:
        return Bound(pdf.data, pdf.pages, []), {}
    made = bind(pdf.data, leaves, print=print_size)
    return made, dict(zip(leaves, made.firsts, strict=True))


def ask_for(
    circulation: Circulation, print_size: str, *, full: bool, by, ahead: bool = False
) -> Job:
    """Have a worker make the copy; its address is the result. `ahead`, before anybody needs it."""
    return ask(
        circulation.area,
        KIND,
        f"Print copy: {circulation}",
        by=by,
        subject=circulation.meeting,
        arguments={
            "circulation": circulation.pk,
            "print": print_size,
            "full": full,
            "ahead": ahead,
        },
        total=1,
    )


@job(KIND)
def _run(asked: Job, step: Step) -> str:
    circulation = Circulation.objects.select_related("meeting__area", "meeting__body").get(
        pk=asked.arguments["circulation"]
    )
    print_size, full = asked.arguments["print"], asked.arguments.get("full", True)
    if asked.arguments["ahead"] and circulation.meeting.begins_at <= clock.now():
        return ""  # the meeting is over: nothing is printed for it any more
    pack = pack_sent(circulation, full=full)
    if kept(circulation, pack, print_size, full=full) is None:
        total = sum(paper.document is not None for paper in pack.papers) + 1
        done = iter(range(total))
        # What did not come to its end twice does so without the files: each is named in its place.
        seconds = MOST_SECONDS if asked.tries < MOST_TRIES else 0
        make(
            circulation,
            pack,
            print_size,
            lambda words: step(words, next(done), total),
            full=full,
            seconds=seconds,
        )
    return address(circulation, print_size, full=full)
