"""The fit: the largest type for all languages together, nothing over another, or advice."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from infographic.content.local import LocalGuide
from infographic.errors import LayoutError
from infographic.geometry import Rect
from infographic.layout.fit import SCALE_STEP, Layout, fit, smallest_scale
from infographic.layout.frame import Frame
from infographic.layout.page import candidates, composition_for
from infographic.layout.setting import Setting
from tests.fake import THEME, FixedWidth, guide, page

LANDSCAPE = page(297, 210)
PORTRAIT = page(210, 297)


def laid_out(*guides: LocalGuide, on: object = LANDSCAPE) -> Layout:
    return fit(guides, THEME, on, FixedWidth)  # type: ignore[arg-type]


def content(frame: Frame) -> list[Frame]:
    """Texts, icons and dots: all that may not overlap."""
    kinds = {"station", "goal", "badge", "rule_icon", "chart_dot"}
    marks = [f for f in frame.walk() if f.icon or f.kind in kinds]
    texts = [f for f in frame.walk() if f.paragraph and f.kind != "number"]
    return marks + texts


def ink(frame: Frame) -> Rect:
    if frame.paragraph is None:
        return frame.rect
    return Rect(frame.rect.x, frame.rect.y, frame.paragraph.width, frame.paragraph.height)


def texts(frame: Frame) -> list[str]:
    return [f.paragraph.words.value for f in frame.walk() if f.paragraph]


def assert_right(layout: Layout, safe: Rect) -> None:
    """The promise: all inside the safe margin, nothing over anything else."""
    for frame in layout.frames.values():
        placed = content(frame)
        for part in placed:
            assert safe.contains(ink(part)), f"{part.kind} {ink(part)} leaves {safe}"
        for one, other in combinations(placed, 2):
            if {one.kind, other.kind} & {"badge"} and {one.kind, other.kind} & {"station", "goal"}:
                continue  # the badge sits on its station
            assert not ink(one).overlaps(ink(other)), f"{one.kind} {ink(one)}, {other.kind}"


def safe_area(layout: Layout) -> Rect:
    return layout.plan.page.outset(-layout.page.margin)


@pytest.mark.parametrize("on", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_everything_is_there_once_in_reading_order(on: object) -> None:
    frame = laid_out(guide(steps=3, rules=2), on=on).frames["fi"]
    steps = [
        entry
        for number in (1, 2, 3)
        for entry in (
            str(number),
            f"Step {number}",
            "one two three four",
            "first tip",
            "second tip",
        )
    ]
    head = ["Title", "Subtitle", "Tips 0", "Tips 1", *steps, "A quote of some words", "Author"]
    panel = ["Rules", "For all", "Rule 1 holds", "Rule 2 holds"]
    panel += ["Chart", "Value 0", "Value 1", "Value 2"]
    # Beside a panel the footer ends the column of the steps; below one it ends the page.
    rest = ["Footer", *panel] if on is LANDSCAPE else [*panel, "Footer"]
    assert texts(frame) == [*head, *rest]


@pytest.mark.parametrize("on", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_languages_share_their_stations_and_scale(on: object) -> None:
    finnish = guide()
    swedish = guide(language="sv", step_text="a good deal longer than the text in Finnish")
    layout = laid_out(finnish, swedish, on=on)
    stations = [
        [frame.rect for frame in layout.frames[code].walk() if frame.kind in {"station", "goal"}]
        for code in ("fi", "sv")
    ]
    assert stations[0] == stations[1]
    assert layout.type_scale < laid_out(finnish, on=on).type_scale


@pytest.mark.parametrize("on", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_the_choice_is_that_of_brute_force(on: object) -> None:
    guides = (guide(steps=5),)
    layout = laid_out(*guides, on=on)

    def fits(scale: float, candidate: object) -> bool:
        setting = Setting(guides, THEME, on, FixedWidth(scale))  # type: ignore[arg-type]
        return composition_for(setting).compose(setting, candidate).fits  # type: ignore[arg-type]

    smallest = smallest_scale(THEME, on)  # type: ignore[arg-type]
    setting = Setting(guides, THEME, on, FixedWidth(smallest))  # type: ignore[arg-type]
    every = list(candidates(setting))
    assert fits(layout.type_scale, layout.candidate)
    # All of the next larger scales, then ever fewer of those further up.
    for step in (1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60):
        larger = layout.type_scale * SCALE_STEP**step
        assert not any(fits(larger, candidate) for candidate in every)


def test_text_is_never_below_the_smallest_size() -> None:
    layout = laid_out(guide(step_text="many words " * 12))
    assert min(style.size * layout.type_scale for style in THEME.type.values()) >= 2.5


class TestRefusal:
    def test_a_text_that_is_far_too_long_is_named_with_what_to_cut(self) -> None:
        usual = guide(step_text="word " * 10)
        steps = list(usual.steps)
        steps[2] = guide(step_text="many words " * 90).steps[2]
        with pytest.raises(LayoutError) as caught:
            laid_out(replace(usual, steps=tuple(steps)), on=page(297, 210, smallest=8))
        (problem,) = caught.value.problems
        assert problem.item == "step 3, text (fi)"
        assert "too long for made" in problem.what
        assert "shorten it by about" in problem.hint
        assert problem.place is not None

    def test_a_word_that_no_line_takes_is_named(self) -> None:
        with pytest.raises(LayoutError) as caught:
            laid_out(guide(step_text="x" * 900))
        assert "a word is too long for a line on made" in caught.value.problems[0].what
        assert caught.value.problems[0].item == "step 1, text (fi)"


some_words = st.lists(st.sampled_from(["a", "some", "wordings", "considerably"]), min_size=1)


@settings(deadline=None, max_examples=80)
@given(
    steps=st.integers(1, 14),
    rules=st.integers(0, 10),
    step_text=some_words.map(" ".join),
    tips=st.lists(some_words.map(" ".join), max_size=4).map(tuple),
    quote=st.none() | some_words.map(" ".join),
    chart=st.none() | st.lists(st.integers(1, 6), min_size=1, max_size=5).map(tuple),
    on=st.sampled_from([LANDSCAPE, PORTRAIT, page(400, 200), page(200, 200)]),
)
def test_whatever_fits_is_right_and_all_else_is_refused(
    steps: int,
    rules: int,
    step_text: str,
    tips: tuple[str, ...],
    quote: str | None,
    chart: tuple[int, ...] | None,
    on: object,
) -> None:
    made = guide(steps, rules, step_text=step_text, tips=tips, quote=quote, chart=chart)
    try:
        layout = laid_out(made, on=on)
    except LayoutError as error:
        event(f"refused: {error.problems[0].item}")
        return
    assert_right(layout, safe_area(layout))
