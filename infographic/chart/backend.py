"""A backend of matplotlib that draws into our scene: shapes in our colours, and texts that our own
typesetting sets.

A figure's point is a millimetre here: made with `blank_figure`, it has 72 dots to its inch, so that
dots, points and thus all widths of lines, sizes of markers and distances are mm. Its colours come
from `Inks`, and the family of a text's font is the style that the theme knows. Transparency,
images, hatching and clipping are not supported, for charts need none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform, Transform

from infographic.chart.drawing import Amount, Drawing, Label, Typing
from infographic.content.theme.theme import ColourToken
from infographic.geometry import (
    CLOSE,
    Path,
    Point,
    Rect,
    Segment,
    Size,
    curve_to,
    line_to,
    move_to,
)
from infographic.scene import Shape, Stroke, TextStyle

_DOTS_PER_INCH = 72.0  # as points
_CAPS = {"butt": "butt", "round": "round", "projecting": "butt"}

Rgba = Sequence[float]


class Inks:
    """Colours that stand for our tokens while matplotlib draws, which knows only numbers."""

    def __init__(self, *tokens: str) -> None:
        self._tokens = tokens

    def of(self, token: str) -> tuple[float, float, float]:
        """The stand-in of a token, for matplotlib."""
        return (self._tokens.index(token) / 255, 0.0, 0.0)

    def token(self, stand_in: Rgba) -> str:
        """The token that a colour stands for; ValueError when it stands for none."""
        red, *rest = stand_in[:3]
        index = round(red * 255)
        if any(rest) or index >= len(self._tokens):
            raise ValueError(f"a colour of no token: {tuple(stand_in)}")
        return self._tokens[index]


def blank_figure(size: Size) -> Figure:
    """A figure without a background, of a size in mm."""
    inches = (size.width / _DOTS_PER_INCH, size.height / _DOTS_PER_INCH)
    return Figure(figsize=inches, dpi=_DOTS_PER_INCH, frameon=False)


@contextmanager
def plain_settings() -> Iterator[None]:
    """matplotlib as it is made, whatever its user has set for drawings of their own; it also
    decorates a function."""
    with mpl.rc_context():
        mpl.rcdefaults()
        # A text with two dollar signs is no formula.
        mpl.rcParams["text.parse_math"] = False
        yield


def drawn(figure: Figure, inks: Inks, typing: Typing) -> Drawing:
    """What is on a figure, as shapes and texts."""
    width, height = figure.get_size_inches() * _DOTS_PER_INCH
    renderer = SceneRenderer(Size(float(width), float(height)), inks, typing)
    figure.draw(renderer)
    return Drawing(tuple(renderer.shapes), tuple(renderer.labels))


_CHART_INKS = Inks(ColourToken.CHART)
INK = _CHART_INKS.of(ColourToken.CHART)


class Sheet:
    """What the shapes of a graphic are put on, in mm from the bottom left, as matplotlib has it;
    without axes, which take longer to make than all else."""

    def __init__(self, size: Size) -> None:
        self._figure = blank_figure(size)

    def add(self, artist: Artist) -> None:
        artist.set_transform(IdentityTransform())
        self._figure.add_artist(artist)

    def write_after(self, amount: Amount | None, end: Point) -> None:
        """The amount to the right of where something ends, level with it."""
        if amount is not None:
            x, y = end.x + amount.gap, end.y
            self.add(Text(x, y, amount.text, family=amount.style, ha="left", va="center"))

    def drawing(self, typing: Typing) -> Drawing:
        return drawn(self._figure, _CHART_INKS, typing)


@contextmanager
def sheet(size: Size) -> Iterator[Sheet]:
    """An empty sheet; while it is drawn on, matplotlib is as it is made."""
    with plain_settings():
        yield Sheet(size)


@contextmanager
def plotting(size: Size, place: Rect) -> Iterator[Axes]:
    """Axes at a place, from the top left, on a figure of a size, without lines and labels; while
    they are drawn on, matplotlib is as it is made."""
    bottom = size.height - place.bottom
    shares = (
        place.x / size.width,
        bottom / size.height,
        place.width / size.width,
        place.height / size.height,
    )
    with plain_settings():
        axes = blank_figure(size).add_axes(shares, facecolor="none")
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0, width=0, labelleft=False, labelbottom=False)
        yield axes


def drawing_of(axes: Axes, typing: Typing) -> Drawing:
    """What is on axes drawn in `INK`."""
    figure = axes.get_figure(root=True)
    assert figure is not None
    return drawn(figure, _CHART_INKS, typing)


class SceneRenderer(RendererBase):
    """Collects what matplotlib draws; its y axis points upwards, ours downwards."""

    def __init__(self, size: Size, inks: Inks, typing: Typing) -> None:
        super().__init__()
        self.shapes: list[Shape] = []
        self.labels: list[Label] = []
        self._size = size
        self._inks = inks
        self._typing = typing

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._size.width, self._size.height

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Outline,
        transform: Transform,
        rgbFace: Rgba | None = None,  # type: ignore[override]  # noqa: N803
    ) -> None:
        fill = None if rgbFace is None or _is_clear(rgbFace) else self._inks.token(rgbFace)
        stroke = self._stroke(gc)
        if fill or stroke:
            segments = _segments(path, transform, self._size.height)
            self.shapes.append(Shape(Path(segments), fill, stroke))

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: bool | str,  # noqa: ARG002
    ) -> tuple[float, float, float]:
        """A line is as high as its capitals and figures, by which texts are then aligned."""
        style = _style(prop)
        return self._typing.width(s, style), self._typing.cap_height(style), 0.0

    def _get_font_height_metrics(self, prop: FontProperties) -> tuple[float, float, float]:
        """Ascent, descent and gap of every line, capitals in its middle; without this, matplotlib
        would take them from a font file of its own."""
        style = _style(prop)
        around = (self._typing.leading(style) - self._typing.cap_height(style)) / 2
        return self._typing.cap_height(style) + around, around, 0.0

    def draw_text(
        self,
        gc: GraphicsContextBase,  # noqa: ARG002
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,  # noqa: ARG002
        mtext: Text | None = None,  # noqa: ARG002
    ) -> None:
        """`x` and `y` are the left end of the baseline, from the top left already."""
        if angle:
            raise ValueError("texts that are turned are not supported")
        self.labels.append(Label(s, _style(prop), Point(float(x), float(y))))

    def _stroke(self, gc: GraphicsContextBase) -> Stroke | None:
        width, colour = float(gc.get_linewidth()), gc.get_rgb()
        if width <= 0 or _is_clear(colour):
            return None
        _, dashes = gc.get_dashes()
        return Stroke(
            self._inks.token(colour),
            width,
            tuple(float(length) for length in cast(Sequence[float], dashes or ())),
            cast(Any, _CAPS[gc.get_capstyle()]),
        )


def _is_clear(colour: Rgba) -> bool:
    """Whether a colour is not there at all; ValueError when it is there in part."""
    alpha = colour[3] if len(colour) == 4 else 1.0
    if alpha not in (0.0, 1.0):
        raise ValueError(f"transparency is not supported: {tuple(colour)}")
    return alpha == 0.0


def _style(prop: FontProperties) -> TextStyle:
    """The style of a text, which stands for the family of its font."""
    (style,) = prop.get_family()
    return TextStyle(style)


def _segments(path: Outline, transform: Transform, height: float) -> tuple[Segment, ...]:
    """The path on the page, its quadratic curves as cubic ones."""
    segments: list[Segment] = []
    last = Point(0.0, 0.0)
    for coordinates, code in path.iter_segments(transform, simplify=False, curves=True):
        values = [float(value) for value in coordinates]
        points = [Point(x, height - y) for x, y in zip(values[::2], values[1::2], strict=True)]
        if code == Outline.CLOSEPOLY:
            segments.append(CLOSE)
            continue
        segments.append(_segment(int(code), last, points))
        last = points[-1]
    return tuple(segments)


def _segment(code: int, start: Point, points: list[Point]) -> Segment:
    if code == Outline.MOVETO:
        return move_to(*points)
    if code == Outline.LINETO:
        return line_to(*points)
    if code == Outline.CURVE4:
        return curve_to(*points)
    control, end = points
    return curve_to(_two_thirds(start, control), _two_thirds(end, control), end)


def _two_thirds(end: Point, control: Point) -> Point:
    """A control point of the cubic curve that is a quadratic one (elevation of its degree)."""
    return Point(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3)
