"""What an area's colours look like before they are saved, drawn as attributes: no inline style."""

from __future__ import annotations

from dataclasses import dataclass

from compact.ui import theme


@dataclass(frozen=True)
class Preview:
    """A small picture of a page by light or by dark, and the contrasts in it in figures."""

    name: str
    page: str
    ink: str
    header: str
    header_text: str
    link: str

    @property
    def header_contrast(self) -> str:
        return f"{theme.contrast(self.header, self.header_text):.1f}"

    @property
    def link_contrast(self) -> str:
        return f"{theme.contrast(self.page, self.link):.1f}"


def previews(colours: dict[str, str]) -> list[Preview]:
    """The light page and the dark one in `colours`, with the defaults where none is chosen."""
    chosen = theme.DEFAULTS | {key: value for key, value in colours.items() if value}
    dark = chosen.get("link_dark") or theme.lightened(chosen["link"])
    header, text = chosen["header_background"], chosen["header_text"]
    return [
        Preview("On a light screen", theme.LIGHT[0], "#0b0c0c", header, text, chosen["link"]),
        Preview("On a dark screen", theme.DARK[0], "#f3f4f5", header, text, dark),
    ]
