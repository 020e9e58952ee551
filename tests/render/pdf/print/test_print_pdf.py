"""The print PDF: its boxes, marks, bleed and inks, as printers' programs see them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from infographic.errors import RenderError
from infographic.geometry import MM_PER_PT, Point, Rect, Size, polyline, rectangle
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import Colour, Group, Node, PrintCondition, Role, Scene, Shape, Stroke
from tests.render.pictures import Pixels, differing_share, output, pixels
from tests.render.scenes import (
    PALETTE,
    SIZE,
    full_scene,
    guide_scene,
    line,
    linked_scene,
    scene_of,
    text_scene,
)

FindProgram = Callable[[str], Path]

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
PROFILED = PrintCondition("Custom", "Our press", 300, profile=b"a profile")
BLEED, SLUG = 3.0, 8.0  # mm around the trim of the scenes
DPI = 101.6  # four pixels a millimetre, so that the trim begins at a whole one


@pytest.fixture(scope="module")
def scene() -> Scene:
    return guide_scene()


@pytest.fixture
def file(scene: Scene, tmp_path: Path) -> Path:
    path = tmp_path / "picture-print.pdf"
    path.write_bytes(print_pdf(scene, COATED))
    return path


class TestBoxes:
    @pytest.mark.parametrize("bleed", [0.0, 3.0, 5.0])
    @pytest.mark.parametrize("size", [Size(297, 210), Size(210, 297), Size(285.75, 285.75)])
    def test_are_right_to_a_hundredth_of_a_millimetre(self, size: Size, bleed: float) -> None:
        empty = replace(scene_of([], size=size), bleed=bleed)
        media, bleed_box, trim = _boxes(print_pdf(empty, COATED))
        slug = max(bleed, 3) + 5
        assert media == pytest.approx(
            (0, 0, size.width + 2 * slug, size.height + 2 * slug), abs=0.005
        )
        assert trim == pytest.approx((slug, slug, slug + size.width, slug + size.height), abs=0.005)
        assert bleed_box == pytest.approx(
            (trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed), abs=0.005
        )

    def test_are_what_poppler_sees(self, file: Path, program: FindProgram) -> None:
        told = output(program("pdfinfo"), "-box", file).decode()
        (box,) = re.findall(r"TrimBox: +(.*)", told)
        left, bottom, right, top = (float(edge) * MM_PER_PT for edge in box.split())
        assert (right - left, top - bottom) == pytest.approx((SIZE.width, SIZE.height), abs=0.01)


class TestSheet:
    def test_the_background_is_drawn_into_the_bleed_and_no_further(
        self, file: Path, program: FindProgram, tmp_path: Path
    ) -> None:
        sheet = _by_poppler(program, file, tmp_path, "-cropbox")
        band = sheet[_dots(SLUG + 10), _dots(SLUG + 100)]
        for x in (SLUG - BLEED + 0.5, SLUG + SIZE.width + BLEED - 0.5):
            assert tuple(sheet[_dots(SLUG + 10), _dots(x)]) == tuple(band)
        assert tuple(sheet[_dots(SLUG - BLEED + 0.5), _dots(SLUG + 100)]) == tuple(band)
        for x in (SLUG - BLEED - 0.5, SLUG + SIZE.width + BLEED + 0.5):
            assert tuple(sheet[_dots(SLUG + 10), _dots(x)]) == (255, 255, 255)

    def test_crop_marks_point_at_the_trim_from_outside_the_bleed(
        self, file: Path, program: FindProgram, tmp_path: Path
    ) -> None:
        sheet = _by_poppler(program, file, tmp_path, "-cropbox").min(axis=2)
        outside = sheet[: _dots(SLUG - BLEED) - 2]
        columns = np.flatnonzero((outside < 200).any(axis=0)) * 25.4 / DPI
        near = [np.abs(columns - x).min() for x in (SLUG, SLUG + SIZE.width)]
        assert max(near) < 0.5
        assert all(min(abs(x - SLUG), abs(x - SLUG - SIZE.width)) < 0.5 for x in columns)

    def test_crop_marks_are_on_every_plate(self) -> None:
        with pikepdf.open(BytesIO(print_pdf(scene_of([]), COATED))) as document:
            space = document.pages[0].Resources.ColorSpace["/registration"]
            assert list(space)[:3] == ["/Separation", "/All", "/DeviceCMYK"]

    def test_inside_the_trim_is_the_picture_for_screens(
        self, program: FindProgram, tmp_path: Path
    ) -> None:
        """In colours whose CMYK makes of them what their RGB is."""
        scene = _alike_in_print(full_scene())
        screen, printed = tmp_path / "screen.pdf", tmp_path / "print.pdf"
        screen.write_bytes(pdf(scene))
        printed.write_bytes(print_pdf(scene, COATED))
        one = _by_mupdf(program, screen)
        sheet = _by_mupdf(program, printed)
        start = _dots(SLUG)
        other = sheet[start : start + one.shape[0], start : start + one.shape[1]]
        assert differing_share(one, other) < 0.001
        assert differing_share(one, np.roll(other, 1, axis=1)) > 0.01


class TestInks:
    def test_nothing_is_in_rgb(self, file: Path, program: FindProgram) -> None:
        laid_open = output(program("qpdf"), "--qdf", "--object-streams=disable", file, "-")
        assert not re.findall(rb"DeviceRGB|CalRGB|ICCBased|/Lab\b", laid_open)
        assert not re.findall(rb"^[\d. ]+ (?:rg|RG|g|G)$", laid_open, re.MULTILINE)

    def test_every_colour_is_the_theme_s(self) -> None:
        shapes = [
            Shape(rectangle(Rect(10 * at, 10, 9, 9)), token) for at, token in enumerate(PALETTE)
        ]
        inks = _inks(print_pdf(scene_of(shapes), COATED))
        assert inks == {tuple(part / 100 for part in each.cmyk) for each in PALETTE.values()}

    def test_two_tokens_that_look_alike_on_screens_stay_two(self) -> None:
        palette = {
            "one": Colour((10, 20, 30), (90, 80, 0, 50)),
            "other": Colour((10, 20, 30), (0, 0, 0, 90)),
        }
        shapes = [Shape(rectangle(Rect(9, 9, 9, 9)), token) for token in palette]
        inks = _inks(print_pdf(replace(scene_of(shapes), palette=palette), COATED))
        assert inks == {(0.9, 0.8, 0, 0.5), (0, 0, 0, 0.9)}

    def test_black_text_is_on_the_black_plate_alone(
        self, program: FindProgram, tmp_path: Path
    ) -> None:
        path = tmp_path / "print.pdf"
        path.write_bytes(print_pdf(_without_marks(text_scene("Leipäteksti", size=20)), COATED))
        # Crop marks are on all plates, so only the trim is looked at.
        with pikepdf.open(path, allow_overwriting_input=True) as document:
            page = document.pages[0]
            page.obj.MediaBox = page.obj.TrimBox
            document.save(path)
        told = output(program("gs"), "-q", "-o", "-", "-sDEVICE=inkcov", path).decode()
        cyan, magenta, yellow, black = map(float, told.split()[:4])
        assert (cyan, magenta, yellow) == (0, 0, 0)
        assert black > 0.001

    def test_black_text_overprints_and_nothing_else_does(self) -> None:
        """Shapes in 100 K knock out, and so does text in another colour."""
        nodes: tuple[Node, ...] = (
            Shape(rectangle(Rect(5, 5, 9, 9)), "ink"),
            *line("a", Point(20, 20)),
            Shape(rectangle(Rect(5, 5, 9, 9)), "ink"),
            *line("b", Point(20, 30), colour="deep"),
            *line("c", Point(20, 40)),
        )
        with pikepdf.open(BytesIO(print_pdf(scene_of(nodes), COATED))) as document:
            content = pikepdf.parse_content_stream(document.pages[0], "gs BT f")
            operators = [str((*each.operands, each.operator)[0]) for each in content]
        assert operators == [
            *("f", "BT", "/overprint", "/knock-out"),
            *("f", "BT", "BT", "/overprint", "/knock-out"),
        ]

    def test_no_link_is_there(self) -> None:
        """Its text is, and printed the same."""
        data = print_pdf(linked_scene(), COATED)
        assert b"/Annot" not in data
        assert b"/Link" not in data

    def test_nothing_is_transparent(self, scene: Scene) -> None:
        with pikepdf.open(BytesIO(print_pdf(scene, COATED))) as document:
            page = document.pages[0]
            assert "/Group" not in page
            states = page.Resources.ExtGState
            assert {key for state in states.values() for key in state} == {
                *("/Type", "/OP", "/op", "/OPM")
            }

    def test_a_colour_with_too_much_ink_is_refused(self) -> None:
        shape = Shape(rectangle(Rect(9, 9, 9, 9)), "mud")
        scene = replace(scene_of([shape]), palette={"mud": Colour((0, 0, 0), (90, 90, 90, 60))})
        with pytest.raises(RenderError, match="90 90 90 60 has more ink than the 300 %"):
            print_pdf(scene, COATED)
        assert print_pdf(scene, replace(COATED, ink_limit=330))


class TestLines:
    def test_thin_ones_become_wide_enough(self) -> None:
        hair = Shape(polyline((Point(5, 5), Point(50, 5))), None, Stroke("ink", 0.01))
        group = Group((hair,), Role.DECORATION)
        assert min(_line_widths(print_pdf(scene_of([group]), COATED))) >= 0.25

    def test_others_stay(self) -> None:
        thick = Shape(polyline((Point(5, 5), Point(50, 5))), None, Stroke("ink", 2.0))
        widths = _line_widths(print_pdf(scene_of([thick]), COATED))
        assert max(widths) * MM_PER_PT == pytest.approx(2.0, abs=0.001)


class TestStandard:
    def test_is_x1a_for_a_registered_condition(self, file: Path, program: FindProgram) -> None:
        assert "PDF/X-1a:2003" in output(program("pdfinfo"), file).decode()
        with pikepdf.open(file) as document:
            assert document.pdf_version == "1.4"
            (intent,) = document.Root.OutputIntents
            assert intent.OutputConditionIdentifier == "FOGRA39"
            assert intent.RegistryName == "http://www.color.org"
            assert "/DestOutputProfile" not in intent

    def test_is_x4_with_the_profile_for_any_other(self, scene: Scene) -> None:
        with pikepdf.open(BytesIO(print_pdf(scene, PROFILED))) as document:
            assert document.pdf_version == "1.6"
            assert document.docinfo["/GTS_PDFXVersion"] == "PDF/X-4"
            (intent,) = document.Root.OutputIntents
            assert intent.DestOutputProfile.read_bytes() == b"a profile"
            assert intent.DestOutputProfile.N == 4
            with document.open_metadata() as metadata:
                assert metadata["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] == "PDF/X-4"
                assert str(metadata["xmpMM:DocumentID"]).startswith("uuid:")

    def test_is_sound(self, file: Path, program: FindProgram) -> None:
        output(program("qpdf"), "--check", file)

    def test_fonts_are_embedded(self, file: Path, program: FindProgram) -> None:
        _, _, *table = output(program("pdffonts"), file).decode().splitlines()
        assert table
        assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in table)

    def test_has_the_text_that_the_screen_has(
        self, scene: Scene, file: Path, program: FindProgram, tmp_path: Path
    ) -> None:
        screen = tmp_path / "screen.pdf"
        screen.write_bytes(pdf(scene))
        texts = [output(program("pdftotext"), "-raw", path, "-") for path in (file, screen)]
        assert texts[0] == texts[1]


def _boxes(document: bytes) -> list[tuple[float, ...]]:
    with pikepdf.open(BytesIO(document)) as opened:
        page = opened.pages[0].obj
        boxes = (page.MediaBox, page.BleedBox, page.TrimBox)
        return [tuple(float(edge) * MM_PER_PT for edge in box) for box in boxes]


def _content(document: bytes) -> str:
    with pikepdf.open(BytesIO(document)) as opened:
        return opened.pages[0].Contents.read_bytes().decode("latin-1")


def _inks(document: bytes) -> set[tuple[float, ...]]:
    found = re.findall(r"^([\d. ]+) [kK]$", _content(document), re.MULTILINE)
    return {tuple(float(part) for part in ink.split()) for ink in found}


def _line_widths(document: bytes) -> list[float]:
    return [float(width) for width in re.findall(r"^([\d.]+) w$", _content(document), re.MULTILINE)]


def _without_marks(scene: Scene) -> Scene:
    return replace(scene, bleed=0)


def _alike_in_print(scene: Scene) -> Scene:
    """mupdf without colour management takes each ink for the lack of its light."""

    def alike(colour: Colour) -> Colour:
        red, green, blue = ((255 - part) / 2.55 for part in colour.rgb)
        return replace(colour, cmyk=(red, green, blue, 0))

    return replace(scene, palette={token: alike(each) for token, each in scene.palette.items()})


def _dots(millimetres: float) -> int:
    return round(millimetres / 25.4 * DPI)


def _by_poppler(program: FindProgram, file: Path, folder: Path, *options: str) -> Pixels:
    name = folder / file.stem
    output(program("pdftoppm"), "-r", str(DPI), "-png", "-singlefile", *options, file, name)
    return pixels((folder / f"{file.stem}.png").read_bytes())


def _by_mupdf(program: FindProgram, file: Path) -> Pixels:
    drawn = file.with_suffix(".png")
    output(program("mutool"), "draw", "-q", "-N", "-r", str(DPI), "-o", drawn, file)
    with Image.open(drawn) as image:
        return np.asarray(image.convert("RGB"))
