"""The pictures of a guide while it is edited: the last that could be drawn stay until there are
others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from threading import Lock

from infographic.content.load import Content
from infographic.studio.live.easel import Easel, settle
from infographic.studio.live.picture import LivePage, LivePicture
from infographic.studio.live.refusal import Refusal, TextProblem


@dataclass(frozen=True)
class Shown:
    """A picture as it is shown: `digest` tells it from others, and `drawn` is of when it is."""

    picture: LivePicture
    digest: str
    drawn: datetime | None


@dataclass(frozen=True)
class View:
    """The pictures in the languages that are looked at, by language, as far as there are any, and
    what keeps newer ones from being drawn."""

    pictures: dict[str, Shown] = field(default_factory=dict)
    problems: tuple[TextProblem, ...] = ()


class Pictures:
    """Those of one guide. Threads may ask at the same time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._easel = Easel()
        self._pages: dict[str, tuple[Content, LivePage | Refusal]] = {}
        self._last: dict[tuple[str, str], tuple[LivePage, Shown]] = {}

    def view(
        self, content: Content, drawn: datetime | None, shape: str, languages: Sequence[str]
    ) -> View:
        """The pictures of a page format in some languages; what is edited may be in others than
        what could be read last."""
        with self._lock:
            page = self._page(content, shape)
            problems = page.problems if isinstance(page, Refusal) else ()
            if isinstance(page, LivePage):
                for language in filter(page.guides.__contains__, languages):
                    problems = (*problems, *self._draw(page, drawn, shape, language))
            last = {code: self._last.get((shape, code)) for code in languages}
            return View({code: kept[1] for code, kept in last.items() if kept}, problems)

    def _page(self, content: Content, shape: str) -> LivePage | Refusal:
        known = self._pages.get(shape)
        if known is None or known[0] is not content:
            known = content, self._easel.page(content, content.formats[shape])
            is_first = not self._pages
            self._pages[shape] = known
            if is_first:
                settle()
        return known[1]

    def _draw(
        self, page: LivePage, drawn: datetime | None, shape: str, language: str
    ) -> tuple[TextProblem, ...]:
        last = self._last.get((shape, language))
        if last and last[0] is page:
            return ()
        picture = page.picture(language)
        if isinstance(picture, Refusal):
            return picture.problems
        digest = blake2b(picture.svg.encode(), digest_size=12).hexdigest()
        self._last[shape, language] = page, Shown(picture, digest, drawn)
        return ()
