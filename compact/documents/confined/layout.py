"""The workshop that lays out PDFs: the only module with WeasyPrint in it, and no Django."""

from __future__ import annotations

import logging
import re
from typing import Any
from xml.etree import ElementTree

import weasyprint
from weasyprint.text.ffi import ffi
from weasyprint.urls import URLFetcher, URLFetcherResponse

#: Print needs no more; without it images are kept as large as they came.
DPI = 150
UA, ARCHIVE = "pdf/ua-1", "pdf/a-3a"
LARGEST_PDF = 50 * 1024 * 1024

WARM_UP = "<h1>a</h1><p style='font-family: sans-serif'>b <b>c</b> <i>d</i>"

#: What Pango is handed, in C's words. They are read by a parser written in Python, so they are read
#: here, once for all children; nothing of Pango begins to work by it.
for words in ("PangoFcFontMap *", "PangoLogAttr[]", "PangoRectangle *", "char[]", "unsigned int *"):
    ffi.typeof(words)

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
UA_ID = "http://www.aiim.org/pdfua/ns/id/"
SCHEMAS = {
    "pdfuaid": UA_ID,
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


def warm_up() -> None:
    """Load the fonts before the work comes. Never before the fork: Pango starts a thread here."""
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    weasyprint.HTML(string=WARM_UP, url_fetcher=OwnNamesOnly({})).write_pdf()


class OwnNamesOnly(URLFetcher):
    """Serves `bundle:` names that came with the order. Everything else is noted and refused."""

    def __init__(self, bundle: dict[str, str]) -> None:
        super().__init__()
        self.bundle = bundle
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        scheme, _, name = url.partition(":")
        if scheme == "bundle" and name in self.bundle:
            kind = "text/css" if name.endswith(".css") else "image/svg+xml"
            return URLFetcherResponse(url, self.bundle[name], {"Content-Type": kind})
        self.refused.append(url[:200])
        raise ValueError("This name is not ours")


def work(task: str, facts: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """Lay out the HTML in `body`: {"pages", "refused"} and the PDF's bytes."""
    fetcher = OwnNamesOnly(facts["bundle"])
    html = weasyprint.HTML(
        string=body.decode(), base_url=facts["base_url"], url_fetcher=fetcher, media_type="print"
    )
    variant = ARCHIVE if facts["archive"] else UA
    document = html.render(dpi=DPI, pdf_variant=variant)
    if facts["archive"]:
        _claim_accessibility_too(document)
    made = document.write_pdf(
        dpi=DPI, pdf_variant=variant, pdf_identifier=facts["identifier"].encode()
    )
    if len(made) > LARGEST_PDF:
        raise ValueError("The PDF is larger than anything we keep")
    return {"pages": len(document.pages), "refused": fetcher.refused}, made


def _claim_accessibility_too(document: weasyprint.Document) -> None:
    """Let a PDF/A-3a file say that it is PDF/UA-1 as well: it is tagged alike, but takes one claim.

    PDF/A allows properties of other standards only where the file itself explains their schema.
    """
    metadata = document.metadata
    plain = type(metadata).generate_rdf_metadata

    def with_claim(variant: str, version: str, conformance: str) -> bytes:
        rdf = ElementTree.fromstring(plain(metadata, variant, version, conformance))  # noqa: S314 - made here
        rdf.extend(ElementTree.fromstring(_claims()))  # noqa: S314 - our own words
        return ElementTree.tostring(rdf, encoding="utf-8")

    for prefix, name in SCHEMAS.items():
        ElementTree.register_namespace(prefix, name)
    metadata.generate_rdf_metadata = with_claim


def _claims() -> str:
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SCHEMAS.items())
    text = f"""<rdf:RDF xmlns:rdf="{RDF}" {names}>
    <rdf:Description rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
    <rdf:Description rdf:about=""><pdfaExtension:schemas><rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>{UA_ID}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>Part of ISO 14289 that is kept</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""
    return re.sub(r">\s+<", "><", text)
