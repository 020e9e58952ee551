"""What the program offers to make, put together from the tables of those who make it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from infographic.chart import CHART_KINDS
from infographic.content import load as reading
from infographic.content.arrangement_names import REEL
from infographic.content.known import Offer
from infographic.content.load import Content
from infographic.layout.path import ARRANGEMENTS
from infographic.publish.file_kind import FILE_KINDS

OFFER = Offer((REEL, *ARRANGEMENTS), tuple(FILE_KINDS), CHART_KINDS)


def load(folder: Path, arrangement: str = "", texts: Mapping[str, str] | None = None) -> Content:
    """The guide in a folder, as `content.load.load` reads it of what the program offers."""
    return reading.load(folder, OFFER, arrangement, texts or {})
