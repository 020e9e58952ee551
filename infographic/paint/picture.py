"""From frames to the scene: what each kind of frame looks like.

Painting computes no places; it fills, strokes and colours what layout has placed. The colours
are tokens that every theme gives values to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import with_region
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import ColourToken, Theme
from infographic.geometry import Insets, Point, circle, joined, polyline, rectangle
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.fit import Layout
from infographic.paint.addresses import FindLinks, addresses_in, with_links
from infographic.paint.mark import bubble, disc, icon_in, icon_on_disc
from infographic.paint.palette import palette
from infographic.scene import Group, LinkedPart, Node, Scene, Shape, Stroke, TextBlock
from infographic.text.no_break import with_no_break_spaces
from infographic.text.typeset import Paragraph

Painter = Callable[[Frame, Lengths], tuple[Node, ...]]


def paint(layout: Layout, guide: LocalGuide, theme: Theme) -> Scene:
    """The scene of one language of a layout."""
    frame = layout.frames[guide.language.code]
    return Scene(
        size=layout.page.size,
        bleed=layout.page.bleed,
        language=with_region(guide.language.code),
        title=guide.title.plain,
        description=_description(guide),
        author=guide.publisher.plain if guide.publisher else "",
        palette=palette(guide, theme),
        root=painted(frame, layout.lengths),
        background=ColourToken.PAPER,
    )


def _description(guide: LocalGuide) -> str:
    """The guide's own alternative text, or its steps and rules by name."""
    if guide.alt is not None:
        return guide.alt.plain
    steps = "; ".join(f"{step.number}. {step.title.plain}" for step in guide.steps)
    rules = guide.rules.items if guide.rules else ()
    listed = "; ".join(rule.title.plain.rstrip(".") for rule in rules)
    heading = f" {guide.rules.heading.plain}: {listed}." if guide.rules and listed else ""
    return f"{guide.title.plain}: {steps}.{heading}"


def painted(frame: Frame, lengths: Lengths) -> Group:
    """A frame and all inside it, with the addresses in its texts as links; `lengths` are the
    theme's, in mm."""
    return _painted(frame, lengths, addresses_in)


def _painted(frame: Frame, lengths: Lengths, find: FindLinks) -> Group:
    # What as a whole is a link has no others in it.
    find = _no_links if frame.link else find
    texts: tuple[Node, ...] = ()
    text_block = None
    if frame.paragraph is not None:
        text_block = _text_block(frame, frame.paragraph, find)
        runs = frame.paragraph.runs(Point(frame.rect.x, frame.rect.y))
        texts = with_links(runs, find)
    inner = (_painted(child, lengths, find) for child in frame.children)
    nodes = (*_PAINTERS[frame.kind](frame, lengths), *frame.drawing, *texts, *inner)
    return Group(nodes, frame.role, frame.alt, text_block, frame.name, frame.link)


def _text_block(frame: Frame, text: Paragraph, find: FindLinks) -> TextBlock:
    words = with_no_break_spaces(text.words.plain)
    return TextBlock(
        words, frame.rect, text.leading, frame.valign, text.halign, find(words), text.style
    )


def _no_links(text: str) -> tuple[LinkedPart, ...]:  # noqa: ARG001
    return ()


def _nothing(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    return ()


def _background(colour: ColourToken) -> Painter:
    return lambda frame, lengths: (Shape(rectangle(frame.rect), fill=colour),)  # noqa: ARG005


def _hub(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """A background in the middle of a ring, rounded as the ring is."""
    return (Shape(rectangle(frame.rect, lengths.hub_radius), fill=ColourToken.BAND),)


def _bar(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    """A path in miniature, its ends round."""
    return (Shape(rectangle(frame.rect, frame.rect.height / 2), fill=ColourToken.PATH),)


def _divider(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    ends = (Point(frame.rect.x, frame.rect.y), Point(frame.rect.right, frame.rect.y))
    return (Shape(polyline(ends), stroke=Stroke(ColourToken.RULE_DISC, lengths.line)),)


def _connector(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    if frame.path is None:
        return ()
    return (Shape(frame.path, stroke=Stroke(ColourToken.PATH, lengths.path_width)),)


def _reel(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """The ribbon wound up: a disc with a line between its layers."""
    middle = frame.rect.inset(Insets.even(lengths.ring / 2))
    layer = circle(middle.centre, middle.width / 2)
    return (
        disc(frame.rect, ColourToken.PATH),
        Shape(layer, stroke=Stroke(ColourToken.PATH_DOT, lengths.ring_line)),
    )


def _goal_ring(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    line = lengths.ring_line
    edge = frame.rect.inset(Insets.even(line))
    return (
        disc(frame.rect, ColourToken.PAPER),
        Shape(circle(edge.centre, edge.width / 2), stroke=Stroke(ColourToken.GOAL, 2 * line)),
    )


def _path_dots(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """A dot at each point of the frame's path."""
    points = frame.path.points if frame.path else ()
    dots = [circle(point, lengths.path_dot / 2) for point in points]
    return (Shape(joined(dots), fill=ColourToken.PATH_DOT),) if dots else ()


def _station(colour: ColourToken, on_colour: ColourToken) -> Painter:
    return lambda frame, lengths: (
        disc(frame.rect.outset(lengths.halo), ColourToken.PAPER),
        disc(frame.rect, colour),
        icon_on_disc(frame.rect, frame.icon, on_colour),
    )


def _badge(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    return (
        disc(frame.rect.outset(lengths.halo), ColourToken.PAPER),
        disc(frame.rect, ColourToken.BADGE),
    )


def _rule_icon(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    return (
        disc(frame.rect, ColourToken.RULE_DISC),
        icon_on_disc(frame.rect, frame.icon, ColourToken.ON_RULE_DISC),
    )


def _bubble(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    path = bubble(frame.rect, lengths.corner_radius, lengths.quote_tail)
    return (Shape(path, fill=ColourToken.QUOTE),)


def _sign(colour: ColourToken) -> Painter:
    return lambda frame, lengths: (icon_in(frame.rect, frame.icon, colour),)  # noqa: ARG005


_PAINTERS: Mapping[FrameKind, Painter] = {
    FrameKind.BAND: _background(ColourToken.BAND),
    FrameKind.HUB: _hub,
    FrameKind.PANEL: _background(ColourToken.PANEL),
    FrameKind.DIVIDER: _divider,
    FrameKind.CONNECTOR: _connector,
    FrameKind.REEL: _reel,
    FrameKind.GOAL_RING: _goal_ring,
    FrameKind.PATH_BAR: _bar,
    FrameKind.PATH_DOTS: _path_dots,
    FrameKind.STATION: _station(ColourToken.STATION, ColourToken.ON_STATION),
    FrameKind.GOAL: _station(ColourToken.GOAL, ColourToken.ON_GOAL),
    FrameKind.OTHER_STATION: _station(ColourToken.PAPER, ColourToken.STATION),
    FrameKind.BADGE: _badge,
    FrameKind.RULE_ICON: _rule_icon,
    FrameKind.BUBBLE: _bubble,
    FrameKind.LOGO: _background(ColourToken.PAPER),  # with its clear space, whatever it stands on
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
            FrameKind.PANEL_CONTENT,
            FrameKind.PANEL_ROW,
            FrameKind.STEP_REGION,
            FrameKind.STEPS,
            FrameKind.STEP,
            FrameKind.STEP_BODY,
            FrameKind.WHEREABOUTS,
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
            FrameKind.FOOT,
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
