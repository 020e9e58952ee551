"""The PDF has real text: it extracts exactly, stands where it was shaped, in embedded fonts."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from infographic.geometry import MM_PER_PT, Point, Rect, Size, rectangle
from infographic.render.pdf.accessible_pdf import pdf
from infographic.scene import Scene, Shape
from tests.render.pictures import output
from tests.render.scenes import SIZE, full_scene, line, scene_of, text_scene

FindProgram = Callable[[str], Path]

# Each line shows one thing.
LINES = (
    "Ta AV To LTAVA",  # kerning
    "ÅÄÖ åäö: Työpöytä, Åland, Överby",
    "– ja — ja ”lainaus”… 'suora' \"suora\"",
    "5\u00a0000\u00a0€, 1–2\u00a0%, §\u00a07",  # no-break spaces
    "ffi ffl fi tt",  # no ligatures
    "yö\u2011kahvi ja yö\u2011tee",  # the no-break hyphen is in the second font
    "Sámi: ŋŧđčšž ÁŊŦĐČŠŽ",
    "Привет: нет такого",
)


@pytest.fixture(scope="module")
def scene() -> Scene:
    return text_scene(*LINES)


@pytest.fixture
def file(scene: Scene, tmp_path: Path) -> Path:
    path = tmp_path / "picture.pdf"
    path.write_bytes(pdf(scene))
    return path


class TestText:
    """Readers give a no-break space as a space."""

    def test_extracts_exactly_with_poppler(self, file: Path, program: FindProgram) -> None:
        text = output(program("pdftotext"), "-raw", file, "-").decode()
        assert _lines(text) == _with_plain_spaces(LINES)

    def test_extracts_exactly_with_mupdf(self, file: Path, program: FindProgram) -> None:
        text = output(program("mutool"), "draw", "-q", "-F", "txt", file).decode()
        assert _lines(text) == _with_plain_spaces(LINES)

    def test_extracts_exactly_with_pdfium(self, file: Path) -> None:
        with pypdfium2.PdfDocument(file) as document:
            text = document[0].get_textpage().get_text_range()
        assert _lines(text) == _with_plain_spaces(LINES)

    def test_a_letter_and_its_mark_in_one_glyph_are_two_characters(
        self, program: FindProgram, tmp_path: Path
    ) -> None:
        decomposed = "a\u0308iti"
        (run,) = line(decomposed, Point(0, 0))
        assert len(run.glyphs) == len(decomposed) - 1
        path = tmp_path / "picture.pdf"
        path.write_bytes(pdf(text_scene(decomposed)))
        text = output(program("pdftotext"), "-raw", path, "-").decode()
        assert _lines(text) == [decomposed]

    def test_order_is_that_of_the_scene(self, program: FindProgram, tmp_path: Path) -> None:
        """Not that of the places on the page."""
        words = {"third": Point(10, 10), "first": Point(100, 90), "second": Point(50, 50)}
        nodes = [run for word, at in words.items() for run in line(word, at)]
        path = tmp_path / "picture.pdf"
        path.write_bytes(pdf(scene_of(nodes)))
        text = output(program("pdftotext"), "-raw", path, "-").decode()
        assert _lines(text) == list(words)

    def test_every_letter_stands_where_it_was_shaped(self, scene: Scene) -> None:
        expected = [
            (run.text[glyph.cluster], run.origin.x + glyph.x, run.origin.y + glyph.y)
            for run in scene.runs()
            for glyph in run.glyphs
            if not run.text[glyph.cluster].isspace()
        ]
        found = [origin for origin in _letter_origins(pdf(scene)) if not origin[0].isspace()]
        assert [letter for letter, *_ in found] == [letter for letter, *_ in expected]
        for (_, x, y), (_, shaped_x, shaped_y) in zip(found, expected, strict=True):
            assert (x, y) == pytest.approx((shaped_x, shaped_y), abs=0.01)


class TestFonts:
    def test_are_subsets_of_the_scene_s_fonts(self, scene: Scene) -> None:
        """A tag of six letters marks a subset (PDF 32000-1, 9.6.4)."""
        whole = sum(Path(font.path).stat().st_size for font in {run.font for run in scene.runs()})
        document = pdf(scene)
        names = {name.partition("+") for name in _font_names(document)}
        assert all(len(tag) == 6 for tag, _, _ in names)
        assert {name for _, _, name in names} == {"SourceSansPro-Regular", "Manrope-Bold"}
        assert len(document) < whole / 4

    def test_are_embedded(self, file: Path, program: FindProgram) -> None:
        _, _, *table = output(program("pdffonts"), file).decode().splitlines()
        assert table
        # The last columns: embedded, subset, unicode, and two of the object's number.
        assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in table)

    def test_come_from_the_file_and_not_from_the_machine(self) -> None:
        """Black is no weight that cairo finds by name."""
        black = pdf(text_scene("Ta", style="Black"))
        assert [name.partition("+")[2] for name in _font_names(black)] == ["SourceSansPro-Black"]


class TestDocument:
    def test_the_page_is_the_trim(self) -> None:
        with pikepdf.open(BytesIO(pdf(scene_of([], size=Size(297, 210))))) as document:
            (page,) = document.pages
            box = [float(edge) * MM_PER_PT for edge in page.mediabox]
        assert box == pytest.approx([0, 0, 297, 210], abs=0.001)

    def test_says_title_author_language_and_description(self) -> None:
        scene = full_scene()
        with pikepdf.open(BytesIO(pdf(scene))) as document:
            assert document.docinfo["/Title"] == scene.title
            assert document.docinfo["/Author"] == scene.author
            assert document.docinfo["/Subject"] == scene.description
            assert document.Root.Lang == "fi"
            assert document.Root.ViewerPreferences.DisplayDocTitle
            with document.open_metadata() as metadata:
                assert metadata["dc:title"] == scene.title
                assert metadata["dc:creator"] == [scene.author]
                assert metadata["dc:language"] == {"fi"}
                assert metadata["dc:description"] == scene.description

    def test_has_no_dates(self) -> None:
        with pikepdf.open(BytesIO(pdf(scene_of([])))) as document:
            assert not [key for key in document.docinfo if "Date" in key]
            with document.open_metadata() as metadata:
                assert not [key for key in metadata if "Date" in key]

    def test_is_sound(self, file: Path, program: FindProgram) -> None:
        output(program("qpdf"), "--check", file)

    def test_shapes_stay_shapes(self) -> None:
        """No pixels in a page that can be drawn with lines."""
        with pikepdf.open(BytesIO(pdf(full_scene()))) as document:
            assert not document.pages[0].get_images()

    def test_colours_are_those_of_the_palette(self) -> None:
        content = _content(pdf(scene_of([Shape(rectangle(Rect(5, 5, 9, 9)), "deep")])))
        fills = [
            tuple(round(float(part) * 255) for part in operands)
            for operands, operator in content
            if str(operator) == "rg"
        ]
        assert (0, 53, 128) in fills


def _with_plain_spaces(lines: tuple[str, ...]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in lines]


def _lines(text: str) -> list[str]:
    return [line for line in text.replace("\f", "").splitlines() if line]


def _letter_origins(document: bytes) -> list[tuple[str, float, float]]:
    """Each letter with its origin in mm from the page's top left corner, by pdfium."""
    with pypdfium2.PdfDocument(document) as opened:
        page = opened[0].get_textpage()
        x, y = ctypes.c_double(), ctypes.c_double()
        letters = []
        for index in range(page.count_chars()):
            pdfium.FPDFText_GetCharOrigin(page.raw, index, x, y)
            letter = chr(pdfium.FPDFText_GetUnicode(page.raw, index))
            letters.append((letter, x.value * MM_PER_PT, SIZE.height - y.value * MM_PER_PT))
        return letters


def _font_names(document: bytes) -> set[str]:
    """The fonts that the page uses, such as ABCDEF+SourceSansPro-Regular."""
    with pikepdf.open(BytesIO(document)) as opened:
        fonts = opened.pages[0].resources.Font
        return {str(font.BaseFont).removeprefix("/") for _, font in fonts.items()}


def _content(document: bytes) -> list[tuple[list[pikepdf.Object], pikepdf.Operator]]:
    with pikepdf.open(BytesIO(document)) as opened:
        return [
            (list(instruction.operands), instruction.operator)
            for instruction in pikepdf.parse_content_stream(opened.pages[0])
        ]
