"""axe, asked for what is wrong and nothing else: its whole report takes as long again."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
ASK = """options => axe.run(document, options).then(({violations}) =>
    violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 160)}`))"""


def faults(page: Page) -> list[str]:
    """What breaks WCAG 2.2 A or AA, or good practice, on the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    return page.evaluate(ASK, OPTIONS)
