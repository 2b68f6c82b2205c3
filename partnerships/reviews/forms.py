"""What is recorded of a review of a body."""

from compact.agreements.reviews.forms import ReviewForm
from compact.ui.fields import LongTextField


class BodyReviewForm(ReviewForm):
    outcome = LongTextField(
        label="What came of it",
        max_length=5000,
        help_text="What was found about who sits on it and how it works, and what is to change. "
        "This is published.",
    )
