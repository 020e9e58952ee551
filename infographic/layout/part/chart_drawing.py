"""What `chart/` draws as a frame, and its texts as ours. Lengths are mm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from infographic.chart.drawing import Amount, Drawing
from infographic.chart.kind import Graphic
from infographic.content.guide.local import LocalChart, LocalChartValue, LocalText
from infographic.geometry import Rect, bounds
from infographic.layout.box.box import Measurer
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Shape, TextStyle

LABEL, NOTE = TextStyle.CHART_LABEL, TextStyle.TIP

Chart = PerLanguage[LocalChart]
Value = PerLanguage[LocalChartValue]


@dataclass(frozen=True)
class WrittenAmount:
    """A value in words in each language, `gap` from its graphic."""

    words: PerLanguage[LocalText]
    gap: float

    def amount(self, language: str) -> Amount:
        return Amount(self.words[language].value, LABEL, self.gap)

    def by_text(self, language: str) -> Mapping[str, LocalText]:
        """The words by what they say."""
        return {self.words[language].value: self.words[language]}


def written(values: Sequence[Value], gap: float) -> list[WrittenAmount]:
    """The amounts of all values."""
    return [WrittenAmount(value.map(lambda each: each.amount), gap) for value in values]


def widest(amounts: Sequence[WrittenAmount], measurer: Measurer) -> float:
    """How wide the widest of the amounts is in any language."""
    words = (each for amount in amounts for each in amount.words.values())
    return max(measurer.max_content_width(each, LABEL) for each in words)


@dataclass(frozen=True)
class TypedIn:
    """What drawing asks of typesetting (`chart.drawing.Typing`); `like` says the language."""

    measurer: Measurer
    like: LocalText

    def width(self, text: str, style: TextStyle) -> float:
        return self.measurer.max_content_width(replace(self.like, value=text), style)

    def cap_height(self, style: TextStyle) -> float:
        return self.measurer.cap_height(style)

    def leading(self, style: TextStyle) -> float:
        return self.measurer.leading(style)


class _NoTexts:
    """Typesetting for a graphic that nothing is written on."""

    def width(self, text: str, style: TextStyle) -> float:  # noqa: ARG002
        return 0.0

    def cap_height(self, style: TextStyle) -> float:  # noqa: ARG002
        return 0.0

    def leading(self, style: TextStyle) -> float:  # noqa: ARG002
        return 0.0


@lru_cache(maxsize=64)
def drawn_alone(graphic: Graphic, width: float) -> Drawing:
    """A graphic without its amount: the same in every language, and asked for by many candidates;
    matplotlib takes some milliseconds each time, a fifth of the time of a fit."""
    return graphic.drawn(width, None, _NoTexts())


def drawn_frame(
    drawing: Drawing, rect: Rect, words: Mapping[str, LocalText], measurer: Measurer
) -> Frame:
    """A drawing as a frame, its top left corner that of `rect`; `words` are what its texts are of,
    by text."""
    shapes = [_shape_frame(shape, rect) for shape in drawing.shapes]
    texts = []
    for label in drawing.labels:
        own = words[label.text]
        width = measurer.max_content_width(own, label.style)
        paragraph = measurer.typeset(own, label.style, width)
        start = label.start.moved(rect.x, rect.y - paragraph.baseline)
        place = Rect(start.x, start.y, width, paragraph.height)
        texts.append(Frame(FrameKind.TEXT, place, paragraph=paragraph))
    return Frame(FrameKind.CHART_GRAPHIC, rect, (*shapes, *texts))


def _shape_frame(shape: Shape, rect: Rect) -> Frame:
    """A shape of a drawing in its place: one that is filled is a mark, the others are lines."""
    placed = replace(shape, path=shape.path.mapped(1, rect.x, rect.y))
    return Frame(
        FrameKind.MARK if shape.fill else FrameKind.LINE, bounds(placed.path), drawing=(placed,)
    )
