"""Reading a page back: what programs other than ours may have written too."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from infographic.render.pdf.check.font_reader import read_font
from infographic.render.pdf.check.page_reader import PageContent, read_page

CMAP = b"""
1 begincodespacerange <00> <ff> endcodespacerange
2 beginbfchar
<41> <00410042>
<42> <d83dde00>
endbfchar
2 beginbfrange
<61> <63> <0061>
<64> <65> [<0078> <0079>]
endbfrange
"""


@pytest.fixture
def document() -> Iterator[Pdf]:
    with pikepdf.new() as new:
        new.add_blank_page(page_size=(100, 100))
        font = Dictionary(BaseFont=Name.Made, ToUnicode=new.make_stream(CMAP))
        new.pages[0].Resources = Dictionary(Font=Dictionary({"/f": font}))
        yield new


def content(document: Pdf, operators: bytes) -> PageContent:
    document.pages[0].Contents = document.make_stream(operators)
    return read_page(document.pages[0])


def test_text_is_that_of_the_font(document: Pdf) -> None:
    found = content(document, b"/P <</MCID 0>> BDC BT /f 9 Tf (AB) Tj [(a) 5 (ce)] TJ ET EMC")
    assert found.texts == {0: "AB😀acy"}
    assert not found.unread_fonts


def test_codes_without_text_are_told(document: Pdf) -> None:
    found = content(document, b"/P <</MCID 0>> BDC BT /f 9 Tf (az) Tj ET EMC")
    assert found.texts == {0: "a"}
    assert found.unread_fonts == {"Made"}


def test_actual_text_is_instead_of_what_is_shown(document: Pdf) -> None:
    within = b"/Span <</ActualText (xy)>> BDC (b) Tj EMC"
    found = content(document, b"/P <</MCID 0>> BDC BT /f 9 Tf (a) Tj " + within + b" (c) Tj ET EMC")
    assert found.texts == {0: "axyc"}


def test_properties_may_have_a_name(document: Pdf) -> None:
    document.pages[0].Resources.Properties = Dictionary({"/m": Dictionary(MCID=7)})
    assert content(document, b"/P /m BDC BT /f 9 Tf (a) Tj ET EMC").texts == {7: "a"}


def test_text_in_artifacts_does_not_count(document: Pdf) -> None:
    found = content(document, b"/Artifact BMC BT /f 9 Tf (a) Tj ET EMC")
    assert (found.texts, found.unmarked) == ({}, set())


def test_what_is_outside_marks_is_told(document: Pdf) -> None:
    assert content(document, b"0 0 9 9 re f").unmarked == {"f"}
    assert content(document, b"BT /f 9 Tf (a) Tj ET").unmarked == {"Tj"}


def test_forms_are_read_in_the_marks_that_they_are_drawn_in(document: Pdf) -> None:
    form = document.make_stream(b"2 w BT /f 9 Tf (a) Tj ET 0 0 m 9 9 l S")
    form.update(Dictionary(Subtype=Name.Form, Matrix=Array([0.5, 0, 0, 0.5, 0, 0])))
    document.pages[0].Resources.XObject = Dictionary({"/x": document.make_indirect(form)})
    found = content(document, b"/P <</MCID 3>> BDC /x Do EMC")
    assert found.texts == {3: "a"}
    assert found.thinnest_line == pytest.approx(1)


def test_a_line_is_as_wide_as_the_scale_makes_it(document: Pdf) -> None:
    found = content(document, b"q 4 w 0.25 0 0 0.25 0 0 cm 0 0 m 9 9 l S Q 3 w 0 0 m 9 9 l S")
    assert found.thinnest_line == pytest.approx(1)


def test_a_font_of_two_bytes_a_code(document: Pdf) -> None:
    inner = Dictionary(Subtype=Name.CIDFontType2, FontDescriptor=Dictionary())
    font = Dictionary(
        BaseFont=Name.Made,
        DescendantFonts=Array([inner]),
        ToUnicode=document.make_stream(b"1 beginbfchar <0001> <00ad> endbfchar"),
    )
    read = read_font(font)
    assert read.text(b"\x00\x01") == ("\u00ad", True)
    assert not read.is_embedded
    assert not read.has_glyph_map
