"""From frames to the scene: what each kind of frame looks like.

Painting computes no places; it fills, strokes and colours what layout has placed. The colours
are tokens that every theme gives values to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import with_region
from infographic.content.theme.theme import ColourToken, Theme
from infographic.geometry import (
    CLOSE,
    ROUNDING,
    Path,
    Point,
    Rect,
    arc,
    circle,
    distance,
    polyline,
    rectangle,
    square,
)
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.fit import Layout
from infographic.paint.addresses import FindLinks, addresses_in, with_links
from infographic.paint.description import description, title
from infographic.paint.look import Look, look_of
from infographic.paint.mark import bubble, disc, icon_in, icon_on_disc
from infographic.paint.palette import palette
from infographic.paint.vignette import Window, seen_through
from infographic.scene import Group, LinkedPart, Node, Scene, Shape, Stroke, TextBlock
from infographic.text.no_break import with_no_break_spaces
from infographic.text.typeset import Paragraph

# How far the core of a strand with an edge goes on over its ring, by its width: where both end, a
# hair of the edge would be seen.
_TAIL = 0.3
# The edge of a strand and of a station, by how wide they are, and at least, in mm.
_STRAND_EDGE, _STATION_EDGE, _LEAST_EDGE = 0.1, 0.025, 0.36

Painter = Callable[[Frame, Look], tuple[Node, ...]]


def paint(layout: Layout, guide: LocalGuide, theme: Theme) -> Scene:
    """The scene of one language of a layout."""
    frame = layout.frames[guide.language.code]
    return Scene(
        size=layout.page.size,
        bleed=layout.page.bleed,
        language=with_region(guide.language.code),
        title=title(guide),
        description=description(guide),
        author=guide.publisher.plain if guide.publisher else "",
        palette=palette(guide, theme),
        root=painted(frame, look_of(theme, layout.lengths)),
        background=ColourToken.PAPER,
        has_icons=any(map(_shows_icon, frame.walk())),
    )


def _shows_icon(frame: Frame) -> bool:
    """What stands for a step is its scenes, or else its icon."""
    return bool(frame.icon) and not frame.vignettes


def painted(frame: Frame, look: Look) -> Group:
    """A frame and all inside it, with the addresses in its texts as links."""
    return _painted(frame, look, addresses_in)


def _painted(frame: Frame, look: Look, find: FindLinks) -> Group:
    # What as a whole is a link has no others in it.
    find = _no_links if frame.link else find
    texts: tuple[Node, ...] = ()
    text_block = None
    if frame.paragraph is not None:
        text_block = _text_block(frame, frame.paragraph, find)
        runs = frame.paragraph.runs(Point(frame.rect.x, frame.rect.y))
        texts = with_links(runs, find)
    inner = (_painted(child, look, find) for child in frame.children)
    nodes = (*_PAINTERS[frame.kind](frame, look), *frame.drawing, *texts, *inner)
    return Group(
        nodes,
        frame.role,
        frame.alt,
        text_block,
        frame.name,
        frame.link,
        frame.placeholder,
        frame.label,
    )


def _text_block(frame: Frame, text: Paragraph, find: FindLinks) -> TextBlock:
    words = with_no_break_spaces(text.words.plain)
    return TextBlock(
        words,
        frame.rect,
        text.leading,
        frame.valign,
        find(words),
        text.style,
        text.halign,
        with_region(text.words.language),
        text.words.id,
    )


def _no_links(text: str) -> tuple[LinkedPart, ...]:  # noqa: ARG001
    return ()


def _nothing(frame: Frame, look: Look) -> tuple[Node, ...]:  # noqa: ARG001
    return ()


def _ground(colour: ColourToken) -> Painter:
    return lambda frame, look: (Shape(rectangle(frame.rect, frame.corner), fill=colour),)  # noqa: ARG005


def _hairline(colour: ColourToken) -> Painter:
    def painter(frame: Frame, look: Look) -> tuple[Node, ...]:
        ends = (Point(frame.rect.x, frame.rect.y), Point(frame.rect.right, frame.rect.y))
        return (Shape(polyline(ends), stroke=Stroke(colour, look.lengths.line)),)

    return painter


def _strand(colour: ColourToken) -> Painter:
    """A ribbon along the path, or without one the disc that it begins with, with an edge inside its
    width where the colour needs one."""

    def painter(frame: Frame, look: Look) -> tuple[Node, ...]:
        width = frame.thickness or frame.rect.height
        edge = max(_STRAND_EDGE * width, _LEAST_EDGE) if colour in look.edged else 0.0
        colours = ((ColourToken.EDGE, 0.0), (colour, edge)) if edge else ((colour, 0.0),)
        if frame.path is None:
            return tuple(disc(frame.rect.outset(-inside), each) for each, inside in colours)
        ribbon = tuple(
            Shape(frame.path, stroke=Stroke(each, width - 2 * inside)) for each, inside in colours
        )
        if not edge or frame.path.segments[-1] == CLOSE:
            return ribbon
        tail = _onwards(frame.path, _TAIL * width)
        return (*ribbon, Shape(tail, stroke=Stroke(colour, width - 2 * edge)))

    return painter


def _onwards(path: Path, reach: float) -> Path:
    """A short line across the end of an open path, as long again before it as behind it."""
    before, end = path.points[-2:]
    share = reach / distance(before, end)
    dx, dy = (end.x - before.x) * share, (end.y - before.y) * share
    return polyline((end.moved(-dx, -dy), end.moved(dx, dy)))


def _station(colour: ColourToken, on_colour: ColourToken) -> Painter:
    """A disc or a film frame with a halo of the paper, and what stands for the step: its scenes, or
    its icon with ticks that count it."""

    def painter(frame: Frame, look: Look) -> tuple[Node, ...]:
        rect, corner = frame.rect, frame.corner or min(frame.rect.width, frame.rect.height) / 2
        nodes = [
            _rounded(rect.outset(look.lengths.halo), corner + look.lengths.halo, ColourToken.PAPER)
        ]
        edge = _station_edge(rect) if look.edged else 0.0
        within, inner = rect.outset(-edge), corner - edge
        if edge:
            nodes.append(_rounded(rect, corner, ColourToken.EDGE))
        nodes.append(_rounded(within, inner, colour))
        if frame.vignettes:
            # As far as under the edge, which is drawn once more: at its rim hairs would be seen.
            window = Window(rect.outset(-edge / 2), corner - edge / 2)
            shown = seen_through(frame.vignettes, window, colour, look)
            rim = Shape(window.path, stroke=Stroke(ColourToken.EDGE, edge))
            return (*nodes, Group((*shown, rim) if edge else shown, name=FrameKind.VIGNETTE))
        if frame.path is not None:
            ticks = Stroke(on_colour, frame.thickness, cap="round")
            nodes.append(Shape(frame.path, stroke=ticks))
        around = square(rect.centre, min(rect.width, rect.height) / 2)
        return (*nodes, icon_on_disc(around, frame.icon, on_colour))

    return painter


def _station_edge(rect: Rect) -> float:
    return max(_STATION_EDGE * rect.width, _LEAST_EDGE)


def _rounded(rect: Rect, corner: float, colour: ColourToken) -> Shape:
    """A disc where the corners leave nothing else."""
    if 2 * corner >= max(rect.width, rect.height) - ROUNDING:
        return disc(rect, colour)
    return Shape(rectangle(rect, corner), fill=colour)


def _face(frame: Frame, look: Look) -> tuple[Node, ...]:  # noqa: ARG001
    """Two eyes and a mouth, in parts of half the frame's width."""
    middle, unit = frame.rect.centre, frame.rect.width / 2
    eyes = [circle(middle.moved(side * 0.36 * unit, -0.1 * unit), 0.11 * unit) for side in (-1, 1)]
    mouth = arc(middle.moved(0.0, 0.05 * unit), 0.36 * unit, 32, 148)
    stroke = Stroke(ColourToken.ON_HUB, 0.12 * unit, cap="round")
    return (
        *(Shape(eye, fill=ColourToken.ON_HUB) for eye in eyes),
        Shape(mouth, stroke=stroke),
    )


def _ring(frame: Frame, look: Look) -> tuple[Node, ...]:  # noqa: ARG001
    """A thin line where a strand is still to be wound."""
    if frame.path is None:
        return ()
    return (Shape(frame.path, stroke=Stroke(ColourToken.EDGE, frame.thickness)),)


def _connector(frame: Frame, look: Look) -> tuple[Node, ...]:
    if frame.path is None:
        return ()
    return (Shape(frame.path, stroke=Stroke(ColourToken.STRAND_1, look.lengths.path_width)),)


def _disc(colour: ColourToken) -> Painter:
    return lambda frame, look: (disc(frame.rect, colour),)  # noqa: ARG005


def _bubble(frame: Frame, look: Look) -> tuple[Node, ...]:
    path = bubble(frame.rect, look.lengths.corner_radius, look.lengths.quote_tail)
    return (Shape(path, fill=ColourToken.BUBBLE),)


def _label(frame: Frame, look: Look) -> tuple[Node, ...]:  # noqa: ARG001
    """A label that stands out from any ground: paper within a line."""
    inside = frame.thickness / 2
    pill = rectangle(frame.rect.outset(-inside), frame.corner - inside)
    stroke = Stroke(ColourToken.EDGE, frame.thickness)
    return (Shape(pill, fill=ColourToken.PAPER, stroke=stroke),)


def _sign(colour: ColourToken) -> Painter:
    return lambda frame, look: (icon_in(frame.rect, frame.icon, colour),)  # noqa: ARG005


def _in_the_colour_of_links(frame: Frame, look: Look) -> tuple[Node, ...]:
    return (icon_in(frame.rect, frame.icon, look.link),)


_PAINTERS: Mapping[FrameKind, Painter] = {
    FrameKind.HERO_GROUND: _ground(ColourToken.HERO),
    FrameKind.TITLE_GROUND: _ground(ColourToken.HERO),
    FrameKind.TIPS_GROUND: _ground(ColourToken.TIPS),
    # On the ground of the tips it is not seen: it is there to say whose row it is in.
    FrameKind.TIP_CELL: _ground(ColourToken.TIPS),
    FrameKind.RULES_GROUND: _ground(ColourToken.RULES),
    FrameKind.ASIDE_GROUND: _ground(ColourToken.ASIDE),
    FrameKind.HAIRLINE: _hairline(ColourToken.HAIR),
    FrameKind.TIPS_HAIRLINE: _hairline(ColourToken.PAPER),
    FrameKind.STRAND_1: _strand(ColourToken.STRAND_1),
    FrameKind.STRAND_2: _strand(ColourToken.STRAND_2),
    FrameKind.STRAND_3: _strand(ColourToken.STRAND_3),
    FrameKind.STRAND_GOAL: _strand(ColourToken.GOAL),
    FrameKind.REEL_RING: _ring,
    FrameKind.REEL_HUB: _disc(ColourToken.HUB),
    FrameKind.REEL_FACE: _face,
    FrameKind.REEL_HOLE: _disc(ColourToken.HERO),
    FrameKind.REEL_ICON: _sign(ColourToken.ON_HUB),
    FrameKind.LANE_CAP: _disc(ColourToken.HUB),
    FrameKind.LANE_ICON_1: _sign(ColourToken.ON_STRAND_1),
    FrameKind.LANE_ICON_2: _sign(ColourToken.ON_STRAND_2),
    FrameKind.LANE_ICON_3: _sign(ColourToken.ON_STRAND_3),
    FrameKind.LANE_ICON_GOAL: _sign(ColourToken.ON_GOAL),
    FrameKind.CONNECTOR: _connector,
    FrameKind.STATION_1: _station(ColourToken.STRAND_1, ColourToken.ON_STRAND_1),
    FrameKind.STATION_2: _station(ColourToken.STRAND_2, ColourToken.ON_STRAND_2),
    FrameKind.STATION_3: _station(ColourToken.STRAND_3, ColourToken.ON_STRAND_3),
    FrameKind.STATION_GOAL: _station(ColourToken.GOAL, ColourToken.ON_GOAL),
    FrameKind.RULE_ICON: _sign(ColourToken.RULES_MARK),
    FrameKind.BUBBLE: _bubble,
    FrameKind.DRAFT_LABEL: _label,
    FrameKind.LOGO: _ground(ColourToken.PAPER),  # with its clear space, whatever it stands on
    FrameKind.LINK_ARROW: _in_the_colour_of_links,
    FrameKind.HERO_SIGN: _in_the_colour_of_links,
    FrameKind.CHART_ICON: _sign(ColourToken.CHART),
    FrameKind.AUDIENCE_1: _sign(ColourToken.AUDIENCE_1),
    FrameKind.AUDIENCE_2: _sign(ColourToken.AUDIENCE_2),
    FrameKind.AUDIENCE_3: _sign(ColourToken.AUDIENCE_3),
    FrameKind.AUDIENCE_4: _sign(ColourToken.AUDIENCE_4),
    # What is drawn of these is their text, their own drawing or what is in them.
    **dict.fromkeys(
        (
            FrameKind.PAGE,
            FrameKind.TEXT,
            FrameKind.STRANDS,
            FrameKind.STEP_NUMBER,
            FrameKind.ASIDE,
            FrameKind.IMPRINT,
            FrameKind.STEP_REGION,
            FrameKind.STEPS,
            FrameKind.STEP,
            FrameKind.STEP_BODY,
            FrameKind.VIGNETTE,
            FrameKind.TIPS,
            FrameKind.TIP_ENTRY,
            FrameKind.HEADER,
            FrameKind.LEGEND,
            FrameKind.LEGEND_ENTRY,
            FrameKind.RULES_HEADING,
            FrameKind.RULES,
            FrameKind.RULE_ENTRY,
            FrameKind.CHART,
            FrameKind.CHART_ENTRY,
            FrameKind.CHART_VALUE,
            FrameKind.CHART_GRAPHIC,
            FrameKind.MARK,
            FrameKind.LINE,
            FrameKind.FOOTER,
            FrameKind.LINK,
            FrameKind.LINK_CODE,
            FrameKind.LINK_WORDS,
            FrameKind.LOGO_PICTURE,
            FrameKind.ROW,
            FrameKind.COLUMN,
            FrameKind.BESIDE,
            FrameKind.GRID,
            FrameKind.FLOW,
        ),
        _nothing,
    ),
}
