"""Drawings from SVG files: what is understood, and what is refused in plain words."""

from __future__ import annotations

import pytest

from infographic.assets.artwork import ArtworkError, Drawn
from infographic.assets.svg.read_svg import read_svg
from infographic.assets.svg.value import MOST_POINTS
from infographic.geometry import Circle, Path, Point, Rect, Rectangle, bounds, circle, rectangle


def read(body: str, attributes: str = "") -> Drawn:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n{body}</svg>'
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
    ('<line x1="1" y1="1" x2="5" y2="3" stroke="black"/>', (0.776, 0.553, 5.224, 3.447)),
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


PREFIXED = [
    ("-webkit-transform:translate(3px,0)", (3, 0, 13, 4)),
    ("transform:translate(3px,0);-webkit-transform:translate(5px,0)", (5, 0, 15, 4)),
    ("-webkit-transform:translate(5px,0);transform:translate(3px,0)", (3, 0, 13, 4)),
    ("-webkit-transform:rotate(90deg);-webkit-transform-origin:5px 2px", (3, -3, 7, 7)),
    ("-ms-transform:translate(3px,0)", (0, 0, 10, 4)),
]


@pytest.mark.parametrize(("style", "expected"), PREFIXED)
def test_a_prefix_that_every_browser_reads_is_read(style: str, expected: tuple[float, ...]) -> None:
    assert box(read(f'<g style="{style}">{RECT}</g>')) == pytest.approx(expected)


def test_words_of_css_may_have_capitals() -> None:
    star = "M5 0L8 9L0 3H10L2 9Z"
    small, capital = (
        read(f'<path d="{star}" stroke="red" style="fill-rule:{rule};stroke-linejoin:{join}"/>')
        for rule, join in (("evenodd", "round"), ("EvenOdd", "ROUND"))
    )
    assert small == capital


def test_a_background_is_to_be_drawn_or_deleted() -> None:
    error = refusal(RECT, 'style="background:#003580"')
    assert "its <svg> on line 1 has “background: #003580”" in str(error)
    assert error.hint == "draw the background as a rectangle, or delete it"


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


def test_a_line_is_the_outline_around_it() -> None:
    drawn = read(f'<g fill="none" stroke="#ff0000" stroke-width="2">{RECT}</g>', 'fill="blue"')
    (shape,) = drawn.shapes
    assert (shape.fill, shape.stroke) == ("picture #ff0000", None)
    assert box(drawn) == (-1, -1, 11, 5)


def test_a_line_grows_with_its_drawing() -> None:
    drawn = read(f'<g stroke="red" transform="scale(3 1)">{RECT}</g>')
    assert [shape.fill for shape in drawn.shapes] == ["picture #000000", "picture #ff0000"]
    assert box(drawn, 1) == (-1.5, -0.5, 31.5, 4.5)


def test_the_box_is_that_of_the_ink_within_the_page() -> None:
    drawn = read('<path d="M10 10h20v90h-20z"/><path d="M300 0h9v9z"/>', 'viewBox="0 0 200 80"')
    assert len(drawn.shapes) == 1
    found = drawn.bounds
    assert (found.x, found.y, found.width, found.height) == pytest.approx((10, 10, 20, 70))


HIDDEN = [
    'display="none"',
    'display="None"',
    'style="visibility:hidden"',
    'style="display:NONE"',
    'style="display:none/* for now */"',
    'style="Visibility: Collapse"',
    'style="-webkit-opacity:0"',
]


@pytest.mark.parametrize("hidden", HIDDEN)
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


CLIP = '<clipPath id="c"><{}/></clipPath>\n<rect width="9" height="9" clip-path="url(#c)"/>'
REFUSED = [
    ("<script>alert(1)</script>", "its <script> on line 2 is a script"),
    ("<defs>\n<script/></defs>", "its <script> on line 3 is a script"),
    (
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>',
        "its <html:script> on line 2 is a script",
    ),
    (
        '<metadata><img xmlns="http://www.w3.org/1999/xhtml" src="x"/></metadata>',
        "its <html:img> on line 2 is a web page",
    ),
    (
        '<desc><p xmlns="http://www.w3.org/1999/xhtml" onclick="x()">x</p></desc>',
        "its <html:p> on line 2 has a script (onclick)",
    ),
    ('<rect width="1" height="1" onclick="x()"/>', "its <rect> on line 2 has a script (onclick)"),
    (
        '<a href="java\nscript:x()"><rect width="1" height="1"/></a>',
        "its <a> on line 2 has a script (href)",
    ),
    ("<foreignObject/>", "its <foreignObject> on line 2 is a web page"),
    ("<g>\n<text>FPA</text></g>", "its <text> on line 3 is text"),
    ('<image href="a.png"/>', "its <image> on line 2 is a picture made of pixels"),
    ('<use href="#a"/>', "its <use> on line 2 refers to “#a”, which is not there"),
    ('<use href="other.svg#a"/>', "its <use> on line 2 refers to another file: “other.svg#a”"),
    ('<g id="a"><use href="#a"/></g>', "its <use> on line 2 repeats itself without end"),
    ('<style>@import "a.css";</style>', "its <style> on line 2 has a rule “@import”"),
    ("<style>@media print { .a { fill: red } }</style>", "its <style> on line 2 has a rule “@me"),
    ("<style>g > rect { fill: red }</style>", "its <style> on line 2 has a rule for “g > rect”"),
    ("<style>.a:hover { fill: red }</style>", "its <style> on line 2 has a rule for “.a:hover”"),
    (
        "<style>g { fill: red; .b { fill: blue } }</style>",
        "its <style> on line 2 has a rule within the rule for “g”",
    ),
    ("<style>g { a:hover { fill: red } }</style>", "its <style> on line 2 has a rule within"),
    ("<style>.a { @media print { fill: red } }</style>", "its <style> on line 2 has a rule within"),
    ('<style media="print">a{}</style>', "its <style> on line 2 is for “print” only"),
    ('{} fill="url(#a)"/>', "its <rect> on line 2 is filled with a gradient or pattern"),
    ('{} fill="rgba(0,0,0,.5)"/>', "its <rect> on line 2 has a colour that is partly transparent"),
    ('{} fill="lab(50% 0 0)"/>', "its <rect> on line 2 has a colour that is not of sRGB"),
    ('{} fill="{what}"/>', "its <rect> on line 2 has the colour “{what}”, which is not understood"),
    ('{} opacity="0.5"/>', "its <rect> on line 2 is partly transparent (opacity: 0.5)"),
    ('{} fill-opacity="30%"/>', "its <rect> on line 2 is partly transparent (fill-opacity: 30%)"),
    ('<g style="filter:url(#f)"/>', "its <g> on line 2 has “filter: url(#f)”"),
    ('<g mask="url(#f)"/>', "its <g> on line 2 has “mask: url(#f)”"),
    ('{} marker-end="url(#f)"/>', "its <rect> on line 2 has “marker-end: url(#f)”"),
    ('{} style="mix-blend-mode:multiply"/>', "its <rect> on line 2 has “mix-blend-mode: multiply”"),
    ('{} style="-webkit-filter:blur(3px)"/>', "its <rect> on line 2 has “filter: blur(3px)”"),
    ('{} style="-webkit-mask:url(#m)"/>', "its <rect> on line 2 has “mask: url(#m)”"),
    ('{} style="-webkit-clip-path:circle(2px)"/>', "its <rect> on line 2 has the clip path “circl"),
    ('{} style="-webkit-opacity:.5"/>', "its <rect> on line 2 is partly transparent"),
    ('{} style="rotate: 9deg"/>', "its <rect> on line 2 has “rotate: 9deg”"),
    ("<animate/>", "its <animate> on line 2 is an animation"),
    ("<rectangle/>", "its <rectangle> on line 2 is not supported"),
    ('<path d="M0 0 L"/>', "its <path> on line 2 has path data that end too early"),
    ('<path d="M0 0h9 9x1"/>', "its <path> on line 2 has path data that are wrong from “x1” on"),
    ('<path d="M0 0h1e999"/>', "its <path> on line 2 has path data that are wrong"),
    ('<path d=","/>', "its <path> on line 2 has path data that end too early"),
    ('<rect width="50%" height="1"/>', "its <rect> on line 2 has “width” “50%”, which is not"),
    ('<rect width="5ex" height="1"/>', "its <rect> on line 2 has “width” “5ex”, which is not"),
    ('<rect width="-5" height="1"/>', "its <rect> on line 2 has “width” below zero"),
    ('<circle r="-5"/>', "its <circle> on line 2 has “r” below zero"),
    ('<polygon points="1 1 2"/>', "its <polygon> on line 2 has points that are not pairs"),
    ('<g transform="turn(5)"/>', "its <g> on line 2 has the transform “turn(5)”"),
    ('<g transform="scale(2"/>', "its <g> on line 2 has the transform “scale(2”"),
    ('<g transform="translate(2px)"/>', "its <g> on line 2 has the transform “translate(2px)”"),
    ('<g style="transform:translate(2)"/>', "its <g> on line 2 has the transform “translate(2)”"),
    ('{} transform="scale(2)" transform-origin="a"/>', "its <rect> on line 2 has the transform or"),
    ('<path d="M0 0h1e10v1z"/>', "its <path> on line 2 lies too far away"),
    ('{} stroke="red" stroke-width="1.2.3"/>', "its <rect> on line 2 has “stroke-width” “1.2.3”"),
    ('{} stroke="red" stroke-linejoin="arcs"/>', "its <rect> on line 2 has lines with the ends"),
    ('{} stroke="red" stroke-miterlimit="0"/>', "its <rect> on line 2 has the miter limit “0”"),
    ('{} stroke="red" stroke-dasharray="1e-9"/>', "its <rect> on line 2 has more than 2000 dash"),
    ('{} fill-rule="odd"/>', "its <rect> on line 2 has the fill rule “odd”"),
    ('{} clip-path="url(#c)"/>', "its <rect> on line 2 has the clip path “url(#c)”"),
    ('{} clip-path="circle(5px)"/>', "its <rect> on line 2 has the clip path “circle(5px)”"),
    (CLIP.format("g"), "its <g> on line 2 is part of a clip path"),
    (CLIP.format("text"), "its <text> on line 2 is part of a clip path"),
    (CLIP.format('circle r="2" clip-path="url(#c)"'), "its <circle> on line 2 is part of a clip"),
    ('<g systemLanguage="fi"/>', "its <g> on line 2 is for readers of one language only"),
    ('<svg viewBox="0 0 1" width="1" height="1"/>', "its <svg> on line 2 has the viewBox “0 0 1”"),
    ('<svg viewBox="0 0 9 9" width="1" height="1" preserveAspectRatio="a"/>', "its <svg> on line"),
    ("", "it draws nothing"),
    ('<path d="M0 0h9"/>', "it draws nothing"),
    ("<g>", "the file is damaged, or no SVG: line 2 cannot be read"),
]


@pytest.mark.parametrize(("body", "what"), REFUSED)
def test_what_is_not_safe_or_not_shown_everywhere_is_refused(body: str, what: str) -> None:
    body = body.replace("{} ", '<rect width="5" height="5" ')
    assert refusal(body).what.startswith(what)


RED = '<rect width="9" height="9" fill="red"/>'
ENCODED = [
    (f'<?xml version="1.0" encoding="iso-8859-1"?><svg><title>Käy</title>{RED}</svg>', "latin-1"),
    (f'<?xml version="1.0" encoding="windows-1252"?><svg><title>Kä€</title>{RED}</svg>', "cp1252"),
    (f"<svg><title>Käytäntö</title>{RED}</svg>", "utf-16"),
    (f"<svg><title>Käytäntö</title>{RED}</svg>", "utf-8-sig"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "encoding"), ENCODED)
def test_files_are_read_in_the_encoding_that_they_say(text: str, encoding: str) -> None:
    assert list(read_svg(text.encode(encoding)).colours) == ["picture #ff0000"]


DTD = "<!DOCTYPE svg [{}]><svg>&a;</svg>"
FILES = [
    (b"", "the file is empty"),
    (b"\x89PNG\r\n", "the file is no SVG but PNG"),
    (b"%PDF-1.7", "the file is no SVG but PDF"),
    (b"<html/>", "the file is no SVG"),
    (b"\x1f\x8b\x08\x00", "the file is compressed (SVGZ)"),
    (b'<?xml version="1.0" encoding="no-such"?><svg/>', "the file is damaged"),
    (b'<?xml version="1.0" encoding="hex"?><svg/>', "the file is damaged"),
    (b"<svg>\n<x:a/></svg>", "the file is damaged, or no SVG: line 2"),
    (b'<?xml-stylesheet href="a.css"?><svg/>', "it refers to another file on line 1"),
    (
        DTD.format('<!ENTITY a SYSTEM "/etc/passwd">').encode(),
        "it defines the entity “a” on line 1",
    ),
    (DTD.format('<!ENTITY % a "b">').encode(), "it defines the entity “a” on line 1"),
    (DTD.format('<!ENTITY b "c"><!ENTITY a "&b;&b;">').encode(), "it defines the entity “a”"),
    (DTD.format(f'<!ENTITY a "{"x" * 2000}">').encode(), "it defines entities that are too long"),
    (DTD.format('<!ATTLIST g fill CDATA "red">').encode(), "it gives every <g> the attribute"),
]


@pytest.mark.parametrize(("data", "what"), FILES)
def test_a_file_that_is_no_harmless_svg_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(ArtworkError) as caught:
        read_svg(data)
    assert caught.value.what.startswith(what)


@pytest.mark.slow
def test_a_drawing_with_far_too_many_points_is_refused() -> None:
    what = refusal(f'<path d="M0 0{"l1 2" * MOST_POINTS}h1"/>').what
    assert what == "its <path> on line 2 has more than 50000 points"
    half = f'<path d="M0 0{"l1 2" * (MOST_POINTS // 2)}h1"/>'
    assert refusal(2 * half).what == "it has more than 50000 points"


def test_a_drawing_with_very_many_colours_is_refused() -> None:
    shades = "".join(f'<rect x="{n}" width="1" height="9" fill="#0000{n:02x}"/>' for n in range(61))
    assert refusal(shades).what == "it has 61 colours; at most 60 are taken"


def test_a_drawing_keeps_its_shape_in_its_place() -> None:
    drawn = read('<rect x="10" y="10" width="20" height="10" stroke="red" stroke-width="2"/>')
    assert drawn.aspect == pytest.approx(22 / 12)
    shape, line = drawn.in_rect(Rect(100, 50, 44, 24))
    found = bounds(shape.path)
    assert (found.x, found.y, found.right, found.bottom) == pytest.approx((102, 52, 142, 72))
    found = bounds(line.path)
    assert (found.x, found.y, found.right, found.bottom) == pytest.approx((100, 50, 144, 74))


@pytest.mark.parametrize(
    ("drawn", "known"),
    [
        ('<path d="M1 2H9V6H1Z"/>', rectangle(Rect(1, 2, 8, 4))),
        ('<rect x="1" y="2" width="8" height="4"/>', rectangle(Rect(1, 2, 8, 4))),
        ('<rect x="1" y="2" width="8" height="4" rx="1"/>', rectangle(Rect(1, 2, 8, 4), 1)),
        ('<rect x="1" y="2" width="8" height="8" rx="4"/>', circle(Point(5, 6), 4)),
    ],
)
def test_rectangles_and_circles_are_known(drawn: str, known: Rectangle | Circle) -> None:
    (shape,) = read(drawn).shapes
    assert type(shape.path) is type(known)
    assert (shape.path.points[0], bounds(shape.path)) == (known.points[0], bounds(known))


def test_an_outline_that_begins_elsewhere_is_a_path() -> None:
    (shape,) = read('<path d="M9 2V6H1V2Z"/>').shapes
    assert type(shape.path) is Path
