"""The text of a PDF flows again: its pages' line ends are not the reader's."""

import pytest

from compact.documents.flowing import flowing
from compact.documents.models import Document

PAGE = """Benches and paths
The council looked at forty benches in the three parks and found that eleven of them
could not be used in the winter, since the paths that lead to them stand under water.

What is proposed
•
Mend the paths first, and the benches along them in the same week so that nobody has
to come twice.
 Ask the friends of each park which bench they would miss.
1. The first sum is 4,000 pounds, which the council pays from what it kept for the co-
ordinated repair of roads.
2.1 The rest is asked for in spring.
"""


def test_paragraphs_are_one_line_and_headings_and_items_keep_theirs():
    assert flowing(PAGE).splitlines() == [
        "Benches and paths",
        "The council looked at forty benches in the three parks and found that eleven of them "
        "could not be used in the winter, since the paths that lead to them stand under water.",
        "",
        "What is proposed",
        "• Mend the paths first, and the benches along them in the same week so that nobody has "
        "to come twice.",
        "• Ask the friends of each park which bench they would miss.",
        "1. The first sum is 4,000 pounds, which the council pays from what it kept for the "
        "co-ordinated repair of roads.",
        "2.1 The rest is asked for in spring.",
    ]


def test_rows_of_a_table_stay_rows():
    table = "Park Benches Mended\nVictoria 12 4\nPhoenix 20 7"
    assert flowing(table) == table


@pytest.mark.parametrize("text", ["", "\n\n", "•", "• \n•\n", "x" * 5000, "-\n-\n", "\uf0b7"])
def test_nothing_it_may_be_given_is_too_odd(text):
    flowing(text)


def test_no_word_is_lost_or_moved():
    def words(text: str) -> list[str]:
        return text.replace("\uf0b7", "•").replace("co-\n", "co-").split()

    assert words(flowing(PAGE)) == words(PAGE)


def test_the_paragraphs_of_other_files_stay_as_they_were_written():
    word = Document(text="A long first paragraph\nA second one", content_type="text/plain")
    assert word.readable_text == word.text
    pdf = Document(text=PAGE, content_type="application/pdf")
    assert pdf.readable_text == flowing(PAGE)
