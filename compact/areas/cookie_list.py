"""The cookies there are. Somebody who only reads gets none of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cookie:
    name: str
    what_for: str
    how_long: str


COOKIES = [
    Cookie("sessionid", "Remembers that you are signed in", "Until you sign out, or 12 hours"),
    Cookie(
        "csrftoken",
        "Shows that a form you send came from this site. Set when a page has such a form",
        "1 year",
    ),
    Cookie(
        "messages", "Carries a message such as “Saved” to the next page", "Until that page is shown"
    ),
]
