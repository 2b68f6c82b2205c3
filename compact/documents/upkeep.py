"""Files and rows agree, both ways: no file without a row, no row without a file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta

from django.db.models import ProtectedError

from compact.dates import clock
from compact.documents import storage
from compact.documents.models import Document, Rendering, Seal

log = logging.getLogger(__name__)

#: Younger than this, a file may belong to a transaction that has not ended.
SETTLED = timedelta(days=1)
#: A PDF that can be made again from its words is kept this long.
KEEP_RENDERINGS = timedelta(days=30)


def named_by_rows() -> set[str]:
    """Every hash that some row still speaks of."""
    named = set(Document.objects.values_list("sha256", flat=True))
    named.update(Rendering.objects.values_list("pdf_sha256", flat=True))
    named.update(Seal.objects.values_list("sha256", flat=True))
    return named


def sweep() -> str:
    """Finish or drop what crashes left behind; returns in words what was done."""
    finished, dropped = settle_pending()
    old = Rendering.objects.filter(made_at__lt=clock.now() - KEEP_RENDERINGS).delete()[0]
    drafts = 0
    for draft in storage.old_drafts(SETTLED):
        draft.unlink(missing_ok=True)
        drafts += 1
    removed = remove_orphans()
    return (
        f"{finished} finished, {dropped} dropped, {old} old renderings, {drafts} drafts, "
        f"{removed} files without a row"
    )


def settle_pending() -> tuple[int, int]:
    """Rows whose writer died: ready if the bytes came, gone if they did not."""
    finished = dropped = 0
    stale = Document.objects.filter(status=Document.PENDING, added_at__lt=clock.now() - SETTLED)
    for document in stale:
        if storage.holds(document.sha256):
            finished += stale.filter(pk=document.pk).update(status=Document.READY)
            continue
        try:
            document.delete()
            dropped += 1
        except ProtectedError:
            log.error("Document %s never got its bytes and is in use", document.pk)
    return finished, dropped


def remove_orphans() -> int:
    """Two steps over two sweeps: set aside, and removed only if no row asked for it meanwhile."""
    removed = 0
    for aside in storage.all_aside():
        if aside.name in named_by_rows():
            storage.bring_back(aside)
        else:
            aside.unlink(missing_ok=True)
            removed += 1
    for sha256 in _settled_orphans():
        storage.set_aside(sha256)
    return removed


def _settled_orphans() -> Iterator[str]:
    named = named_by_rows()
    before = (clock.now() - SETTLED).timestamp()
    for sha256 in list(storage.all_kept()):
        if sha256 not in named and storage.place_of(sha256).stat().st_ctime < before:
            yield sha256


def faults_of_files() -> list[str]:
    """I9: every file has its row, every ready row its file, and the bytes are what they were."""
    kept, named = set(storage.all_kept()), named_by_rows()
    young = {sha for sha in kept - named if _is_young(sha)}
    faults = [f"no row speaks of the file {sha}" for sha in sorted(kept - named - young)]
    ready = Document.objects.filter(status=Document.READY).values_list("pk", "sha256")
    faults += [f"document {pk} has no file" for pk, sha in ready if sha not in kept]
    return faults + [str(fault) for fault in _changed(kept & named)]


def _is_young(sha256: str) -> bool:
    """Written lately: its transaction may not have ended."""
    return storage.place_of(sha256).stat().st_ctime > (clock.now() - SETTLED).timestamp()


def _changed(hashes: set[str]) -> Iterator[storage.Missing]:
    for sha256 in sorted(hashes):
        try:
            storage.fetch(sha256)
        except storage.Missing as fault:
            yield fault


def faults_of_seals() -> list[str]:
    """I11: what was sealed is still there, byte for byte."""
    faults = []
    for seal in Seal.objects.iterator():
        try:
            storage.fetch(seal.sha256)
        except storage.Missing as fault:
            faults.append(f"{seal.subject_words}: {fault}")
    return faults
