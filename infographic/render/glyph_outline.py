"""The outlines of glyphs as path data in the font's own units."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from infographic.assets.font import shaping_font, units_per_em
from infographic.render.path_data import Command, GridPoint, relative_data
from infographic.scene import FontFile, TextRun


@dataclass(frozen=True)
class GlyphOutline:
    """A glyph's contours in font units, y downwards, from its origin: they begin at `start`,
    `data` draws on from there relatively and leaves the pen at `end`."""

    start: GridPoint
    data: str
    end: GridPoint


def run_outline(run: TextRun) -> str:
    """The glyphs of a run as one path in font units, y downwards, from the run's origin; empty
    when the run has no ink."""
    scale = units_per_em(run.font) / run.size
    outlines = _outlines(run.font)
    parts: list[str] = []
    pen_x = pen_y = 0
    for glyph, _, glyph_x, glyph_y in run.glyphs:
        outline = outlines[glyph]
        if outline is None:
            continue
        x, y = round(glyph_x * scale), round(glyph_y * scale)
        (start_x, start_y), (end_x, end_y) = outline.start, outline.end
        parts.append(f"m{x + start_x - pen_x} {y + start_y - pen_y}{outline.data}")
        pen_x, pen_y = x + end_x, y + end_y
    return "".join(parts).replace(" -", "-")


@cache
def _outlines(font: FontFile) -> _Outlines:
    return _Outlines(font)


class _Outlines(dict[int, GlyphOutline | None]):
    """Those of a font's glyphs; None for a glyph without ink, such as a space.

    Remembered: a guide's pictures draw 160 glyphs 13,000 times, which takes 3 s without.
    """

    def __init__(self, font: FontFile) -> None:
        super().__init__()
        self._font = shaping_font(font)

    def __missing__(self, glyph: int) -> GlyphOutline | None:
        pen = _RecordingPen()
        self._font.draw_glyph_with_pen(glyph, pen)
        self[glyph] = outline = _outline(pen.commands)
        return outline


def _outline(commands: list[Command]) -> GlyphOutline | None:
    if not commands:
        return None
    first, *rest = commands
    start = first.points[0]
    data, end = relative_data(rest, start)
    return GlyphOutline(start, data, end)


class _RecordingPen:
    """Takes an outline by fontTools' pen protocol (hence the names), y turned downwards."""

    def __init__(self) -> None:
        self.commands: list[Command] = []

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.commands.append(Command("M", _on_grid(point)))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.commands.append(Command("L", _on_grid(point)))

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.commands.append(Command("Q", _on_grid(*points)))

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self.commands.append(Command("C", _on_grid(*points)))

    def closePath(self) -> None:  # noqa: N802
        self.commands.append(Command("Z"))


def _on_grid(*points: tuple[float, float]) -> tuple[GridPoint, ...]:
    return tuple((round(x), round(-y)) for x, y in points)
