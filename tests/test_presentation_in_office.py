"""The presentation and the pictures to be pasted, as LibreOffice shows them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from infographic.files import program_data
from infographic.geometry import MM_PER_PT, Rect
from infographic.publish.offer import load
from infographic.publish.selection import Selection
from tests.publish.output_folder import built_from
from tests.render.pictures import Pixels, differing_share, output, pixels

pytestmark = pytest.mark.slow

FindProgram = Callable[[str], Path]
EMU_PER_MM = 36000
SIZES = re.compile(rb' sz="(\d+)"')  # of texts, on slides and their layouts
WIDTH, HEIGHT = 1920, 1080
NAMES = {"fi": "kelaa-miten-onnistut-somessa", "sv": "sa-lyckas-du-pa-sociala-medier"}


@dataclass(frozen=True)
class Office:
    """LibreOffice with a profile of its own; what it exports goes to `folder`."""

    program: Path
    folder: Path

    def export(self, file: Path, to: str, suffix: str) -> Path:
        command: list[str | Path] = [
            self.program,
            f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            self.folder,
            file,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return self.folder / f"{file.stem}{suffix}"


@pytest.fixture(scope="module")
def office(program: FindProgram, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(program("soffice"), tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content, folder = load(program_data()), tmp_path_factory.mktemp("built")
    selection = Selection(formats=["slide"], kinds=["svg", "png", "pptx"])
    assert built_from(content, folder, selection).refused == ()
    return folder


def file(built: Path, language: str, suffix: str) -> Path:
    return built / language / f"{NAMES[language]}-slide{suffix}"


@pytest.fixture(scope="module", params=["fi", "sv"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def slides(built: Path, language: str) -> list[Slide]:
    return list(Presentation(str(file(built, language, ".pptx"))).slides)


@pytest.fixture(scope="module")
def printed(built: Path, office: Office, language: str) -> Path:
    """The presentation as a PDF, a page for each slide."""
    return office.export(file(built, language, ".pptx"), "pdf", ".pdf")


def halved(path: Path) -> Pixels:
    """A picture at 1920 × 1080."""
    with Image.open(path) as image:
        small = image.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    return np.asarray(small)


def test_the_last_slide_is_our_png(
    built: Path, printed: Path, language: str, program: FindProgram, tmp_path: Path
) -> None:
    page = tmp_path / "page"
    size = ("-scale-to-x", str(2 * WIDTH), "-scale-to-y", str(2 * HEIGHT))
    last = str(len(Presentation(str(file(built, language, ".pptx"))).slides))
    output(program("pdftoppm"), *size, "-f", last, "-singlefile", "-png", printed, page)
    ours = halved(file(built, language, ".png"))
    assert differing_share(halved(page.with_suffix(".png")), ours) < 0.01


def test_the_outlined_svg_is_our_png(built: Path, office: Office, language: str) -> None:
    """LibreOffice lays the picture on a page that is up to a pixel larger, so that the edges of
    strands differ too."""
    size = ",".join(
        f'"Pixel{side}":{{"type":"long","value":"{value}"}}'
        for side, value in (("Width", 2 * WIDTH), ("Height", 2 * HEIGHT))
    )
    svg = file(built, language, ".svg")
    exported = office.export(svg, f"png:draw_png_Export:{{{size}}}", ".png")
    with Image.open(exported) as image:
        drawn = pixels(exported.read_bytes())
        rows, columns = (np.flatnonzero(drawn.min(axis=2).min(axis=axis) < 255) for axis in (1, 0))
        box = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
        assert box[2] - box[0] > 2 * WIDTH - 6
        cut = office.folder / "cut.png"
        image.crop(box).save(cut)
    assert differing_share(halved(cut), halved(file(built, language, ".png"))) < 0.015


def test_the_outlined_svg_has_nothing_that_programs_draw_differently(
    built: Path, language: str
) -> None:
    text = file(built, language, ".svg").read_text(encoding="utf-8")
    for word in ("<style", "foreignObject", "var(", "@font-face", "<text", "font-family", "href="):
        assert word not in text


def test_every_text_of_every_slide_is_shown_within_its_frame(
    printed: Path, slides: list[Slide], program: FindProgram
) -> None:
    """LibreOffice sets the texts in what it has for Arial, and breaks their lines itself."""
    assert_texts_are_in_their_frames(slides, list(words_of(printed, program)))


def test_type_15_per_cent_wider_still_fits(
    built: Path, language: str, office: Office, program: FindProgram
) -> None:
    ours = file(built, language, ".pptx")
    wider = office.folder / f"wider-{language}.pptx"
    with ZipFile(ours) as before, ZipFile(wider, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            of_slides = name.startswith(("ppt/slides/slide", "ppt/slideLayouts/slide"))
            after.writestr(name, SIZES.sub(enlarged, content) if of_slides else content)
    printed = office.export(wider, "pdf", ".pdf")
    slides = list(Presentation(str(ours)).slides)
    assert_texts_are_in_their_frames(slides, list(words_of(printed, program)))


def enlarged(size: re.Match[bytes]) -> bytes:
    return b' sz="%d"' % round(int(size[1]) * 1.15)


def assert_texts_are_in_their_frames(slides: list[Slide], pages: list[list[Word]]) -> None:
    """All slides but the last, which shows but the picture."""
    assert len(pages) == len(slides)
    boxes = 0
    for slide, words in zip(slides[:-1], pages[:-1], strict=True):
        shown = 0
        for shape in text_shapes(slide.shapes):
            inside = [word for word in words if word.is_in(frame(shape))]
            assert "".join(word.text for word in inside) == "".join(shape.text_frame.text.split())
            shown += len(inside)
            boxes += 1
        assert shown == len(words), "a text stands in no frame"
    assert boxes > 80


@dataclass(frozen=True)
class Word:
    """A word on a page, in mm."""

    text: str
    rect: Rect

    def is_in(self, frame: Rect) -> bool:
        """Whether its whole width and the middle of its height are in a frame, or all but."""
        middle = Rect(self.rect.x, self.rect.centre.y, self.rect.width, 0.0)
        return frame.outset(0.2).contains(middle)


def words_of(printed: Path, program: FindProgram) -> Iterator[list[Word]]:
    """The words of each page."""
    listed = output(program("pdftotext"), "-bbox", printed, "-")
    for page in ElementTree.fromstring(listed).iter("{http://www.w3.org/1999/xhtml}page"):
        yield [
            Word(
                word.text or "",
                Rect.between(
                    *(
                        float(word.attrib[side]) * MM_PER_PT
                        for side in ("xMin", "yMin", "xMax", "yMax")
                    )
                ),
            )
            for word in page
        ]


def text_shapes(shapes: Iterable[BaseShape]) -> Iterator[Shape]:
    for shape in shapes:
        if isinstance(shape, Shape) and shape.text_frame.text:
            yield shape
        yield from text_shapes(getattr(shape, "shapes", ()))


def frame(shape: Shape) -> Rect:
    return Rect(*(side / EMU_PER_MM for side in (shape.left, shape.top, shape.width, shape.height)))


def test_no_frame_leaves_the_slide(slides: list[Slide]) -> None:
    page = Rect(0, 0, 25.4 * 40 / 3, 25.4 * 7.5)
    for slide in slides[:-1]:
        assert all(page.contains(frame(shape), 0.01) for shape in text_shapes(slide.shapes))


def test_slides_have_the_size_that_powerpoint_gives_them(built: Path, language: str) -> None:
    presentation = Presentation(str(file(built, language, ".pptx")))
    assert (presentation.slide_width, presentation.slide_height) == (12192000, 6858000)
