"""The compositions around steps: what they share of the page, and in which order they are tried."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.layout.fit.compositor import Compositor
from infographic.layout.fit.fit import compositors
from infographic.layout.page import COMPOSITIONS, candidates
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from tests.fake import THEME, FixedWidth, Wording, fixed_width_on, guide, page, together

ON = page(297, 210, smallest=6.0)


def elements(made: LocalGuide) -> Elements:
    return elements_of(LayoutContext(together(made), THEME, ON, FixedWidth()))


def test_a_column_with_most_of_the_text_may_take_more_of_the_width() -> None:
    little = Wording(step_text="a", step_title="a", tip="a")
    shares = [
        max(COMPOSITIONS["side panel"].shares(elements(made)))
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


def test_the_reel_alone_falls_back_on_what_is_read_straight() -> None:
    on = replace(page(400, 225, smallest=6.0), arrangements=(REEL,))
    (compositor,) = compositors(together(guide()), THEME, on, fixed_width_on(on))
    after = [each for each in compositor.styles if each.arrangement != REEL]
    order = list(dict.fromkeys((style.arrangement, style.is_compromise) for style in after))
    assert order == [("timeline", False), ("grid", False), ("timeline", True)]
