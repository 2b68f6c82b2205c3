"""The register of known accessibility issues, as the accessibility statement prints it.

Whoever finds one adds it here; whoever mends it takes it out. An empty register says that we know
of none, not that there is none.
"""

from dataclasses import dataclass
from datetime import date

#: The day on which somebody last went through the pages and this register.
CHECKED_ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Issue:
    """`criterion` is the WCAG 2.2 success criterion that fails, `instead` what a reader can do
    now."""

    what: str
    criterion: str
    instead: str


ISSUES = [
    Issue(
        what="Papers that others upload, such as PDF files and spreadsheets, may not work with a "
        "screen reader. We do not change what we are sent.",
        criterion="1.1.1 Non-text content, 1.3.1 Info and relationships, 4.1.2 Name, role, value",
        instead="Ask for the paper in a format that works for you. We answer with the day on which "
        "you will have it.",
    ),
    Issue(
        what="In a PDF made here, a table that runs over a page is read out as one table on each "
        "page.",
        criterion="1.3.1 Info and relationships",
        instead="Each PDF has a web page with the same text, where the table is in one piece.",
    ),
    Issue(
        what="We have checked with automatic tools, by keyboard, at high zoom and on narrow "
        "screens. No audit with disabled people has been held yet.",
        criterion="None known to fail; a check that is missing",
        instead="Tell us what does not work for you.",
    ),
]
