"""The kinds of chart, drawn by matplotlib through our backend. Lengths are mm.

Everything is in one colour, so that a chart says the same in greyscale: bars and points carry their
value in words, and a part of a whole stands where it does in the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from matplotlib.axes import Axes

from infographic.chart.backend import Inks, blank_figure, drawn, plain_settings
from infographic.chart.drawing import Amount, Drawing, Typing
from infographic.content.theme.theme import ColourToken
from infographic.geometry import Rect, Size
from infographic.scene import TextStyle

_INKS = Inks(ColourToken.CHART)
_INK = _INKS.of(ColourToken.CHART)


@plain_settings()
def draw_dots(
    count: int, per_line: int, diameter: float, gap: float, amount: Amount | None, typing: Typing
) -> Drawing:
    """As many dots as are counted, line below line, and after the last one the amount."""
    lines = -(-count // per_line)
    pitch = diameter + gap
    size = Size(per_line * pitch - gap, lines * pitch - gap)
    axes = _plot(size, Rect(0.0, 0.0, size.width, size.height))
    axes.set(xlim=(0, size.width), ylim=(size.height, 0))
    at = [divmod(index, per_line) for index in range(count)]
    middles = [(column * pitch + diameter / 2, row * pitch + diameter / 2) for row, column in at]
    xs, ys = zip(*middles, strict=True)
    axes.plot(
        xs,
        ys,
        linestyle="none",
        marker="o",
        markersize=diameter,
        markeredgewidth=0,
        color=_INK,
        clip_on=False,
    )
    _write(axes, amount, (xs[-1], ys[-1]), diameter / 2)
    return _drawn(axes, typing)


@cache
def plain_dots(count: int, per_line: int, gap: float) -> Drawing:
    """Dots of diameter 1 without an amount; `gap` is in diameters."""
    return draw_dots(count, per_line, 1.0, gap, None, _Untyped())


class _Untyped:
    """Stands for typesetting where no text is drawn."""

    def width(self, text: str, style: TextStyle) -> float:
        raise NotImplementedError

    def cap_height(self, style: TextStyle) -> float:
        raise NotImplementedError

    def leading(self, style: TextStyle) -> float:
        raise NotImplementedError


@plain_settings()
def draw_bar(
    value: float,
    largest: float,
    length: float,
    thickness: float,
    amount: Amount | None,
    typing: Typing,
) -> Drawing:
    """A bar of which `length` is the largest value's, and at its end the amount."""
    axes = _plot(Size(length, thickness), Rect(0.0, 0.0, length, thickness))
    axes.set(xlim=(0, largest), ylim=(-0.5, 0.5))
    axes.barh(0, value, height=1, color=_INK, linewidth=0, clip_on=False)
    _write(axes, amount, (value, 0), 0.0)
    return _drawn(axes, typing)


@plain_settings()
def draw_part(
    start: float,
    value: float,
    whole: float,
    size: Size,
    line: float,
    amount: Amount | None,
    typing: Typing,
) -> Drawing:
    """The whole as an outline and in it the part, which begins where those before it end; after
    the whole the amount of the part."""
    inner = Rect(line / 2, line / 2, size.width - line, size.height - line)
    axes = _plot(size, inner)
    axes.set(xlim=(0, whole), ylim=(-0.5, 0.5))
    axes.barh(0, whole, height=1, fill=False, edgecolor=_INK, linewidth=line, clip_on=False)
    axes.barh(0, value, left=start, height=1, color=_INK, linewidth=0, clip_on=False)
    _write(axes, amount, (whole, 0), line / 2)
    return _drawn(axes, typing)


@dataclass(frozen=True)
class LineStyle:
    """How a line is drawn: its own width, that of the axis, the diameter of its points, and the
    style of the labels, which stand `label_gap` below the axis."""

    line: float
    axis: float
    point: float
    label_style: TextStyle
    label_gap: float


@plain_settings()
def draw_line(
    values: Sequence[float],
    labels: Sequence[str],
    amounts: Sequence[Amount],
    size: Size,
    style: LineStyle,
    typing: Typing,
) -> Drawing:
    """A line through points at equal distances, at each its amount, on the side where the line does
    not pass, and below the axis its label (with line breaks, if any). `size` is without labels."""
    above = max(_room(amount, style, typing) for amount in amounts)
    below = max(above + _below_baseline(amount, typing) for amount in amounts)
    axes = _plot(size, Rect(0.0, above, size.width, size.height - above - below))
    low, high = min(values), max(values)
    spread = high - low or 1.0  # of a level line the middle
    axes.set(
        xlim=(-0.5, len(values) - 0.5),
        ylim=(low, high) if high > low else (low - spread / 2, high + spread / 2),
    )
    _draw_axis(axes, labels, below, style)
    axes.plot(
        range(len(values)),
        values,
        color=_INK,
        linewidth=style.line,
        solid_joinstyle="miter",
        solid_capstyle="butt",
        marker="o",
        markersize=style.point,
        markeredgewidth=0,
        clip_on=False,
    )
    for index, amount in enumerate(amounts):
        _write_beside_line(axes, amount, values, index, style, typing)
    return _drawn(axes, typing)


def _room(amount: Amount, style: LineStyle, typing: Typing) -> float:
    """What an amount takes above or below the middle of its point."""
    return style.point / 2 + amount.gap + typing.cap_height(amount.style)


def _below_baseline(amount: Amount, typing: Typing) -> float:
    """What keeps an amount, with the tails of its letters, off the axis below it."""
    return typing.leading(amount.style) - typing.cap_height(amount.style)


def _draw_axis(axes: Axes, labels: Sequence[str], room: float, style: LineStyle) -> None:
    """The axis and its labels, `room` below the lowest point."""
    axis = axes.spines["bottom"]
    axis.set(visible=True, linewidth=style.axis, color=_INK, position=("outward", room))
    axes.set_xticks(range(len(labels)), labels, family=style.label_style)
    axes.tick_params(labelbottom=True, pad=style.label_gap)


def _write_beside_line(
    axes: Axes,
    amount: Amount,
    values: Sequence[float],
    index: int,
    style: LineStyle,
    typing: Typing,
) -> None:
    """Above a peak, below a valley; on a slope above it, to the side that lies higher."""
    over_last, over_next = _over_neighbours(values, index)
    slopes = over_last * over_next < 0
    side = ("right" if over_last > 0 else "left") if slopes else "center"
    away = style.point / 2 + amount.gap
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


def _plot(size: Size, place: Rect) -> Axes:
    """Axes at a place, from the top left, on a figure of a size."""
    figure = blank_figure(size)
    bottom = size.height - place.bottom
    axes = figure.add_axes(
        (
            place.x / size.width,
            bottom / size.height,
            place.width / size.width,
            place.height / size.height,
        ),
        facecolor="none",
    )
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, width=0, labelleft=False, labelbottom=False)
    return axes


def _write(axes: Axes, amount: Amount | None, at: tuple[float, float], clear: float) -> None:
    """The amount to the right of a point, level with it, beyond what is drawn around the point."""
    if amount is None:
        return
    axes.annotate(
        amount.text,
        at,
        (clear + amount.gap, 0),
        textcoords="offset points",
        family=amount.style,
        ha="left",
        va="center",
        annotation_clip=False,
    )


def _drawn(axes: Axes, typing: Typing) -> Drawing:
    figure = axes.get_figure(root=True)
    assert figure is not None
    return drawn(figure, _INKS, typing)
