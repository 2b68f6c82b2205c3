"""Whom a request comes from: what a proxy adds is believed of the proxies we know, of nobody else.

Stands first of the middleware. Sign-in counts wrong passwords by where they come from, and https is
told by these headers: a stranger who could write them would be anybody, from anywhere.
"""

from collections.abc import Callable, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest, HttpResponse

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST")


class TrustedProxies:
    """Sets REMOTE_ADDR to the reader behind the proxies, or takes away what only they may say."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.known = [ip_network(one, strict=False) for one in settings.TRUSTED_PROXIES]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self._knows(request.META.get("REMOTE_ADDR", "")):
            request.META["REMOTE_ADDR"] = self._reader(request.META)
        else:
            for name in FORWARDED:
                request.META.pop(name, None)
        return self.get_response(request)

    def _reader(self, meta: Mapping[str, str]) -> str:
        """The last address in the chain that is no proxy of ours: what is before it is hearsay."""
        nearest = meta["REMOTE_ADDR"]
        for hop in reversed(meta.get("HTTP_X_FORWARDED_FOR", "").split(",")):
            if _address(hop) is None:
                break
            nearest = hop.strip()
            if not self._knows(nearest):
                break
        return nearest

    def _knows(self, typed: str) -> bool:
        address = _address(typed)
        return address is not None and any(address in network for network in self.known)


def _address(typed: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(typed.strip())
    except ValueError:
        return None
