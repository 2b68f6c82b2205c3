"""The pages of a file that a stranger sent, made ready to be bound: upright, and harmless.

Of a page only what is drawn is taken: its contents, and the fonts and pictures these name. Whatever
the file would do (scripts, links, launches, files inside it) stays behind. No Django in here.
"""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageOps
from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from compact.documents.confined.drawing import draw, form_of, numbers, written

#: What a font or a picture may carry and no printer needs.
CARRIED = ("/AF", "/EF", "/EmbeddedFiles", "/JS", "/JavaScript", "/Metadata", "/PieceInfo", "/OPI")
#: Of a note on a page: the flags for "hidden" and "is printed".
HIDDEN, PRINTED = 2, 4
#: An A4 side at 300 dots an inch: more of a picture is not printed.
MOST_DOTS = (2480, 3508)
MOST_PAGES = 500
#: A page higher than this, in points, is made so much smaller for A4 that one sees it.
MUCH_LARGER = 1000

LOCKED = "it is protected by a password or against copying"
TOO_LONG = f"it has more than {MOST_PAGES} pages"
LAYERED = "it has layers, and some of them are hidden"
DAMAGED = "it is damaged, or is not what its name says"


def leaves(kind: str, body: bytes) -> tuple[dict[str, Any], bytes]:
    """The pages of one file, upright and with nothing but what is drawn; or why there are none."""
    try:
        reader = PdfReader(io.BytesIO(body if kind == "pdf" else _as_pdf(body)))
        if reader.is_encrypted:
            return {"problem": LOCKED}, b""
        if len(reader.pages) > MOST_PAGES:
            return {"problem": TOO_LONG}, b""
        if _hides_layers(reader):
            return {"problem": LAYERED}, b""
        writer = PdfWriter()
        for page in reader.pages:
            _copy(page, writer)
        for kept in writer._objects:
            _empty(kept)
        if not writer.pages:
            raise ValueError("no page")
        larger = any(float(sheet.mediabox.height) > MUCH_LARGER for sheet in writer.pages)
        return {"problem": "", "pages": len(writer.pages), "larger": larger}, written(writer)
    except (MemoryError, LimitReachedError):
        raise
    except Exception:
        return {"problem": DAMAGED}, b""


def _hides_layers(reader: PdfReader) -> bool:
    """Whether something in it is not to be seen: drawn without its layers, it would be."""
    layers = reader.root_object.get("/OCProperties", DictionaryObject()).get_object()
    begins = layers.get("/D", DictionaryObject()).get_object()
    hidden = begins.get("/OFF", ArrayObject()).get_object()
    return bool(hidden) or begins.get("/BaseState") == "/OFF"


def _as_pdf(body: bytes) -> bytes:
    """A picture as a page, as its camera held it, in no more dots than an A4 side takes."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(body), formats=["PNG", "JPEG"]) as picture:
        longer, shorter = max(MOST_DOTS), min(MOST_DOTS)
        most = (longer, shorter) if picture.width > picture.height else (shorter, longer)
        picture.thumbnail(most)
        made = ImageOps.exif_transpose(picture)
        if made.has_transparency_data:
            seen = made.convert("RGBA")
            made = Image.new("RGB", seen.size, "white")
            made.paste(seen, mask=seen.getchannel("A"))
        elif made.mode not in ("1", "L", "RGB"):
            made = made.convert("RGB")
        made.save(out, "PDF", resolution=300, quality=90)
    return out.getvalue()


def _copy(page: PageObject, writer: PdfWriter) -> None:
    """Draw a page on a new one that stands upright, with what was written or stamped on it."""
    box = page.cropbox
    turn, width, height = _upright(page)
    sheet = writer.add_blank_page(width, height)
    contents = page.get_contents()
    draws = [
        (
            form_of(contents.get_data() if contents is not None else b"", page, box, writer),
            Transformation(),
        )
    ]
    draws += _notes(page, writer)
    names = {f"/P{number}": form for number, (form, _) in enumerate(draws)}
    lines = [
        b"q %b cm %b Do Q" % (numbers(matrix.ctm), name.encode())
        for name, (_, matrix) in zip(names, draws, strict=True)
    ]
    draw(sheet, b"q %b cm\n%b\nQ" % (numbers(turn.ctm), b"\n".join(lines)), names, writer)


def _upright(page: PageObject) -> tuple[Transformation, float, float]:
    """How a page comes to stand as it is read, and then as an A4 side is held: landscape pages
    are turned, so that they fill the sheet."""
    left, bottom, right, top = (float(side) for side in page.cropbox)
    width, height = right - left, top - bottom
    if width <= 0 or height <= 0:
        raise ValueError("a page without a size")
    made = Transformation().translate(-left, -bottom)
    for _ in range(page.rotation % 360 // 90):
        made, width, height = made.rotate(-90).translate(0, width), height, width
    if width > height:
        made, width, height = made.rotate(90).translate(height, 0), height, width
    return made, width, height


def _notes(page: PageObject, writer: PdfWriter) -> list[tuple[IndirectObject, Transformation]]:
    """What lies on the page and is printed with it: filled-in fields, stamps, comments."""
    found = []
    for note in page.get("/Annots", ArrayObject()).get_object():
        note = note.get_object()
        flags = int(note.get("/F", 0))
        look = _look(note) if flags & PRINTED and not flags & HIDDEN else None
        if look is not None:
            found.append((look.indirect_reference.clone(writer), _onto(note["/Rect"], look)))
    return found


def _look(note: DictionaryObject) -> StreamObject | None:
    """How a note shows; of a box to tick, as it is ticked."""
    look = note.get("/AP", DictionaryObject()).get_object().get("/N")
    look = look.get_object() if look is not None else None
    if look is not None and not isinstance(look, StreamObject):
        look = look.get(note.get("/AS"), DictionaryObject()).get_object()
    return look if isinstance(look, StreamObject) else None


def _onto(rectangle: Any, look: StreamObject) -> Transformation:
    """The move that fills the note's rectangle with its look (ISO 32000-1, 12.5.5)."""
    matrix = Transformation(tuple(float(n) for n in look.get("/Matrix", (1, 0, 0, 1, 0, 0))))
    x, y, right, top = (float(side) for side in look["/BBox"])
    corners = [matrix.apply_on(corner) for corner in ((x, y), (x, top), (right, y), (right, top))]
    across, up = zip(*corners, strict=True)
    sides = [float(side) for side in rectangle]
    left, bottom = min(sides[0], sides[2]), min(sides[1], sides[3])
    wide = abs(sides[2] - sides[0]) / ((max(across) - min(across)) or 1)
    high = abs(sides[3] - sides[1]) / ((max(up) - min(up)) or 1)
    return (
        Transformation().translate(-min(across), -min(up)).scale(wide, high).translate(left, bottom)
    )


def _empty(kept: Any) -> None:
    """Take out of fonts and pictures what they carry along."""
    if isinstance(kept, DictionaryObject):
        if isinstance(kept, StreamObject) or "/Type" in kept:
            for name in CARRIED:
                kept.pop(name, None)
        for part in kept.values():
            _empty(part)
    elif isinstance(kept, ArrayObject):
        for part in kept:
            _empty(part)
