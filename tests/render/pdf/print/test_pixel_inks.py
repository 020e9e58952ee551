"""Pictures of pixels in the print PDF: in inks, opaque, and in the colours of their background."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Picture

from infographic.assets.artwork import own_colour
from infographic.errors import RenderError
from infographic.geometry import Rect, Size, circle, rectangle
from infographic.render.pdf.check.print_check import check_print_pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import Colour, Group, Image, Node, PrintCondition, Role, Scene, Shape
from tests.render.pdf.mutation import mutated
from tests.render.pictures import output
from tests.render.scenes import PALETTE, scene_of

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
PLACE = Rect(10, 5, 20, 10)
PAGE = Rect(-3, -3, 66, 46)


def png(pixels: Sequence[tuple[int, ...]], mode: str = "RGB") -> bytes:
    """One row of pixels."""
    picture = Picture.new(mode, (len(pixels), 1))
    for column, pixel in enumerate(pixels):
        picture.putpixel((column, 0), pixel if len(pixel) > 1 else pixel[0])
    return saved(picture)


def saved(picture: Picture.Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def scene(*nodes: Node, palette: dict[str, Colour] = PALETTE) -> Scene:
    logo = Group(nodes, Role.FIGURE, "Kela")
    return replace(scene_of([logo], size=Size(60, 40)), palette=palette)


def background(colour: str = "deep") -> Shape:
    return Shape(rectangle(PAGE), colour)


@dataclass(frozen=True)
class Found:
    """A picture in a PDF: its keys, its size in pixels, and each one's ink in per cent."""

    keys: frozenset[str]
    space: str
    size: tuple[int, int]
    inks: list[list[float]]


def pictures(document: bytes) -> list[Found]:
    """The pictures of the page in drawing order."""
    with pikepdf.open(BytesIO(document)) as opened:
        page = opened.pages[0]
        content = page.Contents.read_bytes().decode("latin-1")
        names = re.findall(r"^(/\S+) Do$", content, re.MULTILINE)
        return [_found(page.Resources.XObject[name]) for name in names]


def _found(picture: pikepdf.Object) -> Found:
    parts = np.frombuffer(picture.read_bytes(), np.uint8).reshape(-1, 4)
    size = int(picture.Width), int(picture.Height)
    keys = frozenset(map(str, picture.keys()))
    return Found(keys, str(picture.ColorSpace), size, [[*map(float, row)] for row in parts / 2.55])


def inks(document: bytes) -> list[list[float]]:
    """Those of the one picture."""
    (picture,) = pictures(document)
    return picture.inks


def printed(*nodes: Node, palette: dict[str, Colour] = PALETTE) -> list[list[float]]:
    return inks(print_pdf(scene(*nodes, palette=palette), COATED))


def alike(*percent: float) -> object:
    """To the nearest byte."""
    return pytest.approx(percent, abs=0.25)


@pytest.fixture(scope="module")
def whole() -> Scene:
    """Two pictures, each on a background of its own, the second half transparent."""
    rng = np.random.default_rng(5)
    noise = rng.integers(0, 256, (30, 40, 4), dtype=np.uint8)
    return scene(
        background("pale"),
        Image(saved(Picture.fromarray(noise[:, :, :3])), PLACE),
        Shape(rectangle(Rect(32, 0, 20, 40)), "deep"),
        Image(saved(Picture.fromarray(noise)), Rect(34, 5, 10, 10)),
    )


class TestColours:
    @settings(deadline=None, max_examples=30)
    @given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=50))
    def test_are_those_of_a_drawing_with_the_same_colours(
        self, colours: list[tuple[int, int, int]]
    ) -> None:
        found = printed(Image(png(colours), PLACE), palette={"ink": PALETTE["ink"]})
        expected = [own_colour(rgb).cmyk for rgb in colours if rgb != PALETTE["ink"].rgb]
        others = [ink for ink, rgb in zip(found, colours, strict=True) if rgb != PALETTE["ink"].rgb]
        assert np.array(others) == pytest.approx(np.array(expected), abs=0.6)

    def test_a_colour_of_the_theme_prints_as_the_theme_has_it(self) -> None:
        found = printed(Image(png([PALETTE["deep"].rgb, (0, 53, 129)]), PLACE))
        assert found[0] == alike(100, 80, 0, 20)
        assert found[1] == alike(100, 58.9, 0, 49.4)

    @pytest.mark.parametrize("limit", [240, 280, 300])
    def test_have_no_more_ink_than_the_paper_takes(self, limit: float) -> None:
        dark = Image(png([(2, 0, 0), (40, 0, 1), (255, 0, 0), (3, 9, 1)]), PLACE)
        found = inks(print_pdf(scene(dark), replace(COATED, ink_limit=limit)))
        assert max(map(sum, found)) <= limit
        assert [ink[3] for ink in found] == pytest.approx([99.2, 84.3, 0, 96.5], abs=0.25)

    @pytest.mark.parametrize(
        ("mode", "pixel", "expected"),
        [
            ("L", (128,), (0, 0, 0, 49.8)),
            ("1", (1,), (0, 0, 0, 0)),
            ("1", (0,), (0, 0, 0, 100)),
            ("LA", (0, 255), (0, 0, 0, 100)),
            ("RGBA", (255, 0, 0, 255), (0, 100, 100, 0)),
        ],
    )
    def test_of_every_kind_of_png(
        self, mode: str, pixel: tuple[int, ...], expected: tuple[float, ...]
    ) -> None:
        assert printed(Image(png([pixel] * 9, mode), PLACE))[0] == alike(*expected)


class TestTransparency:
    def test_shows_the_ink_of_what_is_beneath(self) -> None:
        logo = Image(png([(255, 0, 0, 255), (255, 0, 0, 0), (0, 0, 0, 128)], "RGBA"), PLACE)
        opaque, clear, half = printed(background("pale"), background("deep"), logo)
        assert opaque == alike(0, 100, 100, 0)
        assert clear == alike(100, 80, 0, 20)
        share = 128 / 255
        assert half == alike(100 * (1 - share), 80 * (1 - share), 0, 100 * share + 20 * (1 - share))

    def test_on_the_bare_page_is_no_ink(self) -> None:
        assert printed(Image(png([(255, 0, 0, 0)] * 4, "RGBA"), PLACE))[0] == [0, 0, 0, 0]

    def test_on_two_colours_is_refused_in_words(self) -> None:
        disc = Shape(circle(PLACE.centre, 3), "warm")
        logo = Image(png([(255, 0, 0, 0)], "RGBA"), PLACE)
        with pytest.raises(RenderError, match="transparent and stands on more than one colour"):
            print_pdf(scene(background(), disc, logo), COATED)

    def test_in_a_picture_that_has_none_of_it_is_not_refused(self) -> None:
        disc = Shape(circle(PLACE.centre, 3), "warm")
        logo = Image(png([(255, 0, 0, 255)], "RGBA"), PLACE)
        assert printed(background(), disc, logo)[0] == alike(0, 100, 100, 0)

    def test_what_is_painted_later_or_beside_does_not_count(self) -> None:
        beside = Shape(rectangle(Rect(32, 5, 20, 10)), "warm")
        logo = Image(png([(255, 0, 0, 0)], "RGBA"), PLACE)
        assert printed(background(), beside, logo, background("pale"))[0] == alike(100, 80, 0, 20)


class TestFile:
    @pytest.mark.parametrize("condition", [COATED, replace(COATED, name="Custom", profile=b"icc")])
    def test_has_the_pictures_in_cmyk_alone_whole_and_without_masks(
        self, whole: Scene, condition: PrintCondition
    ) -> None:
        found = pictures(print_pdf(whole, condition))
        assert [(each.space, each.size) for each in found] == [("/DeviceCMYK", (40, 30))] * 2
        assert all({"/SMask", "/Mask"}.isdisjoint(each.keys) for each in found)

    def test_has_no_rgb_and_boxes_as_any_other(
        self, whole: Scene, program: Callable[[str], Path], tmp_path: Path
    ) -> None:
        file = tmp_path / "print.pdf"
        file.write_bytes(print_pdf(whole, COATED))
        laid_open = output(program("qpdf"), "--qdf", "--object-streams=disable", file, "-")
        assert not re.findall(rb"DeviceRGB|DeviceGray|CalRGB|ICCBased|/SMask", laid_open)
        output(program("qpdf"), "--check", file)
        listed = output(program("pdfimages"), "-list", file).decode().splitlines()[2:]
        assert [line.split()[2:7] for line in listed] == [["image", "40", "30", "cmyk", "4"]] * 2
        told = output(program("pdfinfo"), "-box", file).decode()
        assert "PDF/X-1a:2003" in told
        assert re.search(r"TrimBox: +22\.68 +22\.68 +192\.76 +136\.06", told)

    def test_is_the_same_bytes_each_time(self, whole: Scene) -> None:
        assert print_pdf(whole, COATED) == print_pdf(whole, COATED)

    @pytest.mark.parametrize(
        ("entry", "value", "what"),
        [
            ("/ColorSpace", pikepdf.Name.DeviceRGB, "a picture of pixels is not in CMYK"),
            ("/ColorSpace", pikepdf.Name.DeviceGray, "a picture of pixels is not in CMYK"),
            ("/SMask", pikepdf.Dictionary(), "something is masked"),
            ("/Subtype", pikepdf.Name.PS, "it has 1 pictures of pixels and not 2"),
        ],
    )
    def test_is_checked(self, whole: Scene, entry: str, value: pikepdf.Object, what: str) -> None:
        def change(document: pikepdf.Pdf) -> None:
            first = sorted(document.pages[0].Resources.XObject.keys())[0]
            document.pages[0].Resources.XObject[first][entry] = value

        changed = mutated(print_pdf(whole, COATED), change)
        problems = check_print_pdf(changed, whole, COATED)
        assert what in [problem.what for problem in problems]

    def test_is_checked_for_ink(self, whole: Scene) -> None:
        def change(document: pikepdf.Pdf) -> None:
            first = sorted(document.pages[0].Resources.XObject.keys())[0]
            document.pages[0].Resources.XObject[first].write(b"\xff\xff\xff\x80" * 1200)

        changed = mutated(print_pdf(whole, COATED), change)
        problems = check_print_pdf(changed, whole, COATED)
        assert [problem.what for problem in problems] == [
            "a picture of pixels has 350 % of ink, more than FOGRA39 takes"
        ]
