"""The tips of a step in a table whose rows are headed by the names of those whom they are for.

Who sees the table looks from a tip to the name before its row. For all others each tip stands in a
cell that says the name. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.geometry import Rect, around_rects
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import MIDDLE, Aligned
from infographic.per_language import PerLanguage
from infographic.scene import Role


@dataclass(frozen=True)
class TableTip:
    """A tip in the middle of its row, which begins at `top` from that of the table and is `height`
    high; `audience` is in each language whom it is for."""

    text: TextBox
    audience: PerLanguage[str]
    top: float
    height: float

    def place(self, table: Rect, language: str) -> Frame:
        """The tip in its row of the column that a step has of the table."""
        row = Rect(table.x, table.y + self.top, table.width, self.height)
        text = Aligned(self.text, MIDDLE).place(row, language)
        cell = Frame(FrameKind.TIP_CELL, text.rect, role=Role.FIGURE, alt=self.audience[language])
        return Frame(FrameKind.TIP_ENTRY, text.rect, (cell, text), role=Role.LIST_ITEM)


@dataclass(frozen=True)
class TableTips:
    """All tips of one step, in its column."""

    tips: Sequence[TableTip]

    def height(self, width: float) -> float:  # noqa: ARG002
        """Down to the end of the last row that has a tip."""
        return max(tip.top + tip.height for tip in self.tips)

    def place(self, rect: Rect, language: str) -> Frame:
        tips = tuple(tip.place(rect, language) for tip in self.tips)
        around = around_rects(tip.rect for tip in tips)
        return Frame(FrameKind.TIPS, around, tips, role=Role.LIST)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from ((tip.text, width) for tip in self.tips)
