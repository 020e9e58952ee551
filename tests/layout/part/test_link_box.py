"""The link's box: a code that can be read from paper, and its address in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.assets.qr_code import qr_code
from infographic.content.guide.local import LocalLink
from infographic.content.page import LinkKind
from infographic.geometry import Rect, bounds
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import SMALLEST_MODULE, link_box
from infographic.scene import Link, Role, Shape, TextStyle
from tests.fake import LENGTHS, THEME, FixedWidth, guide, page, together, words

URLS = {"fi": "https://kela.fi/a", "sv": "https://www.fpa.fi/" + "b" * 60}


def box(kind: LinkKind, scale: float = 1.0) -> Sized | None:
    guides = together(
        *(
            replace(
                guide(language=code),
                link=LocalLink(
                    url, words(url.removeprefix("https://"), code), words("Label", code)
                ),
            )
            for code, url in URLS.items()
        )
    )
    return link_box(
        LayoutContext(guides, THEME, replace(page(297, 210), link=kind), FixedWidth(scale))
    )


def placed(kind: LinkKind, language: str, scale: float = 1.0) -> Frame:
    found = box(kind, scale)
    assert found is not None
    height = found.height(found.width)
    return found.place(Rect(10, 20, found.width, height), language)


def codes(frame: Frame) -> list[Frame]:
    return [each for each in frame.walk() if each.kind == FrameKind.LINK_CODE]


def texts(frame: Frame) -> list[Frame]:
    return [each for each in frame.walk() if each.paragraph]


def written(frame: Frame) -> list[str]:
    return [each.paragraph.words.value for each in texts(frame) if each.paragraph]


@pytest.mark.parametrize("scale", [0.25, 1.0, 3.0])
@pytest.mark.parametrize("language", URLS)
def test_a_code_is_large_enough_to_be_read_from_paper(language: str, scale: float) -> None:
    (code,) = codes(placed("qr", language, scale))
    side = qr_code(URLS[language]).side
    assert code.rect.width / side >= SMALLEST_MODULE - 1e-9
    background, modules = code.drawing
    assert isinstance(background, Shape)
    assert isinstance(modules, Shape)
    assert bounds(background.path) == code.rect
    quiet = bounds(modules.path).x - code.rect.x
    assert quiet == pytest.approx(4 * code.rect.width / side)


def test_codes_of_all_languages_are_in_one_place() -> None:
    (first,), (second,) = (codes(placed("qr", language)) for language in URLS)
    assert first.rect == second.rect


def test_a_code_says_where_it_leads() -> None:
    (code,) = codes(placed("qr", "fi"))
    assert (code.role, code.alt) == (Role.FIGURE, "Label: https://kela.fi/a")


@pytest.mark.parametrize("kind", ["qr", "words"])
@pytest.mark.parametrize("language", URLS)
def test_all_of_it_is_a_link(kind: LinkKind, language: str) -> None:
    frame = placed(kind, language)
    assert frame.link == Link(URLS[language], f"Label: {URLS[language]}")
    assert not any(each.link for child in frame.children for each in child.walk())


def test_the_code_stands_right_of_the_words() -> None:
    frame = placed("qr", "fi")
    assert written(frame) == ["Label", "kela.fi/a"]
    (code,) = codes(frame)
    for text in texts(frame):
        assert text.ink.right < code.rect.x
        assert code.rect.y <= text.rect.y
        assert text.rect.bottom <= code.rect.bottom


@pytest.mark.parametrize("kind", ["qr", "words"])
@pytest.mark.parametrize("width", [165.0, 300.0])
def test_an_arrow_follows_the_last_line_of_the_address(kind: LinkKind, width: float) -> None:
    found = box(kind)
    assert found is not None
    frame = found.place(Rect(0, 0, width, found.height(width)), "sv")
    (arrow,) = (each for each in frame.walk() if each.kind == FrameKind.LINK_ARROW)
    (address,) = (each for each in texts(frame) if each.name == TextStyle.LINK)
    assert address.paragraph is not None
    assert arrow.rect.x > address.rect.x + address.paragraph.lines[-1].width
    assert arrow.rect.centre.y == pytest.approx(address.rect.bottom - 1 - 3 / 2)


@pytest.mark.parametrize("width", range(20, 260, 4))
def test_an_address_is_broken_only_where_the_place_is_narrower(width: float) -> None:
    found = box("qr")
    assert found is not None
    address = 79 * 2.0 + 3 + LENGTHS.tip_gap * 4  # the longer one, with the arrow
    if found.height(width) == NEVER or width < address:
        return
    frame = found.place(Rect(0, 0, width, found.height(width)), "sv")
    (text,) = (each for each in texts(frame) if each.name == TextStyle.LINK)
    assert text.paragraph is not None
    assert len(text.paragraph.lines) == 1


def test_a_code_is_never_lower_in_a_narrower_place() -> None:
    found = box("qr")
    assert found is not None
    heights = [found.height(float(width)) for width in range(20, 260)]
    assert heights == sorted(heights, reverse=True)


def test_words_alone() -> None:
    frame = placed("words", "fi")
    assert (written(frame), codes(frame)) == (["Label", "kela.fi/a"], [])


def test_a_page_may_show_none() -> None:
    assert box("none") is None


def test_a_place_too_narrow_for_the_address_breaks_it_after_a_slash_or_is_none() -> None:
    found = box("words")
    assert found is not None
    arrow = 3 + LENGTHS.tip_gap * 4  # as high as capitals, in the type of `FixedWidth`
    part = 60 * 2.0 + arrow  # what is after the slash
    assert found.height(found.width) < found.height(found.width - 1) < NEVER
    assert found.height(part) < NEVER
    assert found.height(part - 1) == NEVER


def test_a_guide_without_one_has_no_box() -> None:
    context = LayoutContext(
        together(guide()), THEME, replace(page(297, 210), link="qr"), FixedWidth()
    )
    assert link_box(context) is None
