"""What a form looks like and says when it is wrong."""

import re
import uuid
from datetime import date

import pytest
from django import forms as django_forms
from django.forms import modelform_factory
from django.http import QueryDict
from django.template import Context, Template

from compact.agreements.models import Clause
from compact.ui import fields
from compact.ui.forms import FilterForm, Form, ModelForm
from partnerships.models import Organisation


class Declaration(Form):
    button = "Declare it"
    autocomplete = {"email": "email"}

    email = django_forms.EmailField(label="Email address", help_text="For the receipt")
    kind = fields.RadioField(
        label="Kind of interest",
        choices=[("money", "Money", "A grant or a contract"), ("kin", "Somebody I know")],
    )
    started = fields.DateField(label="Date it started")
    body = django_forms.ChoiceField(label="Body", choices=[("", ""), ("1", "Board")])
    more = fields.LongTextField(label="Details", max_length=20, required=False)
    known = fields.YesNoField(label="Does the chair know?")
    agreed = django_forms.BooleanField(label="I agree that this is published")


RIGHT = {
    "email": "grace@anyford.example", "kind": "money", "body": "1", "known": "no", "agreed": "on",
    "started_day": "8", "started_month": "March", "started_year": "2006",
}  # fmt: skip


def shown(form) -> str:
    return Template("{% crispy form %}").render(Context({"form": form, "csrf_token": "token"}))


def with_errors(**typed) -> Declaration:
    form = Declaration(RIGHT | typed)
    assert not form.is_valid()
    return form


def test_an_empty_form_names_every_answer_it_needs():
    form = Declaration({})
    assert not form.is_valid()
    assert {name: errors[0] for name, errors in form.errors.items()} == {
        "email": "Enter the email address",
        "kind": "Select the kind of interest",
        "started": "Enter the date it started",
        "body": "Select the body",
        "known": "Select an answer to “Does the chair know?”",
        "agreed": "Tick the box to confirm: I agree that this is published",
    }


def test_every_error_in_the_summary_leads_to_a_control_on_the_page():
    html = shown(with_errors(email="", kind="", started_year="", body="9", known="", agreed=""))
    links = re.findall(r'<a href="#([^"]+)">', html)
    assert links == [
        "id_email", "id_kind_0", "id_started_2", "id_body", "id_known_0", "id_agreed",
    ]  # fmt: skip
    for link in links:
        assert f'id="{link}"' in html


def test_the_summary_stands_once_though_the_page_has_shown_it_already():
    form = Declaration({})
    page = Template("{% error_summary form %}{% crispy form %}")
    html = page.render(Context({"form": form, "csrf_token": "t"}))
    assert html.count("There is a problem") == 1


def test_a_wrong_control_is_described_by_its_hint_and_its_error():
    html = shown(with_errors(email="not an address"))
    control = re.search(r"<input[^>]+id=\"id_email\"[^>]*>", html).group()
    assert 'aria-describedby="id_email_helptext id_email_error"' in control
    assert 'aria-invalid="true"' in control
    assert 'autocomplete="email"' in control
    assert 'id="id_email_error"' in html
    assert "Enter an email address in the correct format, like name@example.com" in html


def test_what_may_be_left_out_is_marked_and_what_must_be_filled_in_is_not():
    html = shown(Declaration())
    assert "Details (optional)" in html
    assert html.count("(optional)") == 1
    assert " required" not in html
    assert "novalidate" in html


def test_long_text_counts_characters_and_is_not_cut_off():
    html = shown(Declaration())
    assert 'data-module="govuk-character-count" data-maxlength="20"' in html
    control = re.search(r"<textarea[^>]+>", html).group()
    assert "maxlength" not in control
    assert 'aria-describedby="id_more-info"' in control
    form = with_errors(more="x" * 21)
    assert form.errors["more"] == ["Details must be 20 characters or fewer"]


def test_a_line_end_counts_as_one_character():
    form = Declaration(RIGHT | {"more": "123456789\r\n1234567890"})
    assert form.is_valid()
    assert form.cleaned_data["more"] == "123456789\n1234567890"


def test_a_radio_shows_its_hint_and_is_described_by_it():
    html = shown(Declaration())
    assert 'aria-describedby="id_kind_0-hint"' in html
    assert (
        '<div id="id_kind_0-hint" class="govuk-hint govuk-radios__hint">A grant or a contract'
        in html
    )
    assert "id_kind_1-hint" not in html


def test_only_the_box_of_a_date_that_is_wrong_turns_red():
    html = shown(with_errors(started_year=""))
    boxes = re.findall(r"<input[^>]+name=\"started_(\w+)\"[^>]*>", html)
    red = re.findall(
        r"<input class=\"[^\"]*govuk-input--error[^\"]*\"[^>]+name=\"started_(\w+)\"", html
    )
    assert boxes == ["day", "month", "year"]
    assert red == ["year"]
    assert 'value="March"' in html  # what was typed is kept as it was typed


def test_a_form_keeps_its_key_while_it_is_corrected_and_every_form_has_its_own():
    first, second = Declaration(), Declaration()
    assert first.idempotency_key != second.idempotency_key
    again = Declaration({"idempotency_key": first.idempotency_key})
    assert again.idempotency_key == first.idempotency_key
    assert f'name="idempotency_key" value="{first.idempotency_key}"' in shown(again)


def test_a_key_that_is_none_is_replaced():
    uuid.UUID(Declaration({"idempotency_key": "<script>"}).idempotency_key)


def test_hidden_values_are_no_answers():
    form = Declaration(RIGHT | {"idempotency_key": str(uuid.uuid4()), "version": "4"}, version=7)
    assert form.is_valid()
    assert "version" not in form.cleaned_data
    assert form.seen_version == 4
    assert 'name="version" value="4"' in shown(form)


def test_answers_arrive_as_what_they_mean():
    form = Declaration(RIGHT)
    assert form.is_valid()
    assert form.cleaned_data == {
        "email": "grace@anyford.example", "kind": "money", "started": date(2006, 3, 8),
        "body": "1", "more": "", "known": False, "agreed": True,
    }  # fmt: skip


def test_no_text_is_endless():
    class Name(Form):
        name = django_forms.CharField(label="Name")

    form = Name({"name": "x" * 501})
    assert form.errors["name"] == ["Name must be 500 characters or fewer"]


@pytest.mark.parametrize("typed", ["nul\x00here", "\x00"])
def test_a_nul_is_refused_with_a_sentence(typed):
    form = with_errors(more=typed)
    assert form.errors["more"] == ["Details must not contain control characters"]


def test_hints_and_labels_cannot_carry_markup():
    class Hostile(Form):
        name = django_forms.CharField(label="<b>Name</b>", help_text="<img src=x onerror=alert(1)>")

    html = shown(Hostile({"name": ""}))
    assert "<b>" not in html
    assert "<img" not in html


def test_a_warning_button_a_cancel_link_and_a_text_of_ones_own():
    class Withdraw(Form):
        button, button_class = "Withdraw it", "warning"

    html = shown(Withdraw(cancel_url="/anyford/"))
    assert "govuk-button--warning" in html
    assert "Withdraw it" in html
    assert '<a class="govuk-link govuk-link--no-visited-state" href="/anyford/">Cancel</a>' in html


def test_a_filter_form_asks_for_nothing_and_carries_no_keys():
    class Filters(FilterForm):
        words = django_forms.CharField(label="Words")

    form = Filters(QueryDict(""))
    assert form.is_valid()
    html = shown(form)
    assert 'method="get"' in html
    assert "csrf" not in html
    assert "idempotency_key" not in html
    assert "(optional)" not in html


def test_a_label_keeps_its_abbreviations_inside_a_sentence():
    class Charity(Form):
        number = django_forms.CharField(label="NHS number")
        what = django_forms.CharField(label="What it is for")

    errors = Charity({}).errors
    assert errors["number"] == ["Enter the NHS number"]
    assert errors["what"] == ["Enter what it is for"]


def test_an_authors_own_message_stays():
    class Own(Form):
        chair = django_forms.CharField(error_messages={"required": "Say who takes the chair"})

    assert Own({}).errors["chair"] == ["Say who takes the chair"]


def test_a_record_that_counts_its_changes_lends_its_count_to_its_form():
    made = modelform_factory(Organisation, form=ModelForm, fields=["name"])
    assert made(instance=Organisation(version=5)).shown_version == 5


def test_a_version_of_another_kind_is_no_count():
    made = modelform_factory(Clause, form=ModelForm, fields=["heading"])
    assert made(instance=Clause()).shown_version is None


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\u2028", "\x0b"])
def test_a_name_stands_on_one_line_and_details_on_many(sign):
    class Naming(Form):
        name = django_forms.CharField()
        more = fields.LongTextField()

    form = Naming({"name": f"Forum{sign}https://evil.example", "more": f"One{sign}two"})
    assert not form.is_valid()
    assert form.errors == {"name": ["Name must be on one line"]}
    assert "https://evil.example" in shown(form)
