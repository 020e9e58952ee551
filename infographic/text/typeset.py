"""Typesetting: a text in a style at a width becomes a paragraph of shaped lines.

A paragraph's box is as high as its lines times their leading, and each baseline stands in its
line as in CSS: half of what the leading leaves beside the font's ascent and descent is above.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from infographic.content.local import Words
from infographic.content.page import PageFormat
from infographic.content.theme import Theme, TypeStyle
from infographic.errors import FontError
from infographic.geometry import MM_PER_PT, Point
from infographic.scene import FontFile, TextRun
from infographic.text.coverage import missing_in
from infographic.text.face import font_list
from infographic.text.linebreak import (
    MeasuredPiece,
    break_lines,
    fewest_lines,
    measure,
    split,
)
from infographic.text.shape import (
    ShapedRun,
    advance,
    shape,
    vertical_metrics,
)


@dataclass(frozen=True)
class Line:
    """One line: its text, its runs in ems, its width in mm."""

    text: str
    runs: tuple[ShapedRun, ...]
    width: float


@dataclass(frozen=True)
class Paragraph:
    """A typeset text. `size` is the em, `leading` the distance of baselines and `baseline` that
    of the first one from the top of the box, all in mm."""

    words: Words
    kind: str
    size: float
    leading: float
    baseline: float
    colour: str
    lines: tuple[Line, ...]

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    def runs(self, top_left: Point) -> tuple[TextRun, ...]:
        """The lines drawn with the box's top left corner at a point on the page."""
        placed = []
        for number, line in enumerate(self.lines):
            origin = top_left.moved(0, self.baseline + number * self.leading)
            for run in line.runs:
                placed.append(run.placed(origin, self.size, self.colour))
                origin = origin.moved(run.advance * self.size, 0)
        return tuple(placed)


class Typesetter:
    """Sets texts in the type of one theme for one page, at one type scale.

    Sizes in the theme are in pt at scale 1; no kind of text is set smaller than the page allows.
    Widths and heights here are in mm.
    """

    def __init__(self, theme: Theme, page: PageFormat, scale: float) -> None:
        self._theme = theme
        self._page = page
        self._scale = scale
        # Layout asks for the same text at the same width again and again.
        self._counted: dict[tuple[Words, str, float], int | None] = {}

    @property
    def em(self) -> float:
        """The size of the step text at this scale, in mm, though a page may not allow it that
        small: on a page that shows no such text, lengths go with the type that it shows."""
        return self._style("step_text").size * self._scale * MM_PER_PT

    def size(self, kind: str) -> float:
        """The em of a kind of text, in mm."""
        wished = self._style(kind).size * self._scale
        return max(wished, self._page.smallest_size(kind)) * MM_PER_PT

    def leading(self, kind: str) -> float:
        """The distance of its baselines, in mm."""
        return self._style(kind).leading * self.size(kind)

    def baseline(self, kind: str) -> float:
        """How far the first baseline is below the top of the box, in mm."""
        style = self._style(kind)
        metrics = vertical_metrics(self._fonts(kind)[0])
        half_leading = (style.leading - metrics.ascent - metrics.descent) / 2
        return (half_leading + metrics.ascent) * self.size(kind)

    def cap_height(self, kind: str) -> float:
        """How high its capitals are, in mm."""
        return vertical_metrics(self._fonts(kind)[0]).cap_height * self.size(kind)

    def natural_width(self, words: Words, kind: str) -> float:
        """How wide the text is on one line, in mm."""
        pieces = self._pieces(words, kind)
        joints = sum(piece.width + piece.joint_width for piece in pieces)
        return (joints - pieces[-1].joint_width) * self.size(kind)

    def fewest_lines(self, words: Words, kind: str, width: float) -> int | None:
        """The lines that `typeset` will make; None when a word is wider than `width`."""
        asked = (words, kind, width)
        if asked not in self._counted:
            pieces = self._pieces(words, kind)
            self._counted[asked] = fewest_lines(pieces, width / self.size(kind))
        return self._counted[asked]

    def typeset(self, words: Words, kind: str, width: float) -> Paragraph:
        """The paragraph at a width; FontError for a character that no font has.

        Ask `fewest_lines` first: a word that is wider than `width` is a ValueError here.
        """
        size = self.size(kind)
        texts = break_lines(self._pieces(words, kind), width / size)
        if texts is None:
            raise ValueError(f"{words.item}: a word is wider than {width:.1f} mm")
        return Paragraph(
            words=words,
            kind=kind,
            size=size,
            leading=self.leading(kind),
            baseline=self.baseline(kind),
            colour=self._style(kind).colour,
            lines=tuple(
                Line(text, runs, sum(run.advance for run in runs) * size)
                for text in texts
                for runs in [shape(text, self._fonts(kind), words.language)]
            ),
        )

    def _style(self, kind: str) -> TypeStyle:
        return self._theme.type[kind]

    def _fonts(self, kind: str) -> tuple[FontFile, ...]:
        style = self._style(kind)
        return font_list(self._theme.fonts[style.font], style.style)

    def _pieces(self, words: Words, kind: str) -> tuple[MeasuredPiece, ...]:
        return _measured(words, self._fonts(kind))


@cache
def _measured(words: Words, fonts: tuple[FontFile, ...]) -> tuple[MeasuredPiece, ...]:
    pieces = split(words.value)
    if problems := list(missing_in(words, fonts)):
        raise FontError(problems)
    return tuple(measure(pieces, lambda text: advance(text, fonts, words.language)))
