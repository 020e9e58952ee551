"""How the parts of a page share what is left of it."""

from __future__ import annotations

from infographic.geometry import MM_PER_PT
from infographic.layout.part.context import LayoutContext
from infographic.scene import TextStyle

# From this multiple of its smallest size on, the text of steps leaves what is around it all the
# room that it is best with.
_AMPLE = 1.08


def room_to_grow(context: LayoutContext) -> float:
    """How far the text of the steps, or where there is none their titles, is from the smallest that
    the page allows, 0, to being ample, 1: so far what is around it is from being as small as it may
    to being as it is best. Larger text is for a page that has room for both."""
    has_text = any(step.text for step in context.guide.steps)
    style = TextStyle.STEP_TEXT if has_text else TextStyle.STEP_TITLE
    growth = context.measurer.size(style) / (context.page.smallest_size(style) * MM_PER_PT)
    return min(1.0, max(0.0, (growth - 1) / (_AMPLE - 1)))


def between(ends: tuple[float, float], share: float) -> float:
    """So far from one number to the other."""
    return ends[0] + (ends[1] - ends[0]) * share
