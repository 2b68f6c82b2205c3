"""What is recorded of a review of a body."""

from compact.ui.fields import DateField, LongTextField
from compact.ui.forms import Form


class BodyReviewForm(Form):
    button = "Record the review"
    held_on = DateField(label="On which day was it held?")
    outcome = LongTextField(
        label="What came of it",
        max_length=5000,
        help_text="What was found about who sits on it and how it works, and what is to change. "
        "This is published.",
    )
