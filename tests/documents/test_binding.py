"""What was supplied as a file is printed with our own pages; what cannot be is named, with why."""

import io

import pypdf
import pytest
from PIL import Image
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from compact.dates import clock
from compact.documents import binding
from compact.documents.actions import store_bytes
from compact.documents.confined import leaves as pages
from compact.documents.confined.helper import Limits
from compact.documents.pdf import pdf_of
from compact.documents.refusals import PdfFailed
from tests.documents.files import docx_file, pdf_file, picture, written

pytestmark = pytest.mark.django_db


def supplied(area, data: bytes, content_type: str = "application/pdf"):
    """A file as it lies in the store, also one that would be refused today."""
    return store_bytes(
        area,
        data,
        name="plan.pdf",
        title="Plan",
        content_type=content_type,
        by=None,
        at=clock.now(),
    )


def leaves(area, data: bytes, content_type: str = "application/pdf") -> binding.Leaves:
    return binding.leaves_of(supplied(area, data, content_type))


def sides(*words: str, size: str = "A4") -> bytes:
    """A PDF with these words, each on a side of its own."""
    html = "".join(f'<p style="break-after: page">{each}</p>' for each in words)
    return pdf_of(f'<html lang="en"><style>@page {{ size: {size} }}</style>{html}').data


OURS = """<html lang="en"><title>Papers</title><style>
.enclosed { break-before: page; break-after: page }</style>
<p><a href="#file-1">The plan</a> and <a href="#file-2">the map</a></p>
<div class="enclosed" id="file-1">Paper 1 side 1</div><div class="enclosed">Paper 1 side 2</div>
<div class="enclosed" id="file-2">Paper 2 side 1</div><p>The end</p>"""


def opened(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def test_the_pages_of_files_stand_on_the_sheets_kept_free_for_them(area):
    plan, map_ = leaves(area, sides("Roads", "Bridges")), leaves(area, sides("North"))
    made = binding.bind(pdf_of(OURS).data, {"file-1": plan, "file-2": map_})
    texts = [page.extract_text() for page in opened(made.data).pages]
    assert (made.pages, made.firsts) == (5, [2, 4])
    assert [word in text for word, text in zip(
        ("The plan", "Roads", "Bridges", "North", "The end"), texts, strict=True
    )] == [True] * 5  # fmt: skip
    assert ["Paper 1 side 1" in texts[1], "Paper 2 side 1" in texts[3]] == [True, True]


def test_a_print_copy_no_longer_claims_to_be_fit_for_reading_aloud(area):
    ours = pdf_of(OURS).data
    assert b"pdfuaid" in opened(ours).root_object["/Metadata"].get_object().get_data()
    plan, map_ = leaves(area, sides("Roads", "Bridges")), leaves(area, sides("North"))
    made = binding.bind(ours, {"file-1": plan, "file-2": map_})
    assert "/Metadata" not in opened(made.data).root_object


@pytest.mark.parametrize("format, content_type", [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_a_page(area, format, content_type):
    made = leaves(area, picture(format, (400, 300)), content_type)
    [page] = opened(made.data).pages
    assert (made.pages, made.problem) == (1, "")
    assert page.mediabox.height > page.mediabox.width  # turned, so that it fills the sheet


def test_a_picture_with_holes_is_printed_on_white(area):
    out = io.BytesIO()
    Image.new("RGBA", (50, 80), (0, 0, 0, 0)).save(out, "PNG")
    made = leaves(area, out.getvalue(), "image/png")
    [shown] = opened(made.data).pages[0].images
    assert shown.image.convert("RGB").getpixel((20, 20)) == (255, 255, 255)


def test_a_picture_keeps_no_more_dots_than_a_side_takes(area):
    made = leaves(area, picture("PNG", (3000, 4200)), "image/png")
    [shown] = opened(made.data).pages[0].images
    assert max(shown.image.size) <= 3508


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_pages_stand_upright_as_they_are_read(area, turn):
    reader = opened(sides("Roads"))
    writer = pypdf.PdfWriter()
    writer.add_page(reader.pages[0].rotate(turn))
    [page] = opened(leaves(area, written(writer)).data).pages
    assert page.mediabox.height > page.mediabox.width
    assert page.rotation == 0
    assert "Roads" in page.extract_text()


def test_a_field_that_was_filled_in_is_printed_and_a_hidden_one_is_not(area):
    def note(words: bytes, flags: int) -> DictionaryObject:
        look = StreamObject()
        look.set_data(b"BT /F1 12 Tf 2 2 Td (" + words + b") Tj ET")
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        fonts = {n: NameObject(v) for n, v in font.items()}
        named = DictionaryObject({NameObject("/F1"): DictionaryObject(
            {NameObject(n): v for n, v in fonts.items()})})  # fmt: skip
        look.update({
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(n) for n in (0, 0, 100, 20)),
            NameObject("/Resources"): DictionaryObject({NameObject("/Font"): named}),
        })  # fmt: skip
        return DictionaryObject({
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/F"): NumberObject(flags),
            NameObject("/Rect"): ArrayObject(FloatObject(n) for n in (50, 50, 150, 70)),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        })  # fmt: skip

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(300, 400)
    fields = [note(b"Twelve pounds", 4), note(b"Only a help", 0), note(b"Taken back", 6)]
    page[NameObject("/Annots")] = ArrayObject(writer._add_object(field) for field in fields)
    made = leaves(area, written(writer))
    assert opened(made.data).pages[0].extract_text().strip() == "Twelve pounds"


def test_what_a_file_would_do_or_carries_stays_behind():
    writer = pypdf.PdfWriter(clone_from=opened(sides("Roads")))
    writer.add_attachment("inside.txt", b"hush")
    launch = DictionaryObject({
        NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("hush.exe"),
    })  # fmt: skip
    script = DictionaryObject({
        NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("hush()"),
    })  # fmt: skip
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): launch})
    writer.root_object[NameObject("/OpenAction")] = script
    armed = written(writer)
    assert all(word in armed for word in (b"/JavaScript", b"/EmbeddedFile", b"/Launch", b"hush"))
    head, made = pages.leaves("pdf", armed)
    assert head == {"problem": "", "pages": 1, "larger": False}
    for word in (b"/JavaScript", b"/JS", b"/Embedded", b"/Launch", b"/AA", b"/OpenAction", b"hush"):
        assert word not in made


def test_what_a_picture_carries_is_left_out_of_the_copy(area):
    writer = pypdf.PdfWriter(clone_from=opened(sides("Roads")))
    held = StreamObject()
    held.set_data(b"hush")
    drawn = StreamObject()
    drawn.set_data(b"")
    drawn.update({
        NameObject("/Subtype"): NameObject("/Form"),
        NameObject("/BBox"): ArrayObject(FloatObject(n) for n in (0, 0, 9, 9)),
        NameObject("/AF"): ArrayObject([writer._add_object(held)]),
    })  # fmt: skip
    resources = writer.pages[0]["/Resources"].get_object()
    resources[NameObject("/XObject")] = DictionaryObject(
        {NameObject("/X"): writer._add_object(drawn)}
    )
    armed = written(writer)
    assert b"hush" in armed
    plan = leaves(area, armed)
    ours = OURS.replace("file-2", "file-3").replace('href="#file-3"', 'href="#file-1"')
    assert b"hush" not in binding.bind(pdf_of(ours).data, {"file-1": plan}).data


@pytest.mark.parametrize("size, larger", [("A5", False), ("A4 landscape", False), ("A3", True)])
def test_a_page_made_for_larger_paper_says_so(area, size, larger):
    assert leaves(area, sides("Roads", size=size)).is_larger == larger


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=opened(pdf_file()))
    writer.encrypt("secret", algorithm="RC4-128")
    return written(writer)


def thick() -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pages.MOST_PAGES + 1):
        writer.add_blank_page(200, 200)
    return written(writer)


def layered(**begins) -> bytes:
    """A PDF with a layer, and how it begins: shown, or hidden from whoever opens it."""
    writer = pypdf.PdfWriter(clone_from=opened(sides("Roads")))
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG")}))
    shown = {NameObject(f"/{name}"): value(layer) for name, value in begins.items()}
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject({
        NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): DictionaryObject(shown),
    })  # fmt: skip
    return written(writer)


def test_a_layer_that_everybody_sees_is_printed_with_the_rest(area):
    assert leaves(area, layered(ON=lambda layer: ArrayObject([layer]))).pages == 1


@pytest.mark.parametrize(
    "make, problem",
    [
        (
            lambda: layered(OFF=lambda layer: ArrayObject([layer])),
            "it has layers, and some of them are hidden",
        ),
        (
            lambda: layered(BaseState=lambda layer: NameObject("/OFF")),
            "it has layers, and some of them are hidden",
        ),
        (lambda: pdf_file()[:120], "it is damaged, or is not what its name says"),
        (lambda: b"%PDF-1.7 nothing", "it is damaged, or is not what its name says"),
        (encrypted, "it is protected by a password or against copying"),
        (thick, "it has more than 500 pages"),
    ],
)
def test_a_file_that_cannot_be_printed_says_why_and_is_no_fault(area, make, problem):
    assert leaves(area, make()) == binding.Leaves(0, b"", problem)


def test_a_file_that_goes_beyond_the_limits_says_so(area, monkeypatch):
    plan = supplied(area, sides("Roads"))
    assert binding.leaves_of(plan, room=10).problem == binding.TOO_MUCH
    monkeypatch.setattr(binding, "LIMITS", Limits(cpu=1, wall=5, memory=1024**2, file=0))
    assert binding.leaves_of(plan).problem == binding.TOO_MUCH


def test_a_kind_of_file_that_has_no_pages_of_its_own_says_so(area):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert leaves(area, docx_file(), kind).problem == binding.NO_PAGES


def test_a_file_whose_bytes_are_gone_says_so(area):
    plan = supplied(area, sides("Roads"))
    plan.sha256 = "0" * 64
    assert binding.leaves_of(plan).problem == binding.GONE


def test_leaves_without_a_sheet_kept_free_for_them_are_a_fault_that_is_told(area):
    with pytest.raises(PdfFailed):
        binding.bind(pdf_of(OURS).data, {"nowhere": leaves(area, sides("Roads"))})
