"""The region of the steps: where the quote finds room, and the panel that it shares a page with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide
from infographic.geometry import Point, Rect
from infographic.layout.fit.compositor import Compositor
from infographic.layout.page import COMPOSITIONS, candidates
from infographic.layout.page.steps import InFree
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.path.arrangement import Arranged, Placement, Slot
from tests.fake import THEME, FixedWidth, Wording, fixed_width_on, guide, page, together

ON = page(297, 210, smallest=6.0)


def elements(made: LocalGuide) -> Elements:
    return elements_of(LayoutContext(together(made), THEME, ON, FixedWidth()))


class Low:
    """A box of a height, whatever its width."""

    def __init__(self, high: float) -> None:
        self.high = high

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.high


@pytest.mark.parametrize(
    ("high", "place"),
    [
        (20, Rect(0, 30, 90, 30)),  # from the level on
        (40, Rect(0, 20, 90, 40)),  # no longer from the level on
        (55, Rect(50, 5, 40, 55)),  # only in the narrower one, which is higher
    ],
)
def test_a_quote_takes_the_first_free_region_that_is_high_enough(high: float, place: Rect) -> None:
    free = (Rect(0, 10, 90, 50), Rect(50, 0, 40, 60))
    placement = Placement((Slot(Point(0, 0), ()),), (), free, level=30)
    taken: list[Rect] = []

    class Box(Low):
        def place(self, rect: Rect, language: str) -> None:  # noqa: ARG002
            taken.append(rect)

        def texts(self, width: float) -> list[object]:  # noqa: ARG002
            return []

    InFree(Box(high), Arranged(0.0, lambda: placement)).frame("fi")  # type: ignore[arg-type]
    assert taken == [place]


def test_a_panel_with_most_of_the_text_may_take_more_of_the_width() -> None:
    little = Wording(step_text="a", step_title="a", tip="a")
    shares = [
        max(split.panel_share for split in COMPOSITIONS["side panel"].splits(elements(made)))
        for made in (guide(), guide(steps=2, wording=little))
    ]
    assert shares == [0.31, 0.46]


def test_arrangements_as_they_are_meant_come_before_compromises() -> None:
    on = replace(page(400, 225, smallest=6.0), arrangements=("stairs", "serpentine"))
    compositor = Compositor(together(guide()), THEME, on, fixed_width_on(on))
    styles = [(style.arrangement, style.is_compromise) for style in compositor.styles]
    order = list(dict.fromkeys(styles))
    assert order == [("stairs", False), ("serpentine", False), ("stairs", True)]
    assert next(each.columns for each in candidates(compositor.elements(0))) == 7
