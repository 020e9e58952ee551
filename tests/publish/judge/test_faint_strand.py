"""Whether strands and stations stand out from the grounds that they are painted on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from infographic.geometry import Point, Rect, Size, circle, polyline, rectangle
from infographic.layout.box.frame import FrameKind
from infographic.publish.judge.faint_strand import refuse_faint_strands
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.judge.painted_part import Painted
from infographic.scene import Colour, Group, Node, Rgb, Scene, Shape, Stroke
from tests.fake import THEME
from tests.render.scenes import scene_of

PAGE = Rect(0, 0, 100, 40)
SEEN: Mapping[str, Rgb] = {
    "paper": (255, 255, 255),
    "hero": (255, 194, 14),
    "rules": (0, 45, 110),
    "strand_1": (0, 45, 110),
    "strand_2": (134, 203, 245),
    "edge": (0, 45, 110),
    "hub": (255, 255, 255),
}
COLOURS = {token: Colour(rgb, (0, 0, 0, 0)) for token, rgb in SEEN.items()}
LEFT, MIDDLE, RIGHT = Point(-20, 20), Point(50, 20), Point(120, 20)


def ground(kind: FrameKind, colour: str, rect: Rect) -> Group:
    return Group((Shape(rectangle(rect), colour),), name=kind)


HERO = ground(FrameKind.HERO_GROUND, "hero", Rect(0, 0, 50, 40))


def strand(*points: Point, colour: str = "strand_2", edge: bool = False) -> Group:
    core = Shape(polyline(points), stroke=Stroke(colour, 4.0 if edge else 5.0))
    edges = (Shape(polyline(points), stroke=Stroke("edge", 5.0)),) if edge else ()
    return Group((*edges, core), name=FrameKind.STRAND_2)


def station(middle: Point, colour: str, halo: float = 1.0) -> Group:
    discs = (Shape(circle(middle, 6 + halo), "paper"), Shape(circle(middle, 6), colour))
    return Group(discs, name=FrameKind.STATION_2)


def scene(*nodes: Node) -> Scene:
    made = scene_of(nodes)
    return replace(
        made, size=Size(100, 40), palette=COLOURS, root=Group(nodes), background="paper", bleed=0.0
    )


def told(*nodes: Node) -> list[str]:
    """Which colours are said to be faint beside which."""
    theme = replace(THEME, colours={**THEME.colours, **COLOURS})
    try:
        refuse_faint_strands(theme, [Painted(scene(*nodes), ())])
    except ContrastError as error:
        return [problem.what.split(" has ")[0].split(": ")[1] for problem in error.problems]
    return []


ON_HERO = "“strand_2” #86cbf5 beside “hero” #ffc20e"
ON_PAPER = "“strand_2” #86cbf5 beside “paper” #ffffff"
COVER = ground(FrameKind.HERO_GROUND, "hero", PAGE)
FAINT = strand(LEFT, RIGHT)
PICTURES: dict[str, tuple[list[Group], list[str]]] = {
    "a strand on two grounds": ([HERO, FAINT], [ON_PAPER, ON_HERO]),
    "one that ends before the second": ([HERO, strand(LEFT, Point(48, 20))], [ON_HERO]),
    "one with an edge": ([HERO, strand(LEFT, RIGHT, edge=True)], []),
    "one whose edge is lost on a ground, but not what is within": (
        [ground(FrameKind.RULES_GROUND, "rules", PAGE), strand(LEFT, RIGHT, edge=True)],
        [],
    ),
    "a dark one": ([HERO, strand(LEFT, RIGHT, colour="strand_1")], []),
    "one beneath a ground": ([FAINT, COVER], []),
    "one that a ground over it crops": (
        [
            COVER,
            strand(Point(5, 18), Point(95, 19), colour="strand_1"),
            ground(FrameKind.RULES_GROUND, "rules", Rect(0, 21, 100, 19)),
        ],
        [],
    ),
    "one beside the page": ([HERO, strand(Point(-9, -9), Point(90, -9))], []),
    "one that is beneath a disc on the paper": (
        [HERO, strand(LEFT, Point(52, 20)), station(MIDDLE, "strand_1")],
        [ON_HERO],
    ),
    "a station": ([COVER, station(MIDDLE, "strand_2")], [ON_PAPER]),
    "a station without halo": ([COVER, station(MIDDLE, "strand_2", 0.0)], [ON_HERO]),
    "a station that is seen": ([COVER, station(MIDDLE, "strand_1")], []),
}


@pytest.mark.parametrize(("nodes", "expected"), PICTURES.values(), ids=PICTURES)
def test_what_touches_a_ground_stands_out_or_has_an_edge(
    nodes: list[Group], expected: list[str]
) -> None:
    assert told(*nodes) == expected


def test_the_nearest_colour_that_stands_out_from_all_that_it_touches_is_proposed() -> None:
    theme = replace(THEME, colours={**THEME.colours, **COLOURS})
    with pytest.raises(ContrastError) as error:
        refuse_faint_strands(theme, [Painted(scene(HERO, FAINT), ())])
    hints = {problem.hint for problem in error.value.problems}
    (hint,) = hints
    assert hint.startswith("the nearest that passes: write in the theme  strand_2: {rgb: ")
    assert error.value.problems[0].item.endswith("strand_2")


def test_where_no_shade_stands_out_the_grounds_are_to_be_changed() -> None:
    greys = {"hero": 60, "paper": 190, "rules": 120, "strand_2": 100}
    colours = {token: Colour((grey, grey, grey), (0, 0, 0, 0)) for token, grey in greys.items()}
    theme = replace(THEME, colours={**THEME.colours, **COLOURS, **colours})
    rules = ground(FrameKind.RULES_GROUND, "rules", Rect(50, 0, 30, 40))
    with pytest.raises(ContrastError) as error:
        refuse_faint_strands(theme, [Painted(scene(HERO, rules, FAINT), ())])
    assert {problem.hint for problem in error.value.problems} == {
        "no shade of “strand_2” stands out from “paper”, “hero”, “rules”: make these less different"
    }
