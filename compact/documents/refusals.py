"""Why a document was not taken or not made, each time as a sentence for the person."""


class Refused(Exception):
    """This file is not one we take; the message says what to do instead."""


class NoRoom(Exception):
    """The disk is full: nothing was stored, and trying again later may help."""

    sentence = "There is no room to store documents just now. Nothing was lost: try again later."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class Missing(Exception):
    """The bytes a row names are not where they must be, or are not what they were."""

    sentence = "This document cannot be read just now. The people who run the site can see why."


class PdfFailed(Exception):
    """This document could not be laid out as a PDF. The HTML page says the same words."""

    sentence = (
        "The PDF of this document could not be made. Read or print the web page instead: "
        "it holds the same words."
    )

    def __init__(self, cause: str = "") -> None:
        super().__init__(self.sentence)
        self.cause = cause


class PdfUnavailable(PdfFailed):
    """This server lacks what WeasyPrint needs (Pango): every page offers its print view."""

    sentence = (
        "This server cannot make PDFs: it lacks the Pango library. "
        "Print the web page instead: it holds the same words."
    )
