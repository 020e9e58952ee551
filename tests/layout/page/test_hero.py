"""The title on its ground: it yields to steps that have no room, and grows with the type."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from infographic.geometry import TOLERANCE
from infographic.layout.page.hero import hero
from infographic.layout.page.plan import Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.scene import TextStyle
from tests.fake import THEME, FixedWidth, Wording, guide, page, together

ON = page(297, 210, smallest=5.0)
TITLED = guide(wording=Wording(title="A title of some more words than one line can take"))


def elements(scale: float) -> Elements:
    return elements_of(LayoutContext(together(TITLED), THEME, ON, FixedWidth(scale)))


def test_the_ground_is_never_lower_with_larger_type() -> None:
    bottoms = [
        hero(elements(scale), 297, 287).bottom for scale in (0.3, 0.5, 0.52, 0.6, 0.9, 1.0, 1.6)
    ]
    assert all(larger >= smaller - TOLERANCE for smaller, larger in pairwise(bottoms))


def test_the_title_has_more_of_the_page_where_the_steps_have_room() -> None:
    cramped, roomy = (
        hero(elements_of(LayoutContext(together(TITLED), THEME, on, FixedWidth(0.6))), 297, 287)
        for on in (replace(ON, smallest={"other": 7.0}), ON)
    )
    assert cramped.bottom < roomy.bottom


def test_title_and_subtitle_stand_on_the_ground_within_the_margins() -> None:
    found = hero(elements(0.6), 297, 287)
    ground, header = Plan(ON.trimmed, found.section).frame("fi").children
    assert (ground.rect.x, ground.rect.y, ground.rect.right) == (-3, -3, 300)
    assert ground.rect.bottom == found.bottom
    styles = {text.paragraph.style: text for text in header.walk() if text.paragraph}
    assert set(styles) == {TextStyle.TITLE, TextStyle.SUBTITLE}
    assert all(ON.margin <= text.ink.x and text.ink.right <= 287 for text in styles.values())
    assert styles[TextStyle.SUBTITLE].rect.bottom < found.bottom
