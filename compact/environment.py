"""Reads the environment. A value that cannot be meant is refused with a sentence: what is wrong,
and what to do.
"""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

TRUTHS = ("1", "0", "true", "false", "on", "off", "yes", "no")
DATABASES = ("postgres", "postgresql", "sqlite")
QUEUES = ("redis", "rediss", "unix")


class Environment(environ.Env):
    """`environ.Env`, for whoever has to put a wrong value right."""

    def whole(self, name: str, default: int, most: int | None = None) -> int:
        typed = self.str(name, default="").strip()
        if not typed:
            return default
        is_whole = typed.isascii() and typed.isdigit() and len(typed) < 16
        if not is_whole or int(typed) < 1 or (most and int(typed) > most):
            raise _wrong(name, typed, f"a whole number from 1{f' to {most}' if most else ' up'}")
        return int(typed)

    def site(self, name: str, default: str) -> str:
        """The address of the whole site: https://compact.example.org, without a path."""
        url = (self.str(name, default="").strip() or default).rstrip("/")
        try:
            parts = urlsplit(url)
            is_site = bool(parts.hostname) and parts.port != 0
        except ValueError:
            is_site = False
        if not is_site or parts.scheme not in ("http", "https") or parts.path:
            raise _wrong(name, url, "an address like https://compact.example.org")
        return url

    def networks(self, name: str) -> list[str]:
        """Addresses of machines, or of networks like 10.0.0.0/8, separated by commas."""
        typed = [one.strip() for one in self.str(name, default="").split(",") if one.strip()]
        for one in typed:
            try:
                ip_network(one, strict=False)
            except ValueError:
                raise _wrong(name, one, "addresses like 10.0.0.1, with commas between") from None
        return typed

    def truth(self, name: str, default: bool) -> bool:
        typed = self.str(name, default="").strip()
        if typed and typed.lower() not in TRUTHS:
            raise _wrong(name, typed, "1 or 0")
        return self.bool(name) if typed else default

    def one_of(self, name: str, choices: tuple[str, ...], default: str) -> str:
        typed = self.str(name, default="").strip()
        if typed and typed not in choices:
            raise _wrong(name, typed, f"one of {', '.join(choices)}")
        return typed or default

    def database(self, name: str, default: str) -> dict[str, Any]:
        url = self.str(name, default="") or default
        _scheme(name, url, DATABASES, "postgres://user:password@host:5432/name")
        return self.db_url_config(url)

    def queue(self, name: str) -> str:
        url = self.str(name, default="")
        return _scheme(name, url, QUEUES, "redis://host:6379/0") if url else ""

    def mail(self, name: str, default: str) -> str:
        url = self.str(name, default="") or default
        kinds = tuple(self.EMAIL_SCHEMES)
        return _scheme(name, url, kinds, "smtp://user:password@host:587")


def _scheme(name: str, url: str, known: tuple[str, ...], example: str) -> str:
    """The address, if it begins as one we know and its port is a number. It is not repeated in
    the sentence: it may hold a password."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in known or (parts.scheme.startswith("smtp") and not parts.hostname):
        raise ImproperlyConfigured(
            f"{name} is no address that we know: write it like {example}, or leave it out."
        )
    return url


def _wrong(name: str, typed: str, wanted: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {typed!r}: set it to {wanted}, or leave it out.")
