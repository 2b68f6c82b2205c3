"""`manage.py count_days`: the engine from outside."""

import json

import pytest

from compact.dates.management.commands.count_days import Command


@pytest.fixture
def count_days(capsys):
    """Run the command as from a shell; gives its exit code and what it printed."""

    def run(*words: str) -> tuple[int, str, str]:
        code = 0
        try:
            Command().run_from_argv(["manage.py", "count_days", *words])
        except SystemExit as left:
            code = left.code
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def facts(result: tuple[int, str, str]) -> dict:
    code, out, err = result
    assert (code, err) == (0, "")
    return json.loads(out)


def test_the_answer_comes_with_the_question_and_the_days_passed_over(count_days):
    found = facts(
        count_days(
            "--before", "2009-04-30", "--amount", "5", "--unit", "clear-working-days", "--json"
        )
    )

    assert found["question"] == {
        "before": "2009-04-30",
        "amount": 5,
        "unit": "clear-working-days",
        "bring_forward": False,
        "carry": False,
        "nation": "england",
        "holidays": [],
    }
    assert (found["answer"], found["weekday"]) == ("2009-04-22", "Wednesday")
    assert found["skipped"] == [
        {"day": "2009-04-25", "weekday": "Saturday", "why": "Saturday"},
        {"day": "2009-04-26", "weekday": "Sunday", "why": "Sunday"},
    ]


def test_a_day_brought_forward_says_what_it_was_brought_over(count_days):
    found = facts(
        count_days("--before", "2009-04-30", "--amount", "5", "--bring-forward", "--json")
    )

    assert found["answer"] == "2009-04-24"
    assert [one["why"] for one in found["skipped"]] == ["Saturday"]
    assert found["says"] == (
        "5 days before Thursday 30 April 2009 is Saturday 25 April 2009, "
        "brought forward to Friday 24 April 2009."
    )


def test_holidays_of_a_nation_and_of_ones_own_are_passed_over_by_name(count_days):
    found = facts(
        count_days(
            "--after",
            "2026-11-27",
            "--amount",
            "2",
            "--unit",
            "working-days",
            "--nation",
            "scotland",
            "--holiday",
            "2026-12-01",
            "--holiday",
            "2026-12-02",
            "--json",
        )
    )

    assert found["answer"] == "2026-12-04"
    assert [one["why"] for one in found["skipped"]] == [
        "Saturday",
        "Sunday",
        "St Andrew’s Day",
        "Local holiday",
        "Local holiday",
    ]


def test_an_answer_on_a_day_nobody_works_names_the_last_working_day_too(count_days):
    found = facts(count_days("--before", "2009-04-30", "--amount", "5", "--json"))

    assert (found["answer"], found["is_working_day"]) == ("2009-04-25", False)
    assert found["last_working_day"] == "2009-04-24"


def test_the_distance_of_two_days_is_given_in_every_way_of_counting(count_days):
    found = facts(count_days("--between", "2009-10-28", "2010-01-21", "--json"))

    assert (found["days"], found["inclusive_days"], found["clear_days"]) == (85, 86, 84)
    assert (found["weeks"], found["odd_days"]) == (12, 1)
    assert (found["working_days"], found["clear_working_days"]) == (58, 57)
    assert len(found["skipped"]) == 85 - 58


def test_hours_are_counted_from_a_time_of_day(count_days):
    found = facts(
        count_days("--before", "2026-10-25T12:00", "--amount", "24", "--unit", "hours", "--json")
    )

    assert found["answer"] == "2026-10-24T13:00:00+01:00"
    assert found["civil"] == "2026-10-24 13:00 Europe/London"


def test_a_day_is_carried_over_on_request(count_days):
    found = facts(count_days("--after", "2009-04-30", "--amount", "2", "--carry", "--json"))

    # Saturday 2 May, then Sunday and the early May bank holiday.
    assert found["answer"] == "2009-05-05"
    assert [one["why"] for one in found["skipped"]] == [
        "Saturday",
        "Sunday",
        "Early May bank holiday",
    ]


def test_without_json_it_answers_in_a_sentence(count_days):
    assert count_days("--before", "2006-03-15", "--amount", "7") == (
        0,
        "7 days before Wednesday 15 March 2006 is Wednesday 8 March 2006.\n",
        "",
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "One of the arguments --before --after --between is required."),
        ("--before 2009-02-30 --amount 5", "Argument --before: “2009-02-30” is not a day"),
        ("--before 20090430 --amount 5", "is not a day like 2009-04-30."),
        ("--before 2009-04-30T9 --amount 5", "is not a time like 2009-04-30T14:00."),
        ("--before 2009-04-30T14:00+05:00 --amount 5", "is not a time like 2009-04-30T14:00."),
        ("--before 2009-04-30", "Say how many with --amount."),
        ("--before 2009-04-30 --amount five", "invalid int value: 'five'."),
        ("--before 2009-04-30 --amount -5", "cannot be less than nothing."),
        ("--before 2009-04-30 --amount 5 --unit fortnights", "invalid choice: 'fortnights'"),
        ("--before 2009-04-30 --amount 5 --nation cornwall", "invalid choice: 'cornwall'"),
        ("--before 2009-04-30 --amount 5 --unit hours", "from a time of day, not from a day."),
        ("--before 2009-04-30 --amount 5 --carry", "Only a day after the event can be carried"),
        ("--between 2010-01-21 2009-10-28", "The first day comes after the last."),
        ("--after 9999-12-01 --amount 40", "outside the years 1 to 9999."),
        ("--after 9999-12-01 --amount 900 --unit months", "outside the years 1 to 9999."),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_2(count_days, words, sentence):
    code, out, err = count_days(*words.split())

    assert (code, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_help_names_every_option(count_days):
    code, out, _ = count_days("--help")

    assert code == 0
    for option in (
        "--before",
        "--after",
        "--between",
        "--amount",
        "--unit",
        "--nation",
        "--holiday",
        "--bring-forward",
        "--json",
    ):
        assert option in out
