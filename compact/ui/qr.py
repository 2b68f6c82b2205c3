"""A QR code as SVG on the page itself: the policy lets no picture in from a data address."""

import segno
from django.utils.html import format_html
from django.utils.safestring import SafeString

QUIET = 4  # modules of white that readers need around the code


def drawn(text: str) -> SafeString:
    """`text` as a QR code, black on white by day and by night."""
    matrix = segno.make(text, error="m", micro=False).matrix
    size = len(matrix) + 2 * QUIET
    dark = "".join(
        f"M{x + QUIET},{y + QUIET}h1v1h-1z"
        for y, line in enumerate(matrix)
        for x, module in enumerate(line)
        if module
    )
    return format_html(
        '<svg class="compact-qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" '
        'role="img" aria-label="QR code"><rect width="{0}" height="{0}" fill="#fff"/>'
        '<path d="{1}" fill="#000" shape-rendering="crispEdges"/></svg>',
        size,
        dark,
    )
