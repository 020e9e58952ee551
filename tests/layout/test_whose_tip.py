"""Who does not see a picture hears of each tip whose it is, right before it and once, in every
composition of every arrangement, however many the audiences are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import pytest

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.compositor import Compositor, Style
from infographic.layout.page import COMPOSITIONS, REEL_COMPOSITIONS
from infographic.layout.path import ARRANGEMENTS
from infographic.scene import Role
from tests.fake import THEME, fixed_width_on, guide, page, together

LANGUAGES = ("fi", "sv")
SIZES = ((297, 210), (210, 297), (420, 297), (286, 286))
SMALLEST = 0  # type scale, by its index
# All but the one that shows headlines alone.
COMPOSITIONS_WITH_TIPS = {*REEL_COMPOSITIONS, *COMPOSITIONS} - {"lanes"}


def pages() -> Iterator[PageFormat]:
    for size in SIZES:
        yield replace(page(*size), arrangements=(REEL, *ARRANGEMENTS))


def made(language: str, audiences: int) -> LocalGuide:
    """A guide whose second step has no tip for the first audience, and whose third has none."""
    whole = guide(5, language=language, audiences=audiences)
    first, second, third, *rest = whole.steps
    some, none = replace(second, tips=second.tips[1:]), replace(third, tips=())
    return replace(whole, steps=(first, some, none, *rest))


@cache
def laid_out(audiences: int) -> Sequence[tuple[Style, Frame, str]]:
    """The first candidate of each style on each page that fits it, in each language."""
    guides = together(*(made(code, audiences) for code in LANGUAGES))
    found = []
    for on in pages():
        compositor = Compositor(guides, THEME, on, fixed_width_on(on))
        for style, candidates in compositor.styles.items():
            fitting = (each for each in candidates if compositor.plan(each, SMALLEST).fits)
            candidate = next(fitting, None)
            if candidate is not None:
                frames = compositor.frames(candidate, SMALLEST)
                found += [(style, frames[code], code) for code in LANGUAGES]
    return found


def heard(frame: Frame) -> Iterator[str]:
    """What is told of a frame, text by text: of a figure, what its alternative text says."""
    if frame.role is Role.DECORATION:
        return
    if frame.role is Role.FIGURE:
        yield frame.alt
        return
    if frame.paragraph:
        yield frame.paragraph.words.value
    for child in frame.children:
        yield from heard(child)


@pytest.mark.parametrize("audiences", [1, 2, 3, 4, 5])
def test_each_tip_follows_the_name_of_its_audience_and_nothing_else_does(audiences: int) -> None:
    for style, frame, language in laid_out(audiences):
        for part, step in zip(steps_of(frame), made(language, audiences).steps, strict=True):
            wanted = [
                text for tip in step.tips for text in (tip.audience.label.plain, tip.text.value)
            ]
            told = [*heard(part)]
            before = told[: len(told) - len(wanted)]
            assert told == [*before, *wanted], style
            assert not any(text.startswith("Tips") for text in before), style


def steps_of(frame: Frame) -> list[Frame]:
    return [each for each in frame.walk() if each.kind is FrameKind.STEP]


@pytest.mark.parametrize("audiences", [1, 2, 3, 4, 5])
def test_the_tips_of_a_step_are_a_list_of_as_many_items(audiences: int) -> None:
    for style, frame, language in laid_out(audiences):
        for part, step in zip(steps_of(frame), made(language, audiences).steps, strict=True):
            lists = [each for each in part.walk() if each.kind is FrameKind.TIPS]
            assert [each.role for each in lists] == [Role.LIST] * bool(step.tips), style
            items = [item.role for each in lists for item in each.children]
            assert items == [Role.LIST_ITEM] * len(step.tips), style


@pytest.mark.parametrize("audiences", [1, 2, 3, 4, 5])
def test_before_the_steps_each_audience_is_named_once(audiences: int) -> None:
    """By the legend, or at the heads of the rows of a table."""
    for style, frame, _ in laid_out(audiences):
        within = [text for part in steps_of(frame) for text in heard(part)]
        for at in range(audiences):
            assert [*heard(frame)].count(f"Tips {at}") - within.count(f"Tips {at}") == 1, style


@pytest.mark.parametrize("audiences", [1, 2, 3, 4, 5])
def test_all_that_show_tips_are_looked_at(audiences: int) -> None:
    styles = [style for style, _, _ in laid_out(audiences)]
    assert {style.composition for style in styles} == COMPOSITIONS_WITH_TIPS
    assert {style.arrangement for style in styles} == {REEL, *ARRANGEMENTS}
