"""From the real content to the files, as other programs see them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

import cairosvg
import numpy as np
import page as validator
import pikepdf
import pypdfium2
import pytest
import resvg_py
from PIL import Image

from infographic.content.guide.draft_word import with_draft_words
from infographic.content.guide.local import LocalGuide, in_every_language, localise
from infographic.content.page import PageFormat
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.publish.build import build as publish
from infographic.publish.edition import edition_of
from infographic.publish.file_kind import FILE_KINDS
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from infographic.publish.progress import Progress
from infographic.publish.report import read_report
from infographic.publish.selection import Selection
from infographic.text.typeset import typesetters
from tests.publish.small_guide import CARD, small_guide
from tests.render.pictures import Pixels, chromium_picture, differing_share, pixels

ROOT = Path(__file__).parent.parent
FORMATS = load(program_data()).formats

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Build:
    """A finished build: its output folder and what it said."""

    output: Path
    told: str

    def file(self, guide: LocalGuide, page: PageFormat, kind: str) -> Path:
        name = f"{guide.file_name}-{page.name}{FILE_KINDS[kind].suffix}"
        return self.output / guide.language.code / name

    def contents(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in self.output.rglob("*")
            if path.is_file()
        }


def build(folder: Path, *arguments: str, **variables: str) -> Build:
    """Build the program's own guide from another folder, as its users do."""
    (folder / "data").symlink_to(program_data())
    finished = subprocess.run(
        [sys.executable, "-m", "infographic", "build", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return Build(folder / "output", finished.stderr)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(tmp_path_factory.mktemp("first"), PYTHONHASHSEED="1", TZ="Europe/Helsinki")


@pytest.fixture(params=["fi", "sv"])
def guide(request: pytest.FixtureRequest) -> LocalGuide:
    return localise(load(program_data()).guide, request.param)


@pytest.fixture(params=[name for name, page in FORMATS.items() if "pdf-print" in page.files])
def printed(request: pytest.FixtureRequest) -> PageFormat:
    """A page that goes to the printer, too."""
    return FORMATS[request.param]


@pytest.fixture(params=FORMATS)
def any_page(request: pytest.FixtureRequest) -> PageFormat:
    return FORMATS[request.param]


@pytest.fixture(params=[name for name, page in FORMATS.items() if {"svg", "pdf"} <= {*page.files}])
def page(request: pytest.FixtureRequest) -> PageFormat:
    """One that is not made as pixels alone."""
    return FORMATS[request.param]


def test_every_language_and_format_has_every_kind_of_file(
    built: Build, guide: LocalGuide, any_page: PageFormat
) -> None:
    for kind in any_page.files:
        assert built.file(guide, any_page, kind).stat().st_size > 10_000


def test_nothing_else_is_written(built: Build) -> None:
    report = read_report(built.output)
    pictures = [file for entry in report.variants for file in entry.files]
    assert len(pictures) == 2 * sum(len(page.files) for page in FORMATS.values())
    assert built.contents().keys() == {"report.json", *(each.path for each in report.current_files)}


def test_another_folder_time_zone_and_hash_seed_give_the_same_bytes(
    built: Build, tmp_path: Path
) -> None:
    folder = tmp_path / "a longer name" / "ä"
    folder.mkdir(parents=True)
    other = build(
        folder, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="C", SOURCE_DATE_EPOCH="1"
    )
    one, two = built.contents(), other.contents()
    assert one.keys() == two.keys()
    assert [path for path in one if one[path] != two[path]] == []


def test_the_pixels_of_the_png_are_those_of_its_page_at_its_resolution(
    built: Build, guide: LocalGuide, any_page: PageFormat
) -> None:
    with Image.open(built.file(guide, any_page, "png")) as image:
        sides = (any_page.size.width, any_page.size.height)
        assert image.size == tuple(round(side / 25.4 * any_page.dpi) for side in sides)
        # A PNG tells whole pixels a metre.
        assert image.info["dpi"] == pytest.approx((any_page.dpi, any_page.dpi), abs=0.0254 / 2)


# The text of the PDF, against the content


def shown(folder: Path, language: str, page: PageFormat) -> tuple[str, ...]:
    """Every text of a picture, in the reading order of its layout."""
    content = load(folder)
    whole = in_every_language(content.guide)
    guides = with_draft_words(whole, content.guide, content.approvals)
    layout = fit(
        guides, content.theme, page, *typesetters(content.theme, page, content.guide.names)
    )
    paragraphs = (frame.paragraph for frame in layout.frames[language].walk())
    return tuple(paragraph.words.plain for paragraph in paragraphs if paragraph)


def read_by_poppler(program: Callable[[str], Path], pdf: Path) -> str:
    return _hyphens_shown(_output(program("pdftotext"), "-raw", "-enc", "UTF-8", pdf, "-"))


def read_by_mupdf(program: Callable[[str], Path], pdf: Path) -> str:
    return _hyphens_shown(_output(program("mutool"), "draw", "-q", "-F", "txt", "-o", "-", pdf))


def _hyphens_shown(text: str) -> str:
    """A hyphen that only the end of a line has added reads as a soft hyphen."""
    return text.replace("\u00ad\n", "-\n")


def read_by_pdfium(program: Callable[[str], Path], pdf: Path) -> str:  # noqa: ARG001
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
        text: str = document[0].get_textpage().get_text_range()
        # pdfium marks a hyphen that ends a line inside a word as U+FFFE, and reads a step's number
        # with its heading as one line, from the left, where the card stands left of its station.
        text = text.replace("\ufffe", "-\n").replace("\r\n", "\n")
        return re.sub(r"^([^\d\n]+) (\d+)$", r"\2\n\1", text, flags=re.MULTILINE)


def _output(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


readers = pytest.mark.parametrize("read", [read_by_poppler, read_by_mupdf, read_by_pdfium])


@readers
def test_the_pdf_reads_as_the_content_in_order(
    built: Build,
    guide: LocalGuide,
    page: PageFormat,
    program: Callable[[str], Path],
    read: Callable[[Callable[[str], Path], Path], str],
) -> None:
    text = read(program, built.file(guide, page, "pdf"))
    expected = shown(program_data(), guide.language.code, page)
    assert without_line_ends(text, expected) == expected


@readers
def test_a_word_broken_with_a_hyphen_reads_as_one(
    program: Callable[[str], Path],
    read: Callable[[Callable[[str], Path], Path], str],
    tmp_path: Path,
) -> None:
    folder = small_guide(tmp_path / "data")
    folder.change(
        "steps.yaml",
        "Aloita heti.",
        "Kansan\u00adeläke\u00adlaitoksen\u00advuoro\u00advaikutus\u00adosaamisen\u00adkehittämis"
        "\u00adsuunni\u00adtelma on Kela-Kertun ja Kela-Kertun-vuorovaikutusosaamisen-hankkeiden.",
    )
    content = folder.load()
    edition = edition_of(manuscript_of(content), Selection(["fi"], [CARD[0]], ["pdf"]))
    publish(edition, tmp_path / "output", Progress())

    text = read(program, tmp_path / "output" / "fi" / "opas-card.pdf")

    assert re.search("-\n", text)
    expected = shown(folder.path, "fi", content.formats[CARD[0]])
    assert without_line_ends(text, expected) == expected


def without_line_ends(text: str, expected: Sequence[str]) -> tuple[str, ...]:
    """The extracted text cut into the parts that are expected, their lines joined again.

    A hyphen at the end of a line is taken out where the expected text has none in that place; all
    else must be there letter by letter. What does not match is the last part.
    """
    lines = (" ".join(line.split()) for line in text.splitlines())
    rest = "\n".join(line for line in lines if line)
    parts = []
    for part in expected:
        # A large number and the title beside it have no space between them for some programs.
        end = "" if part.isdecimal() else r"(?=[ \n]|$)"
        match = re.match(rf"[ \n]?{_across_lines(part)}{end}", rest)
        if not match:
            break
        parts.append(part)
        rest = rest[match.end() :]
    return (*parts, rest) if rest else tuple(parts)


def _across_lines(text: str) -> str:
    """A pattern for a text that may run over several lines, words broken with a hyphen."""
    pattern = ""
    for letter, following in pairwise(f"{text} "):
        pattern += r"[ \n]" if letter.isspace() else re.escape(letter)
        if letter == "-":
            pattern += r"\n?"
        elif letter.isalpha() and following.isalpha():
            pattern += r"(?:-\n)?"
    return pattern


# The accessible PDF and the one for print, as validators see them


MM_PER_PT = 25.4 / 72
COARSE_DPI = 50


def test_the_pdf_keeps_all_rules_of_pdf_ua(
    built: Build, guide: LocalGuide, page: PageFormat
) -> None:
    file = built.file(guide, page, "pdf")
    report = validator.validate_pdf(str(file), profile=validator.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_the_structure_tree_holds_every_text_once_in_order(
    built: Build, guide: LocalGuide, page: PageFormat, program: Callable[[str], Path]
) -> None:
    for kind in {"pdf", "pdf-print"} & set(page.files):
        tree = _output(program("pdfinfo"), "-struct-text", built.file(guide, page, kind))
        pieces = re.findall(r'^ *"(.*)"$', tree, re.MULTILINE)
        text = "".join("".join(pieces).replace("\u00ad", "").split())
        expected = shown(program_data(), guide.language.code, page)
        assert text == "".join("".join(expected).split())


@pytest.mark.parametrize("name", ["a4-landscape", "a4-portrait"])
def test_an_a4_pdf_is_small(built: Build, guide: LocalGuide, name: str) -> None:
    assert built.file(guide, FORMATS[name], "pdf").stat().st_size <= 80_000


def test_the_print_pdf_has_bleed_and_no_rgb(
    built: Build, guide: LocalGuide, printed: PageFormat, program: Callable[[str], Path]
) -> None:
    file = built.file(guide, printed, "pdf-print")
    told = _output(program("pdfinfo"), "-box", file)
    assert "PDF/X-1a:2003" in told
    boxes = {
        name: [float(edge) * MM_PER_PT for edge in edges.split()]
        for name, edges in re.findall(r"^(Trim|Bleed|Media)Box: +(.*)$", told, re.MULTILINE)
    }
    left, bottom, right, top = boxes["Trim"]
    assert (right - left, top - bottom) == pytest.approx(
        (printed.size.width, printed.size.height), abs=0.01
    )
    assert [abs(one - two) for one, two in zip(boxes["Trim"], boxes["Bleed"], strict=True)] == (
        pytest.approx([printed.bleed] * 4, abs=0.01)
    )
    laid_open = subprocess.run(
        [program("qpdf"), "--qdf", "--object-streams=disable", file, "-"],
        check=True,
        capture_output=True,
    ).stdout
    assert not re.findall(rb"DeviceRGB|CalRGB|ICCBased|/Lab\b", laid_open)
    assert not re.findall(rb"^[\d. ]+ (?:rg|RG)$", laid_open, re.MULTILINE)


def test_the_print_pdf_shows_the_picture_of_the_screen(
    built: Build,
    guide: LocalGuide,
    printed: PageFormat,
    program: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    """By what is light and what is dark, for inks are not light."""
    drawn = []
    for kind, box in (("pdf", "-cropbox"), ("pdf-print", "-cropbox")):
        name = tmp_path / kind
        file = tmp_path / f"{kind}.pdf"
        with pikepdf.open(built.file(guide, printed, kind)) as document:
            sheet = document.pages[0].obj
            sheet.CropBox = sheet.get("/TrimBox", sheet.MediaBox)
            document.save(file)
        _output(program("pdftoppm"), "-r", str(COARSE_DPI), "-gray", "-singlefile", box, file, name)
        with Image.open(name.with_suffix(".pgm")) as image:
            drawn.append(np.asarray(image.convert("RGB")))
    assert differing_share(drawn[0], drawn[1]) < 0.02


# The outlined SVG, drawn by three programs


def resolution(page: PageFormat) -> int:
    """Dots an inch at which the page is most nearly a whole number of pixels: programs stretch it
    to whole ones, each in its own way."""
    sides = (page.size.width / 25.4, page.size.height / 25.4)
    return max(range(130, 170), key=lambda dpi: sum(abs(side * dpi % 1 - 0.5) for side in sides))


def by_cairosvg(svg: bytes, width: int, height: int) -> Pixels:
    drawn = cairosvg.svg2png(svg, output_width=width, output_height=height)
    return pixels(drawn)


def by_resvg(svg: bytes, width: int, height: int, dpi: int) -> Pixels:
    drawn = resvg_py.svg_to_bytes(svg.decode(), width=width, height=height, dpi=dpi)
    return pixels(bytes(drawn))


def test_three_programs_draw_the_outlined_svg_alike(
    built: Build,
    guide: LocalGuide,
    page: PageFormat,
    program: Callable[[str], Path],
    tmp_path: Path,
) -> None:
    svg = built.file(guide, page, "svg").read_bytes()
    sides = (page.size.width, page.size.height)
    dpi = resolution(page)
    width, height = (round(side / 25.4 * dpi) for side in sides)
    drawn = {
        "cairosvg": by_cairosvg(svg, width, height),
        "resvg": by_resvg(svg, width, height, dpi),
        "Chromium": chromium_picture(program("chromium"), svg, width, height, tmp_path),
    }
    shares = {
        (one, other): differing_share(drawn[one], drawn[other])
        for one, other in combinations(drawn, 2)
    }
    assert max(shares.values()) < 0.005
