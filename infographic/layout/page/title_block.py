"""Title and subtitle below each other on the hero ground, the subtitle in keeping with the size of
the title. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from infographic.geometry import Rect
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.page.plan import Placeable, PlacedBox
from infographic.layout.part.elements import Elements

# How much larger than the type scale makes it the subtitle may be, while it is on one line.
_LARGEST_SUBTITLE = 1.8
# What part of its size a title has at least so as to fill its width with fewer lines, and what part
# of what its longest word allows.
_HARDLY_LESS, _ALMOST_AS_LARGE = 0.88, 0.8
# Between them, besides the theme's gap, by the size of the title.
_SUBTITLE_GAP = 0.08


@dataclass(frozen=True)
class TitleBlock:
    """`size` is the em of the title, which has no more than `most_lines` in `width`."""

    elements: Elements
    size: float
    width: float
    most_lines: int

    @cached_property
    def height(self) -> float:
        """From the top of the capitals to the foot of the last line; infinite where the title does
        not fit."""
        return self._title + self._below - self.elements.title.above_capitals(self.size)

    @property
    def fill(self) -> float:
        """What its longest line takes of the width, at most."""
        lines = (own for own in self._widths if own <= self.width)
        return next(lines, self.width) / self.width

    def parts(self, left: float, top: float, spare: float = 0.0) -> Iterator[Placeable]:
        """Both, the top of the capitals at a height, or in each language in the middle of what is
        spare."""
        y = top - self.elements.title.above_capitals(self.size)
        title = self.elements.title.at(self.size)
        boxes = (title,) if self._subtitle is None else (title, self._subtitle)
        block = Column(boxes, (self._gap,) * (len(boxes) - 1), FrameKind.HEADER)
        place = Rect(left, y, self.width, self._title + self._below + spare)
        yield PlacedBox(Aligned(block, MIDDLE), place)

    @property
    def _title(self) -> float:
        return self.elements.title.height(self.size, self.width, self.most_lines)

    @property
    def _widths(self) -> list[float]:
        return [*self.elements.title.widths(self.size)][: self.most_lines]

    @property
    def _gap(self) -> float:
        return self.elements.lengths.title_gap + _SUBTITLE_GAP * self.size

    @property
    def _below(self) -> float:
        """Subtitle and gap."""
        return 0.0 if self._subtitle is None else self._gap + self._subtitle.height(self.width)

    @cached_property
    def _subtitle(self) -> TextBox | None:
        text = self.elements.subtitle
        if text is None:
            return None
        larger = min(self.size / self.elements.title.size, _LARGEST_SUBTITLE)
        factor = max(1.0, min(larger, 0.995 * self.width / text.max_content_width()))
        return text.scaled(factor)


def lines_worth(elements: Elements, most_lines: int) -> int:
    """How many lines the title may have: fewer than the most where its longest word lets it be
    hardly larger on more."""
    widths = elements.title.widths(1.0)[:most_lines]
    return next(at for at, own in enumerate(widths, 1) if widths[-1] >= _ALMOST_AS_LARGE * own)


def least_size(
    elements: Elements, wanted: float, least: float, width: float, most_lines: int
) -> float:
    """The size of the title at least: as wanted, or hardly less, if it fills the width with fewer
    lines. Where its longest word has no room at that size it is smaller, but not below a least
    size."""
    full = [width / own * (1 - 1e-9) for own in elements.title.widths(1.0)[:most_lines]]
    wanted = min(wanted, full[-1])
    on_fewer_lines = (size for size in full if _HARDLY_LESS * wanted <= size < wanted)
    return max(least, min((wanted, *on_fewer_lines)))


def filling(block: TitleBlock, least: float) -> TitleBlock:
    """The block, or a smaller one that fills its width with fewer lines."""
    smaller = [replace(block, size=size) for size in _full_lines(block) if size >= least]
    good = [each for each in smaller if each.size >= _HARDLY_SMALLER * block.size]
    return max((block, *good), key=lambda each: (round(each.fill, 1) >= _FULL, each.size))


# A title that takes less of its width is better a little smaller on fewer lines.
_FULL, _HARDLY_SMALLER = 0.8, 0.75


def _full_lines(block: TitleBlock) -> Iterator[float]:
    """The sizes at which it fills its width with one line, two and so on, below its own."""
    for own in block.elements.title.widths(block.size)[: block.most_lines]:
        if own > block.width:
            yield block.size * block.width / own * (1 - 1e-9)
