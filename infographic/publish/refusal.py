"""What a build refuses, and what would be made instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.content.page import DETAILS, PageFormat
from infographic.errors import LayoutError, RefusedError
from infographic.publish.manuscript import Manuscript
from infographic.publish.offer import OFFER


@dataclass(frozen=True)
class Refusal:
    """A format that is made in no language, because the content does not fit in one of them or a
    text would be hard to read or to see; `takers` are the guide's formats that show as much and do
    fit, and `arrangements` those in which the guide would fit the format itself."""

    format: str
    error: RefusedError
    takers: tuple[str, ...] = ()
    arrangements: tuple[str, ...] = ()


def advised(manuscript: Manuscript, refused: Sequence[Refusal]) -> tuple[Refusal, ...]:
    """The refusals with what a guide that is too large for its format would fit: formats that show
    as much of it, and other arrangements."""
    names = {each.format for each in refused}
    return tuple(_advised(manuscript, each, names) for each in refused)


def _advised(manuscript: Manuscript, refusal: Refusal, refused: set[str]) -> Refusal:
    formats = manuscript.content.formats
    page = formats.get(refusal.format)
    if page is None or not isinstance(refusal.error, LayoutError):
        return refusal
    most = DETAILS.index(page.detail)
    return replace(
        refusal,
        takers=tuple(
            name
            for name, other in formats.items()
            if name not in refused
            and DETAILS.index(other.detail) <= most
            and _fits(manuscript, other)
        ),
        arrangements=tuple(
            name
            for name in OFFER.arrangements
            if name not in page.arrangements
            and _fits(manuscript, replace(page, arrangements=(name,)))
        ),
    )


def _fits(manuscript: Manuscript, page: PageFormat) -> bool:
    try:
        manuscript.lay_out(page)
    except LayoutError:
        return False
    return True
