"""The label of a draft: there in each language that is one, over nothing, and in nobody's way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.fit import Layout, fit
from tests.fake import THEME, fixed_width_on, guide, page, together, words

LANDSCAPE, PORTRAIT, SQUARE = page(297, 210), page(210, 297), page(200, 200)
PAGES = pytest.mark.parametrize("on", [LANDSCAPE, PORTRAIT, SQUARE], ids=["wide", "high", "square"])


def draft(made: LocalGuide, word: str = "Luonnos") -> LocalGuide:
    return replace(made, draft=words(word))


def laid_out(*guides: LocalGuide, on: PageFormat = LANDSCAPE) -> Layout:
    return fit(together(*guides), THEME, on, fixed_width_on(on))


def label(frame: Frame) -> Frame | None:
    found = [each for each in frame.walk() if each.kind is FrameKind.DRAFT_LABEL]
    assert len(found) <= 1
    return found[0] if found else None


def place(layout: Layout, language: str = "fi") -> Rect:
    found = label(layout.frames[language])
    assert found is not None
    return found.rect


@PAGES
def test_it_is_last_on_the_page_which_else_is_as_without_it(on: PageFormat) -> None:
    approved = laid_out(guide(), on=on)
    now = laid_out(draft(guide()), on=on)
    assert label(approved.frames["fi"]) is None
    assert now.frames["fi"].children[:-1] == approved.frames["fi"].children
    assert now.frames["fi"].children[-1].kind is FrameKind.DRAFT_LABEL
    assert replace(now, frames=approved.frames) == approved


@PAGES
def test_it_says_the_word_in_small_type_within_its_pill(on: PageFormat) -> None:
    found = label(laid_out(draft(guide()), on=on).frames["fi"])
    assert found is not None
    (word,) = found.children
    assert word.paragraph is not None
    assert word.paragraph.words.value == "Luonnos"
    assert len(word.paragraph.lines) == 1
    assert found.rect.x < word.ink.x < word.ink.right < found.rect.right
    sizes = [each.paragraph.size for each in laid_out(guide(), on=on).frames["fi"].walk()
             if each.paragraph]  # fmt: skip
    assert word.paragraph.size <= 1.25 * max(min(sizes), on.smallest_size(word.paragraph.style))


@PAGES
def test_it_is_at_the_foot_of_the_page_and_over_nothing(on: PageFormat) -> None:
    frame = laid_out(draft(guide(steps=4, rules=3)), on=on).frames["fi"]
    *others, own = frame.children
    assert own.rect.bottom <= on.size.height
    assert own.rect.y > 0.75 * on.size.height
    assert Rect(0, 0, on.size.width, on.size.height).contains(own.rect)
    for part in others:
        for each in part.walk():
            if each.paragraph or each.icon or each.drawing:
                assert not each.ink.overlaps(own.rect), each.name


def test_twins_have_it_in_one_place_also_when_one_language_waits() -> None:
    finnish, swedish = guide(), guide(language="sv")
    both = laid_out(draft(finnish, "Draft"), draft(swedish, "Draft"))
    one = laid_out(finnish, draft(swedish, "Draft"))
    assert place(both, "fi") == place(both, "sv") == place(one, "sv")
    assert label(one.frames["fi"]) is None


def test_the_longest_word_decides_how_wide_it_is() -> None:
    both = laid_out(draft(guide(), "Luonnosversio"), draft(guide(language="sv"), "Utkast"))
    alone = laid_out(guide(), draft(guide(language="sv"), "Utkast"))
    assert place(both, "fi") == place(both, "sv")
    assert place(alone, "sv").width < place(both, "sv").width


@pytest.mark.parametrize(("steps", "rules"), [(1, 0), (9, 6)])
def test_a_guide_of_any_size_has_it(steps: int, rules: int) -> None:
    assert label(laid_out(draft(guide(steps=steps, rules=rules)), on=PORTRAIT).frames["fi"])


def test_a_guide_without_an_imprint_has_it_too() -> None:
    bare = replace(guide(), footer=None, publisher=None, edition=None)
    assert place(laid_out(draft(bare))).y > 0.75 * LANDSCAPE.size.height
