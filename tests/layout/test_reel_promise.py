"""Whatever fits as a page with a reel keeps the promise: on a thousand made guides on six shapes
of page, with type without fonts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.errors import LayoutError
from infographic.files import program_data
from infographic.geometry import Rect
from infographic.layout.box.frame import STATIONS, Frame, FrameKind
from infographic.layout.fit.fit import fit
from infographic.layout.fit.type_scale import smallest_scale
from infographic.layout.page import candidates, compose, surroundings
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import elements_of
from infographic.layout.path.strands import MOST_STRANDS
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.scene import TextStyle
from tests.layout.fontless import fontless_on
from tests.layout.promise import as_shown, assert_all_there, assert_kept
from tests.layout.random_guides import random_guides
from tests.layout.reel_promise import GROUNDS, assert_reel_kept
from tests.layout.test_promise import assert_says_what_to_change

SHAPES = ("a4-landscape", "a4-portrait", "a3-landscape", "slide", "square", "og-image")
# How much larger than the smallest type is tried, drawn for each guide; then the smallest.
_LARGER = (1.0, 1.6)


@cache
def content(folder: Path) -> Content:
    return load(folder)


def page(name: str) -> PageFormat:
    return content(program_data()).formats[name]


def composed(guides: PerLanguage[LocalGuide], on: PageFormat, factor: float) -> Iterator[str]:
    """The compositions with a reel that a guide fits in, at so many times the smallest type; what
    they draw is checked."""
    theme = content(program_data()).theme
    local = guides.map(lambda guide: as_shown(guide, on))
    measurer = fontless_on(theme, on)(smallest_scale(theme, on) * factor)
    elements = elements_of(LayoutContext(local, theme, on, measurer))
    for candidate in candidates(elements):
        if candidate.arrangement == REEL:
            plan = compose(elements, candidate, surroundings(elements, candidate))
            if plan.fits:
                frames = PerLanguage({code: plan.frame(code) for code in guides})
                assert_reel_kept(frames, on)
                for code, guide in local.items():
                    assert_all_there(frames[code], guide)
                yield candidate.composition


def assert_first_kept(seed: int, name: str) -> str | None:
    """The first composition that the guide of a seed fits in keeps the promise."""
    guides, on = random_guides(seed), page(name)
    for factor in (Random(seed).uniform(*_LARGER), 1.0):
        found = next(composed(guides, on, factor), None)
        if found is not None:
            return found
    return None


@pytest.mark.parametrize("name", SHAPES)
def test_a_few_made_guides(name: str) -> None:
    found = [assert_first_kept(seed, name) for seed in range(5)]
    assert any(found)


@pytest.mark.slow
@pytest.mark.parametrize("chunk", range(40))
def test_a_thousand_made_guides(chunk: int) -> None:
    for seed in range(25 * chunk, 25 * (chunk + 1)):
        for name in SHAPES:
            assert_first_kept(seed, name)


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
def test_every_composition_that_a_shape_may_have(name: str) -> None:
    found = set[str]()
    for seed in range(1000, 1020):
        for factor in (1.0, Random(seed).uniform(*_LARGER)):
            found.update(composed(random_guides(seed), page(name), factor))
    assert found


@pytest.mark.slow
@pytest.mark.parametrize("with_tips", [True, False], ids=["tips", "no tips"])
@pytest.mark.parametrize("name", SHAPES)
def test_every_composition_of_steps_that_nothing_stands_below(name: str, with_tips: bool) -> None:
    def alone(guide: LocalGuide) -> LocalGuide:
        steps = guide.steps
        if not with_tips:
            steps = tuple(replace(step, tips=()) for step in steps)
        bare = replace(guide, steps=steps, rules=None, quote=None, chart=None, link=None)
        return replace(bare, footer=None, edition=None, publisher=None)

    found = set[str]()
    for seed in range(3000, 3020):
        for factor in (1.0, Random(seed).uniform(*_LARGER)):
            found.update(composed(random_guides(seed).map(alone), page(name), factor))
    assert found


@pytest.mark.slow
@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("chunk", range(4))
def test_what_does_not_fit_is_refused_with_advice(chunk: int, name: str) -> None:
    on, theme = page(name), content(program_data()).theme
    for seed in range(2000 + 5 * chunk, 2005 + 5 * chunk):
        guides = random_guides(seed)
        try:
            layout = fit(guides, theme, on, fontless_on(theme, on))
        except LayoutError as error:
            assert_says_what_to_change(error, {*guides}, name)
            continue
        assert_kept(layout, guides)
        if layout.candidate.arrangement == REEL:
            assert len(guides.first.steps) <= MOST_STRANDS


def drawn_line() -> Frame:
    """A page with a reel that is right, in the composition named line."""
    guides, on = random_guides(17), page("a4-landscape")
    theme = content(program_data()).theme
    measurer = fontless_on(theme, on)(smallest_scale(theme, on))
    elements = elements_of(LayoutContext(guides, theme, on, measurer))
    (line,) = (each for each in candidates(elements) if each.composition == "line")
    plan = compose(elements, line, surroundings(elements, line))
    assert plan.fits
    return plan.frame("fi")


def changed(frame: Frame, change: Callable[[Frame], Frame]) -> Frame:
    """The frame with a change made to all inside it."""
    children = tuple(changed(child, change) for child in frame.children)
    return change(replace(frame, children=children))


def _moved(kind: FrameKind, dx: float, dy: float) -> Callable[[Frame], Frame]:
    return lambda frame: frame.moved(dx, dy) if frame.kind is kind else frame


def _title_moved(dx: float, dy: float) -> Callable[[Frame], Frame]:
    def change(frame: Frame) -> Frame:
        return frame.moved(dx, dy) if frame.name == TextStyle.TITLE else frame

    return change


def _shortened(frame: Frame) -> Frame:
    if frame.kind not in GROUNDS or frame.rect.bottom < 210:
        return frame
    rect = frame.rect
    return replace(frame, rect=Rect(rect.x, rect.y, rect.width, rect.height - 3))


@pytest.mark.parametrize(
    "change",
    [
        _title_moved(0.0, -3.0),
        _title_moved(0.0, 40.0),
        _title_moved(180.0, 0.0),
        _moved(FrameKind.STEP_NUMBER, -4.0, 0.0),
        _moved(FrameKind.STEP_BODY, 0.0, -14.0),
        _moved(FrameKind.STRAND_2, 0.0, 2.0),
        _moved(STATIONS[0], 0.0, 1.0),
        _moved(STATIONS[-1], -200.0, 0.0),
        _moved(FrameKind.TIPS_GROUND, 0.0, 0.4),
        _moved(FrameKind.REEL_FACE, 20.0, 0.0),
        _shortened,
    ],
)
def test_a_page_that_is_not_right_is_found_out(change: Callable[[Frame], Frame]) -> None:
    right, on = drawn_line(), page("a4-landscape")
    assert_reel_kept(PerLanguage({"fi": right}), on)
    with pytest.raises(AssertionError):
        assert_reel_kept(PerLanguage({"fi": changed(right, change)}), on)
