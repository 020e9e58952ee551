"""What layout hands to painting: boxes with absolute places, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from infographic.geometry import Path, Rect
from infographic.scene import Image, Link, Role, Shape
from infographic.text.typeset import Paragraph


class FrameKind(StrEnum):
    """What a frame is. Its value is the name that `--explain` shows and that the shapes of the
    picture have in a drawing program."""

    PAGE = "page"
    TEXT = "text"

    # The grounds that parts of a page stand on, and lines between them.
    BAND = "band"
    HUB = "hub"
    PANEL = "panel"
    PANEL_CONTENT = "panel_content"
    PANEL_ROW = "panel_row"
    DIVIDER = "divider"

    # The path and its stations.
    STEP_REGION = "step_region"
    CONNECTOR = "connector"
    REEL = "reel"
    GOAL_RING = "goal_ring"
    PATH_DOTS = "path_dots"
    STEPS = "steps"
    STEP = "step"
    STEP_BODY = "step_body"
    STATION = "station"
    GOAL = "goal"
    BADGE = "badge"
    WHEREABOUTS = "whereabouts"
    PATH_BAR = "path_bar"
    OTHER_STATION = "other_station"

    # The tips, and the signs of those whom they are for.
    TIPS = "tips"
    TIP_ENTRY = "tip_entry"
    AUDIENCE_1 = "audience_1"
    AUDIENCE_2 = "audience_2"
    AUDIENCE_3 = "audience_3"
    AUDIENCE_4 = "audience_4"

    # The other parts of a guide.
    HEADER = "header"
    LEGEND = "legend"
    LEGEND_ENTRY = "legend_entry"
    RULES_HEADING = "rules_heading"
    RULES = "rules"
    RULE_ENTRY = "rule_entry"
    RULE_ICON = "rule_icon"
    BUBBLE = "bubble"
    CHART = "chart"
    CHART_ENTRY = "chart_entry"
    CHART_ICON = "chart_icon"
    CHART_VALUE = "chart_value"
    CHART_GRAPHIC = "chart_graphic"
    MARK = "mark"
    LINE = "line"
    FOOT = "foot"
    FOOTER = "footer"
    LINK = "link"
    LINK_CODE = "link_code"
    LINK_WORDS = "link_words"
    LOGO = "logo"
    LOGO_PICTURE = "logo_picture"

    # What only holds boxes together.
    ROW = "row"
    COLUMN = "column"
    BESIDE = "beside"
    GRID = "grid"
    FLOW = "flow"


# The signs of the audiences, the fifth of which has that of the first again.
AUDIENCES = (
    FrameKind.AUDIENCE_1,
    FrameKind.AUDIENCE_2,
    FrameKind.AUDIENCE_3,
    FrameKind.AUDIENCE_4,
)


@dataclass(frozen=True)
class Frame:
    """One box on the page, and what is in it.

    `kind` says what the box is, so that painting knows how it looks; `rect` is in mm from the
    top left of the trimmed page. A frame holds a paragraph, an icon by name, a path, a drawing that
    came with its colours, other frames, or nothing but its background. `role` and `alt` are for
    readers who do not see the page, and `link` is where all of the frame leads. Where the frame
    turns out lower, `valign` is the part of the rest that goes above it.
    """

    kind: FrameKind
    rect: Rect
    children: tuple[Frame, ...] = ()
    paragraph: Paragraph | None = None
    icon: str = ""
    path: Path | None = None
    drawing: tuple[Shape | Image, ...] = ()
    role: Role | None = None
    alt: str = ""
    valign: float = 0.0
    link: Link | None = None

    def moved(self, dx: float, dy: float) -> Frame:
        """The same frame at another place, with all inside it."""
        children = tuple(child.moved(dx, dy) for child in self.children)
        path = self.path and self.path.mapped(1, dx, dy)
        drawing = tuple(_moved(each, dx, dy) for each in self.drawing)
        return replace(
            self, rect=self.rect.moved(dx, dy), children=children, path=path, drawing=drawing
        )

    @property
    def name(self) -> str:
        """What it is called: a text after its style."""
        return self.kind if self.paragraph is None else self.paragraph.style

    @property
    def ink(self) -> Rect:
        """Where its text stands, as wide as its lines are, or else all of its place."""
        text = self.paragraph
        if text is None:
            return self.rect
        return Rect(self.rect.x + text.start, self.rect.y, text.width, text.height)

    def walk(self) -> Iterator[Frame]:
        """This frame and all inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def _moved(drawn: Shape | Image, dx: float, dy: float) -> Shape | Image:
    if isinstance(drawn, Image):
        return replace(drawn, rect=drawn.rect.moved(dx, dy))
    return replace(drawn, path=drawn.path.mapped(1, dx, dy))
