"""Whether everything that a picture tells is seen, whatever the lengths of its theme are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from infographic.content.load import Content
from infographic.content.theme.lengths import USUAL_LENGTHS
from infographic.content.theme.theme import Theme
from infographic.errors import LayoutError, Place
from infographic.geometry import Point, Rect, Size, circle, polyline, rectangle
from infographic.layout.box.frame import FrameKind
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.visibility import HiddenError, Painted, refuse_hidden
from infographic.publish.manuscript import manuscript_of
from infographic.scene import Colour, Group, Image, Node, Scene, Shape, Stroke, TextRun
from tests.content.guide_folder import GuideFolder
from tests.fake import THEME
from tests.render.scenes import fonts, scene_of

PAGE = Rect(0, 0, 100, 40)
USUAL = replace(THEME, lengths=USUAL_LENGTHS)
TOKENS = ("paper", "band", "path", "station", "on_station", "quote", "goal", "ink")


def scene(*nodes: Node) -> Scene:
    """A page of 100 × 40 mm and a bleed of 3 mm on which nodes are painted."""
    made = scene_of(nodes)
    palette = {token: Colour((0, 0, 0), (0, 0, 0, 100)) for token in TOKENS}
    paper = Shape(rectangle(PAGE.outset(3)), "paper")
    return replace(
        made, size=Size(100, 40), palette=palette, root=Group((paper, *nodes)), bleed=3.0
    )


def told(*nodes: Node, theme: Theme = USUAL) -> list[str]:
    """What is said of a scene, without hints."""
    made = scene(*nodes)
    try:
        refuse_hidden(theme, [Painted(made, text_contrasts(made))])
    except HiddenError as error:
        return [problem.what for problem in error.problems]
    return []


def text(x: float = 10, y: float = 20, width: float = 30, words: str = "Title") -> Group:
    run = TextRun(words, fonts()[0], 5.0, Point(x, y), (), width, "ink", "fi")
    return Group((run,), name="title")


def disc(x: float, y: float, radius: float, kind: FrameKind, fill: str = "path") -> Group:
    return Group((Shape(circle(Point(x, y), radius), fill),), name=kind)


def station(x: float = 50, y: float = 20, radius: float = 6) -> Group:
    """A disc with a square icon on it."""
    icon = rectangle(Rect(x - radius / 2, y - radius / 2, radius, radius))
    shapes = (Shape(circle(Point(x, y), radius), "station"), Shape(icon, "on_station"))
    return Group(shapes, name=FrameKind.STATION)


def ribbon(width: float, *points: Point) -> Group:
    line = Shape(polyline(points), stroke=Stroke("path", width))
    return Group((line,), name=FrameKind.CONNECTOR)


LEFT, RIGHT = Point(10, 30), Point(90, 30)


def test_what_has_its_place_is_seen() -> None:
    assert told(text(), station(60), text(10, 35), ribbon(2, Point(50, 5), Point(90, 5))) == []


HIDING = {
    "a disc": disc(25, 18, 10, FrameKind.BADGE, "band"),
    "a disc over a part of it": disc(38, 20, 4, FrameKind.BADGE, "band"),
    "a wide line": ribbon(30, LEFT, RIGHT),
    "a band": Group((Shape(rectangle(PAGE), "band"),), name=FrameKind.PANEL),
    "a picture of pixels": Group((Image(b"", Rect(5, 10, 30, 20)),), name=FrameKind.LOGO_PICTURE),
    "the halo of an icon": station(30, 18, 9),
}


@pytest.mark.parametrize("over", HIDING.values(), ids=HIDING)
def test_what_is_painted_over_a_text_hides_it(over: Group) -> None:
    assert any(each.startswith("the text “Title” is hidden by ") for each in told(text(), over))
    assert not any("is hidden" in each for each in told(over, text()))


def test_an_icon_is_hidden_by_what_covers_more_than_its_edge() -> None:
    assert told(station(), disc(50, 15, 4, FrameKind.BADGE)) == [
        "the icon of a step is hidden by the disc of a number"
    ]
    assert told(station(), disc(57, 13, 4, FrameKind.BADGE)) == []  # the edge of its disc


def test_an_icon_may_lie_on_its_own_disc_and_a_mark_on_marks() -> None:
    bars = [
        Group((Shape(rectangle(Rect(20, 10, 40, 10)), "goal"),), name=FrameKind.MARK),
        Group((Shape(rectangle(Rect(20, 10, 20, 10)), "band"),), name=FrameKind.MARK),
    ]
    assert told(*bars) == []
    assert told(bars[0], disc(40, 15, 30, FrameKind.PANEL)) != []


def test_an_icon_that_is_too_small_beside_the_text() -> None:
    small = "the icon of a step is too small to be made out"
    assert told(text(), station(80, radius=0.9)) == [small]
    assert told(text(), station(80, radius=1.1)) == []
    assert told(text(), station(80, radius=0)) == [small]


OFF_PAGE: dict[str, tuple[Group, list[str]]] = {
    "a text": (text(72), ["the text “Title” reaches out of the page"]),
    "an icon in the bleed": (station(99), ["the icon of a step reaches out of the page"]),
    "a line beyond the bleed": (
        ribbon(20, LEFT, Point(98, 30)),
        ["the path reaches out of the page"],
    ),
    "a disc that is cut a little": (disc(8, 20, 12, FrameKind.REEL), []),
    "a disc that is cut": (
        disc(4, 20, 12, FrameKind.REEL),
        ["the ring around a step reaches out of the page"],
    ),
    "a band in the bleed": (
        Group((Shape(rectangle(Rect(-3, 30, 106, 13)), "band"),), name=FrameKind.BAND),
        [],
    ),
}


@pytest.mark.parametrize(("node", "expected"), OFF_PAGE.values(), ids=OFF_PAGE)
def test_only_what_tells_nothing_reaches_into_the_bleed(node: Group, expected: list[str]) -> None:
    assert told(node) == expected


def test_texts_do_not_lie_over_each_other() -> None:
    assert told(text(), text(30, 21, words="Number")) == [
        "the text “Title” lies over the text “Number”",
        "the text “Number” lies over the text “Title”",
    ]
    lines = Group((*text().children, *text(y=21).children), name="title")
    assert told(lines) == []  # the lines of one text are as close as its leading says


BACKGROUNDS = {
    "the path": (ribbon(10, Point(10, 19), Point(90, 19)), "lies on the path"),
    "half a band": (
        Group((Shape(rectangle(Rect(0, 0, 20, 40)), "band"),), name=FrameKind.BAND),
        "lies only partly on its ground",
    ),
    "a narrow bubble": (
        disc(25, 18, 8, FrameKind.BUBBLE, "quote"),
        "lies only partly on its ground",
    ),
}


@pytest.mark.parametrize(("background", "what"), BACKGROUNDS.values(), ids=BACKGROUNDS)
def test_a_text_stands_on_the_background_that_is_made_for_it(background: Group, what: str) -> None:
    assert told(background, text()) == [f"the text “Title” {what}"]


def test_a_number_stands_at_its_own_step() -> None:
    away = "the number of a step stands away from it"
    assert (
        told(
            station(20),
            disc(25, 14, 2, FrameKind.BADGE),
            station(60),
            disc(65, 14, 2, FrameKind.BADGE),
        )
        == []
    )
    assert told(station(20), disc(55, 14, 2, FrameKind.BADGE), station(60)) == [away]
    assert told(station(20), disc(20, 5, 2, FrameKind.BADGE)) == [away]


def ring(x: float, radius: float, kind: FrameKind = FrameKind.REEL) -> Group:
    """A ring around a step, of a disc and a line near its edge."""
    line = Shape(circle(Point(x, 20), radius - 1), stroke=Stroke("path_dot", 1.0))
    return Group((Shape(circle(Point(x, 20), radius), "path"), line), name=kind)


RING = "the ring around a step lies over"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((ring(25, 8), station(25), station(60)), []),
        ((ring(25, 9), station(25), station(40)), []),  # they touch
        ((ring(25, 12), station(25), station(40)), [f"{RING} another step"]),
        ((ring(25, 18, FrameKind.GOAL_RING), ring(60, 19)), [f"{RING} another step"]),
        ((station(30, 20, 8), station(44, 20, 8)), ["the disc of a step lies over another step"]),
        ((ring(25, 15), disc(50, 20, 12, FrameKind.BUBBLE, "quote")), [f"{RING} the quote"]),
        ((ring(25, 13), disc(50, 20, 12, FrameKind.BUBBLE, "quote")), []),
    ],
)
def test_what_is_around_one_step_does_not_lie_over_another_or_the_quote(
    nodes: tuple[Group, ...], expected: list[str]
) -> None:
    assert told(*nodes) == expected


def test_of_many_texts_the_first_is_told_and_how_many_more() -> None:
    texts = [text(10, 8 + 6 * row, words=f"Line {row}") for row in range(5)]
    band = Group((Shape(rectangle(PAGE), "band"),), name=FrameKind.PATH_DOTS)
    assert told(*texts, band) == ["the text “Line 0” is hidden by a dot of the path, and 4 more"]


def hints(theme: Theme, *nodes: Node) -> list[str]:
    made = scene(*nodes)
    with pytest.raises(HiddenError) as error:
        refuse_hidden(theme, [Painted(made, text_contrasts(made))])
    return [problem.hint for problem in error.value.problems]


def test_the_hint_names_the_length_that_is_unusual() -> None:
    wide = replace(USUAL, lengths=replace(USUAL_LENGTHS, path_width=20.0, gutter=9.0))
    hint = "make the length path_width smaller in the theme: it is 20, and 2.3 is usual"
    assert hints(wide, text(), ribbon(30, LEFT, RIGHT))[0] == hint
    close = replace(USUAL, lengths=replace(USUAL_LENGTHS, part_gap=0.0))
    hint = "make the length part_gap larger in the theme: it is 0, and 0.4 is usual"
    assert hints(close, text(), text(30, 21))[0] == hint
    assert hints(USUAL, text(80))[0].startswith("choose another arrangement")


def test_of_several_unusual_lengths_that_of_the_background_is_named_for_a_text_beyond_it() -> None:
    none = {"quote_padding": 0.0, "band_padding": 0.0}
    tight = replace(USUAL, lengths=replace(USUAL_LENGTHS, **none))
    background = Group((Shape(rectangle(Rect(8, 10, 20, 20)), "quote"),), name=FrameKind.BUBBLE)
    (hint,) = hints(tight, background, text(10, 20, 30))
    assert hint.startswith("make the length quote_padding larger")


def test_the_place_of_the_length_is_told() -> None:
    place = Place("themes/test.yaml", 7, 15, "  path_width: 20")
    wide = replace(
        USUAL,
        lengths=replace(USUAL_LENGTHS, path_width=20.0),
        length_places={"path_width": place},
    )
    made = scene(text(), ribbon(30, LEFT, RIGHT))
    with pytest.raises(HiddenError) as error:
        refuse_hidden(wide, [Painted(made, text_contrasts(made))])
    assert error.value.problems[0].place == place


def outcome(content: Content, lengths: Mapping[str, float]) -> list[str]:
    """What is told of a guide's card with other lengths in its theme; nothing if it is made."""
    theme = replace(content.theme, lengths=replace(content.theme.lengths, **lengths))
    manuscript = manuscript_of(replace(content, theme=theme))
    try:
        layout = manuscript.lay_out(content.formats["card"])
        scenes = [manuscript.scene(layout, code) for code in manuscript.guides]
        refuse_hidden(theme, (Painted(scene, text_contrasts(scene)) for scene in scenes))
    except (LayoutError, HiddenError) as error:
        return [str(problem) for problem in error.problems]
    return []


WRONG_LENGTHS = {
    "path_width": (23.0, 1000.0),
    "ring_line": (10.0, 1000.0),
    "ring": (5.0, 10.0, 1000.0),
    "halo": (10.0, 1000.0),
    "badge_up": (1000.0,),
    "badge_right": (9.0, 1000.0),
    "badge_radius": (0.01, 8.5),
    "station_radius": (0.01, 19.0),
    "rule_icon": (0.01,),
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in WRONG_LENGTHS.items() for value in values],
)
def test_a_length_with_which_something_is_not_seen_is_named(
    folder: GuideFolder, name: str, value: float
) -> None:
    told = outcome(folder.load(), {name: value})
    assert any(f"make the length {name} " in each for each in told), told
