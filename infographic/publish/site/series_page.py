"""The page with which the folder of a series opens: all of its rows, each with the ways to its
files, and those that were not made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.load import Content
from infographic.publish.site.html import written


@dataclass(frozen=True)
class Said:
    """Words, and the code of the language that they are in."""

    language: str
    words: str


@dataclass(frozen=True)
class Way:
    """A file or a page of a row: `href` leads there from the page of the series."""

    href: str
    words: str


@dataclass(frozen=True)
class Tongue:
    """What a row has in a language, which its speakers call by this `name`."""

    language: str
    name: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class SeriesRowShown:
    """A row: `anchor` is its name on the page, `name` what it is called; why it was not made is
    said in every language of the page, and empty for one that was. `picture` leads to a small
    picture of it, if there is one."""

    anchor: str
    name: str
    tongues: tuple[Tongue, ...]
    problems: tuple[Said, ...] = ()
    picture: str = ""


@dataclass(frozen=True)
class SeriesPage:
    """What the page says, in each of its languages: its heading, and what it is where that does not
    say so; how many rows there are of which kind, and what stands above those that were made and
    those that were not."""

    heading: tuple[Said, ...]
    what: tuple[Said, ...]
    counts: tuple[Said, ...]
    unmade_heading: tuple[Said, ...]
    rows_heading: tuple[Said, ...]
    unmade: Sequence[SeriesRowShown]
    rows: Sequence[SeriesRowShown]


def series_html(page: SeriesPage, content: Content) -> bytes:
    """The page in the look of a guide; RefusedError when a template or rule of style of the guide's
    own is at fault."""
    return written("series.html", content, page=page)
