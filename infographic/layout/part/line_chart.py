"""A chart of kind line: how its values go up and down, with a label below each. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.chart.drawing import Amount
from infographic.content.guide.local import LocalText
from infographic.geometry import Rect, Size
from infographic.layout.box.box import NEVER, Measurer, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.graphic import TypedIn, drawn_frame
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

# Of the diameter of the dots of a chart, which a point has in full.
_LINE, _POINT = 0.2, 0.8


@dataclass(frozen=True)
class LineChart:
    """Points at equal distances, each with its amount, joined by a line; `plot` is how high the
    whole is without the labels, `dot` the size of a dot, `axis` the width of the axis and `gap`
    what separates texts from each other and from what they are of."""

    values: tuple[float, ...]
    labels: tuple[TextBox, ...]
    amounts: tuple[PerLanguage[LocalText], ...]
    amount_style: TextStyle
    plot: float
    dot: float
    axis: float
    gap: float
    measurer: Measurer

    def height(self, width: float) -> float:
        room = self._room(width)
        amounts = (
            self.measurer.max_content_width(words, self.amount_style)
            for in_each_language in self.amounts
            for words in in_each_language.values()
        )
        if max(amounts) > room:
            return NEVER
        return self.plot + self.gap + max(label.height(room) for label in self.labels)

    def place(self, rect: Rect, language: str) -> Frame:
        from infographic.chart.draw import LineStyle, draw_line

        first = self.labels[0]
        lines = [self._lines(label, rect.width, language) for label in self.labels]
        amounts = [words[language] for words in self.amounts]
        drawing = draw_line(
            self.values,
            ["\n".join(text.value for text in texts) for texts in lines],
            [Amount(words.value, self.amount_style, self.gap) for words in amounts],
            Size(rect.width, self.plot),
            LineStyle(_LINE * self.dot, self.axis, _POINT * self.dot, first.style, self.gap),
            TypedIn(self.measurer, first.words[language]),
        )
        words = {text.value: text for texts in (*lines, amounts) for text in texts}
        own = Rect(rect.x, rect.y, rect.width, self.height(rect.width))
        return drawn_frame(FrameKind.CHART_LINE, drawing, own, words, self.measurer)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        for label in self.labels:
            yield label, self._room(width)

    def _room(self, width: float) -> float:
        """How wide the texts at a point may be."""
        return width / len(self.values) - self.gap

    def _lines(self, label: TextBox, width: float, language: str) -> list[LocalText]:
        """The lines of a label."""
        words = label.words[language]
        paragraph = self.measurer.typeset(words, label.style, self._room(width))
        return [replace(words, value=line.text) for line in paragraph.lines]
