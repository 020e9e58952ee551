"""How much room a text has: how long it may get until the type of a page shrinks, and until the
page is refused. All of it is measured, by laying pages out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from infographic.content.guide.local import in_every_language
from infographic.content.guide.naming import texts_in
from infographic.content.guide.wording import MAX_LENGTH
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.layout.box.box import Measurer
from infographic.layout.fit.fit import Found, found
from infographic.layout.fit.type_scale import MeasurerAt
from infographic.per_language import PerLanguage
from infographic.publish.advice.rewording import filling_of, of_length, reworded
from infographic.text.typeset import typesetters

# A text that is so short, in characters, takes no room from others.
_SHORT = 12
# By what part type may be smaller before anybody sees that it is.
_SAME_SIZE = 0.02
# So many characters more than there are now are looked at; nobody types them unawares.
_MOST_MORE = 400
# No translation is more than so many times as long, and so many characters more.
_LONGER, _AND_MORE = 2, 60


class CancelledError(Exception):
    """What was measured is no longer wanted."""


@dataclass(frozen=True)
class Room:
    """A text in a language: `length` is how many characters it has, `until_smaller` with how many
    at most the type of all pages is as large as with a short text, and `until_refused` with how
    many all are still drawn; None where that is further away than anybody types. `page` is the
    strictest: the one that is refused first, or else whose type shrinks first. Below zero there is
    no room however short the text is."""

    text_id: str
    language: str
    length: int
    until_smaller: int | None
    until_refused: int | None
    page: str

    @property
    def too_many(self) -> int:
        """How many characters are too many; none where the pages are drawn."""
        return 0 if self.until_refused is None else max(0, self.length - self.until_refused)


@dataclass(frozen=True)
class Measured:
    """The room of a text on one page."""

    page: str
    until_smaller: int | None
    until_refused: int | None


def room_of(
    content: Content,
    pages: Sequence[PageFormat],
    text_id: str,
    language: str,
    cancelled: Callable[[], bool],
) -> Room:
    """The room of a text of the guide on the strictest of the pages; it takes some tenths of a
    second a page. CancelledError as soon as it is no longer wanted; KeyError when the guide has no
    such text."""
    words = {text.id: text for text in texts_in(content.guide)}[text_id].words[language]
    measured = [
        measure(Lengths(content, page, text_id, language, words, cancelled)) for page in pages
    ]
    strictest = min(measured, key=lambda each: (far(each.until_refused), far(each.until_smaller)))
    return Room(
        text_id,
        language,
        len(words),
        min((each.until_smaller for each in measured), key=far),
        strictest.until_refused,
        strictest.page,
    )


def strictest_limits(pages: Sequence[Lengths]) -> tuple[int | None, int | None]:
    """`until_smaller` and `until_refused` of a text over all of the pages, as `room_of` has them;
    None too where that is further away than a translation of the text is long.

    A page is measured only where it is stricter than those before it, which one layout shows. One
    that is refused however short the text is does not count: it is not this text that is too long.
    """
    until_refused = None
    drawn = _drawn(pages)
    until_smaller = _until_smaller(drawn)
    for page in drawn:
        until_refused = _stricter(page.is_refused_at, page, until_refused)
    return until_smaller, until_refused


def most_of_same_size(pages: Sequence[Lengths], length: int) -> int | None:
    """How many characters fit, where with `length` of them the type of a page gets smaller: the
    `until_smaller` of `strictest_limits`. None where so many do fit, which few layouts show."""
    drawn = _drawn(pages)
    if length <= _SHORT or not any(page.is_smaller_at(length) for page in drawn):
        return None
    until = _until_smaller(drawn)
    return until if until is not None and until < length else None


def _drawn(pages: Sequence[Lengths]) -> Sequence[Lengths]:
    """Those that are not refused however short the text is."""
    return [page for page in pages if not page.is_refused_at(min(len(page.words), _SHORT))]


def _until_smaller(drawn: Sequence[Lengths]) -> int | None:
    until = None
    for page in drawn:
        until = _stricter(page.is_smaller_at, page, until)
    return until


def _stricter(is_over: Callable[[int], bool], page: Lengths, until: int | None) -> int | None:
    """The last length before one that is over on a page, or `until` where that is less."""
    length = len(page.words)
    low = min(length, _SHORT)
    most = min(_LONGER * length + _AND_MORE, MAX_LENGTH) if until is None else until
    if not is_over(most):
        return until
    begin = length if low < length < most and not is_over(length) else low
    return begin + bisect_left(range(begin + 1, most), True, key=is_over)


def far(length: int | None) -> int:
    """A limit as a number to compare: what is further away than anybody types comes last."""
    return MAX_LENGTH + 1 if length is None else length


class Lengths:
    """What a page is laid out as with a text of any length. Each length is laid out once, the first
    from near what is found with another text, if that is known."""

    def __init__(
        self,
        content: Content,
        page: PageFormat,
        text_id: str,
        language: str,
        words: str,
        cancelled: Callable[[], bool],
        near: Found | None = None,
    ) -> None:
        self.page, self.words = page, words
        self._content, self._text_id, self._language = content, text_id, language
        self._cancelled = cancelled
        self._guides = in_every_language(content.guide)
        self._filling = filling_of(self._guides[language])
        self._known: dict[int, Found | None] = {}
        self._near = near

    def at(self, length: int) -> Found | None:
        """What is found with so many characters; None where the page is refused."""
        if length not in self._known:
            self._known[length] = self._found(of_length(self.words, length, self._filling))
            self._near = self._known[length] or self._near
        return self._known[length]

    def is_refused_at(self, length: int) -> bool:
        return self.at(length) is None

    def is_smaller_at(self, length: int) -> bool:
        """Whether the page is refused, or looks other than with a short text."""
        found, short = self.at(length), self.at(min(len(self.words), _SHORT))
        return found is None or short is None or not _is_like(found, short)

    def _found(self, words: str) -> Found | None:
        guide = reworded(self._guides[self._language], self._text_id, words)
        guides = PerLanguage({**self._guides, self._language: guide})
        measurers = measurers_for(self._content, self.page, self._cancelled)
        return found(guides, self._content.theme, self.page, *measurers, near=self._near)


def measurers_for(
    content: Content, page: PageFormat, cancelled: Callable[[], bool]
) -> Iterator[MeasurerAt]:
    """What a page is laid out with. As soon as it is no longer wanted, CancelledError comes from
    whatever type scale is asked for next: that is every few milliseconds."""

    def unless_cancelled(measurer_at: MeasurerAt, scale: float) -> Measurer:
        if cancelled():
            raise CancelledError
        return measurer_at(scale)

    for each in typesetters(content.theme, page, content.guide.names):
        yield partial(unless_cancelled, each)


def measure(lengths: Lengths) -> Measured:
    """The room of a text on a page."""
    length, page = len(lengths.words), lengths.page.name
    if lengths.is_refused_at(min(length, _SHORT)):
        return Measured(page, -1, -1)
    until_refused = _last_before(lengths.is_refused_at, length)
    until_smaller = _last_before(
        lengths.is_smaller_at, length if until_refused is None else until_refused
    )
    return Measured(page, until_smaller, until_refused)


def cut_that_helps(lengths: Lengths) -> int | None:
    """How many characters have to go from a text that a page is refused with; None where that does
    not help."""
    length = len(lengths.words)
    if length <= _SHORT or lengths.is_refused_at(_SHORT):
        return None
    return length - (_last_before(lengths.is_refused_at, length) or length)


def _is_like(found: Found, short: Found) -> bool:
    """Whether a page looks as it does with a short text: as large, and not otherwise arranged."""
    same = replace(found.candidate, columns=0) == replace(short.candidate, columns=0)
    return same and found.type_scale >= short.type_scale * (1 - _SAME_SIZE)


def _last_before(is_over: Callable[[int], bool], length: int) -> int | None:
    """The last length before one that is over, looked for from one on; None where there is none for
    long. Of no text shorter than a short one it is asked."""
    low = min(length, _SHORT)
    if is_over(length):
        return low + bisect_left(range(low + 1, length), True, key=is_over)
    step, most = 8, min(length + _MOST_MORE, MAX_LENGTH)
    reached = length
    while reached < most:
        beyond = min(reached + step, most)
        if is_over(beyond):
            return reached + bisect_left(range(reached + 1, beyond), True, key=is_over)
        reached, step = beyond, 2 * step
    return None
