"""The sealed PDFs of approved minutes, made after the commit by a job: one in each print."""

from __future__ import annotations

from compact.dates import clock
from compact.documents.models import Seal
from compact.documents.pdf import PRINTS, render_pdf
from compact.documents.sealing import seal
from compact.work import jobs
from compact.work.models import Job
from governance.minutes.models import Minutes
from governance.minutes.page import printed

KIND = "seal-minutes"


def ask(minutes: Minutes, *, by) -> Job:
    return jobs.ask(
        minutes.area,
        KIND,
        f"Seal the {str(minutes)[0].lower()}{str(minutes)[1:]}",
        by=by,
        arguments={"minutes": minutes.pk},
        total=len(PRINTS),
    )


@jobs.job(KIND)
def seal_minutes(job: Job, step: jobs.Step) -> str:
    """Lay out and seal every print of the public minutes; done again it finds what was sealed."""
    minutes = Minutes.objects.select_related("meeting__body", "meeting__area").get(
        pk=job.arguments["minutes"]
    )
    for number, size in enumerate(PRINTS, 1):
        pdf = render_pdf(
            "governance/minutes/minutes_pdf.html", printed(minutes), print=size, archive=True
        )
        seal(
            pdf.data,
            area=minutes.area,
            subject=minutes,
            variant=size,
            approved_at=minutes.approved_at,
            by=job.asked_by,
            at=clock.now(),
        )
        step(f"{number} of {len(PRINTS)} prints sealed", number, len(PRINTS))
    return minutes.get_absolute_url()


def sealed(minutes: Minutes) -> dict[str, Seal]:
    """The seals in force of these minutes, by print."""
    return {row.variant: row for row in Seal.objects.of(minutes).in_force()}
