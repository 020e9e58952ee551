"""A line: how values go up and down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.chart.kind import PlotChart, Points
from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect, Size

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# More points than months no longer have room for their labels.
_MOST_POINTS = 12
# Of the diameter of the dots of a chart: the width of the line, and the diameter of its points.
_LINE, _POINT = 0.2, 0.8


def draw_line(points: Points, size: Size, lengths: Lengths, typing: Typing) -> Drawing:
    """A line through the points, at each its amount, on the side where the line does not pass, and
    below the axis the labels. `size` is without labels."""
    from infographic.chart.backend import INK, drawing_of, plotting

    values, point = points.values, _POINT * lengths.chart_dot
    above = max(_room(amount, point, typing) for amount in points.amounts)
    below = max(above + _below_baseline(amount, typing) for amount in points.amounts)
    with plotting(size, Rect(0.0, above, size.width, size.height - above - below)) as axes:
        low, high = min(values), max(values)
        spread = high - low or 1.0  # of a level line the middle
        axes.set(
            xlim=(-0.5, len(values) - 0.5),
            ylim=(low, high) if high > low else (low - spread / 2, high + spread / 2),
        )
        _draw_axis(axes, points, below, lengths.line)
        axes.plot(
            range(len(values)),
            values,
            color=INK,
            linewidth=_LINE * lengths.chart_dot,
            solid_joinstyle="miter",
            solid_capstyle="butt",
            marker="o",
            markersize=point,
            markeredgewidth=0,
            clip_on=False,
        )
        for index, amount in enumerate(points.amounts):
            _write_beside_line(axes, amount, values, index, point, typing)
        return drawing_of(axes, typing)


def _room(amount: Amount, point: float, typing: Typing) -> float:
    """What an amount takes above or below the middle of its point."""
    return point / 2 + amount.gap + typing.cap_height(amount.style)


def _below_baseline(amount: Amount, typing: Typing) -> float:
    """What keeps an amount, with the tails of its letters, off the axis below it."""
    return typing.leading(amount.style) - typing.cap_height(amount.style)


def _draw_axis(axes: Axes, points: Points, room: float, width: float) -> None:
    """The axis and its labels, `room` below the lowest point."""
    from infographic.chart.backend import INK

    axis = axes.spines["bottom"]
    axis.set(visible=True, linewidth=width, color=INK, position=("outward", room))
    axes.set_xticks(range(len(points.labels)), points.labels, family=points.label_style)
    axes.tick_params(labelbottom=True, pad=points.label_gap)


def _write_beside_line(
    axes: Axes, amount: Amount, values: Sequence[float], index: int, point: float, typing: Typing
) -> None:
    """Above a peak, below a valley; on a slope above it, to the side that lies higher."""
    over_last, over_next = _over_neighbours(values, index)
    slopes = over_last * over_next < 0
    side = ("right" if over_last > 0 else "left") if slopes else "center"
    away = point / 2 + amount.gap
    if over_last + over_next < 0 and not slopes:
        away = -away - typing.cap_height(amount.style)
    axes.annotate(
        amount.text,
        (index, values[index]),
        (0, away),
        textcoords="offset points",
        family=amount.style,
        ha=side,
        va="baseline",
        annotation_clip=False,
    )


def _over_neighbours(values: Sequence[float], index: int) -> tuple[float, float]:
    """How much higher a value is than the last and the next; the line's ends have one neighbour,
    which counts for both."""
    here = values[index]
    beside = [here - values[at] for at in (index - 1, index + 1) if 0 <= at < len(values)]
    return beside[0], beside[-1]


LINE = PlotChart(name="line", shows="muutos ajassa", fewest=2, most=_MOST_POINTS, drawn=draw_line)
