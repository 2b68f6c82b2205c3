"""Correcting a draft: every correction stands on the record; what has gone out keeps its words."""

from datetime import date

import pytest

from compact.agreements import actions
from compact.agreements.models import Note, Suggestion
from compact.audit.models import Entry
from compact.audit.moves import NotPossible
from tests.agreements.conftest import AT, clause, read_in


def labels(version) -> list[str]:
    return [one.label for one in version.clauses.all() if one.numbered]


def correction(shown, **facts) -> dict:
    fields = ("label", "heading", "words", "kind", "bound", "level")
    return {name: getattr(shown, name) for name in fields} | facts


def page(shown, deed: str) -> str:
    return f"{shown.version.get_absolute_url()}clauses/{shown.place}/{deed}/"


@pytest.mark.covers("BL-15")
def test_every_paragraph_has_a_number_or_a_sign_of_its_own_to_refer_to(office, draft):
    text = office.get(draft.get_absolute_url()).content.decode()
    for one in draft.clauses.all():
        assert f'id="clause-{one.place}"' in text


def test_a_corrected_clause_is_on_the_record_with_what_it_said_before(draft, officer):
    actions.correct_clause(clause(draft, "1.2"), words="Minutes must be kept.", by=officer, at=AT)
    entry = Entry.objects.get(verb="clause-corrected")
    assert entry.details["words"] == {
        "from": "Minutes should be kept in plain words.",
        "to": "Minutes must be kept.",
    }


def test_corrected_words_are_read_again_for_what_they_suggest(draft, officer):
    shown = clause(draft, "1.1")
    actions.correct_clause(
        shown,
        words="Papers will be sent at least 5 working days before each meeting.",
        by=officer,
        at=AT,
    )
    suggestion = Suggestion.objects.get(clause=shown)
    assert (suggestion.params["amount"], suggestion.params["unit"]) == (5, "working-days")
    assert suggestion.quote in shown.words


def test_nothing_is_recorded_when_nothing_was_changed(draft, officer):
    shown = clause(draft, "1.1")
    actions.correct_clause(shown, **correction(shown), by=officer, at=AT)
    assert not Entry.objects.filter(verb="clause-corrected").exists()


@pytest.mark.parametrize(
    "act",
    [
        lambda c, o: actions.correct_clause(c, words="Other words.", by=o, at=AT),
        lambda c, o: actions.split_clause(c, second="kept", label="", by=o, at=AT),
        lambda c, o: actions.merge_clause(c, by=o, at=AT),
        lambda c, o: actions.delete_clause(c, by=o, at=AT),
        lambda c, o: actions.add_clause(c.version, after=c, words="New.", label="", by=o, at=AT),
    ],
)
def test_words_that_have_gone_out_stay_as_they_are(draft, officer, act):
    actions.circulate(draft, on=date(2026, 3, 2), by=officer, at=AT)
    before = list(draft.clauses.values_list("words"))
    with pytest.raises(NotPossible, match="Only a draft"):
        act(clause(draft, "1.2"), officer)
    assert list(draft.clauses.values_list("words")) == before


@pytest.mark.covers("HC-9.2")
def test_a_clause_is_put_in_taken_out_and_none_is_renumbered(draft, officer):
    actions.add_clause(
        draft, after=clause(draft, "1.1"), label="1.1A", words="New words.", by=officer, at=AT
    )
    actions.delete_clause(clause(draft, "1.2"), by=officer, at=AT)
    assert labels(draft) == ["1", "1.1", "1.1A", "2", "2.1"]


def test_a_clause_is_split_where_its_second_sentence_begins(office, area, officer):
    version = read_in(
        area, officer, "1. One thing. Another thing.\n\n2. A third thing.", title="Split"
    )
    shown = clause(version, "1")
    office.post(page(shown, "split"), {"second": str(shown.words.index("Another")), "label": "1A"})
    assert [(c.label, c.words) for c in version.clauses.all()] == [
        ("1", "One thing."),
        ("1A", "Another thing."),
        ("2", "A third thing."),
    ]


def test_joining_two_clauses_loses_no_word(draft, officer):
    merged = actions.merge_clause(clause(draft, "1.2"), by=officer, at=AT)
    assert merged.words.endswith("1.2\nMinutes should be kept in plain words.")
    assert "1.2" not in labels(draft)


def test_the_first_clause_has_none_to_be_joined_to(draft, officer):
    with pytest.raises(NotPossible, match="first clause"):
        actions.merge_clause(draft.clauses.first(), by=officer, at=AT)


def test_a_stale_correction_shows_both_texts_and_overwrites_nothing(office, draft, officer):
    shown = clause(draft, "1.2")
    form = office.get(page(shown, "correct")).context["form"]
    actions.correct_clause(shown, words="Minutes are short.", by=officer, at=AT)
    answer = office.post(
        page(shown, "correct"),
        {**correction(shown), "words": "Minutes are long.", "version": form.version},
    )
    assert answer.status_code == 409
    assert "Minutes are short." in answer.content.decode()
    assert "Minutes are long." in answer.content.decode()
    assert clause(draft, "1.2").words == "Minutes are short."


def test_a_correction_in_time_is_kept(office, draft):
    shown = clause(draft, "1.2")
    form = office.get(page(shown, "correct")).context["form"]
    answer = office.post(
        page(shown, "correct"),
        {**correction(shown), "words": "Minutes are long.", "version": form.version},
    )
    assert answer.url == shown.get_absolute_url()
    assert clause(draft, "1.2").words == "Minutes are long."


def test_a_garbled_sentence_keeps_its_words_and_gets_an_editorial_note(
    public, office, draft, officer
):
    actions.circulate(draft, on=date(2026, 3, 2), by=officer, at=AT)
    shown = clause(draft, "1.2")
    office.post(
        page(shown, "note"), {"kind": "editorial", "words": "A verb is missing in the source."}
    )
    text = public.get(draft.get_absolute_url()).content.decode()
    assert "A verb is missing in the source." in text
    assert "Minutes should be kept in plain words." in text


def test_a_wrong_reference_is_linked_to_the_clause_it_means(public, office, draft, officer):
    actions.circulate(draft, on=date(2026, 3, 2), by=officer, at=AT)
    target = clause(draft, "2.1")
    office.post(
        page(clause(draft, "1.2"), "note"),
        {"kind": "cross-reference", "words": "The text says clause 9.", "target": target.pk},
    )
    text = public.get(draft.get_absolute_url()).content.decode()
    assert f'This means <a class="govuk-link" href="#{target.anchor}">clause 2.1</a>' in text


def test_a_repealed_law_is_noted_with_the_day_it_was_checked(office, draft):
    office.post(
        page(clause(draft, "1.2"), "note"),
        {
            "kind": "legal",
            "words": "The duty came from an Act of 2007.",
            "law_status": "repealed",
            "checked_on_day": "1",
            "checked_on_month": "3",
            "checked_on_year": "2026",
        },
    )
    text = office.get(draft.get_absolute_url()).content.decode()
    assert "Repealed or abolished, checked on 1 March 2026." in text


def test_a_note_can_be_removed_and_that_is_recorded(office, draft, officer):
    shown = clause(draft, "1.2")
    note = actions.add_note(shown, kind="editorial", words="A note.", by=officer, at=AT)
    office.post(f"{page(shown, 'notes')}{note.pk}/remove/")
    assert not Note.objects.exists()
    assert Entry.objects.filter(verb="note-removed").exists()


@pytest.mark.parametrize(
    "bad",
    [
        {"words": "", "heading": ""},
        {"level": "0"},
        {"level": "x"},
        {"level": "9" * 40},
        {"kind": "<b>"},
        {"bound": "nobody"},
        {"label": "x" * 61},
        {"words": "a\x00b"},
    ],
)
def test_a_correction_that_cannot_be_is_refused_with_a_sentence(office, draft, bad):
    shown = clause(draft, "1.2")
    answer = office.post(page(shown, "correct"), correction(shown, **bad))
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert clause(draft, "1.2").words == "Minutes should be kept in plain words."


@pytest.mark.parametrize(
    "deed", ["", "correct/", "split/", "merge/", "delete/", "add/", "note/", "rule/"]
)
def test_the_work_on_clauses_is_the_officers_alone(public, other_office, draft, deed):
    url = f"{draft.get_absolute_url()}clauses/2/{deed}"
    assert public.get(url).status_code == 302
    assert other_office.get(url).status_code == 403


@pytest.mark.parametrize(
    "deed", ["", "correct/", "split/", "merge/", "delete/", "add/", "note/", "rule/"]
)
def test_every_page_of_work_on_a_clause_opens(office, draft, deed):
    assert office.get(f"{draft.get_absolute_url()}clauses/2/{deed}").status_code == 200
