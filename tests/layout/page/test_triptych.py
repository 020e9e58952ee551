"""The triptych of a single step; see test_rows_beside_reel.py for what it shares with the fall."""

from __future__ import annotations

from infographic.layout.box.frame import FrameKind
from infographic.layout.page.triptych import Triptych
from tests.fake import page
from tests.layout.page.reel_page import Made, plan_of


def test_a_single_step_has_its_words_below_its_disc() -> None:
    made = Made(1, 6, 0, (), "full", ("Title", "Titel"), ("a", "b"), 0.5)
    frame = plan_of(Triptych(), made, page(340, 190)).frame("sv")
    (step,) = (each for each in frame.walk() if each.kind is FrameKind.STEP)
    station, _, body = step.children
    assert body.rect.y >= station.rect.bottom
