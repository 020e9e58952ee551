"""The title on its ground: as low as it may be, and larger with what steps leave."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.geometry import TOLERANCE
from infographic.layout.page.hero import hero
from infographic.layout.page.plan import Plan, Section
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.scene import TextStyle
from tests.fake import THEME, FixedWidth, Wording, guide, page, together

ON = page(297, 210, smallest=5.0)
TITLED = guide(wording=Wording(title="A title of some more words than one line can take"))
SPARE = (0.0, 1.0, 3.0, 8.0, 20.0, 60.0)


def elements(scale: float) -> Elements:
    return elements_of(LayoutContext(together(TITLED), THEME, ON, FixedWidth(scale)))


def test_the_ground_is_never_lower_with_larger_type() -> None:
    bottoms = [
        hero(elements(scale), 297, 287).bottom for scale in (0.3, 0.5, 0.52, 0.6, 0.9, 1.0, 1.6)
    ]
    assert all(larger >= smaller - TOLERANCE for smaller, larger in pairwise(bottoms))


@pytest.mark.parametrize("right", [130.0, 297.0])
def test_it_grows_with_what_is_spare_but_takes_no_more(right: float) -> None:
    least = hero(elements(0.3), right, right - 10)
    grown = [least.grown(spare) for spare in SPARE]
    assert grown[0].bottom == pytest.approx(least.bottom)
    for spare, each in zip(SPARE, grown, strict=True):
        assert each.bottom <= least.bottom + spare + TOLERANCE
        assert each.size >= least.size
    assert grown[-1].size > least.size


def test_title_and_subtitle_stand_on_the_ground_within_the_margins() -> None:
    found = hero(elements(0.6), 297, 287)
    ground, header = Plan(ON.trimmed, Section((found.region,), found.parts)).frame("fi").children
    assert (ground.rect.x, ground.rect.y, ground.rect.right) == (-3, -3, 300)
    assert ground.rect.bottom == found.bottom
    styles = {text.paragraph.style: text for text in header.walk() if text.paragraph}
    assert set(styles) == {TextStyle.TITLE, TextStyle.SUBTITLE}
    assert all(ON.margin <= text.ink.x and text.ink.right <= 287 for text in styles.values())
    assert styles[TextStyle.SUBTITLE].rect.bottom < found.bottom
