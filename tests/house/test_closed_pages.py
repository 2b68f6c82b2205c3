"""Every page says who may open it; what is open to all stands in one list, read here."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

OTHERS = ("allauth.", "django.")


def patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, address)
        else:
            yield address, entry


def ours() -> list[tuple[str, URLPattern]]:
    return [
        (address, pattern)
        for address, pattern in patterns(get_resolver())
        if not pattern.callback.__module__.startswith(OTHERS)
    ]


def test_every_page_of_ours_says_who_may_open_it():
    assert ours(), "no page of ours was found: this test would show nothing"
    silent = [address for address, pattern in ours() if not hasattr(pattern.callback, "who")]
    assert silent == []


def test_every_page_of_ours_has_a_name_to_link_to():
    assert [address for address, pattern in ours() if not pattern.name] == []


def test_pages_of_others_are_those_of_the_sign_in_and_the_site_administration():
    foreign = {
        address.split("/")[0]
        for address, pattern in patterns(get_resolver())
        if pattern.callback.__module__.startswith(OTHERS)
    }
    assert foreign == {"accounts", "admin"}


def test_a_page_that_is_not_public_turns_strangers_away_even_without_its_own_check():
    """LoginRequiredMiddleware is the second lock: only declared pages are exempt from it."""
    exempt = [
        address
        for address, pattern in patterns(get_resolver())
        if getattr(pattern.callback, "login_required", True) is False
        and not hasattr(pattern.callback, "who")
        and not pattern.callback.__module__.startswith(OTHERS)
    ]
    assert exempt == []
