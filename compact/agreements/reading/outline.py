"""Where a clause stands: an outline kept as a stack of what is open at each moment.

Printed numbers are trusted as they are: repeated, skipped and mismatched ones keep their place.
"""

from dataclasses import replace

from compact.agreements.reading.blocks import Block
from compact.agreements.reading.labels import Label
from compact.agreements.reading.series import Place, goes_on
from compact.agreements.reading.titles import SIGNING, is_division, is_lead_in_title

LONGEST_LABEL = 60
DEEPEST = 12  # no agreement nests deeper; a hostile file may


def shortened(title: str) -> str:
    """A title as a label: at most 60 characters, cut at a word."""
    plain = " ".join(title.split()).strip().rstrip(":").strip()
    return plain if len(plain) <= LONGEST_LABEL else plain[:LONGEST_LABEL].rsplit(" ", 1)[0] + "…"


class Outline:
    """The stack of open places; `open_*` returns the place where the block's words belong."""

    def __init__(self) -> None:
        self.stack: list[Place] = []
        self.last_top = 0
        self.under_numbers: set[str] = set()

    def _push(self, place: Place) -> Place:
        del self.stack[DEEPEST:]
        place.path = [*(self.stack[-1].path if self.stack else []), place.name]
        self.stack.append(place)
        return place

    def _pop_while(self, unwanted) -> None:
        while self.stack and unwanted(self.stack[-1]):
            self.stack.pop()

    # Titles without a number

    def open_part(self, title: str, depth: int) -> Place:
        """A document of its own within the file: closes everything."""
        self.stack.clear()
        self.last_top = 0
        return self._push(Place("part", shortened(title), shortened(title), depth=depth))

    def open_title(self, block: Block, *, nested: bool) -> Place:
        """A title without number. `nested`: the numbers about it go on after it."""
        title = shortened(block.title)
        kind = "division" if is_division(title) else "heading"
        if any(place.signing for place in self.stack) or (kind == "division" and not block.depth):
            self._pop_while(lambda place: place.kind != "part")
        elif block.depth:
            self._pop_while(
                lambda place: (
                    place.depth >= block.depth + (place.kind == "part")
                    or (
                        place.kind != "part"
                        and not place.depth
                        and not (place.titled and place.label)
                    )
                )
            )
        elif nested:
            self._pop_while(lambda place: not (place.kind == "number" and place.titled))
        else:
            self._pop_while(
                lambda place: (
                    place.kind == "number" or (place.kind == "heading" and not place.depth)
                )
            )
        above = next((one for one in reversed(self.stack) if one.kind == "number"), None)
        if above is not None:
            self.under_numbers.add(title)
        cited = f"{above.cited} {title}" if above is not None else title
        return self._push(
            Place(
                kind,
                title,
                cited,
                titled=True,
                depth=block.depth,
                signing=bool(SIGNING.search(title)),
            )
        )

    def holds_title(self, block: Block) -> bool:
        """Whether a title without number belongs to the titled number that is open.

        One that stood under another number before does, and "They will:" under a heading.
        """
        if shortened(block.title) in self.under_numbers:
            return any(place.kind == "number" and place.titled for place in self.stack)
        return (
            is_lead_in_title(block.title)
            and not block.marked
            and any(
                place.kind == "number" and place.titled and place.marked for place in self.stack
            )
        )

    def open_signatures(self) -> Place:
        """A block of signatures that no title announces."""
        self._pop_while(lambda place: place.kind != "part")
        return self._push(Place("heading", "signatures", "signatures", titled=True, signing=True))

    def resume(self, place: Place) -> Place:
        """Words after a list go on under what the list stands in, as a piece without number."""
        del self.stack[self.stack.index(place) + 1 :]
        return replace(place, label=None, leads=False)

    # Numbers

    def expects(self, label: Label) -> bool:
        """Whether a bare number ("3 The board …") goes on a series or begins one."""
        return label.order in (1, self.last_top + 1) or any(
            place.label and place.label.order + 1 == label.order for place in self.stack
        )

    def open_number(self, label: Label, block: Block) -> Place:
        """A numbered clause: a sibling of what it goes on from, else a child of what is open."""
        roman = goes_on = False
        if label.style[:1].isalpha() and len(label.style) > 2:
            self._place_named(label)
        elif label.depth > 1:
            self._place_dotted(label)
        else:
            found, roman = self._place_in_series(label, block)
            goes_on = not found and "1" in label.style and 1 < label.order == self.last_top + 1
        place = Place(
            "number",
            label.printed,
            self._cited(label, goes_on),
            label,
            titled=bool(block.title),
            depth=block.depth,
            marked=block.marked,
            indent=block.indent,
            roman=roman,
            signing=bool(SIGNING.search(block.title)),
            loud=block.title.isupper(),
            leads=block.text.rstrip().endswith(":"),
        )
        if not any(one.kind == "number" for one in self.stack) and "1" in label.style:
            self.last_top = label.parts[0]
        elif goes_on:
            self.last_top = label.order
        return self._push(place)

    def _cited(self, label: Label, goes_on: bool) -> str:
        above = self.stack[-1] if self.stack else None
        own_right = label.depth > 1 or (label.style[:1].isalpha() and len(label.style) > 2)
        if own_right or above is None or above.kind != "number":
            return label.printed
        arabic = "1" in label.style
        if arabic and (
            goes_on or (above.label.style.isalpha() and not label.style.startswith("("))
        ):
            return label.printed
        return f"{above.cited} {label.printed}"

    def _place_named(self, label: Label) -> None:
        if any(one.label and one.label.style == label.style for one in self.stack):
            while self.stack[-1].label is None or self.stack[-1].label.style != label.style:
                self.stack.pop()
            self.stack.pop()
        elif label.division:
            self._pop_while(lambda place: place.kind != "part")
        else:
            self._pop_while(lambda place: place.kind == "number" and not place.titled)

    def _place_dotted(self, label: Label) -> None:
        parent = label.parts[:-1]
        depths = [self._parts_depth(place) for place in self.stack]
        above = [
            at for at, place in enumerate(self.stack) if depths[at] and place.label.parts == parent
        ]
        beside = [
            at
            for at, place in enumerate(self.stack)
            if depths[at] >= label.depth and place.label.parts[: len(parent)] == parent
        ]
        if above or beside:
            # Titles between 1 and 1.1 ("Undertakings of the council") stay: they say who is bound.
            first = above[-1] + 1 if above else beside[0]
            while first < len(self.stack) and self.stack[first].kind == "heading" and above:
                first += 1
            del self.stack[first:]
            return
        # Section 15 that holds 14.1: the numbers disagree, the place on the page decides.
        self._pop_while(
            lambda place: (
                place.kind == "number"
                and (not self._parts_depth(place) or self._parts_depth(place) >= label.depth)
            )
        )

    @staticmethod
    def _parts_depth(place: Place) -> int:
        return len(place.label.parts) if place.label else 0

    def _place_in_series(self, label: Label, block: Block) -> tuple[bool, bool]:
        """(whether an open number goes on in this one, whether it counts in roman numbers)."""
        best, at, roman = 0.0, -1, False
        for index, place in enumerate(self.stack):
            score, as_roman = goes_on(place, label, block)
            if score and score + index * 0.1 > best:
                best, at, roman = score + index * 0.1, index, as_roman
        if at >= 0:
            del self.stack[at:]
            return True, roman
        if block.title and block.marked:
            self._pop_while(lambda place: place.kind == "number" and not place.marked)
        if block.depth:
            self._pop_while(lambda place: place.kind != "part" and place.depth >= block.depth)
        if block.title.isupper():
            # "(1) the Council; (2) the Network", then "I. PURPOSE": no title in capitals stands
            # under a number without one.
            self._pop_while(
                lambda place: place.kind == "number" and not (place.titled or place.leads)
            )
        first = label.roman == 1 or (
            bool(label.roman) and not label.parts and len(label.printed) > 3
        )
        top = self.stack[-1] if self.stack else None
        again = top and top.label and top.label.style == label.style and label.order == 1
        if again and not top.titled and not top.leads and block.indent <= top.indent:
            self.stack.pop()
        return False, first
