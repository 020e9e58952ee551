"""The outlined SVG says what it shows, in which language, and needs nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from infographic.geometry import Path, Point, Rect, Size, curve_to, line_to, move_to, rectangle
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Group, Role, Scene, Shape, Stroke
from tests.render.scenes import full_scene, line, scene_of, shapes_scene, text_scene

SVG = "{http://www.w3.org/2000/svg}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Writer = Callable[[Scene], bytes]
EVERY_KIND = [outlined_svg, live_svg]


def root_of(svg: bytes) -> Element:
    return ElementTree.fromstring(svg)


def elements(svg: bytes, tag: str) -> Iterator[Element]:
    return root_of(svg).iter(SVG + tag)


@pytest.mark.parametrize("write", EVERY_KIND)
class TestEveryPicture:
    """What holds for the outlined and for the live one."""

    def test_size_is_the_trim_in_mm(self, write: Writer) -> None:
        root = root_of(write(scene_of([], size=Size(297, 210.5))))
        assert (root.get("width"), root.get("height")) == ("297mm", "210.5mm")
        assert root.get("viewBox") == "0 0 297 210.5"

    def test_title_and_description_name_the_image(self, write: Writer) -> None:
        scene = full_scene()
        root = root_of(write(scene))
        assert root.get("role") == "img"
        labels = (root.get("aria-labelledby") or "").split()
        named = {element.get("id"): element for element in root}
        assert [named[label].tag for label in labels] == [SVG + "title", SVG + "desc"]
        assert [named[label].text for label in labels] == [scene.title, scene.description]
        assert root[0].tag == SVG + "title"

    def test_language_is_that_of_the_scene(self, write: Writer) -> None:
        root = root_of(write(scene_of([], language="sv")))
        assert root.get("lang") == root.get(LANG) == "sv"

    def test_runs_in_another_language_say_so(self, write: Writer) -> None:
        runs = (*line("yksi", Point(9, 9)), *line("två", Point(9, 19), language="sv"))
        first, second = _texts(write(scene_of(runs)))
        assert first.get("lang") is None
        assert second.get("lang") == second.get(LANG) == "sv"

    def test_figures_have_their_alternative_text(self, write: Writer) -> None:
        labels = [group.get("aria-label") for group in elements(write(shapes_scene()), "g")]
        assert [label for label in labels if label] == [
            "seedling",
            "star",
            "twitter",
            "users",
            "comment",
        ]

    def test_decoration_is_hidden_from_readers(self, write: Writer) -> None:
        scene = scene_of([Group((Shape(rectangle(Rect(0, 0, 9, 9)), "pale"),), Role.DECORATION)])
        hidden = [group.get("aria-hidden") for group in elements(write(scene), "g")]
        assert hidden == [None, None, "true"]  # within the picture and its root

    def test_everything_is_clipped_to_the_trim(self, write: Writer) -> None:
        root = root_of(write(shapes_scene()))
        (picture,) = root.findall(SVG + "g")
        (clip,) = root.iter(SVG + "clipPath")
        assert picture.get("clip-path") == f"url(#{clip.get('id')})"
        (trim,) = clip
        assert [trim.get(key) for key in ("x", "y", "width", "height")] == ["0", "0", "254", "127"]

    def test_names_differ_between_the_pictures_of_a_guide(self, write: Writer) -> None:
        scenes = [
            scene_of([], size=size, language=language)
            for size in (Size(297, 210), Size(210, 297))
            for language in ("fi", "sv")
        ]
        assert_names_differ(scenes, write)

    @pytest.mark.parametrize(
        "other",
        [
            replace(scene_of([]), title="Toinen opas"),
            scene_of([Shape(rectangle(Rect(0, 0, 9, 9)), "pale")]),
            scene_of([Shape(rectangle(Rect(0, 0, 9, 9)), "deep")]),
            scene_of(line("teksti", Point(9, 9))),
        ],
        ids=["title", "shape", "colour", "text"],
    )
    def test_names_differ_between_pictures_that_differ(self, write: Writer, other: Scene) -> None:
        """In one web page, the names of one would be those of the other."""
        shape = Shape(rectangle(Rect(0, 0, 9, 9)), "warm")
        assert_names_differ([scene_of([shape]), other], write)

    def test_every_name_that_is_used_is_there(self, write: Writer) -> None:
        svg = write(full_scene()).decode()
        names = {element.get("id") for element in root_of(svg.encode()).iter()} - {None}
        used = re.findall(r"url\(#([^)]+)\)|#([\w-]+)#", svg)
        labels = (root_of(svg.encode()).get("aria-labelledby") or "").split()
        assert {*labels, *(name for pair in used for name in pair if name)} == names
        assert "\0" not in svg

    def test_reading_order_is_that_of_the_scene(self, write: Writer) -> None:
        scene = full_scene()
        texts = [text.get("aria-label") or text.text for text in _texts(write(scene))]
        assert texts == [run.text for run in scene.runs()]

    def test_colours_are_srgb_hex(self, write: Writer) -> None:
        fills = {element.get("fill") for element in root_of(write(full_scene())).iter()}
        assert fills - {None, "none"} == {"#1a1a1a", "#003580", "#d6e8f6", "#ffffff"}

    def test_markup_in_a_text_is_text(self, write: Writer) -> None:
        scene = text_scene('a <b> & "c"')
        (text,) = _texts(write(scene))
        assert (text.get("aria-label") or text.text) == 'a <b> & "c"'


class TestOutlined:
    def test_there_is_nothing_that_some_program_cannot_draw(self) -> None:
        svg = outlined_svg(full_scene())
        root = root_of(svg)
        (metadata,) = root.iter(SVG + "metadata")
        root.remove(metadata)  # which none draws
        tags = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert tags == {"svg", "title", "desc", "defs", "clipPath", "rect", "g", "path"}
        for forbidden in (b"var(", b"style", b"text-rendering", b"font", b"href"):
            assert forbidden not in svg
        assert set(re.findall(rb'([a-z-]*opacity="[^"]*")', svg)) == {
            b'fill-opacity="1"',
            b'stroke-opacity="1"',
        }

    def test_no_shape_inherits_a_line_or_a_rule_of_filling(self) -> None:
        """From the page that inlines it; what is around it is given to its only group."""
        (picture,) = root_of(outlined_svg(full_scene())).findall(SVG + "g")
        (clip,) = elements(outlined_svg(full_scene()), "clipPath")
        for around in (picture, clip):
            assert (around.get("stroke"), around.get("fill-rule")) == ("none", "nonzero")
            assert (around.get("visibility"), around.get("clip-rule")) == ("visible", "nonzero")

    def test_each_run_is_one_path_in_font_units(self) -> None:
        (run,) = line("Työ", Point(10.12345, 20), 4.0)
        (path,) = _texts(outlined_svg(scene_of([run])))
        assert path.get("transform") == "translate(10.123 20) scale(0.004)"
        assert re.fullmatch(r"[mlhvcqz\d -]+", path.get("d") or "")

    def test_a_run_of_spaces_keeps_its_place_in_the_reading_order(self) -> None:
        labels = [
            path.get("aria-label") for path in _texts(outlined_svg(text_scene("a", " ", "b")))
        ]
        assert labels == ["a", " ", "b"]

    def test_an_icon_costs_little(self) -> None:
        """Three decimals of a millimetre, relative: under 2,500 bytes for each of five icons."""
        empty, icons = len(outlined_svg(scene_of([]))), len(outlined_svg(shapes_scene()))
        assert (icons - empty) / 5 < 2500


class TestShapes:
    def test_points_are_exact_to_half_a_micrometre(self) -> None:
        path = Path(
            (
                move_to(Point(1.23456, -2.00049)),
                curve_to(Point(3.1, 4.1), Point(5.00051, 6), Point(7.77777, 8.12345)),
                line_to(Point(100.00049, 50)),
            )
        )
        data = _shape_data(Shape(path, "ink"))
        assert _bounds(data) == pytest.approx((1.23456, -2.00049, 100.00049, 50), abs=0.00051)

    def test_an_outline_without_fill_is_not_black(self) -> None:
        (path,) = _paths(Shape(rectangle(Rect(1, 1, 5, 5)), None, Stroke("deep", 0.5)))
        assert path.get("fill") == "none"
        assert (path.get("stroke"), path.get("stroke-width")) == ("#003580", "0.5")
        assert path.get("stroke-linecap") is path.get("stroke-dasharray") is None

    def test_dots_are_dashes_of_no_length_with_round_caps(self) -> None:
        dots = Stroke("warm", 1.2, (0, 3), "round")
        (path,) = _paths(Shape(rectangle(Rect(1, 1, 5, 5)), None, dots))
        assert (path.get("stroke-dasharray"), path.get("stroke-linecap")) == ("0 3", "round")


def test_an_unknown_colour_is_not_passed_over() -> None:
    scene = scene_of([replace(line("a", Point(0, 9))[0], colour="mauve")])
    with pytest.raises(KeyError, match="mauve"):
        outlined_svg(scene)


def assert_names_differ(scenes: list[Scene], write: Writer) -> None:
    names = [
        [element.get("id") for element in root_of(write(scene)).iter() if element.get("id")]
        for scene in scenes
    ]
    assert all(len(ids) >= 3 for ids in names)
    ids = [name for each in names for name in each]
    assert len(set(ids)) == len(ids)


def _texts(svg: bytes) -> list[Element]:
    return [
        element
        for element in root_of(svg).iter()
        if element.tag == SVG + "text"
        or (element.tag == SVG + "path" and element.get("aria-label"))
    ]


def _paths(shape: Shape) -> list[Element]:
    return list(elements(outlined_svg(scene_of([shape])), "path"))


def _shape_data(shape: Shape) -> str:
    (path,) = _paths(shape)
    return path.get("d") or ""


def _bounds(data: str) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    parse_path(data, pen)
    bounds: tuple[float, float, float, float] = pen.bounds
    return bounds
