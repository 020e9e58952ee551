"""Charts that are one plot: all values at equal distances, with a label below each. Lengths are
mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.chart.kind import PlotChart, Points
from infographic.content.guide.local import LocalText
from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect, Size
from infographic.layout.box.box import NEVER, Measurer, TextBox
from infographic.layout.box.frame import Frame
from infographic.layout.part.chart_drawing import (
    NOTE,
    TypedIn,
    Value,
    WrittenAmount,
    drawn_frame,
    widest,
    written,
)
from infographic.layout.part.context import LayoutContext


def plot_box(context: LayoutContext, kind: PlotChart, values: Sequence[Value]) -> Plot:
    """The plot of all values."""
    return Plot(
        kind=kind,
        values=tuple(value.first.value for value in values),
        labels=tuple(context.text(value.map(lambda each: each.label), NOTE) for value in values),
        amounts=tuple(written(values, context.lengths.tip_gap)),
        plot=context.lengths.chart_plot,
        gap=context.lengths.tip_gap,
        lengths=context.lengths,
        measurer=context.measurer,
    )


@dataclass(frozen=True)
class Plot:
    """Points at equal distances, each with its amount; `plot` is how high the whole is without the
    labels and `gap` what separates texts from each other and from what they are of."""

    kind: PlotChart
    values: tuple[float, ...]
    labels: tuple[TextBox, ...]
    amounts: tuple[WrittenAmount, ...]
    plot: float
    gap: float
    lengths: Lengths
    measurer: Measurer

    def height(self, width: float) -> float:
        room = self._room(width)
        if widest(self.amounts, self.measurer) > room:
            return NEVER
        return self.plot + self.gap + max(label.height(room) for label in self.labels)

    def place(self, rect: Rect, language: str) -> Frame:
        first = self.labels[0]
        lines = [self._lines(label, rect.width, language) for label in self.labels]
        amounts = [each.amount(language) for each in self.amounts]
        labels = ["\n".join(text.value for text in texts) for texts in lines]
        points = Points(self.values, amounts, labels, first.style, self.gap)
        typing = TypedIn(self.measurer, first.words[language])
        drawing = self.kind.drawn(points, Size(rect.width, self.plot), self.lengths, typing)
        words = {text.value: text for texts in lines for text in texts}
        for each in self.amounts:
            words |= each.by_text(language)
        own = Rect(rect.x, rect.y, rect.width, self.height(rect.width))
        return drawn_frame(drawing, own, words, self.measurer)

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
