"""The station of a step by itself, as it stands beside the text of the step elsewhere than in the
picture."""

from __future__ import annotations

from infographic.content.guide.local import LocalStep
from infographic.content.theme.theme import Theme
from infographic.geometry import MM_PER_PT, Rect
from infographic.layout.box.frame import STATIONS, STRANDS, Frame, FrameKind, in_turn
from infographic.paint.look import look_of
from infographic.paint.picture import painted
from infographic.scene import Group, TextStyle

# Large enough for the finer edges of drawings, as they suit screens.
DIAMETER = 36.0  # mm


def station(step: LocalStep, count: int, theme: Theme) -> Group:
    """The disc of a step, one of `count`, with its first scene or its icon: `DIAMETER` wide, from
    the origin on."""
    kind = in_turn(STATIONS, step.number - 1, count)
    frame = Frame(
        kind, Rect(0, 0, DIAMETER, DIAMETER), icon=step.icon, vignettes=step.vignettes[:1]
    )
    lengths = theme.lengths.scaled(theme.type[TextStyle.STEP_TEXT].size * MM_PER_PT)
    return painted(frame, look_of(theme, lengths))


def strand_of(step: LocalStep, count: int) -> FrameKind:
    """Which of the strands is that of a step."""
    return in_turn(STRANDS, step.number - 1, count)
