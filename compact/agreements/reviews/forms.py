"""What is recorded of a review."""

from compact.ui.fields import DateField, LongTextField
from compact.ui.forms import Form


class ReviewForm(Form):
    button = "Record the review"
    held_on = DateField(label="On which day was it held?")
    outcome = LongTextField(label="What came of it", max_length=5000)
