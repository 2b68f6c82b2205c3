"""What a page leaves behind when its text is taken out: broken words, columns, heads and feet."""

import pytest

from compact.agreements.reading import read, read_text
from compact.agreements.reading.columns import with_columns
from compact.agreements.reading.grammar.contractions import spelt


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("Each consulta-\ntion lasts", "Each consultation lasts"),
        ("They serve a three-\nyear term", "They serve a three-year term"),
        ("Papers are e-\nmailed to all", "Papers are e-mailed to all"),
        ("It is well-known and well-\nknown again", "It is well-known and well-known again"),
    ],
)
def test_a_word_broken_at_a_line_end_is_whole_again(printed, whole):
    assert read_text(f"1. Rules\n\n1.1 {printed}.").clauses[1].text == f"{whole}."


def test_spaced_columns_of_a_table_become_cells_and_labels_stay_labels():
    rows = ["Body                Seats", "Town Council        4", "Friends of Elm      2"]
    assert with_columns(rows) == ["Body\tSeats", "Town Council\t4", "Friends of Elm\t2"]
    numbered = ["1.1     The board meets.", "1.2     It reports."]
    assert with_columns(numbered) == numbered


def test_a_head_beside_bare_page_numbers_is_left_out():
    pages = [f"1.{page} The board meets monthly.\nElm Forum Rules\n{page}" for page in (1, 2, 3)]
    reading = read_text("1. Meetings\n" + "\n".join(pages))
    assert [one.text for one in reading.clauses[1:]] == ["The board meets monthly."] * 3
    assert reading.dropped == [
        "Elm Forum Rules",
        "1",
        "Elm Forum Rules",
        "2",
        "Elm Forum Rules",
        "3",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "7.5 % of the budget is spent",
        "2009 was a good year",
        "3.2 million was saved",
        "£5.2m was spent",
    ],
)
def test_money_and_years_at_the_start_of_a_line_are_no_labels(line):
    clauses = read_text(f"1. Last year the sum rose, and\n{line} by the group.\n\n2. Next.").clauses
    assert [one.label for one in clauses] == ["1", "2"]


def test_a_spoken_form_is_spelt_out_and_found_again():
    words = spelt("We'll wait, but can't stay: they've gone.")
    assert words.text == "We will wait, but cannot stay: they have gone."
    printed = "We'll wait, but can't stay: they've gone."
    for word in ("wait", "stay", "gone"):
        assert words.printed(words.text.index(word)) == printed.index(word)


def test_a_quote_with_a_spoken_form_is_cut_from_the_print():
    one = read_text("1. Rules\n\n1.1 We'll send papers 5 days before each meeting.").suggestions[0]
    assert one.quote == "5 days before each meeting"


def test_text_as_windows_saves_it_is_read_without_its_mark():
    words = (
        "1. Papers shall be sent five days before each meeting.\r\n2. The board meets monthly.\r\n"
    )
    assert len(read(words.encode("utf-16-le"), "a.txt").clauses) == 2


@pytest.mark.parametrize(
    "text",
    ["wor-\n" * 5_000, "left words here        right words here\n" * 2_000, "word    " * 10_000],
)
def test_endless_debris_ends_in_a_reading(text):
    assert read_text(text).clauses


def test_the_second_line_of_a_page_foot_goes_with_the_numbered_one():
    page = "{heading}\nThe partners shall speak with one another about all that concerns them.\n\n"
    foot = "JWG/terms/4        {number}\n                   October 2009\n\n"
    headings = ["Purpose", "Members", "Money", "Review"]
    text = "Terms of the group\n\n" + "".join(
        page.format(heading=heading) + foot.format(number=number)
        for number, heading in enumerate(headings, start=1)
    )
    reading = read_text(text)
    assert [one.label for one in reading.clauses] == ["cover", *headings]
    assert reading.dropped.count("October 2009") == 4


CODES = "Article 1 | Aims\nArticle 2 | Money\nArticle 3 | Review\n\n"


def test_titles_that_come_again_further_down_were_a_list_of_contents():
    text = CODES + "\n\n".join(
        f"Article {count}: {title}\n\nThe board shall see to it with care."
        for count, title in enumerate(["Aims", "Money", "Review"], start=1)
    )
    reading = read_text(text)
    assert [one.label for one in reading.clauses] == ["Article 1", "Article 2", "Article 3"]
    assert reading.dropped[0] == "Article 1 Aims"


def test_answers_to_tick_come_again_and_are_no_contents():
    text = "\n\n".join(f"How is {what}?\n\n1. Good\n2. Fair\n3. Poor" for what in ("it", "she"))
    assert read_text(text).dropped == []


def test_a_page_foot_of_two_columns_is_left_out():
    text = "1. Aims\n\nThe board shall see to it.\n\nPage 7 of 9          Wold Compact 2008\n"
    assert read_text(text).dropped == ["Page 7 of 9 Wold Compact 2008"]
