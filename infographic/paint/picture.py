"""From frames to the scene: what each kind of frame looks like.

Painting computes no places; it fills, strokes and colours what layout has placed. The colours
are tokens that every theme gives values to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import with_region
from infographic.content.theme.theme import AUDIENCE_COLOURS, Theme
from infographic.geometry import Insets, Point, circle, joined, polyline, rectangle
from infographic.layout.box.frame import Frame
from infographic.layout.fit.fit import Layout
from infographic.paint.addresses import FindLinks, addresses_in, with_links
from infographic.paint.colour import palette
from infographic.paint.mark import bubble, disc, icon_in, icon_on_disc
from infographic.scene import Group, LinkedPart, Node, Scene, Shape, Stroke, TextBlock
from infographic.text.no_break import with_no_break_spaces
from infographic.text.typeset import Paragraph

Lengths = Mapping[str, float]
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
        root=Group((_paper(layout), painted(frame, layout.lengths))),
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


def _paper(layout: Layout) -> Shape:
    return Shape(rectangle(layout.plan.page.outset(layout.page.bleed)), fill="paper")


def painted(frame: Frame, lengths: Lengths) -> Group:
    """A frame and all inside it, with the addresses in its texts as links; `lengths` are the
    theme's, in mm."""
    return _painted(frame, lengths, addresses_in)


def _painted(frame: Frame, lengths: Lengths, find: FindLinks) -> Group:
    # What as a whole is a link has no others in it.
    find = _no_links if frame.link else find
    painter = _PAINTERS.get(frame.kind, _nothing)
    texts: tuple[Node, ...] = ()
    text_block = None
    if frame.paragraph is not None:
        text_block = _text_block(frame, frame.paragraph, find)
        runs = frame.paragraph.runs(Point(frame.rect.x, frame.rect.y))
        texts = with_links(runs, find)
    inner = (_painted(child, lengths, find) for child in frame.children)
    nodes = (*painter(frame, lengths), *frame.drawing, *texts, *inner)
    return Group(nodes, frame.role, frame.alt, text_block, frame.kind, frame.link)


def _text_block(frame: Frame, text: Paragraph, find: FindLinks) -> TextBlock:
    words = with_no_break_spaces(text.words.plain)
    return TextBlock(
        words, frame.rect, text.leading, frame.valign, text.halign, find(words), text.kind
    )


def _no_links(text: str) -> tuple[LinkedPart, ...]:  # noqa: ARG001
    return ()


def _nothing(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    return ()


def _ground(colour: str) -> Painter:
    return lambda frame, lengths: (Shape(rectangle(frame.rect), fill=colour),)  # noqa: ARG005


def _hub(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """A ground in the middle of a ring, rounded as the ring is."""
    return (Shape(rectangle(frame.rect, lengths["hub_radius"]), fill="band"),)


def _bar(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    """A path in miniature, its ends round."""
    return (Shape(rectangle(frame.rect, frame.rect.height / 2), fill="path"),)


def _divider(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    ends = (Point(frame.rect.x, frame.rect.y), Point(frame.rect.right, frame.rect.y))
    return (Shape(polyline(ends), stroke=Stroke("rule_disc", lengths["line"])),)


def _connector(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    if frame.path is None:
        return ()
    return (Shape(frame.path, stroke=Stroke("path", lengths["path_width"])),)


def _reel(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """The ribbon wound up: a disc with a line between its layers."""
    middle = frame.rect.inset(Insets.even(lengths["ring"] / 2))
    layer = circle(middle.centre, middle.width / 2)
    return (
        disc(frame.rect, "path"),
        Shape(layer, stroke=Stroke("path_dot", lengths["ring_line"])),
    )


def _goal_ring(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    line = lengths["ring_line"]
    edge = frame.rect.inset(Insets.even(line))
    return (
        disc(frame.rect, "paper"),
        Shape(circle(edge.centre, edge.width / 2), stroke=Stroke("goal", 2 * line)),
    )


def _path_dots(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    """A dot at each point of the frame's path."""
    points = frame.path.points if frame.path else ()
    dots = [circle(point, lengths["path_dot"] / 2) for point in points]
    return (Shape(joined(dots), fill="path_dot"),) if dots else ()


def _station(colour: str, on_colour: str) -> Painter:
    return lambda frame, lengths: (
        disc(frame.rect.outset(lengths["halo"]), "paper"),
        disc(frame.rect, colour),
        icon_on_disc(frame.rect, frame.icon, on_colour),
    )


def _badge(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    return (disc(frame.rect.outset(lengths["halo"]), "paper"), disc(frame.rect, "badge"))


def _rule_icon(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    return (
        disc(frame.rect, "rule_disc"),
        icon_on_disc(frame.rect, frame.icon, "on_rule_disc"),
    )


def _bubble(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:
    path = bubble(frame.rect, lengths["corner_radius"], lengths["quote_tail"])
    return (Shape(path, fill="quote"),)


def _chart_icon(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    return (icon_in(frame.rect, frame.icon, "chart"),)


def _audience(frame: Frame, lengths: Lengths) -> tuple[Node, ...]:  # noqa: ARG001
    """The sign of an audience; its kind is the name of its colour."""
    return (icon_in(frame.rect, frame.icon, frame.kind),)


_PAINTERS: Mapping[str, Painter] = {
    "band": _ground("band"),
    "hub": _hub,
    "panel": _ground("panel"),
    "divider": _divider,
    "connector": _connector,
    "reel": _reel,
    "goal_ring": _goal_ring,
    "path_bar": _bar,
    "path_dots": _path_dots,
    "station": _station("station", "on_station"),
    "goal": _station("goal", "on_goal"),
    "other_station": _station("paper", "station"),
    "badge": _badge,
    "rule_icon": _rule_icon,
    "bubble": _bubble,
    "logo": _ground("paper"),  # with its clear space, whatever it stands on
    "chart_icon": _chart_icon,
    **dict.fromkeys(AUDIENCE_COLOURS, _audience),
}
