"""Reads the environment. A value that cannot be meant is refused with a sentence: what is wrong,
and what to do.
"""

from __future__ import annotations

import re
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

TRUTHS = ("1", "0", "true", "false", "on", "off", "yes", "no")
DATABASES = ("postgres", "postgresql", "sqlite")
QUEUES = ("redis", "rediss", "unix")
#: example.org, .example.org for all below it, 10.0.0.1, [::1].
HOST = re.compile(r"\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\]", re.ASCII | re.IGNORECASE)


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
        beyond = is_site and (parts.path or parts.query or parts.fragment or parts.username)
        if not is_site or beyond or parts.scheme not in ("http", "https"):
            raise _wrong(name, url, "an address like https://compact.example.org")
        return url

    def hosts(self, name: str, default: list[str]) -> list[str]:
        """Names of hosts as a browser sends them, without what else an address has."""
        typed = self.str(name, default="")
        found = [one.strip() for one in typed.split(",") if one.strip()]
        for one in found:
            if one != "*" and not HOST.fullmatch(one):
                raise _wrong(name, one, "names like compact.example.org, with commas between")
        if typed.strip() and not found:
            raise _wrong(name, typed, "names like compact.example.org, with commas between")
        return found or default

    def folder(
        self, name: str, default: Path, *, apart_from: list[Path], make: bool = False
    ) -> Path:
        """A folder of ours. Nothing that strangers may fetch (`apart_from`) holds it."""
        typed = self.str(name, default="").strip()
        path = Path(typed) if typed else default
        try:
            upwards = (path.absolute(), *path.absolute().parents)
            stands = next(one for one in upwards if one.exists())
            if not stands.is_dir():
                raise _wrong(name, str(path), "a folder: that is a file")
            if any(path.resolve().is_relative_to(served.resolve()) for served in apart_from):
                raise _wrong(name, str(path), "a folder that is not handed out to everybody")
            if make:
                path.mkdir(parents=True, exist_ok=True)
        except OSError as fault:  # also where it lies below a folder that we may not enter
            raise _wrong(name, str(path), f"a folder that can be made ({fault.strerror})") from None
        return path

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
