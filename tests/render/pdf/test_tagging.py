"""The PDF for screens can be read without being seen: as validators and readers judge."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import numpy as np
import page
import pikepdf
import pypdfium2
import pytest

from infographic.characters import SOFT_HYPHEN
from infographic.errors import RenderError
from infographic.geometry import Point
from infographic.render.pdf import accessible_pdf
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.structure import Structure, structure_of
from infographic.scene import Group, Role, Scene, without_links
from tests.render.pictures import Pixels, differing_share, output
from tests.render.scenes import (
    full_scene,
    guide_scene,
    line,
    linked_scene,
    scene_of,
    text_scene,
)

FindProgram = Callable[[str], Path]

# The texts of `guide_scene` as they are to be read.
READ = (
    "Kelaa, miten",
    *("1", "Luo tilit", "Teksti, joka katkeaa 5 000 kertaa.", "Vinkki 1, vapaa-ajalla"),
    *("2", "Kuuntele", "Teksti, joka katkeaa 5 000 kertaa.", "Vinkki 2, vapaa-ajalla"),
    *("”Mahdollisuus, ei uhka.”", "Liisa Hyssälä"),
    *("Pelisäännöt", "Sääntö 0", "Sääntö 1", "Sääntö 2"),
    *("Twitter 4", "FPA på svenska"),
)


@pytest.fixture(scope="module")
def scene() -> Scene:
    return guide_scene()


@pytest.fixture
def file(scene: Scene, tmp_path: Path) -> Path:
    path = tmp_path / "picture.pdf"
    path.write_bytes(pdf(scene))
    return path


@pytest.mark.parametrize(
    "scene",
    [guide_scene(), full_scene(), linked_scene(), text_scene("Привет", "a\u0308iti ja äiti")],
)
def test_keeps_all_rules_of_pdf_ua(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "picture.pdf"
    path.write_bytes(pdf(scene))
    report = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 100


class TestStructureText:
    def test_holds_every_text_once_in_order(self, file: Path, program: FindProgram) -> None:
        text = "".join(_structure_texts(program, file)).replace(SOFT_HYPHEN, "")
        assert text == "".join(READ)

    def test_has_the_types_of_the_roles(self, file: Path, program: FindProgram) -> None:
        tree = output(program("pdfinfo"), "-struct", file).decode()
        types = re.findall(r"^ *(\w+)(?: \((?:block|inline)\))?:?$", tree, re.MULTILINE)
        assert types[:7] == ["Document", "H1", "L", "LI", "Lbl", "LBody", "H2"]
        assert {"BlockQuote", "Figure", "Span", "P"} <= set(types)

    def test_a_line_end_is_a_space(self, program: FindProgram, tmp_path: Path) -> None:
        path = tmp_path / "picture.pdf"
        lines = [run for at in (10, 20) for run in line("sana", Point(10, at))]
        path.write_bytes(pdf(scene_of([Group(tuple(lines), Role.PARAGRAPH)])))
        assert "".join(_structure_texts(program, path)) == "sana sana"


class TestLinks:
    @pytest.fixture
    def linked(self, tmp_path: Path) -> Path:
        path = tmp_path / "linked.pdf"
        path.write_bytes(pdf(linked_scene()))
        return path

    def test_are_what_poppler_follows(self, linked: Path, program: FindProgram) -> None:
        listed = output(program("pdfinfo"), "-url", linked).decode()
        assert re.findall(r"Annotation +(.*)$", listed, re.MULTILINE) == [
            "mailto:neuvonta@kela.fi",
            *["https://www.kela.fi/pitk%C3%A4(osa)\\"] * 2,
            "https://fpa.fi",
            "https://kela.fi/opas",
        ]

    def test_are_in_the_structure_with_their_text(self, linked: Path, program: FindProgram) -> None:
        tree = output(program("pdfinfo"), "-struct-text", linked).decode()
        assert re.search(r'Link \(inline\)\n *"neuvonta@kela.fi"\n *Object \d+', tree)
        assert re.search(r'"Koko opas "\n *"kela.fi/opas"\n *Object', tree)

    def test_say_where_they_lead(self, linked: Path) -> None:
        with pikepdf.open(linked) as document:
            annotations = list(document.pages[0].obj.Annots)
        words = [str(annotation.Contents) for annotation in annotations]
        assert words[0] == "neuvonta@kela.fi"
        assert words[-1] == "Koko opas: https://kela.fi/opas"

    def test_look_like_the_rest(self) -> None:
        scene = linked_scene()
        plain = replace(scene, root=without_links(scene.root))
        assert differing_share(_drawn(scene), _drawn(plain), beyond=0) == 0


class TestWordsAcrossLines:
    """A hyphen that only the line end has added is a soft one to readers."""

    def test_with_poppler(self, file: Path, program: FindProgram) -> None:
        text = output(program("pdftotext"), "-raw", file, "-").decode()
        assert f"kat{SOFT_HYPHEN}\nkeaa" in text
        assert "vapaa-\najalla" in text

    def test_with_mupdf(self, file: Path, program: FindProgram) -> None:
        text = output(program("mutool"), "draw", "-q", "-F", "txt", file).decode()
        assert f"kat{SOFT_HYPHEN}\nkeaa" in text

    def test_with_pdfium(self, file: Path) -> None:
        """Which gives U+FFFE for a hyphen that it will join the words over."""
        with pypdfium2.PdfDocument(file) as document:
            text = document[0].get_textpage().get_text_range()
        assert re.search(r"kat[\xad\ufffe\x02]\s*keaa", text)

    def test_it_is_from_a_font_of_its_own(self, scene: Scene) -> None:
        """For in one font the glyph of the hyphen could not stand for both."""
        names = sorted(name.partition("+")[2] for name in _fonts(pdf(scene)))
        assert names == ["SourceSansPro-Bold", *["SourceSansPro-Regular"] * 2]

    def test_it_looks_like_a_hyphen(self) -> None:
        """The letters of both fonts, drawn."""
        (hyphen,) = line("Kat-", Point(10, 60), 20)
        hard, soft = (
            _drawn(scene_of([Group((replace(hyphen, line_end=line_end),), Role.PARAGRAPH)]))
            for line_end in (None, SOFT_HYPHEN)
        )
        assert differing_share(hard, soft) == 0
        assert hard.min() < 100


class TestLettersWithMarksOfTheirOwn:
    """The marks are drawn as outlines, and each is told after its letter on the same line."""

    TEXT = normalize("NFC", "Kirčiai: ė̃ ą́ ẹ́ yų́ja")

    @pytest.fixture
    def marked(self, tmp_path: Path) -> Path:
        path = tmp_path / "picture.pdf"
        path.write_bytes(pdf(text_scene(self.TEXT)))
        return path

    @pytest.mark.parametrize("option", ["-raw", "-layout"])
    def test_with_poppler(self, marked: Path, program: FindProgram, option: str) -> None:
        assert output(program("pdftotext"), option, marked, "-").decode().strip() == self.TEXT

    def test_with_poppler_s_structure(self, marked: Path, program: FindProgram) -> None:
        assert "".join(_structure_texts(program, marked)) == self.TEXT

    def test_with_mupdf(self, marked: Path, program: FindProgram) -> None:
        text = output(program("mutool"), "draw", "-q", "-F", "txt", marked).decode()
        assert normalize("NFC", text).strip() == self.TEXT

    def test_they_are_drawn_where_the_font_places_them(self) -> None:
        (run,) = line("ė\u0303", Point(10, 60), 20)
        bare = replace(run, glyphs=run.glyphs[:2])
        whole, without = (
            _drawn(scene_of([Group((each,), Role.PARAGRAPH)])) for each in (run, bare)
        )
        rows = np.nonzero((whole != without).any(axis=(1, 2)))[0]
        letter = np.nonzero((without < 100).any(axis=(1, 2)))[0]
        assert rows.size
        assert rows.max() < letter.min()


class TestDocument:
    def test_outline_is_that_of_the_headings(self, scene: Scene) -> None:
        with pikepdf.open(BytesIO(pdf(scene))) as document, document.open_outline() as outline:
            (title,) = outline.root[:1]
            assert title.title == "Kelaa, miten"
            titles = [item.title for item in title.children]
            assert titles == ["Luo tilit", "Kuuntele", "Pelisäännöt"]
            destination = title.destination
            assert isinstance(destination, pikepdf.Array)
            _, kind, _, top, _ = destination
            assert kind == pikepdf.Name.XYZ
            assert float(top) * 25.4 / 72 == pytest.approx(127 - (17 - 11), abs=0.01)

    def test_windows_show_the_title(self, scene: Scene) -> None:
        with pikepdf.open(BytesIO(pdf(scene))) as document:
            assert document.Root.ViewerPreferences.DisplayDocTitle
            assert document.Root.PageMode == "/UseOutlines"

    def test_says_that_it_is_pdf_ua(self, scene: Scene) -> None:
        with pikepdf.open(BytesIO(pdf(scene))) as document, document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"

    def test_fonts_are_as_small_as_what_they_draw(self) -> None:
        """Ten letters in a font of 200 kB; cairo leaves 20 kB of subroutines in."""
        assert len(pdf(text_scene("abcdefghij"))) < 8_000

    def test_letters_outside_latin_are_as_small(self) -> None:
        assert len(pdf(text_scene("Привет: нет такого"))) < 9_000


class TestFaults:
    def test_a_text_that_is_lost_is_never_published(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def losing_the_title(scene: Scene) -> Structure:
            inner = [
                node
                for node in scene.root.children
                if isinstance(node, Group) and node.role is Role.TITLE
            ]
            hidden = Group(
                tuple(
                    Group(node.children, Role.DECORATION) if node in inner else node
                    for node in scene.root.children
                    if isinstance(node, Group)
                )
            )
            return structure_of(scene_of(hidden.children))

        monkeypatch.setattr(accessible_pdf, "structure_of", losing_the_title)
        with pytest.raises(RenderError, match=r"reads “1Luotilit.* where the picture has “Kelaa"):
            pdf(guide_scene())

    def test_a_figure_without_words_is_never_published(self) -> None:
        figure = Group(line("a", Point(10, 10)), Role.FIGURE, alt="")
        with pytest.raises(RenderError, match="a figure has no alternative text"):
            pdf(scene_of([figure]))


def _structure_texts(program: FindProgram, file: Path) -> list[str]:
    tree = output(program("pdfinfo"), "-struct-text", file).decode()
    return re.findall(r'^ *"(.*)"$', tree, re.MULTILINE)


def _drawn(scene: Scene) -> Pixels:
    with pypdfium2.PdfDocument(pdf(scene)) as document:
        return np.asarray(document[0].render(scale=1).to_pil().convert("RGB"))


def _fonts(document: bytes) -> list[str]:
    with pikepdf.open(BytesIO(document)) as opened:
        return [str(font.BaseFont) for font in opened.pages[0].resources.Font.values()]
