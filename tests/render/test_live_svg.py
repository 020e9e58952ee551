"""The live SVG: real text in subset fonts of its own, as wide as it was shaped."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
import uharfbuzz
from fontTools.ttLib import TTFont

from infographic.geometry import Point
from infographic.render.svg import live_svg, outlined_svg
from infographic.render.web_font import Face, live_text, web_fonts
from infographic.scene import FontFile, Group, Link
from infographic.text.shape import shape
from tests.render.pictures import chromium_document
from tests.render.scenes import fonts, full_scene, line, linked_scene, scene_of, text_scene

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
TEXT = "Ta AV To – ”ffi” 5\u00a0000\u00a0€, Åä"
# What to keep of a page: the width of each text, in the units of its own.
_MEASURE = """<script>document.fonts.ready.then(() => {
  const widths = [...document.querySelectorAll("text")].map(text => text.getComputedTextLength());
  const loaded = [...document.fonts].map(font => font.status);
  document.body.textContent = "measured" + JSON.stringify([widths, loaded]) + "measured";
})</script>"""


@pytest.fixture(scope="module")
def regular() -> FontFile:
    return fonts()[0]


@pytest.fixture(scope="module")
def subset(regular: FontFile) -> TTFont:
    return TTFont(BytesIO(web_fonts(line(TEXT, Point(0, 0)))[Face(regular, in_parts=False)].woff2))


def test_each_font_is_embedded_once() -> None:
    scene = full_scene()
    embedded = re.findall(rb"data:font/woff2;base64,([\w+/=]+)", live_svg(scene))
    assert len(embedded) == len({run.font for run in scene.runs()}) == 4
    assert all(base64.b64decode(data)[:4] == b"wOF2" for data in embedded)


def test_text_names_the_font_that_is_embedded() -> None:
    svg = live_svg(full_scene())
    declared = set(re.findall(r"@font-face\{font-family:'([^']+)'", svg.decode()))
    used = {
        (text.get("font-family") or "").split(",")[0].strip("'")
        for text in ElementTree.fromstring(svg).iter(SVG + "text")
    }
    assert used == declared
    assert len(used) == 4


def test_the_subset_has_the_characters_of_the_text_and_no_others(subset: TTFont) -> None:
    assert set(subset.getBestCmap()) == {ord(character) for character in TEXT}


def test_the_subset_is_small(regular: FontFile) -> None:
    whole = Path(regular.path).stat().st_size
    assert len(web_fonts(line(TEXT, Point(0, 0)))[Face(regular, in_parts=False)].woff2) < whole / 20


def test_the_reserved_name_is_nowhere_but_in_the_copyright_notice(subset: TTFont) -> None:
    """SIL OFL 1.1: clause 3 on the name, clause 2 on the notice."""
    names = {record.nameID: str(record) for record in subset["name"].names}
    copyright_notice, licence = names.pop(0), names.pop(13)
    assert "Adobe" in copyright_notice
    assert "Open Font License" in licence
    assert not [name for name in names.values() if "Source" in name]
    cff = subset["CFF "].cff
    top = cff.topDictIndex[0]
    for name in (*cff.fontNames, top.FullName, top.FamilyName):
        assert name.replace("-", " ").startswith("Infographic Text")


def test_subsets_of_different_letters_have_different_names(regular: FontFile) -> None:
    """So two pictures can stand in one page."""
    face = Face(regular, in_parts=False)
    one, other = (web_fonts(line(text, Point(0, 0)))[face].family for text in ("ab", "abc"))
    assert one != other


def test_the_weight_is_the_font_s() -> None:
    runs = [*line("a", Point(0, 0)), *line("a", Point(0, 9), style="Black")]
    assert [font.weight for font in web_fonts(runs).values()] == [400, 900]


def test_letters_in_parts_have_a_subset_without_them_as_a_whole(regular: FontFile) -> None:
    """A browser would draw an ė that it finds, and the tilde beside it."""
    runs = line("Raidė ė\u0303", Point(0, 0))
    subsets = web_fonts(runs)
    assert [face.in_parts for face in subsets] == [False, True]
    with TTFont(BytesIO(subsets[Face(regular, in_parts=True)].woff2)) as subset:
        assert set(map(chr, subset.getBestCmap())) == set("e\u0307\u0303")
    assert [live_text(run) for run in runs] == ["Raidė ", "e\u0307\u0303"]


@pytest.mark.parametrize("text", ["Ta AV To", "LTAVA", "työ", "a\u0308 5\u00a0%"])
def test_the_subset_is_shaped_like_the_font(text: str) -> None:
    """With what a browser turns on by itself, ligatures and all."""
    (shaped,) = shape(text, fonts(), "fi")
    font = web_fonts([shaped.placed(Point(0, 0), 1.0, "ink")])[Face(shaped.font, in_parts=False)]
    opentype = BytesIO()
    with TTFont(BytesIO(font.woff2)) as subset:
        subset.flavor = None
        subset.save(opentype)
        units = subset["head"].unitsPerEm
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(opentype.getvalue())), buffer)
    advance = sum(position.x_advance for position in buffer.glyph_positions)
    assert advance / units == pytest.approx(shaped.advance, abs=1e-9)


def test_ligatures_are_gone(subset: TTFont) -> None:
    tags = {record.FeatureTag for record in subset["GPOS"].table.FeatureList.FeatureRecord}
    assert "kern" in tags
    if "GSUB" in subset:
        records = subset["GSUB"].table.FeatureList.FeatureRecord
        assert not {"liga", "clig"} & {record.FeatureTag for record in records}


def test_other_programs_get_a_generic_family() -> None:
    for text in ElementTree.fromstring(live_svg(full_scene())).iter(SVG + "text"):
        assert (text.get("font-family") or "").endswith(", sans-serif")


class TestLinks:
    @pytest.fixture
    def root(self) -> ElementTree.Element:
        return ElementTree.fromstring(live_svg(linked_scene()))

    def test_are_anchors_around_what_they_are(self, root: ElementTree.Element) -> None:
        anchors = [
            (anchor.get(HREF), anchor.get("aria-label"), _words(anchor))
            for anchor in root.iter(SVG + "a")
        ]
        broken = "https://www.kela.fi/pitk%C3%A4(osa)\\"
        assert anchors == [
            ("mailto:neuvonta@kela.fi", "neuvonta@kela.fi", ["neuvonta@kela.fi"]),
            (broken, "www.kela.fi/pitkä(osa)", ["www.kela.fi/", "pitkä (osa)"]),
            ("https://fpa.fi", "fpa.fi", ["fpa.fi"]),
            (
                "https://kela.fi/opas",
                "Koko opas: https://kela.fi/opas",
                ["Koko opas", "kela.fi/opas"],
            ),
        ]

    def test_lead_out_of_a_frame_that_shows_the_picture(self, root: ElementTree.Element) -> None:
        assert {anchor.get("target") for anchor in root.iter(SVG + "a")} == {"_top"}

    def test_are_there_for_screen_readers(self, root: ElementTree.Element) -> None:
        """Which pass over all that is in an image (WAI-ARIA 1.2, 5.2.8)."""
        assert root.get("role") == "group"
        assert root.get("aria-labelledby")

    def test_an_ampersand_is_written_as_xml_asks(self) -> None:
        url = "https://kela.fi/?a=1&b='2'"
        group = Group(line("a", Point(9, 9)), link=Link(url, 'a & "b"'))
        (anchor,) = ElementTree.fromstring(live_svg(scene_of([group]))).iter(SVG + "a")
        assert (anchor.get(HREF), anchor.get("aria-label")) == (url, 'a & "b"')

    def test_the_outlined_picture_is_an_image_without_them(self) -> None:
        svg = ElementTree.fromstring(outlined_svg(linked_scene()))
        assert svg.get("role") == "img"
        assert not [*svg.iter(SVG + "a")]


def _words(element: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in element.iter(SVG + "text")]


@pytest.mark.slow
def test_widths_in_chromium_are_harfbuzz_s(program: Callable[[str], Path], tmp_path: Path) -> None:
    scene = text_scene(
        "Ta AV To",
        "LTAVA ffi tt",
        "Åland – ”ääkköset”… 5\u00a0000\u00a0€",
        "To" * 40,
        size=3.4,
    )
    svg = live_svg(scene).decode().partition("\n")[2]
    page = f"<!doctype html><body>{svg}{_MEASURE}"
    document = chromium_document(program("chromium"), page, tmp_path)
    widths, loaded = json.loads(document.split("measured")[1])
    assert set(loaded) == {"loaded"}
    scale = _scale_of(svg)
    for run, width in zip(scene.runs(), widths, strict=True):
        assert width * scale == pytest.approx(run.advance, rel=0.001)


def test_leading_spaces_are_kept() -> None:
    """The glyph after them stands where it was shaped to stand."""
    svg = ElementTree.fromstring(live_svg(scene_of(line("  a  b ", Point(9, 9)))))
    assert "white-space:pre" in (svg.get("style") or "")
    assert [text.text for text in svg.iter(SVG + "text")] == ["  a  b "]


def _scale_of(svg: str) -> float:
    (scale,) = set(re.findall(r"scale\(([\d.]+)\)", svg))
    return float(scale)
