"""The fit: the largest type for all languages together, nothing over another, or advice."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide, LocalText, in_every_language
from infographic.content.page import PageFormat
from infographic.errors import LayoutError
from infographic.files import program_data
from infographic.layout.box.frame import STATIONS, Frame
from infographic.layout.fit.explain import reasons
from infographic.layout.fit.fit import Layout, fit
from infographic.layout.fit.judgement import CALM
from infographic.layout.page import candidates, compose, surroundings
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import elements_of
from infographic.layout.path import ARRANGEMENTS
from infographic.publish.offer import load
from infographic.scene import TextStyle
from infographic.text.typeset import typesetters
from tests.fake import THEME, FixedWidth, Wording, fixed_width_on, guide, page, together, words

LANDSCAPE = page(297, 210)
PORTRAIT = page(210, 297)
BOTH = pytest.mark.parametrize("on", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])

PANEL = ["Rules", "For all", "Rule holds 1", "Rule holds 2"]
CHART = ["Chart", "4", "Value 0", "1", "Value 1", "1", "Value 2"]


def laid_out(*guides: LocalGuide, on: PageFormat = LANDSCAPE) -> Layout:
    return fit(together(*guides), THEME, on, fixed_width_on(on))


def texts(frame: Frame) -> list[str]:
    return [f.paragraph.words.value for f in frame.walk() if f.paragraph]


@BOTH
def test_everything_is_there_once_in_reading_order(on: PageFormat) -> None:
    frame = laid_out(guide(steps=3, rules=2), on=on).frames["fi"]
    steps = [
        entry
        for n in (1, 2, 3)
        for entry in (str(n), f"Step {n}", f"one two three four {n}", f"tip {n} 0", f"tip {n} 1")
    ]
    head = ["Title", "Subtitle", "Tips 0", "Tips 1"]
    foot = [*PANEL, "A quote of some words", "Author", *CHART, "Footer"]
    assert texts(frame) == [*head, *steps, *foot]


@pytest.mark.parametrize(
    ("detail", "kept", "left_out"),
    [
        ("full", "tip 1 0", "nothing"),
        ("summary", "one two three four 1", "tip 1 0"),
        ("summary", "A quote of some words", "Tips 0"),
        ("headlines", "Step 1", "one two three four 1"),
        ("headlines", "Rule holds 1", "A quote of some words"),
        ("steps", "Step 1", "Rule holds 1"),
        ("steps", "Title", "Footer"),
    ],
)
def test_a_page_shows_as_much_as_its_detail_says(detail: str, kept: str, left_out: str) -> None:
    on = replace(LANDSCAPE, detail=detail)  # type: ignore[arg-type]
    drawn = texts(laid_out(guide(), on=on).frames["fi"])
    assert kept in drawn
    assert left_out not in drawn


@pytest.mark.parametrize("on", [LANDSCAPE, pytest.param(PORTRAIT, marks=pytest.mark.slow)])
def test_languages_share_their_stations_and_scale(on: PageFormat) -> None:
    finnish = guide()
    longer = Wording(
        step_text="a good deal longer than the text in Finnish", rules_heading="R " * 9
    )
    layout = laid_out(finnish, guide(language="sv", wording=longer), on=on)
    stations = [
        [frame.rect for frame in layout.frames[code].walk() if frame.kind in STATIONS]
        for code in ("fi", "sv")
    ]
    assert stations[0] == stations[1]
    # Alone, a language may be set smaller so that its page has no flaw.
    most = laid_out(finnish, on=on).type_scale * (1 + CALM.tolerance.part)
    assert layout.type_scale < most


def test_text_is_never_below_the_smallest_size() -> None:
    on = page(297, 210, smallest=6)
    layout = laid_out(guide(wording=Wording(step_text="many words " * 12)), on=on)
    sizes = [f.paragraph.size for f in layout.frames["fi"].walk() if f.paragraph]
    assert min(sizes) >= 0.6 * 4


class TestChoice:
    """See also `test_brute_force`."""

    @pytest.mark.slow
    @BOTH
    @pytest.mark.parametrize("steps", [3, 6, 9])
    @pytest.mark.parametrize("order", [("grid", "serpentine"), ("wheel", "timeline", "serpentine")])
    def test_a_preferred_arrangement_may_be_five_per_cent_smaller(
        self, on: PageFormat, steps: int, order: tuple[str, ...]
    ) -> None:
        made = guide(steps)

        def alone(page: PageFormat) -> dict[str, float]:
            return {name: largest(made, replace(page, arrangements=(name,))) for name in order}

        # The smallest type is such that even the largest is not ample.
        most = max(alone(on).values())
        on = replace(on, smallest={"other": most * THEME.type[TextStyle.TIP].size / 1.35})
        found = alone(on)
        near = [name for name in order if found[name] * 1.05 >= max(found.values())]
        chosen = laid_out(made, on=replace(on, arrangements=order))
        assert chosen.candidate.arrangement == near[0]
        assert found[near[0]] / 1.06 <= chosen.type_scale <= found[near[0]]

    @BOTH
    def test_an_arrangement_that_the_page_prefers_is_taken_where_type_is_ample(
        self, on: PageFormat
    ) -> None:
        chosen = laid_out(guide(4), on=replace(on, arrangements=("stairs", "serpentine")))
        assert chosen.candidate.arrangement == "stairs"
        assert chosen.type_scale * THEME.type[TextStyle.TIP].size >= 1.4 * on.smallest["other"]

    @pytest.mark.parametrize("named", [("reel",), ("reel", "timeline", "grid")])
    def test_the_reel_in_the_smallest_type_comes_before_others_in_comfortable_type(
        self, named: tuple[str, ...]
    ) -> None:
        made = guide(8, wording=Wording(step_text="words " * 14))
        on = replace(page(297, 210, smallest=5), arrangements=named)
        without = replace(on, arrangements=("grid",), smallest={"other": 13.0})
        assert laid_out(made, on=without)
        chosen = laid_out(made, on=replace(on, comfortable={"other": 13.0}))
        assert chosen.candidate.arrangement == "reel"

    def test_where_nothing_but_the_reel_is_named_others_are_what_is_fallen_back_on(self) -> None:
        chosen = laid_out(guide(30), on=replace(LANDSCAPE, arrangements=("reel",)))
        assert chosen.candidate.arrangement in ARRANGEMENTS
        assert chosen.page.arrangements == ("reel",)


def largest(made: LocalGuide, on: PageFormat) -> float:
    """The largest type scale of all candidates, whatever their flaws."""
    by_style = reasons(together(made), THEME, on, fixed_width_on(on)).largest
    return max(scale for scale in by_style.values() if scale is not None)


@pytest.mark.slow
@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_work_grows_no_faster_than_the_number_of_steps(arrangement: str) -> None:
    """What the measurer is asked, on pages on which the steps always have the same room."""

    def asked(steps: int) -> float:
        on = replace(page(297, 30.0 * steps + 200), arrangements=(arrangement,))
        measurers: list[Counting] = []

        def counting_at(scale: float) -> Counting:
            measurers.append(Counting(fixed_width_on(on)(scale)))
            return measurers[-1]

        # Of texts that are one line the measurer is not asked.
        titles, texts, tips = "a title " * 80, "some words " * 80, "a tip " * 80
        long = Wording(step_title=titles, step_text=texts, tip=tips)
        made = guide(steps, wording=long)
        elements = elements_of(LayoutContext(together(made), THEME, on, counting_at(0.5)))
        for candidate in candidates(elements):
            compose(elements, candidate, surroundings(elements, candidate)).fits  # noqa: B018
        return sum(each.asked for each in measurers) / len(list(candidates(elements)))

    seven, seventy, seven_hundred = (asked(steps) for steps in (7, 70, 700))
    assert seventy <= seven * 10 * 1.1
    assert seven_hundred <= seventy * 10 * 1.1


class Counting(FixedWidth):
    """A measurer that counts what it is asked."""

    asked = 0

    def __init__(self, measurer: FixedWidth) -> None:
        super().__init__(measurer.scale, measurer.least)

    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None:
        object.__setattr__(self, "asked", self.asked + 1)
        return super().fewest_lines(words, style, width)


def test_a_layout_is_plain_data() -> None:
    content = load(program_data())
    guides, theme = in_every_language(content.guide), content.theme
    on = content.formats["a4-landscape"]
    layout = fit(guides, theme, on, *typesetters(theme, on, content.guide.names))
    assert pickle.loads(pickle.dumps(layout)) == layout
    smaller = replace(layout, frames=layout.frames.map(lambda frame: frame.moved(0.0, 1.0)))
    assert smaller != layout
    assert "title" in repr(layout)


class TestRefusal:
    ON = page(297, 210, smallest=8)

    def refused(self, made: LocalGuide, on: PageFormat = ON) -> LayoutError:
        with pytest.raises(LayoutError) as caught:
            laid_out(made, on=on)
        return caught.value

    def test_a_step_that_is_far_too_long_is_named_with_what_to_cut(self) -> None:
        usual = guide(wording=Wording(step_text="word " * 5))
        steps = list(usual.steps)
        steps[2] = guide(wording=Wording(step_text="many words " * 90)).steps[2]
        error = self.refused(replace(usual, steps=tuple(steps)))
        (overrun,) = error.overruns
        assert (overrun.page, overrun.item) == ("made", "step 3, text (fi)")
        assert overrun.language == "fi"
        assert overrun.millimetres > 0
        assert 250 < overrun.characters < 990
        assert "too much text for made" in overrun.what
        assert f"shorten it by about {overrun.characters}" in overrun.hint
        assert error.problems[0].place is not None

    @pytest.mark.parametrize(
        ("wording", "item"),
        [
            (Wording(title="a long title " * 400), "title (fi)"),
            (Wording(footer="a long footer " * 1500), "footer (fi)"),
            (Wording(rules_heading="a long heading " * 900), "rules heading (fi)"),
            (Wording(quote="a long quote " * 900), "quote (fi)"),
        ],
        ids=["title", "footer", "rules heading", "quote"],
    )
    @BOTH
    def test_the_text_at_fault_is_named_wherever_it_stands(
        self, on: PageFormat, wording: Wording, item: str
    ) -> None:
        error = self.refused(guide(wording=wording), replace(on, smallest={"other": 8.0}))
        assert item in {overrun.item for overrun in error.overruns}

    @pytest.mark.parametrize(
        ("wording", "item"),
        [
            (Wording(step_text="x" * 99), "step 1, text (fi)"),
            (Wording(footer="x" * 200), "footer (fi)"),
            (Wording(label="x" * 200), "audience 0 (fi)"),
            (Wording(rule="x" * 199), "rule 1 (fi)"),
            (Wording(title="x" * 200), "title (fi)"),
        ],
        ids=["step", "footer", "legend", "rule", "title"],
    )
    @BOTH
    def test_a_word_that_no_line_takes_is_named(
        self, on: PageFormat, wording: Wording, item: str
    ) -> None:
        error = self.refused(guide(wording=wording), replace(on, smallest={"other": 8.0}))
        assert "a word is too long for a line on made" in error.overruns[0].what
        assert item in {overrun.item for overrun in error.overruns}

    def test_a_single_long_word_is_blamed_and_not_the_texts_that_it_leaves_too_narrow(self) -> None:
        usual = guide(wording=Wording(step_text="some words " * 14))
        (first, *others) = usual.steps
        title = replace(first.title, value="x" * 90)
        made = replace(usual, steps=(replace(first, title=title), *others))
        assert laid_out(usual, on=self.ON)
        (overrun,) = self.refused(made).overruns
        assert overrun.item == "step 1, title (fi)"
        assert "a word is too long for a line" in overrun.what

    def test_a_chart_that_is_too_wide_is_named_and_nothing_else(self) -> None:
        made = guide()
        assert made.chart is not None
        wide = replace(made.chart.values[0], amount=words("9" * 200))
        chart = replace(made.chart, values=(wide, *made.chart.values[1:]))
        error = self.refused(replace(made, chart=chart))
        values = [f"value {at} (fi)" for at in range(len(chart.values))]
        assert [overrun.item for overrun in error.overruns] == values
        assert all("shorten the text beside it" in overrun.hint for overrun in error.overruns)

    def test_a_long_title_is_blamed_and_not_the_steps_that_it_leaves_no_room(self) -> None:
        error = self.refused(guide(wording=Wording(title="a long title " * 400)))
        assert [overrun.item for overrun in error.overruns] == ["title (fi)"]

    def test_too_many_steps_are_not_to_be_mended_by_cutting_short_texts(self) -> None:
        error = self.refused(guide(steps=90, wording=Wording(step_text="a")))
        assert "too much on this page to help by cutting texts" in error.overruns[0].hint
