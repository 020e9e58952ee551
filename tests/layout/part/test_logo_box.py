"""The logo's box: one height in all languages, the space around it kept."""

from __future__ import annotations

import pytest

from infographic.assets.artwork import Drawn
from infographic.content.guide.local import LocalLogo
from infographic.geometry import Rect, bounds, rectangle
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.logo_box import LogoBox, logo_box
from infographic.per_language import PerLanguage
from infographic.scene import Role, Shape
from tests.fake import THEME, FixedWidth, guide, page, together, words


def logo(width: float, language: str = "fi", clear_space: float = 0.5) -> LocalLogo:
    """A logo `width` times as wide as high."""
    own = Rect(5, 5, 10 * width, 10)
    shapes = (Shape(rectangle(own), fill="picture #ff0000"),)
    return LocalLogo(Drawn(shapes, {}, own), clear_space, words("Logo", language))


BOX = LogoBox(PerLanguage({"fi": logo(3), "sv": logo(1, "sv")}), largest=12)


def test_each_is_as_wide_as_it_is_with_the_space_around() -> None:
    assert BOX.widths == {"fi": 3 * 12 + 2 * 6, "sv": 12 + 2 * 6}
    assert BOX.height(48) == BOX.height(500) == 12 + 2 * 6


@pytest.mark.parametrize(("language", "width"), [("fi", 36), ("sv", 12)])
def test_its_ink_stands_within_the_space(language: str, width: float) -> None:
    frame = BOX.place(Rect(100, 50, 200, 30), language)
    assert frame.rect == Rect(100, 50, width + 12, 24)
    (picture,) = frame.children
    assert picture.rect == Rect(106, 56, width, 12)
    assert (picture.role, picture.alt) == (Role.FIGURE, "Logo")
    (shape,) = picture.drawing
    assert isinstance(shape, Shape)
    assert bounds(shape.path) == picture.rect


def test_in_a_narrow_place_it_is_smaller_in_every_language() -> None:
    assert BOX.height(24) == BOX.height(48)
    heights = [BOX.place(Rect(0, 0, 24, 12), code).children[0].rect.height for code in BOX.logos]
    assert heights == [6, 6]


def test_a_guide_without_one_has_no_box() -> None:
    context = LayoutContext(together(guide()), THEME, page(297, 210), FixedWidth())
    assert logo_box(context) is None
