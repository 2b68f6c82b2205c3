"""How a view answers with a form: what was typed goes in, the deed is done, or the form says why
it was not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest, QueryDict
from django.utils.html import format_html

from compact.audit.moves import NotPossible, Stale
from compact.ui.forms import Form, ModelForm

Made = TypeVar("Made")


def typed(request: HttpRequest) -> QueryDict | None:
    """What was posted, even where a form of a single button posts nothing at all; None on a page
    that is only being opened, so that a form made of it is not bound and never valid."""
    return request.POST if request.method == "POST" else None


def done(form: Form | ModelForm, deed: Callable[[], Any], *, beside: str | None = None) -> bool:
    """Whether `deed` went through. Where it did not, the form says why: at the top, or `beside` a
    field. Stale passes through: no sentence on the form answers it, the view shows both texts."""
    try:
        deed()
    except Stale:
        raise
    except NotPossible as refusal:
        form.add_error(beside, _in_words(refusal))
        return False
    return True


def _in_words(refusal: NotPossible) -> str:
    """The sentence, and the way to what stands in the way."""
    if refusal.see is None:
        return str(refusal)
    return format_html(
        '{} <a class="govuk-link" href="{}">See {}</a>',
        refusal,
        refusal.see.get_absolute_url(),
        refusal.see,
    )


def kept(
    form: Form | ModelForm, deed: Callable[[], Made], *, beside: str | None = None
) -> Made | None:
    """What `deed` made, for a view that goes on with it; None where it was refused: see `done`."""
    made: list[Made] = []
    return made[0] if done(form, lambda: made.append(deed()), beside=beside) else None
