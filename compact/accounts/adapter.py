"""How signing in differs from allauth's defaults: accounts are made by officers, never by
strangers."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.shortcuts import resolve_url


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return resolve_url("home")

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *more, **others
    ) -> None:
        """Signing in needs no banner: whoever sees the page that was asked for knows it worked, and
        whoever sees a 404 in its place would read "Done" above it."""
        if message_template != "account/messages/logged_in.txt":
            super().add_message(request, level, message_template, *more, **others)

    def format_email_subject(self, subject: str) -> str:
        """The subject as it is: a host name in square brackets before it helps nobody."""
        return subject
