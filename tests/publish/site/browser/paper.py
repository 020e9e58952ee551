"""A page as it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from playwright.sync_api import Page

from tools.browser import printed

_SCALE = 0.5  # pixels to a point: enough to see that there is something


@dataclass(frozen=True)
class Sheet:
    """One side of paper: what stands there, and how it looks."""

    text: str
    size: tuple[float, float]  # mm
    look: NDArray[np.uint8]  # rows, columns, (red, green, blue)

    @property
    def inked(self) -> float:
        """The share of the paper that has anything on it."""
        return float((self.look.min(axis=2) < 240).mean())

    @property
    def paper(self) -> tuple[int, ...]:
        """The colour of the corner at the bottom right."""
        return tuple(int(value) for value in self.look[-3, -3])


def sheets_of(page: Page) -> Sequence[Sheet]:
    """As Chromium prints it."""
    with pypdfium2.PdfDocument(printed(page)) as pdf:
        return [_sheet(side) for side in pdf]


def _sheet(side: pypdfium2.PdfPage) -> Sheet:
    text = side.get_textpage()
    words = " ".join(text.get_text_bounded().split())
    look = side.render(scale=_SCALE, rev_byteorder=True).to_numpy()
    width, height = (length / 72 * 25.4 for length in side.get_size())
    return Sheet(words, (width, height), np.array(look[..., :3]))
