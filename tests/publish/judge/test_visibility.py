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
from infographic.publish.judge.painted_part import Painted
from infographic.publish.judge.visibility import HiddenError, refuse_hidden
from infographic.publish.manuscript import manuscript_of
from infographic.scene import (
    Colour,
    Group,
    Image,
    Node,
    Scene,
    Shape,
    Stroke,
    TextBlock,
    TextRun,
    TextStyle,
)
from tests.content.guide_folder import GuideFolder
from tests.fake import THEME
from tests.render.scenes import fonts, scene_of

PAGE = Rect(0, 0, 100, 40)
USUAL = replace(THEME, lengths=USUAL_LENGTHS)
TOKENS = ("paper", "hero", "bubble", "strand_1", "on_strand_1", "goal", "hub", "ink")


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


def disc(x: float, y: float, radius: float, kind: FrameKind, fill: str = "strand_1") -> Group:
    return Group((Shape(circle(Point(x, y), radius), fill),), name=kind)


def station(x: float = 50, y: float = 20, radius: float = 6) -> Group:
    """A disc with its halo and a square icon on it."""
    icon = rectangle(Rect(x - radius / 2, y - radius / 2, radius, radius))
    shapes = (
        Shape(circle(Point(x, y), radius + 0.5), "paper"),
        Shape(circle(Point(x, y), radius), "strand_1"),
        Shape(icon, "on_strand_1"),
    )
    return Group(shapes, name=FrameKind.STATION_1)


def ribbon(width: float, *points: Point, kind: FrameKind = FrameKind.CONNECTOR) -> Group:
    line = Shape(polyline(points), stroke=Stroke("strand_1", width))
    return Group((line,), name=kind)


LEFT, RIGHT = Point(10, 30), Point(90, 30)


def test_what_has_its_place_is_seen() -> None:
    assert told(text(), station(60), text(10, 35), ribbon(2, Point(50, 5), Point(90, 5))) == []


HIDING = {
    "a disc": disc(25, 18, 10, FrameKind.REEL_HUB, "hub"),
    "a disc over a part of it": disc(38, 20, 4, FrameKind.LANE_CAP, "hub"),
    "a wide line": ribbon(30, LEFT, RIGHT),
    "a strand": ribbon(4, Point(20, 0), Point(20, 40), kind=FrameKind.STRAND_1),
    "a ground": Group((Shape(rectangle(PAGE), "hero"),), name=FrameKind.RULES_GROUND),
    "a picture of pixels": Group((Image(b"", Rect(5, 10, 30, 20)),), name=FrameKind.LOGO_PICTURE),
    "the halo of an icon": station(30, 18, 9),
}


@pytest.mark.parametrize("over", HIDING.values(), ids=HIDING)
def test_what_is_painted_over_a_text_hides_it(over: Group) -> None:
    assert any(each.startswith("the text “Title” is hidden by ") for each in told(text(), over))
    assert not any("is hidden" in each for each in told(over, text()))


def test_an_icon_is_hidden_by_what_covers_more_than_its_edge() -> None:
    assert told(station(), disc(50, 15, 4, FrameKind.LANE_CAP)) == [
        "the icon of a step is hidden by the cap of a lane"
    ]
    assert told(station(), disc(57, 13, 4, FrameKind.LANE_CAP)) == []  # the edge of its disc


def test_an_icon_may_lie_on_its_own_disc_and_a_mark_on_marks() -> None:
    bars = [
        Group((Shape(rectangle(Rect(20, 10, 40, 10)), "goal"),), name=FrameKind.MARK),
        Group((Shape(rectangle(Rect(20, 10, 20, 10)), "hero"),), name=FrameKind.MARK),
    ]
    assert told(*bars) == []
    assert told(bars[0], disc(40, 15, 30, FrameKind.RULES_GROUND)) != []


def test_an_icon_that_is_too_small_beside_the_text() -> None:
    small = "the icon of a step is too small to be made out"
    assert told(text(), station(80, radius=0.9)) == [small]
    assert told(text(), station(80, radius=1.1)) == []
    assert told(text(), station(80, radius=0)) == [small]


OFF_PAGE: dict[str, tuple[Group, list[str]]] = {
    "a text": (text(72), ["the text “Title” reaches out of the page"]),
    "an icon in the bleed": (station(99), ["the icon of a step reaches out of the page"]),
    "a line beyond the bleed": (
        ribbon(20, LEFT, Point(108, 30)),
        ["the path reaches out of the page"],
    ),
    "a line that ends with the bleed": (
        ribbon(20, LEFT, Point(103, 30), kind=FrameKind.HAIRLINE),
        [],
    ),
    "a disc that is cut a little": (disc(8, 20, 12, FrameKind.LANE_CAP), []),
    "a disc that is cut": (
        disc(4, 20, 12, FrameKind.LANE_CAP),
        ["the cap of a lane reaches out of the page"],
    ),
    "a hub that is cut": (disc(4, 20, 12, FrameKind.REEL_HUB), []),
    "a strand beyond the bleed": (ribbon(5, LEFT, Point(300, 30), kind=FrameKind.STRAND_GOAL), []),
    "a face that is cut": (
        disc(2, 20, 4, FrameKind.REEL_FACE),
        ["the face of the reel reaches out of the page"],
    ),
    "a ground in the bleed": (
        Group((Shape(rectangle(Rect(-3, 30, 106, 13)), "hero"),), name=FrameKind.HERO_GROUND),
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
    "the path": (ribbon(10, Point(10, 19), Point(90, 19)), "lies on a strand"),
    "half a ground": (
        Group((Shape(rectangle(Rect(0, 0, 20, 40)), "hero"),), name=FrameKind.HERO_GROUND),
        "lies only partly on its ground",
    ),
    "a strand": (
        ribbon(10, Point(10, 19), Point(90, 19), kind=FrameKind.STRAND_1),
        "lies on a strand",
    ),
    "a narrow bubble": (
        disc(25, 18, 8, FrameKind.BUBBLE, "bubble"),
        "lies only partly on its ground",
    ),
}


@pytest.mark.parametrize(("background", "what"), BACKGROUNDS.values(), ids=BACKGROUNDS)
def test_a_text_stands_on_the_background_that_is_made_for_it(background: Group, what: str) -> None:
    assert told(background, text()) == [f"the text “Title” {what}"]


def in_style(style: TextStyle, *groups: Group) -> tuple[Group, ...]:
    """Texts as blocks of a style."""
    block = TextBlock("Title", PAGE, 1.2, 0.0, (), style)
    return tuple(replace(group, text_block=block) for group in groups)


@pytest.mark.parametrize("style", [TextStyle.STEP_TITLE, TextStyle.NUMBER])
def test_the_title_of_a_lane_stands_on_its_strand(style: TextStyle) -> None:
    lane = ribbon(10, Point(0, 19), Point(90, 19), kind=FrameKind.STRAND_1)
    assert told(lane, *in_style(style, text())) == []
    partly = ["the text “Title” lies only partly on its ground"]
    assert told(lane, *in_style(style, text(75, width=20))) == partly
    assert told(lane, *in_style(TextStyle.STEP_TEXT, text())) != []


def test_a_strand_does_not_cross_the_face() -> None:
    face = disc(50, 20, 6, FrameKind.REEL_FACE, "ink")
    strand = ribbon(3, Point(0, 20), Point(100, 20), kind=FrameKind.STRAND_2)
    assert told(strand, face) == []
    assert told(face, strand) == ["the face of the reel is hidden by a strand"]


STEP_OVER = "the disc of a step lies over"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((station(25), station(60)), []),
        ((station(30, 20, 8), station(45.5, 20, 8)), []),  # they touch
        ((station(30, 20, 8), station(44, 20, 8)), [f"{STEP_OVER} another step"]),
        (
            (station(30, 20, 15), disc(55, 20, 12, FrameKind.BUBBLE, "bubble")),
            [f"{STEP_OVER} the quote"],
        ),
        ((station(30, 20, 13), disc(55, 20, 12, FrameKind.BUBBLE, "bubble")), []),
    ],
)
def test_what_is_around_one_step_does_not_lie_over_another_or_the_quote(
    nodes: tuple[Group, ...], expected: list[str]
) -> None:
    assert told(*nodes) == expected


def test_of_many_texts_the_first_is_told_and_how_many_more() -> None:
    texts = [text(10, 8 + 6 * row, words=f"Line {row}") for row in range(5)]
    strand = Group((Shape(rectangle(PAGE), "goal"),), name=FrameKind.STRAND_GOAL)
    assert told(*texts, strand) == ["the text “Line 0” is hidden by a strand, and 4 more"]


def hints(theme: Theme, *nodes: Node) -> list[str]:
    made = scene(*nodes)
    with pytest.raises(HiddenError) as error:
        refuse_hidden(theme, [Painted(made, text_contrasts(made))])
    return [problem.hint for problem in error.value.problems]


def test_the_hint_names_the_length_that_is_unusual() -> None:
    wide = replace(USUAL, lengths=replace(USUAL_LENGTHS, path_width=20.0, gutter=9.0))
    hint = "make the length path_width smaller in the theme: it is 20, and 0.62 is usual"
    assert hints(wide, text(), ribbon(30, LEFT, RIGHT))[0] == hint
    close = replace(USUAL, lengths=replace(USUAL_LENGTHS, part_gap=0.0))
    hint = "make the length part_gap larger in the theme: it is 0, and 0.4 is usual"
    assert hints(close, text(), text(30, 21))[0] == hint
    assert hints(USUAL, text(80))[0].startswith("choose another arrangement")


def test_of_several_unusual_lengths_that_of_the_background_is_named_for_a_text_beyond_it() -> None:
    none = {"quote_padding": 0.0, "band_padding": 0.0}
    tight = replace(USUAL, lengths=replace(USUAL_LENGTHS, **none))
    background = Group((Shape(rectangle(Rect(8, 10, 20, 20)), "bubble"),), name=FrameKind.BUBBLE)
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
    "halo": (10.0, 1000.0),
    "station_radius": (0.01,),
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
    folder.change("guide.yaml", "names:", "arrangement: serpentine\nnames:")
    told = outcome(folder.load(), {name: value})
    assert any(f"make the length {name} " in each for each in told), told
