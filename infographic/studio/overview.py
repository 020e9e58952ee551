"""What the start page shows of a guide."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

from infographic.content.guide.approval import number_awaiting
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.errors import InfographicError, Problem
from infographic.files import MOST_LOOKED_AT
from infographic.publish.offer import load
from infographic.studio.guide_title import GuideTitle, title_of
from infographic.studio.live.picture import LivePage, LivePicture, live_page
from infographic.studio.live.refusal import Refusal

# The picture that guides are known by, if they have it.
_COVER = "a4-landscape"
_NOT_OF_THE_GUIDE = {"output", "__pycache__"}


@dataclass(frozen=True)
class Overview:
    """`problems` keep it from being drawn as it is; `waiting` texts are not approved, counted in
    each language. `cover` is its picture as SVG, empty where there is none, `is_tall` one that is
    higher than wide."""

    title: GuideTitle
    steps: int
    languages: tuple[str, ...]
    problems: tuple[Problem, ...]
    waiting: int
    cover: str
    is_tall: bool


def overview_of(folder: Path, language: str) -> Overview:
    """That of the guide in a folder, for a person who reads a language."""
    title = title_of(folder, language)
    try:
        content = load(folder)
    except InfographicError as error:
        return Overview(title, 0, (), error.problems, 0, "", is_tall=False)
    guide = content.guide
    cover = _cover(content, language)
    problems = () if isinstance(cover, LivePicture) else tuple(p.problem for p in cover.problems)
    return Overview(
        title=title,
        steps=len(guide.steps),
        languages=tuple(map(str, guide.languages)),
        problems=problems,
        waiting=number_awaiting(guide, content.approvals, guide.languages),
        cover=cover.svg if isinstance(cover, LivePicture) else "",
        is_tall=isinstance(cover, LivePicture) and cover.size.height > cover.size.width,
    )


def _cover(content: Content, language: str) -> LivePicture | Refusal:
    page = live_page(content, _cover_format(content))
    languages = content.guide.languages
    shown = language if language in languages else languages[0]
    return page.picture(shown) if isinstance(page, LivePage) else page


def _cover_format(content: Content) -> PageFormat:
    formats = content.formats
    return formats[_COVER] if _COVER in formats else next(iter(formats.values()))


@dataclass(frozen=True)
class Stamp:
    """`mark` tells whether something in a guide's folder has changed, `changed` is when the last
    thing did."""

    mark: str
    changed: datetime


def stamp_of(folder: Path) -> Stamp:
    """By the sizes and times of the files of a guide, without what is made of them."""
    digest, last = sha256(), 0
    for path in islice(_files(folder), MOST_LOOKED_AT):
        try:
            about = path.lstat()
        except OSError:
            continue
        digest.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\n".encode(errors="replace"))
        last = max(last, about.st_mtime_ns)
    moment = datetime.fromtimestamp(last / 1e9).astimezone()
    return Stamp(digest.hexdigest()[:16], moment)


def _files(folder: Path) -> Iterator[Path]:
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if name not in _NOT_OF_THE_GUIDE and not name.startswith(".")
        )
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(inside) / name
