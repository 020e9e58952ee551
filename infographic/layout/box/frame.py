"""What layout hands to painting: boxes with absolute places, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from typing import TypeVar

from infographic.assets.vignette import Vignette
from infographic.geometry import Path, Rect
from infographic.scene import Image, Link, Placeholder, Role, Shape
from infographic.text.typeset import Paragraph

T = TypeVar("T")


class FrameKind(StrEnum):
    """What a frame is. Its value, the name in small letters, is what the shapes of a presentation
    are called; `--explain` says it in words."""

    PAGE = auto()
    TEXT = auto()

    # The grounds that parts of a page stand on, and lines between them.
    HERO_GROUND = auto()
    TIPS_GROUND = auto()
    RULES_GROUND = auto()
    ASIDE_GROUND = auto()
    TITLE_GROUND = auto()
    HAIRLINE = auto()
    TIPS_HAIRLINE = auto()

    # The reel and its strands.
    STRANDS = auto()
    STRAND_1 = auto()
    STRAND_2 = auto()
    STRAND_3 = auto()
    STRAND_GOAL = auto()
    REEL_RING = auto()
    REEL_HUB = auto()
    REEL_FACE = auto()
    REEL_HOLE = auto()
    REEL_ICON = auto()
    LANE_CAP = auto()
    LANE_ICON_1 = auto()
    LANE_ICON_2 = auto()
    LANE_ICON_3 = auto()
    LANE_ICON_GOAL = auto()

    # The path and its stations.
    STEP_REGION = auto()
    CONNECTOR = auto()
    STEPS = auto()
    STEP = auto()
    STEP_BODY = auto()
    STEP_NUMBER = auto()
    STATION_1 = auto()
    STATION_2 = auto()
    STATION_3 = auto()
    STATION_GOAL = auto()
    VIGNETTE = auto()

    # The tips, and the signs of those whom they are for.
    TIPS = auto()
    TIP_ENTRY = auto()
    TIP_CELL = auto()
    HERO_SIGN = auto()
    AUDIENCE_1 = auto()
    AUDIENCE_2 = auto()
    AUDIENCE_3 = auto()
    AUDIENCE_4 = auto()

    # The other parts of a guide.
    HEADER = auto()
    LEGEND = auto()
    LEGEND_ENTRY = auto()
    RULES_HEADING = auto()
    RULES = auto()
    RULE_ENTRY = auto()
    RULE_ICON = auto()
    BUBBLE = auto()
    CHART = auto()
    CHART_ENTRY = auto()
    CHART_ICON = auto()
    CHART_VALUE = auto()
    CHART_GRAPHIC = auto()
    ASIDE = auto()
    IMPRINT = auto()
    MARK = auto()
    LINE = auto()
    FOOTER = auto()
    LINK = auto()
    LINK_CODE = auto()
    LINK_WORDS = auto()
    LINK_ARROW = auto()
    LOGO = auto()
    LOGO_PICTURE = auto()
    DRAFT_LABEL = auto()

    # What only holds boxes together.
    ROW = auto()
    COLUMN = auto()
    BESIDE = auto()
    GRID = auto()
    FLOW = auto()


# The signs of the audiences, the fifth of which has that of the first again.
AUDIENCE_SIGNS = (
    FrameKind.AUDIENCE_1,
    FrameKind.AUDIENCE_2,
    FrameKind.AUDIENCE_3,
    FrameKind.AUDIENCE_4,
)

# The colours that strands and stations have in turn; the last step has that of the goal.
STRANDS = (FrameKind.STRAND_1, FrameKind.STRAND_2, FrameKind.STRAND_3, FrameKind.STRAND_GOAL)
STATIONS = (
    FrameKind.STATION_1,
    FrameKind.STATION_2,
    FrameKind.STATION_3,
    FrameKind.STATION_GOAL,
)
LANE_ICONS = (
    FrameKind.LANE_ICON_1,
    FrameKind.LANE_ICON_2,
    FrameKind.LANE_ICON_3,
    FrameKind.LANE_ICON_GOAL,
)


def audience_sign(index: int) -> FrameKind:
    """The sign of an audience by its index in the guide."""
    return AUDIENCE_SIGNS[index % len(AUDIENCE_SIGNS)]


def in_turn(kinds: tuple[T, ...], step: int, count: int) -> T:
    """Of `STRANDS`, or of what goes with them, what a step has by its index, of so many."""
    return kinds[-1] if step == count - 1 else kinds[step % (len(kinds) - 1)]


@dataclass(frozen=True)
class Frame:
    """One box on the page, and what is in it.

    `kind` says what the box is, so that painting knows how it looks; `rect` is in mm from the
    top left of the trimmed page. A frame holds a paragraph, an icon by name, vignettes, a path,
    a drawing that came with its colours, other frames, or nothing but its background. `role`
    and `alt` are for readers who do not see the page, and `link` is where all of the frame
    leads. Where the frame turns out lower, `valign` is the part of the rest that goes above it.
    What is painted along the path is `thickness` wide, and the corners of what is painted in
    the rectangle are rounded by `corner`, in mm. On a slide, its texts fill its `placeholder`, and
    its shapes are called by its `label`, if it has one.
    """

    kind: FrameKind
    rect: Rect
    children: tuple[Frame, ...] = ()
    paragraph: Paragraph | None = None
    icon: str = ""
    vignettes: tuple[Vignette, ...] = ()
    path: Path | None = None
    drawing: tuple[Shape | Image, ...] = ()
    role: Role | None = None
    alt: str = ""
    valign: float = 0.0
    link: Link | None = None
    thickness: float = 0.0
    corner: float = 0.0
    placeholder: Placeholder | None = None
    label: str = ""

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
        return Rect(self.rect.x + text.before(text.width), self.rect.y, text.width, text.height)

    def walk(self) -> Iterator[Frame]:
        """This frame and all inside it, in reading order."""
        waiting = [self]  # the next one last
        while waiting:
            each = waiting.pop()
            yield each
            waiting += each.children[::-1]


def _moved(drawn: Shape | Image, dx: float, dy: float) -> Shape | Image:
    if isinstance(drawn, Image):
        return replace(drawn, rect=drawn.rect.moved(dx, dy))
    return replace(drawn, path=drawn.path.mapped(1, dx, dy))
