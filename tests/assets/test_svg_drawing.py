"""Drawings from SVG files: what is understood, and what is refused in plain words."""

from __future__ import annotations

import pytest

from infographic.assets.artwork import ArtworkError, Drawn
from infographic.assets.svg_drawing import read_svg
from infographic.geometry import Rect, bounds
from infographic.scene import Stroke


def read(body: str, attributes: str = "") -> Drawn:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'
    return read_svg(text.encode())


def refusal(body: str, attributes: str = "") -> ArtworkError:
    with pytest.raises(ArtworkError) as caught:
        read(body, attributes)
    assert caught.value.hint
    return caught.value


def box(drawn: Drawn, at: int = 0) -> tuple[float, ...]:
    found = bounds(drawn.shapes[at].path)
    return tuple(round(value, 3) for value in (found.x, found.y, found.right, found.bottom))


SHAPES = [
    ('<rect x="1" y="2" width="10" height="4"/>', (1, 2, 11, 6)),
    ('<rect x="1" y="2" width="10" height="4" rx="1"/>', (1, 2, 11, 6)),
    ('<circle cx="5" cy="5" r="2"/>', (3, 3, 7, 7)),
    ('<ellipse cx="5" cy="5" rx="4" ry="2"/>', (1, 3, 9, 7)),
    ('<polygon points="0,0 4,0 4,8"/>', (0, 0, 4, 8)),
    ('<path d="M1 1h4v3q-2 2-4 0z"/>', (1, 1, 5, 5)),
    ('<line x1="1" y1="1" x2="5" y2="3" stroke="black"/>', (1, 1, 5, 3)),
]


@pytest.mark.parametrize(("element", "expected"), SHAPES)
def test_each_shape_is_where_it_is_drawn(element: str, expected: tuple[float, ...]) -> None:
    assert box(read(element)) == pytest.approx(expected, abs=0.01)


RECT = '<rect width="10" height="4"/>'
TRANSFORMS = [
    ("translate(3)", (3, 0, 13, 4)),
    ("translate(3, 1)", (3, 1, 13, 5)),
    ("scale(2)", (0, 0, 20, 8)),
    ("scale(2 -1)", (0, -4, 20, 0)),
    ("rotate(90)", (-4, 0, 0, 10)),
    ("rotate(90 5 2)", (3, -3, 7, 7)),
    ("matrix(1 0 0 1 5 6)", (5, 6, 15, 10)),
    ("translate(10 0) scale(2)", (10, 0, 30, 8)),
    ("skewX(45)", (0, 0, 14, 4)),
]


@pytest.mark.parametrize(("transform", "expected"), TRANSFORMS)
def test_transforms_put_shapes_in_their_place(transform: str, expected: tuple[float, ...]) -> None:
    assert box(read(f'<g transform="{transform}">{RECT}</g>')) == pytest.approx(expected)


def test_transforms_of_groups_and_shapes_are_applied_from_the_inside() -> None:
    nested = '<g transform="scale(2)"><rect transform="translate(1 1)" width="3" height="3"/></g>'
    assert box(read(nested)) == (2, 2, 8, 8)


COLOURS = [
    ('fill="#00357a"', "picture #00357a"),
    ('fill="#fc0"', "picture #ffcc00"),
    ('fill="rgb(1, 2, 3)"', "picture #010203"),
    ('fill="White"', "picture #ffffff"),
    ('style="fill: #111111"', "picture #111111"),
    ('class="a"', "picture #222222"),
    ('class="a" style="fill:#333333"', "picture #333333"),
    ('fill="#444444" class="a"', "picture #222222"),
    ("", "picture #000000"),
]


@pytest.mark.parametrize(("attribute", "token"), COLOURS)
def test_a_fill_is_found_wherever_it_is_written(attribute: str, token: str) -> None:
    sheet = "<defs><style>/* x */ .a, .b { fill: #222; stroke: none }</style></defs>"
    drawn = read(f'{sheet}<rect width="1" height="1" {attribute}/>')
    assert drawn.shapes[0].fill == token
    assert list(drawn.colours) == [token]


def test_a_group_hands_its_style_on() -> None:
    drawn = read(f'<g fill="none" stroke="#ff0000" stroke-width="2">{RECT}</g>', 'fill="blue"')
    (shape,) = drawn.shapes
    assert (shape.fill, shape.stroke) == (None, Stroke("picture #ff0000", 2.0))
    assert drawn.bounds == Rect(-1, -1, 12, 6)


def test_a_line_grows_with_its_drawing() -> None:
    (shape,) = read(f'<g stroke="red" transform="scale(3)">{RECT}</g>').shapes
    assert shape.stroke is not None
    assert shape.stroke.width == pytest.approx(3)


@pytest.mark.parametrize("hidden", ['display="none"', 'style="visibility:hidden"'])
def test_what_is_hidden_is_left_out(hidden: str) -> None:
    drawn = read(f'<rect width="5" height="5"/><g {hidden}><text>a</text>{RECT}</g>')
    assert len(drawn.shapes) == 1


def test_what_other_programs_note_is_left_out() -> None:
    notes = '<metadata>a</metadata><x:view xmlns:x="urn:x" onload="y"/><title>Logo</title>'
    assert len(read(notes + RECT).shapes) == 1


def test_a_document_type_without_entities_is_let_through() -> None:
    doctype = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
    text = f'{doctype} "http://www.w3.org/d.dtd"><svg xmlns="http://www.w3.org/2000/svg">{RECT}'
    assert len(read_svg(f"{text}</svg>".encode()).shapes) == 1


REFUSED = [
    ("<script>alert(1)</script>", "it contains a script"),
    ("<defs><script/></defs>", "it contains a script"),
    ('<rect width="1" height="1" onclick="x()"/>', "it contains a script (onclick)"),
    ("<foreignObject/>", "it contains a web page"),
    ("<g><text>FPA</text></g>", "it contains text"),
    ('<image href="data:image/png;base64,AA"/>', "it contains a picture made of pixels"),
    ('<image href="https://example.org/a.png"/>', "it refers to another file: https://exa"),
    ('<use href="#a"/>', "it repeats parts by reference"),
    ('<use href="other.svg#a"/>', "it refers to another file: other.svg#a"),
    ('<style>@import "a.css";</style>', "it refers to another file"),
    ('<rect width="1" height="1" style="fill:url(http://a/b)"/>', "it refers to another file"),
    ('<rect width="1" height="1" fill="url(#a)"/>', "it fills a shape with a gradient"),
    ('<rect width="1" height="1" opacity="0.5"/>', "it uses “opacity: 0.5”"),
    ('<g style="filter:url(#f)"/>', "it uses “filter: url(#f)”"),
    ('<g clip-path="url(#c)"/>', "it uses “clip-path: url(#c)”"),
    ('<rect width="1" height="1" fill="currentColor"/>', "its colour “currentColor”"),
    ("<style>rect { fill: red }</style>", "its style sheet has a rule for “rect”"),
    ("<style>@media print { .a { fill: red } }</style>", "its style sheet has a rule for"),
    ("<animate/>", "it contains <animate>"),
    ('<path d="M0 0 L"/>', "its <path> cannot be read"),
    ('<path d="not a path"/>', "its <path> cannot be read"),
    ('<rect width="50%" height="1"/>', "its <rect> cannot be read"),
    ('<g transform="turn(5)"/>', "its transform “turn(5)” is not understood"),
    ('<g transform="scale(2"/>', "its transform “scale(2” is not understood"),
    ('<path d="M0 0h9" stroke="red" stroke-linejoin="round"/>', "it has lines with shaped"),
    ('<path fill-rule="evenodd" d="M0 0h4v4h-4zM2 2h4v4h-4z"/>', "it has shapes that cross"),
    ("", "it draws nothing"),
    ('<path d="M0 0h9"/>', "it draws nothing"),
    ("<g>", "the file is damaged"),
]


@pytest.mark.parametrize(("body", "what"), REFUSED)
def test_what_is_not_safe_or_not_shown_everywhere_is_refused(body: str, what: str) -> None:
    assert refusal(body).what.startswith(what)


FILES = [
    (b"", "the file is damaged"),
    (b"\x89PNG", "the file is damaged"),
    (b"<html/>", "the file is no SVG"),
    ("<svg/>".encode("utf-16"), "the file is damaged"),
    (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "it defines entities"),
]


@pytest.mark.parametrize(("data", "what"), FILES)
def test_a_file_that_is_no_harmless_svg_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(ArtworkError) as caught:
        read_svg(data)
    assert caught.value.what.startswith(what)


def test_a_drawing_with_far_too_many_points_is_refused() -> None:
    assert refusal(f'<path d="M0 0{"l1 1" * 60_000}"/>').what == "it has more than 50000 points"


def test_a_drawing_keeps_its_shape_in_its_place() -> None:
    drawn = read('<rect x="10" y="10" width="20" height="10" stroke="red" stroke-width="2"/>')
    assert drawn.aspect == pytest.approx(22 / 12)
    (shape,) = drawn.in_rect(Rect(100, 50, 44, 24))
    found = bounds(shape.path)
    assert (found.x, found.y, found.right, found.bottom) == pytest.approx((102, 52, 142, 72))
    assert shape.stroke is not None
    assert shape.stroke.width == pytest.approx(4)
