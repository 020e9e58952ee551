"""A page format: what a picture is made for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from infographic.geometry import Size

Detail = Literal["full", "summary", "headlines"]


@dataclass(frozen=True)
class PageFormat:
    """One entry of formats.yaml.

    `size` is the trimmed page, `bleed` what is cut off around it, `margin` the safe margin that
    no content leaves: mm. `detail` says how much is shown: `full` is everything, `summary`
    leaves out the tips, `headlines` shows only titles. `smallest` gives, by kind of text or under
    "other", the smallest type allowed on the printed page, in pt. `arrangements` are in order of
    preference; `files` are the kinds of file to write; `dpi` is the resolution of the PNG.
    """

    name: str
    size: Size
    bleed: float
    margin: float
    detail: Detail
    arrangements: tuple[str, ...]
    smallest: Mapping[str, float]
    dpi: float
    files: tuple[str, ...]

    def smallest_size(self, kind: str) -> float:
        """The smallest size allowed for a kind of text, in pt."""
        return self.smallest.get(kind, self.smallest["other"])
