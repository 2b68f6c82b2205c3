"""What is asked at each stage of a wording."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from compact.agreements.models import Version
from compact.agreements.versions.actions import NO_COMMENTS
from compact.agreements.versions.unconsulted import ASKED, entered_as_agreed, needs_reason
from compact.ui.fields import DateField, LongTextField, WholeNumberField, YesNoField
from compact.ui.forms import Form


class StageForm(Form):
    """A form that knows which wording it is about."""

    def __init__(self, *args: Any, wording: Version, **options: Any) -> None:
        super().__init__(*args, **options)
        self.wording = wording
        self.fit()

    def fit(self) -> None:
        """Leave out what this wording need not be asked."""


def why_unconsulted() -> LongTextField:
    return LongTextField(
        label="Why was it not consulted on?",
        max_length=1000,
        required=False,
        help_text="The reason is published: on the version's page and in its document history",
    )


class ConsultedOrExplained(StageForm):
    """Asks why there was no consultation, where none was recorded and nothing else says it."""

    def fit(self) -> None:
        why = self.fields["without_consultation"]
        if not needs_reason(self.wording):
            del self.fields["without_consultation"]
        elif entered_as_agreed(self.wording, self.wording.agreed_on or date.min):
            why.help_text = (
                "Leave empty if it was agreed before it was entered here: the page says so then"
            )
        else:
            why.required, why.error_messages["required"] = True, ASKED


class CirculateForm(StageForm):
    button = "Circulate it"
    on = DateField(label="On which day did it go out?")


class ConsultationForm(StageForm):
    button = "Record the consultation"
    on = DateField(label="On which day did the consultation end?")
    commented = YesNoField(label="Were any comments received?")
    result = LongTextField(
        label="What came of them",
        max_length=5000,
        required=False,
        help_text="Leave empty if there were none: that is recorded as a result too",
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if facts.get("commented") and not facts.get("result", "").strip():
            self.add_error("result", "Enter what came of the comments")
        if facts.get("commented") is False:
            facts["result"] = facts.get("result") or NO_COMMENTS
        facts.pop("commented", None)
        return facts


class AgreeForm(ConsultedOrExplained):
    button = "Record that it is agreed"
    on = DateField(label="On which day was it agreed?")
    agreed_by = forms.CharField(
        label="Who agreed it", max_length=200, help_text="For example, the partnership board"
    )
    without_consultation = why_unconsulted()


class ForceForm(ConsultedOrExplained):
    button = "Bring it into force"
    button_class = "warning"
    since = DateField(label="From which day do its clauses bind?")
    without_consultation = why_unconsulted()


class WithdrawForm(StageForm):
    button = "Withdraw it"
    button_class = "warning"
    reason = LongTextField(max_length=1000)


class ReviewDecisionForm(StageForm):
    button = "Record the decision"
    decided_on = DateField(label="On which day was it decided?")
    months = WholeNumberField(
        label="In how many months is it to be reviewed?", min_value=1, max_value=240
    )


class DescribeForm(StageForm):
    guards = True
    label = forms.CharField(label="What the version is called", max_length=80)
    change_note = LongTextField(label="What changed in it", max_length=3000, required=False)
    editorial_note = LongTextField(label="Editor's note", max_length=3000, required=False)


class HistoryForm(StageForm):
    button = "Add the line"
    on = DateField(label="On which day?")
    words = LongTextField(label="What was done", max_length=500)
    who = forms.CharField(label="Who did it", max_length=150, required=False)
