"""The chart of the guide: for each value a label, a note and as many dots as it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.local import LocalChartValue
from infographic.geometry import Rect
from infographic.layout.box import NEVER, Box, MarkBox, TextBox, middle_of_capitals
from infographic.layout.frame import Frame
from infographic.layout.setting import Setting
from infographic.layout.stack import Beside, Column, Grid
from infographic.scene import Role


@dataclass(frozen=True)
class Dots:
    """A label and, at the same distance for all labels of a chart, its dots in a line."""

    label: TextBox
    label_width: float
    count: int
    diameter: float
    dot_gap: float
    label_gap: float

    def height(self, width: float) -> float:
        dots = self.count * self.diameter + (self.count - 1) * self.dot_gap
        if self.label_width + self.label_gap + dots > width:
            return NEVER
        return max(self.label.height(self.label_width), self.diameter)

    def place(self, rect: Rect, language: str) -> Frame:
        label = self.label.place(Rect(rect.x, rect.y, self.label_width, rect.height), language)
        above = middle_of_capitals(self.label.measurer, self.label.kind) - self.diameter / 2
        top = rect.y + max(0.0, above)
        left = rect.x + self.label_width + self.label_gap
        dots = tuple(
            Frame(
                "chart_dot",
                Rect(
                    left + number * (self.diameter + self.dot_gap),
                    top,
                    self.diameter,
                    self.diameter,
                ),
                role=Role.DECORATION,
            )
            for number in range(self.count)
        )
        amount = Frame(
            "chart_dots",
            Rect.between(left, dots[0].rect.y, dots[-1].rect.right, dots[0].rect.bottom),
            dots,
            role=Role.FIGURE,
            alt=str(self.count),
        )
        return Frame("chart_value", rect, (label, amount))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        yield self.label, self.label_width


def chart_box(setting: Setting, columns: int) -> Column | None:
    """Heading and values, `columns` of them beside each other; None when the guide has no chart."""
    charts = [guide.chart for guide in setting.guides if guide.chart is not None]
    if not charts:
        return None
    heading = setting.text((chart.heading for chart in charts), "chart_heading", Role.HEADING)
    entries = _entries(setting, list(zip(*(chart.values for chart in charts), strict=True)))
    gap = setting.length("chart_gap")
    values = Grid(
        entries,
        min(columns, len(entries)),
        setting.length("column_gap"),
        gap,
        "chart",
        Role.LIST,
    )
    return Column((heading, values), (gap,))


def _entries(setting: Setting, values: list[tuple[LocalChartValue, ...]]) -> tuple[Box, ...]:
    """One box for each value, which comes in every language."""
    labels = [setting.text((value.label for value in each), "chart_label") for each in values]
    label_width = max(label.natural_width() for label in labels)
    return tuple(
        _entry(setting, each, label, label_width)
        for each, label in zip(values, labels, strict=True)
    )


def _entry(
    setting: Setting, value: tuple[LocalChartValue, ...], label: TextBox, label_width: float
) -> Box:
    first = value[0]
    dots = Dots(
        label,
        label_width,
        int(first.value),
        setting.length("chart_dot"),
        setting.length("chart_dot_gap"),
        setting.length("chart_label_gap"),
    )
    note = setting.optional_text((each.note for each in value), "tip")
    body = Column((dots, *note), (0.0,) * len(note))
    if first.icon is None:
        return body
    mark = setting.length("chart_mark")
    sign = MarkBox("chart_icon", first.icon, mark, "chart_label", setting.measurer, {})
    return Beside(sign, mark, setting.length("mark_gap"), body, "chart_entry", Role.LIST_ITEM)
