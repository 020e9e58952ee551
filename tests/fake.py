"""Doubles and makers that tests of several packages share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from infographic.content.guide.local import (
    LocalAudience,
    LocalChart,
    LocalChartValue,
    LocalGuide,
    LocalQuote,
    LocalRule,
    LocalRules,
    LocalStep,
    LocalText,
    LocalTip,
)
from infographic.content.language.language import Language
from infographic.content.page import PageFormat
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import ColourToken, Theme, TypeStyle
from infographic.errors import Place
from infographic.geometry import Size
from infographic.per_language import PerLanguage
from infographic.scene import Colour, TextStyle
from infographic.text.breakpoints import Breakable, split
from infographic.text.linebreak import break_lines, fewest_lines
from infographic.text.measured import MeasuredText, measure
from infographic.text.typeset import Line, Paragraph

# At scale 1 an em is 4 mm in `FixedWidth`.
LENGTHS = Lengths(
    station_radius=2.0,
    halo=0.25,
    path_width=0.5,
    turn_radius=3.0,
    turn_gap=1.0,
    text_gap=0.5,
    part_gap=0.25,
    tip_gap=0.25,
    column_gap=1.5,
    row_gap=1.5,
    section_gap=1.5,
    title_gap=0.25,
    band_padding=1.5,
    gutter=2.0,
    panel_padding=2.0,
    mark_gap=0.5,
    tip_mark=1.0,
    legend_mark=1.0,
    legend_gap=2.75,
    rule_icon=1.5,
    rule_text_gap=1.0,
    rule_gap=1.0,
    quote_padding=1.0,
    quote_gap=0.5,
    quote_tail=1.0,
    corner_radius=1.0,
    line=0.25,
    chart_mark=1.25,
    chart_gap=0.75,
    chart_label_gap=1.0,
    chart_dot=1.0,
    chart_dot_gap=0.25,
    chart_bar=0.75,
    chart_plot=10.0,
    logo_height=3.0,
    link_code=5.0,
)
BLACK, WHITE = Colour((0, 0, 0), (0, 0, 0, 100)), Colour((255, 255, 255), (0, 0, 0, 0))
GROUNDS = (
    ColourToken.PAPER,
    ColourToken.HERO,
    ColourToken.TIPS,
    ColourToken.RULES,
    ColourToken.ASIDE,
    ColourToken.BUBBLE,
)
THEME = Theme(
    "made",
    {"ink": BLACK, **dict.fromkeys(ColourToken, BLACK), **dict.fromkeys(GROUNDS, WHITE)},
    {"text": ("Source Sans Pro", "Manrope")},
    dict.fromkeys(TextStyle, TypeStyle("text", "Regular", 10.0, 1.25, "ink")),
    LENGTHS,
)


def page(width: float, height: float, *, smallest: float = 2.5) -> PageFormat:
    """A page in mm; all type of `THEME` has 10 pt at scale 1 and may shrink to `smallest` pt."""
    return PageFormat(
        "made",
        Size(width, height),
        3.0,
        10.0,
        "full",
        ("serpentine",),
        {"other": smallest},
        300,
        (),
    )


NOWHERE = Place("guide.yaml", 1, 1, "")


def words(value: str, language: str = "fi", item: str = "a text") -> LocalText:
    return LocalText(value, language, NOWHERE, item)


@dataclass(frozen=True)
class FixedWidth:
    """A measurer without fonts: at scale 1 every character is 2 mm wide and a line 5 mm high.

    Text is not set smaller than at the scale `least`.
    """

    scale: float = 1.0
    least: float = 0.0

    @property
    def type_scale(self) -> float:
        return max(self.scale, self.least)

    @property
    def em(self) -> float:
        return 4.0 * self.scale

    def scaled(self, factor: float) -> FixedWidth:
        return FixedWidth(self.scale * factor, self.least)

    def on(self, page: PageFormat) -> FixedWidth:
        return fixed_width_on(page)(self.scale)

    def apart(self, least_leading: Mapping[TextStyle, float]) -> FixedWidth:  # noqa: ARG002
        return self  # its lines have no ink

    def size(self, style: TextStyle) -> float:  # noqa: ARG002
        return 4.0 * self.type_scale

    def leading(self, style: TextStyle) -> float:  # noqa: ARG002
        return 5.0 * self.type_scale

    def baseline(self, style: TextStyle) -> float:  # noqa: ARG002
        return 4.0 * self.type_scale

    def cap_height(self, style: TextStyle) -> float:  # noqa: ARG002
        return 3.0 * self.type_scale

    def max_content_width(self, words: LocalText, style: TextStyle) -> float:  # noqa: ARG002
        return len(words.value) * 2.0 * self.type_scale

    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None:  # noqa: ARG002
        return _fewest_lines(words.value, self.type_scale, width)

    def one_line(self, words: LocalText, style: TextStyle) -> Line:
        return Line(words.value, (), self.max_content_width(words, style))

    def typeset(self, words: LocalText, style: TextStyle, width: float) -> Paragraph:
        lines = break_lines(_pieces(words.value, self.type_scale), width)
        assert lines is not None
        return Paragraph(
            words,
            style,
            self.size(style),
            self.leading(style),
            self.baseline(style),
            "ink",
            tuple(Line(line.text, (), len(line.text) * 2.0 * self.type_scale) for line in lines),
            width,
        )


def fixed_width_on(on: PageFormat) -> Callable[[float], FixedWidth]:
    """The measurers for a page of which every text has one smallest size."""
    least = on.smallest["other"] / THEME.type[TextStyle.TIP].size
    return lambda scale: FixedWidth(scale, least)


@lru_cache(maxsize=20_000)
def _fewest_lines(text: str, scale: float, width: float) -> int | None:
    return fewest_lines(_pieces(text, scale), width)


@lru_cache(maxsize=20_000)
def _pieces(text: str, scale: float) -> MeasuredText:
    return measure(_split(text), lambda part: len(part) * 2.0 * scale)


@lru_cache(maxsize=20_000)
def _split(text: str) -> Breakable:
    return split(text, Language("", ""))


@dataclass(frozen=True)
class Wording:
    """The texts of a made guide; each is used wherever one of its kind stands."""

    title: str = "Title"
    subtitle: str = "Subtitle"
    footer: str = "Footer"
    label: str = "Tips"
    step_title: str = "Step"
    step_text: str = "one two three four"
    tip: str = "tip"
    rules_heading: str = "Rules"
    rule: str = "Rule holds"
    quote: str = "A quote of some words"
    chart_label: str = "Value"


def guide(
    steps: int = 7,
    rules: int = 6,
    language: str = "fi",
    *,
    audiences: int = 2,
    quotes: int = 1,
    chart: tuple[int, ...] = (4, 1, 1),
    wording: Wording = Wording(),
) -> LocalGuide:
    """A made guide in one language, in which every text is another."""

    def text(value: str, item: str) -> LocalText:
        return words(value, language, item)

    those = tuple(
        LocalAudience(f"audience{at}", "star", text(f"{wording.label} {at}", f"audience {at}"))
        for at in range(audiences)
    )
    return LocalGuide(
        language=Language(language, language),
        file_name="made",
        title=text(wording.title, "title"),
        subtitle=text(wording.subtitle, "subtitle"),
        footer=text(wording.footer, "footer"),
        audiences=those,
        steps=tuple(_step(number, language, wording, those) for number in range(1, steps + 1)),
        rules=_rules(rules, language, wording) if rules else None,
        quote=LocalQuote(text(wording.quote, "quote"), text("Author", "author"))
        if quotes
        else None,
        chart=_chart(chart, language, wording) if chart else None,
    )


def together(*guides: LocalGuide) -> PerLanguage[LocalGuide]:
    """One guide, of what it is in each language."""
    return PerLanguage({each.language.code: each for each in guides})


def _step(
    number: int, language: str, wording: Wording, audiences: tuple[LocalAudience, ...]
) -> LocalStep:
    return LocalStep(
        f"step{number}",
        number,
        "star",
        words(f"{wording.step_title} {number}", language, f"step {number}, title"),
        words(f"{wording.step_text} {number}", language, f"step {number}, text"),
        tuple(
            LocalTip(
                audience,
                words(f"{wording.tip} {number} {at}", language, f"step {number}, tip"),
            )
            for at, audience in enumerate(audiences)
        ),
    )


def _rules(count: int, language: str, wording: Wording) -> LocalRules:
    return LocalRules(
        words(wording.rules_heading, language, "rules heading"),
        words("For all", language, "rules intro"),
        tuple(
            LocalRule(
                f"rule{number}",
                "star",
                words(f"{wording.rule} {number}", language, f"rule {number}"),
            )
            for number in range(1, count + 1)
        ),
    )


def _chart(values: tuple[int, ...], language: str, wording: Wording) -> LocalChart:
    return LocalChart(
        "dots",
        words("Chart", language, "chart heading"),
        tuple(
            LocalChartValue(
                words(f"{wording.chart_label} {at}", language, f"value {at}"),
                float(value),
                words(f"{value}", language, f"value {at}, value"),
            )
            for at, value in enumerate(values)
        ),
        (),
    )
