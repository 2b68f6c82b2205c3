"""Two of the texts as Word documents: automatic numbers, headings, a table, page furniture."""

import io

from docx import Document

from tests.agreements.reading.test_sources import add_list, number

LEGAL = [("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")]
PLAIN = [("decimal", "%1)"), ("lowerRoman", "%2.")]

# (style, level in the list, words)
WEXCOMBE = [
    ("Title", None, "Wexcombe Children and Families Alliance"),
    ("Subtitle", None, "Terms of Reference"),
    ("Heading 1", 0, "Purpose"),
    (
        "",
        1,
        "The Alliance brings together the agencies and charities that support "
        "children in Wexcombe.",
    ),
    ("Heading 1", 0, "Membership"),
    ("", 1, "Membership is set out in the table below."),
    (
        "table",
        None,
        [
            ("Organisation", "Number of representatives"),
            ("Wexcombe Borough Council", "3"),
            ("Integrated Care Board", "2"),
            ("Voluntary and community sector", "4"),
            ("Schools", "2"),
        ],
    ),
    (
        "",
        1,
        "Members are asked to commit to a minimum of two years. Substitutes may "
        "attend no more than twice a year.",
    ),
    (
        "",
        1,
        "The chair rotates every twelve months between the Council and the voluntary "
        "and community sector.",
    ),
    ("Heading 1", 0, "Meetings"),
    ("", 1, "Frequency: bi-monthly, moving to quarterly once the action plan is in place."),
    (
        "",
        1,
        "Quorum: 50% of members, to include at least one from each of the Council, "
        "health and the voluntary sector.",
    ),
    ("", 1, "Papers:"),
    ("", 2, "agenda items to the co-ordinator 15 working days before the meeting;"),
    ("", 2, "agenda and papers to members five working days before;"),
    ("", 2, "action log to members within two working days after;"),
    ("", 2, "full minutes within ten."),
    ("", 1, "Every paper carries a front sheet of one page."),
    ("", 1, "Safeguarding and the voice of young people are standing items."),
    ("Heading 1", 0, "Conduct"),
    (
        "",
        1,
        "Conflicts of interest are declared at the start of each meeting and recorded"
        " in the minutes.",
    ),
    ("Heading 1", 0, "Reporting"),
    (
        "",
        1,
        "The Alliance is accountable to the Wexcombe Partnership, to which it reports annually.",
    ),
    ("", 1, "A wider stakeholder event is held once a year."),
    ("Heading 1", 0, "Review"),
    (
        "",
        1,
        "These terms were agreed in March 2022 and will be looked at afresh in 12 "
        "months' time and yearly from then on.",
    ),
]

FAIRMILE = [
    ("Title", None, "Fairmile Compact"),
    ("", None, "Agreed by the Fairmile Partners, November 2009"),
    ("Heading 1", None, "Standard 1: Involving people"),
    (
        "",
        0,
        "The statutory partners will allow a period of three months for people to "
        "answer a written consultation. Six weeks is the shortest period that will "
        "ever be used.",
    ),
    (
        "",
        0,
        "Everyone who answers will be thanked for doing so within five days, and will"
        " be sent the findings not more than sixty days after the exercise has ended.",
    ),
    ("Heading 1", None, "Standard 2: Supporting groups"),
    (
        "",
        0,
        "Six months before any funding agreement runs out, the funder will tell the "
        "group whether there will be another.",
    ),
    (
        "",
        0,
        "Should savings have to be found, groups will be given no less than ninety "
        "days in which to prepare.",
    ),
    ("", 0, "It is hoped that grants will be made for three years."),
    ("Heading 1", None, "Standard 3: Meeting as equals"),
    ("", 0, "The Liaison Group is made up of:"),
    ("", 1, "five people named by the statutory partners;"),
    (
        "",
        1,
        "five people named by the Fairmile Council for Voluntary Service, one of whom"
        " is from a faith group;",
    ),
    ("", 1, "an independent chair."),
    ("", 0, "It meets once a quarter. Extra meetings need a week's notice."),
    ("", 0, "It can take decisions so long as three from each side are present."),
    (
        "",
        0,
        "Its papers are e-mailed five working days, or posted eight, before it meets."
        " Reports come with a summary on one side of A4.",
    ),
    ("", 0, "Its secretary has two weeks after each meeting to send out the minutes in draft."),
    (
        "",
        0,
        "Members are named for two years and may be named again. After six years they step down.",
    ),
    ("", 0, "Members say so when an item touches on their own affairs, and it is minuted."),
    ("Heading 1", None, "Standard 4: Keeping our word"),
    ("", 0, "How the Compact is working is on the agenda of every Liaison Group."),
    (
        "",
        0,
        "A statement of what has been done under each standard will be published "
        "every year in time for the Compact's birthday, which is marked by a "
        "gathering of all who have signed.",
    ),
    ("", 0, "The Compact will be gone over from end to end after four years."),
]

WORD_TEXTS = {
    "23_wexcombe_alliance.docx": (LEGAL, WEXCOMBE),
    "27_fairmile_compact.docx": (PLAIN, FAIRMILE),
}


def build(name: str) -> bytes:
    """The document as Word would save it, with a running head that is no part of the text."""
    levels, paragraphs = WORD_TEXTS[name]
    document = Document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.sections[0].footer.paragraphs[0].text = "Version 4 - page 1"
    add_list(document, levels)
    for style, level, words in paragraphs:
        if style == "table":
            _add_table(document, words)
            continue
        paragraph = document.add_paragraph(words, style=style or None)
        if level is not None:
            number(document, paragraph, level)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_table(document, rows: list) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
