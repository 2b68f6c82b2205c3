"""An area's colours: two are chosen, the rest follows from them, and all must be readable."""

import re
from functools import lru_cache

DEFAULTS = {"header_background": "#1d3d5c", "header_text": "#ffffff", "link": "#1b4f8a"}

#: What links stand on: the page and the shaded surfaces, by light and by dark.
LIGHT = ("#ffffff", "#f4f8fb")
DARK = ("#14171a", "#1f2428")
ENOUGH = 4.5  # WCAG 2.2, 1.4.3, for text of any size

HEX = re.compile(r"#[0-9a-f]{6}")


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours written as #rrggbb, from 1.0 to 21.0."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def check_colours(
    header_background: str, link: str, header_text: str = "#ffffff", link_dark: str = ""
) -> list[str]:
    """Sentences saying what is wrong with an area's colours; an empty list when nothing is."""
    named = {
        "Header colour": header_background,
        "Header text colour": header_text,
        "Link colour": link,
    }
    if link_dark:
        named["Link colour on dark screens"] = link_dark
    wrong = [
        f"{name} must be written like #1b4f8a"
        for name, value in named.items()
        if not HEX.fullmatch(value.lower())
    ]
    if wrong:
        return wrong
    pairs = [
        ("The header’s text", header_text, (header_background,), "the header colour"),
        ("Links", link, LIGHT, "the page"),
        ("Links on dark screens", link_dark or lightened(link), DARK, "the dark page"),
    ]
    return [_complaint(*pair) for pair in pairs if _least(pair[1], pair[2]) < ENOUGH]


def stylesheet(colours: dict[str, str]) -> str:
    """The few lines of CSS that give the frame an area's colours; safe with whatever was stored."""
    chosen = DEFAULTS | {
        key: value.lower()
        for key, value in colours.items()
        if isinstance(value, str) and HEX.fullmatch(value.lower())
    }
    return _written(
        chosen["header_background"],
        chosen["header_text"],
        chosen["link"],
        chosen.get("link_dark", ""),
    )


def lightened(colour: str, backgrounds: tuple[str, ...] = DARK, enough: float = 7.0) -> str:
    """`colour` mixed with white, as little as gives `enough` contrast on dark backgrounds."""
    for share in range(0, 101, 5):
        mixed = _mixed(colour, "#ffffff", share / 100)
        if _least(mixed, backgrounds) >= enough:
            return mixed
    return "#ffffff"


@lru_cache(maxsize=512)
def _written(header: str, text: str, link: str, link_dark: str) -> str:
    link_dark = link_dark or lightened(link)
    return (
        f":root{{--govuk-brand-colour:{header};--govuk-link-colour:{link};"
        f"--govuk-link-hover-colour:{_mixed(link, '#000000', 0.45)};"
        f"--compact-header-background:{header};--compact-header-text:{text}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{--govuk-brand-colour:{link_dark};"
        f"--govuk-link-colour:{link_dark};"
        f"--govuk-link-hover-colour:{_mixed(link_dark, '#ffffff', 0.5)}}}}}\n"
    )


def _complaint(what: str, colour: str, backgrounds: tuple[str, ...], where: str) -> str:
    ratio = _least(colour, backgrounds)
    return (
        f"{what} ({colour}) cannot be read well on {where}: "
        f"the contrast is {ratio:.1f} to 1 and must be at least {ENOUGH} to 1"
    )


def _least(colour: str, backgrounds: tuple[str, ...]) -> float:
    return min(contrast(colour, background) for background in backgrounds)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, with_: str, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_parts(colour), _parts(with_), strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
