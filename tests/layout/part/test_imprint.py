"""The imprint: who publishes and where the whole guide is, in the lowest form that there is room
for."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from infographic.assets.artwork import Drawn
from infographic.content.guide.local import LocalGuide, LocalLink, LocalLogo
from infographic.content.page import LinkKind
from infographic.geometry import Rect, rectangle
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.imprint import Imprint, imprint_box
from infographic.scene import Role, Shape, TextStyle
from tests.fake import THEME, FixedWidth, guide, page, together, words

PARTS = ("publisher", "edition", "footer", "link")
SUBSETS = [chosen for count in range(1, 5) for chosen in combinations(PARTS, count)]
WIDTHS = [float(width) for width in range(30, 420, 7)]
WIDE = 400.0


def local(code: str, parts: tuple[str, ...]) -> LocalGuide:
    longer = " utgivare" if code == "sv" else ""
    said = {
        "publisher": words(f"Publisher{longer}", code),
        "edition": words("May 2026", code),
        "footer": words(f"The source of all of this is a longer text{longer}", code),
        "link": LocalLink("https://a.fi/b", words("a.fi/b", code), words("Whole guide", code)),
    }
    without = replace(guide(language=code), footer=None)
    return replace(without, **{part: said[part] for part in parts})  # type: ignore[arg-type]


def box(parts: tuple[str, ...] = PARTS, link: LinkKind = "words", scale: float = 1.0) -> Imprint:
    guides = together(*(local(code, parts) for code in ("fi", "sv")))
    context = LayoutContext(guides, THEME, replace(page(297, 210), link=link), FixedWidth(scale))
    made = imprint_box(context)
    assert made is not None
    return made


def placed(made: Imprint, width: float, language: str = "fi", spare: float = 0.0) -> Frame:
    return made.place(Rect(10, 20, width, made.height(width) + spare), language)


def leaves(frame: Frame) -> list[Frame]:
    """Texts and all that is drawn."""
    return [each for each in frame.walk() if each.paragraph or each.icon or each.drawing]


def style(frame: Frame, which: TextStyle) -> list[Frame]:
    return [each for each in frame.walk() if each.name == which]


@pytest.mark.parametrize("parts", SUBSETS)
@pytest.mark.parametrize("link", ["words", "qr"])
def test_a_wider_place_never_makes_it_higher(parts: tuple[str, ...], link: LinkKind) -> None:
    made = box(parts, link)
    heights = [made.height(width) for width in WIDTHS]
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < NEVER


@pytest.mark.parametrize("link", ["words", "qr"])
def test_what_does_not_fit_never_fits_larger_type(link: LinkKind) -> None:
    heights = [box(link=link, scale=0.5 + step / 20).height(120) for step in range(40)]
    assert heights == sorted(heights)


@pytest.mark.parametrize("parts", SUBSETS)
@pytest.mark.parametrize("link", ["words", "qr"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_overlaps_and_all_is_inside(
    parts: tuple[str, ...], link: LinkKind, language: str
) -> None:
    made = box(parts, link)
    for width in (width for width in WIDTHS if made.height(width) < NEVER):
        place = Rect(10, 20, width, made.height(width) + 3)
        found = leaves(made.place(place, language))
        for at, one in enumerate(found):
            assert place.contains(one.ink)
            assert not any(one.ink.overlaps(other.ink) for other in found[at + 1 :])


@pytest.mark.parametrize("width", WIDTHS[10:])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_it_says_all_once(width: float, language: str) -> None:
    said = [each.name for each in leaves(placed(box(), width, language)) if each.paragraph]
    footers = [TextStyle.FOOTER] * 3
    assert sorted(said) == sorted([TextStyle.PUBLISHER, *footers, TextStyle.LINK])
    assert said[0] == TextStyle.PUBLISHER


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_in_a_wide_place_it_is_one_line_from_edge_to_edge(language: str) -> None:
    frame = placed(box(), WIDE, language, spare=6)
    (name,), (link,) = style(frame, TextStyle.PUBLISHER), _of(frame, FrameKind.LINK_WORDS)
    (small,) = _of(frame, FrameKind.FOOTER)
    assert name.rect.x == 10
    assert link.rect.right == pytest.approx(10 + WIDE)
    assert small.rect.x == pytest.approx(name.ink.right + 1.5 * 4)
    assert small.rect.right < link.rect.x
    texts = [name, *(each for each in small.walk() if each.paragraph)]
    assert len({round(baseline(each), 6) for each in texts}) == 1


def baseline(frame: Frame) -> float:
    assert frame.paragraph is not None
    return frame.rect.y + frame.paragraph.baseline


def test_a_footer_that_is_the_name_is_said_once() -> None:
    same = {code: words(f"Publisher {code}", code) for code in ("fi", "sv")}
    guides = together(
        *(replace(local(code, PARTS), publisher=same[code], footer=same[code]) for code in same)
    )
    made = imprint_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth()))
    assert made is not None
    said = [each.paragraph.words.value for each in leaves(placed(made, WIDE)) if each.paragraph]
    assert said.count("Publisher fi") == 1


def test_in_a_narrow_place_its_parts_are_below_each_other() -> None:
    frame = placed(box(), 40)
    (name,), (link,) = style(frame, TextStyle.PUBLISHER), _of(frame, FrameKind.LINK_WORDS)
    (small,) = _of(frame, FrameKind.FOOTER)
    tops = [name.rect.y, small.rect.y, link.rect.y]
    assert tops == sorted(tops)
    assert name.rect.x == small.rect.x == link.rect.x == 10


def test_between_the_two_small_texts_are_below_the_name_beside_the_link() -> None:
    frame = placed(box(link="qr"), 150)
    (name,), (link,) = style(frame, TextStyle.PUBLISHER), _of(frame, FrameKind.LINK_WORDS)
    (small,) = _of(frame, FrameKind.FOOTER)
    assert name.rect.x == small.rect.x == 10
    assert name.rect.bottom <= small.rect.y
    assert small.rect.right < link.rect.x


def test_the_code_is_in_one_place_in_every_language() -> None:
    made = box(link="qr")
    first, second = (_of(placed(made, WIDE, code), FrameKind.LINK_CODE) for code in ("fi", "sv"))
    assert first[0].rect == second[0].rect


def test_the_link_is_left_out_where_the_page_has_none() -> None:
    assert not _of(placed(box(link="none"), WIDE), FrameKind.LINK_WORDS)


def test_a_logo_stands_for_the_name() -> None:
    own = Rect(5, 5, 30, 10)
    drawn = Drawn((Shape(rectangle(own), fill="picture #ff0000"),), {}, own)
    guides = together(replace(local("fi", PARTS), logo=LocalLogo(drawn, 0.5, words("Logo", "fi"))))
    made = imprint_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth()))
    assert made is not None
    frame = placed(made, WIDE)
    (logo,) = _of(frame, FrameKind.LOGO_PICTURE)
    assert (logo.role, logo.alt) == (Role.FIGURE, "Logo")
    assert style(frame, TextStyle.PUBLISHER) == []
    heights = [made.height(width) for width in WIDTHS]
    assert all(wider <= narrower for narrower, wider in pairwise(heights))


def test_a_guide_with_none_of_these_has_no_imprint() -> None:
    guides = together(replace(guide(), footer=None))
    assert imprint_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth())) is None


def _of(frame: Frame, kind: FrameKind) -> list[Frame]:
    return [each for each in frame.walk() if each.kind == kind]
