"""How a person works a page: with the mouse (or a finger), or with the keyboard alone."""

import re

from playwright.sync_api import Locator, Page, expect

FOCUSED = "node => node === document.activeElement"
MOST_TABS = 250


class Mouse:
    """Points and clicks; types where it clicked."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pages = 0

    def at(self, url: str) -> None:
        self.page.goto(url)

    def follow(self, name: str) -> None:
        """A link, also one that looks and is told like a button."""
        looks_like_one = self.page.locator("a[role=button]").filter(has_text=name)
        self._open(self.page.get_by_role("link", name=name, exact=True).or_(looks_like_one).first)

    def press(self, name: str) -> None:
        self._open(self.page.get_by_role("button", name=name, exact=True).first)

    def press_first(self, name: str) -> None:
        """The first button whose name begins so: where each of a list has its own."""
        self._open(self.page.get_by_role("button", name=name).first)

    def _open(self, target: Locator) -> None:
        """What opens another page: the next one has been read when this returns."""
        with self.page.expect_event("domcontentloaded"):
            self.work(target)
        self.pages += 1

    def field(self, label: str) -> Locator:
        """The field of this label, whether it says "(optional)" behind it or not."""
        return self.page.get_by_label(re.compile(rf"^\s*{re.escape(label)}(\s+\(optional\))?\s*$"))

    def fill(self, label: str, words: str) -> None:
        field = self.field(label)
        self.work(field)
        field.fill(words)

    def choose(self, group: str, name: str) -> None:
        self.page.get_by_role("group", name=group).get_by_label(name, exact=True).check()

    def select(self, label: str, words: str) -> None:
        self.field(label).select_option(label=words)

    def day(self, group: str, day: str) -> None:
        """A day as it is typed, 25/3/2026, in its three boxes."""
        boxes = self.page.get_by_role("group", name=group)
        for name, number in zip(("Day", "Month", "Year"), day.split("/"), strict=True):
            boxes.get_by_label(name, exact=True).fill(number)

    def work(self, target: Locator) -> None:
        target.click()


class Keyboard(Mouse):
    """Never points: everything is reached with Tab and worked with the keys."""

    def work(self, target: Locator) -> None:
        self.reach(target)
        if target.evaluate("node => ['A', 'BUTTON'].includes(node.tagName)"):
            self.page.keyboard.press("Enter")

    def reach(self, target: Locator) -> None:
        """Tab on from where the focus is; a person sees where it is, and so it must be seen."""
        expect(target).to_be_attached()
        for _ in range(MOST_TABS):
            if target.evaluate(FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {target}")

    def fill(self, label: str, words: str) -> None:
        field = self.field(label)
        self.reach(field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(words)

    def choose(self, group: str, name: str) -> None:
        """Tab leads to the chosen of a group, or to its first; the arrows lead on."""
        radios = self.page.get_by_role("group", name=group).get_by_role("radio")
        wanted = self.page.get_by_role("group", name=group).get_by_label(name, exact=True)
        for _ in range(MOST_TABS):
            if any(radios.nth(n).evaluate(FOCUSED) for n in range(radios.count())):
                break
            self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        while not wanted.is_checked():
            self.page.keyboard.press("ArrowDown")

    def select(self, label: str, words: str) -> None:
        self.reach(self.field(label))
        self.page.keyboard.type(words[:12])

    def day(self, group: str, day: str) -> None:
        boxes = self.page.get_by_role("group", name=group)
        for name, number in zip(("Day", "Month", "Year"), day.split("/"), strict=True):
            self.reach(boxes.get_by_label(name, exact=True))
            self.page.keyboard.press("Control+a")
            self.page.keyboard.insert_text(number)
