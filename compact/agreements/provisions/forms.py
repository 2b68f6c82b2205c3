"""A rule's parameters as a form, made from the rule's own declaration in `provision_words`."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from compact.agreements.catalogue.scopes import bodies_of
from compact.agreements.provision_words import WORDS, RuleWords
from compact.agreements.provisions.params import Param
from compact.areas.models import Area
from compact.ui.fields import LongTextField, RadioField, WholeNumberField
from compact.ui.forms import FilterForm, Form

MOST = 1000
FRACTION = re.compile(r"([1-9]\d?)\s*/\s*([1-9]\d?)")
ENFORCEMENT = [
    ("", "As the rule says"),
    ("blocks", "What would break it cannot be done"),
    ("needs-reason", "Whoever does not keep it gives a reason, which is published"),
    ("recorded-late", "It is recorded as late"),
    ("informs", "Everybody can see it; nothing is stopped"),
]


class FractionField(forms.CharField):
    """A share such as 1/3, less than the whole."""

    def clean(self, value: str) -> str:
        text = super().clean(value)
        found = FRACTION.fullmatch(text)
        if text and (not found or int(found[1]) >= int(found[2])):
            raise forms.ValidationError("Enter a share of the members, like 1/3")
        return f"{found[1]}/{found[2]}" if found else ""


def field_for(param: Param) -> forms.Field:
    """The form field that asks for one parameter."""
    shared = {"label": param.label, "required": param.required, "help_text": param.hint}
    if param.kind == "choice":
        empty = [] if param.required else [("", "Not said")]
        return forms.ChoiceField(choices=[*empty, *param.choices], **shared)
    if param.kind == "text":
        return forms.CharField(max_length=200, **shared)
    if param.kind == "fraction":
        return FractionField(max_length=10, **shared)
    if param.kind == "money":
        return forms.FloatField(min_value=0, max_value=1_000_000, widget=forms.TextInput, **shared)
    return WholeNumberField(min_value=1, max_value=MOST, **shared)


class RuleForm(Form):
    """Parameters of one rule, how strict it is, and whom it binds. `params` holds what was said."""

    button = "Confirm the rule"
    force = RadioField(
        label="How strict is the clause?",
        choices=[
            ("must", "It must be kept", "The clause says “will”, “shall” or “must”"),
            ("should", "It should be kept", "The clause says “should”, “may” or “where possible”"),
        ],
    )
    enforcement = forms.ChoiceField(
        label="What follows if it is about to be broken", required=False, choices=ENFORCEMENT
    )
    scope = forms.MultipleChoiceField(
        label="Bodies the clause speaks of",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Leave all empty if it speaks of every body the agreement binds",
        error_messages={"required": "Choose the bodies the clause speaks of"},
    )
    #: Chosen where the clause names a body nobody knows: then nothing stands for all by itself.
    EVERY = ("every", "Every body the agreement binds")

    def __init__(
        self,
        *args: Any,
        words: RuleWords,
        area: Area,
        said: dict | None = None,
        unknown: str = "",
        **options: Any,
    ):
        """`unknown` is what the clause calls a body by, where no body is called that."""
        self.words, self.said = words, said or {}
        options["initial"] = {"force": "must"} | self.said | (options.get("initial") or {})
        super().__init__(*args, **options)
        own = {param.name: field_for(param) for param in words.params}
        for name, field in own.items():
            self._prepare(name, field)
        self.fields = own | self.fields
        choices = bodies_of(area)
        if unknown:
            self._ask_whom(choices, unknown)
        elif choices:
            self.fields["scope"].choices = choices
        else:
            del self.fields["scope"]

    def _ask_whom(self, choices: list[tuple[str, str]], unknown: str) -> None:
        """Whom the clause binds is asked first, and must be answered."""
        scope = self.fields["scope"]
        scope.choices, scope.required = [*choices, self.EVERY], True
        scope.help_text = f"It names the {unknown}, but no body here is called that"
        self.fields = {"scope": scope} | self.fields

    def clean_scope(self) -> list[str]:
        """The keys of the chosen bodies; none for every body the agreement binds."""
        chosen = self.cleaned_data["scope"]
        if self.EVERY[0] not in chosen:
            return chosen
        if len(chosen) > 1:
            raise forms.ValidationError("Choose either every body or the ones the clause names")
        return []

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if (
            self.words.one_of
            and not self.errors
            and not any(facts.get(n) for n in self.words.one_of)
        ):
            self.add_error(self.words.one_of[0], "Enter at least one of the figures")
        for low, high in self.words.rising:
            if facts.get(low) and facts.get(high) and facts[low] > facts[high]:
                self.add_error(
                    high, f"{self.fields[high].label} must not be less than the other figure"
                )
        if "amount" in facts and "unit" in facts and bool(facts["amount"]) != bool(facts["unit"]):
            self.add_error("amount", "Enter the amount and what it is counted in, or neither")
        return facts

    @property
    def params(self) -> dict[str, Any]:
        """What the clause says; a parameter the form does not know is kept as it was read."""
        names = {param.name for param in self.words.params}
        kept = {name: value for name, value in self.said.items() if name not in names}
        given = {
            name: self.cleaned_data[name]
            for name in names
            if self.cleaned_data.get(name) not in (None, "")
        }
        return kept | {
            param.name: given[param.name] for param in self.words.params if param.name in given
        }

    @property
    def decided(self) -> dict[str, Any]:
        """The arguments for `confirm` and `add_provision`."""
        return {
            "params": self.params,
            "force": self.cleaned_data["force"],
            "enforcement": self.cleaned_data["enforcement"],
            "scope": self.cleaned_data.get("scope", []),
        }


class ChooseRuleForm(FilterForm):
    """Which rule a clause sets: the first of two steps, a plain GET."""

    button = "Continue"
    button_class = ""
    rule = RadioField(
        label="Which rule does the clause set?",
        choices=[(words.key, words.title) for words in WORDS.values()],
    )


class ConfirmForm(Form):
    """Nothing to fill in: the suggestion is right as it was read."""

    button = "Confirm"


class WithdrawRuleForm(Form):
    button = "Withdraw the rule"
    button_class = "warning"
    reason = LongTextField(label="Why is it withdrawn?", max_length=1000)
