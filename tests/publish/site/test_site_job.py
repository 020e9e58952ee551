"""The page's files in a language: what is made beside it, what it says of them, and what stays
true of it when only a part is built."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from PIL import Image

from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.preflight import preflight
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder
from tests.publish.made_once import (
    layouts_and_fonts_are_made_once as layouts_and_fonts_are_made_once,
)
from tests.publish.output_folder import built, contents, report
from tests.publish.site.made_page import parsed
from tests.publish.small_guide import formats

SHEET = ("sheet", "210 mm, 297 mm", "svg, png, pdf, pdf-print")
POST = ("post", "160 mm, 160 mm", "svg, png")


def guide_of(path: Path) -> GuideFolder:
    """The small guide on paper and on a square."""
    folder = GuideFolder(path)
    folder.files["formats.yaml"] = formats(SHEET).replace("bleed: 0", "bleed: 3") + formats(POST)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a whole build."""
    at = tmp_path_factory.mktemp("site")
    built(guide_of(at / "data"), at / "output")
    return at / "output"


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return guide_of(tmp_path / "data")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


def links(output: Path, language: str) -> Iterator[tuple[str, str]]:
    """Each file that is to be fetched, and what its link is called."""
    for link in parsed((output / language / "index.html").read_text()).iter("a"):
        if "download" in link.attrib:
            yield unquote(link.attrib["href"]), " ".join("".join(link.itertext()).split())


def test_all_that_was_planned_is_made(folder: GuideFolder, made: Path) -> None:
    edition = edition_of(manuscript_of(folder.load()))
    planned = {artefact.path for job in edition.finishing for artefact in job.artefacts}
    files = {
        PurePosixPath(file["path"]) for page in report(made)["pages"] for file in page["files"]
    }
    assert files == planned
    assert {file["kind"] for page in report(made)["pages"] for file in page["files"]} == {
        *("page", "text", "slip", "thumbnail", "zip")
    }


@pytest.mark.parametrize(
    "shown",
    [
        ("post", "160 mm, 160 mm", "png"),
        ("post", "160 mm, 160 mm", "svg"),
        ("sheet", "210 mm, 297 mm", "svg, pdf"),
        ("slide", "160 mm, 90 mm", "png, pptx"),
    ],
)
def test_so_it_is_whatever_the_formats_make(
    folder: GuideFolder, output: Path, shown: tuple[str, str, str]
) -> None:
    folder.files["formats.yaml"] = formats(shown)
    built(folder, output)
    edition = edition_of(manuscript_of(folder.load()))
    planned = {str(artefact.path) for job in edition.finishing for artefact in job.artefacts}
    assert {file["path"] for page in report(output)["pages"] for file in page["files"]} == planned


def test_a_language_whose_pictures_are_old_does_not_stop_the_page_of_another(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    folder.change("guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
    done = built(folder, output, Selection(languages=["sv"]))
    assert done.refused == ()
    assert (output / "sv/index.html").is_file()


def test_the_report_tells_the_bytes_of_each_file(made: Path) -> None:
    for page in report(made)["pages"]:
        for file in page["files"]:
            data = (made / file["path"]).read_bytes()
            told = (len(data), hashlib.sha256(data).hexdigest())
            assert (file["bytes"], file["sha256"]) == told


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_file_of_a_language_is_offered_once_under_a_name_of_its_own(
    made: Path, language: str
) -> None:
    offered = dict(links(made, language))
    files = {path.name for path in (made / language).iterdir() if path.is_file()}
    assert offered.keys() == files - {"index.html"}
    assert len(list(links(made, language))) == len(offered)
    assert len(set(offered.values())) == len(offered)


def test_links_say_what_a_file_is_for_and_what_it_is(made: Path) -> None:
    names = dict(links(made, "fi"))
    size = (made / "fi/opas-sheet-print.pdf").stat().st_size
    assert names["opas-sheet-print.pdf"] == (
        f"A4 pysty, PDF painoon, PDF, 210 × 297 mm, {round(size / 1000)} kt"
    )
    assert names["opas-post.png"].startswith("Neliö, Kuva julkaisuun, PNG, 252 × 252 px, ")
    assert names["opas-sheet.png"].startswith(
        "A4 pysty, Kuva asiakirjaan tai viestiin, PNG, 331 × "
    )
    assert names["opas-print.zip"].startswith("Kaikki painoon, ZIP, ")
    assert dict(links(made, "sv"))["guide-sheet-print.pdf"].startswith("A4 stående, ")


def test_uses_come_in_order_with_what_is_for_them(made: Path) -> None:
    page = parsed((made / "fi/index.html").read_text())
    (downloads,) = (each for each in page.iter("section") if each.get("id") == "downloads")
    assert ["".join(each.itertext()) for each in downloads.iter("h3")] == [
        *("Painoon", "Verkkoon", "Someen")
    ]
    rows = ["".join(each.itertext()) for each in downloads.iter("h4")]
    assert rows == ["A4 pysty", "A4 pysty", "Koko opas tekstinä", "Neliö"]


def test_each_format_has_a_thumbnail_of_its_shape(made: Path) -> None:
    page = parsed((made / "fi/index.html").read_text())
    shots = {
        each.attrib["src"]: (int(each.attrib["width"]), int(each.attrib["height"]))
        for each in page.iter("img")
        if "thumbnail" in each.attrib["src"]
    }
    assert shots == {
        "page/thumbnail-sheet.png": (51, 72),
        "page/thumbnail-post.png": (72, 72),
    }
    for source, (width, height) in shots.items():
        with Image.open(made / "fi" / source) as image:
            assert image.size == (2 * width, 2 * height)


def test_all_for_the_printer_and_all_for_the_web_are_what_the_page_offers_for_them(
    made: Path,
) -> None:
    expected = {
        "opas-print.zip": ["opas-sheet-print.pdf", "opas-sheet-print.txt"],
        "opas-web.zip": [
            *("opas-sheet.pdf", "opas-sheet.svg", "opas-sheet.png"),
            *("opas.txt", "opas.md", "opas-alt.txt"),
        ],
    }
    for name, files in expected.items():
        with ZipFile(made / "fi" / name) as packed:
            assert packed.namelist() == files
            for file in files:
                assert packed.read(file) == (made / "fi" / file).read_bytes()


def test_one_file_alone_is_not_packed(folder: GuideFolder, output: Path) -> None:
    folder.files["formats.yaml"] = formats(POST)
    built(folder, output)
    assert not list(output.rglob("*-print.zip"))
    assert len(list(output.rglob("*-web.zip"))) == 2  # the texts


def test_a_format_without_png_shows_its_svg(folder: GuideFolder, output: Path) -> None:
    folder.files["formats.yaml"] = formats(
        ("post", POST[1], "svg"), ("other", "90 mm, 50 mm", "pdf")
    )
    built(folder, output, Selection(["fi"]))
    text = (output / "fi/index.html").read_text()
    shots = re.findall(r'class="shot"><img src="([^"]+)"', text)
    assert shots == ["opas-post.svg"]


def test_a_format_that_is_no_longer_made_leaves_its_files_as_earlier_ones(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(["fi"]))
    folder.files["formats.yaml"] = formats(POST)
    done = built(folder, output, Selection(["fi"]))
    left = {file.path for file in done.unmade}
    assert {"fi/page/thumbnail-sheet.png", "fi/opas-sheet-print.txt", "fi/opas-print.zip"} <= left
    assert "fi/page/thumbnail-sheet.png" not in (output / "fi/index.html").read_text()


@pytest.mark.parametrize(
    "path", ["fi/index.html", "index.html", "sv/guide-web.zip", "fi/opas-sheet-print.txt"]
)
def test_a_changed_file_is_told_once(folder: GuideFolder, output: Path, path: str) -> None:
    built(folder, output)
    assert preflight(folder.load(), output).faults == ()
    (output / path).write_bytes(b"changed")
    (fault,) = preflight(folder.load(), output).faults
    assert fault.item == str(output / path)


def test_the_page_alone_brings_the_pictures_that_it_shows(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(["fi"], kinds=["page"]))
    pictures = {path for path in contents(output) if "-sheet" in path or "-post" in path}
    assert {"fi/opas-sheet.svg", "fi/opas-post.svg"} == {
        path for path in pictures if not path.startswith("fi/page/")
    }
    assert (output / "fi/index.html").is_file()


def test_a_page_leads_only_to_languages_that_are_there(folder: GuideFolder, output: Path) -> None:
    def languages(path: str) -> list[str]:
        page = parsed((output / path).read_text())
        return [link.attrib["hreflang"] for link in page.iter("a") if "hreflang" in link.attrib]

    built(folder, output, Selection(["fi"]))
    assert "sv/index.html" not in (output / "fi/index.html").read_text()
    assert "sv/index.html" not in (output / "index.html").read_text()
    assert preflight(folder.load(), output).faults == ()
    built(folder, output, Selection(["sv"]))
    assert {"fi", "sv"} <= set(languages("sv/index.html"))
    assert "fi/index.html" in (output / "index.html").read_text()
    (output / "fi/index.html").unlink()
    built(folder, output, Selection(["sv"]))
    assert "../fi/index.html" not in (output / "sv/index.html").read_text()


def test_a_change_of_the_guides_own_style_makes_the_other_pages_old(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    own = folder.path / "page"
    own.mkdir()
    (own / "page.css").write_text("h1 { letter-spacing: 0 }")
    done = built(folder, output, Selection(["fi"]))
    assert "sv/index.html" in {file.path for file in done.earlier}
    assert not any(file.path.endswith(".png") and "page" not in file.path for file in done.earlier)
