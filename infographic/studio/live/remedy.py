"""What helps where a text is too long: each remedy was laid out, and those that do not help are not
told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.local import in_every_language
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.layout.fit.fit import found
from infographic.publish.advice.room import Lengths, Room, cut_that_helps, measurers_for
from infographic.publish.offer import OFFER
from infographic.text.coverage import drawn_texts

# So many other texts are tried, the longest first, and at most so much of one is to go.
_OTHERS, _MOST_OF_ONE = 2, 0.5


@dataclass(frozen=True)
class Shorten:
    """So many characters have to go from the text of an id in a language."""

    text_id: str
    language: str
    characters: int


@dataclass(frozen=True)
class Arrange:
    """The steps have to stand in another arrangement."""

    arrangement: str


Remedy = Shorten | Arrange


def remedies(
    content: Content, pages: Sequence[PageFormat], room: Room, cancelled: Callable[[], bool]
) -> Iterator[Remedy]:
    """What makes all of the pages whole again of which `room` says that a text is too long; each as
    soon as it is measured. CancelledError as soon as they are no longer wanted."""
    if not room.too_many:
        return
    if room.until_refused is not None and room.until_refused > 0:
        yield Shorten(room.text_id, room.language, room.too_many)
    measured = _Measured(content, pages, cancelled)
    refused = [page for page in pages if measured.is_refused(page)]
    for text_id, words in _others(content, room):
        characters = measured.cut(refused, text_id, room.language, words)
        if characters is not None and characters <= _MOST_OF_ONE * len(words):
            yield Shorten(text_id, room.language, characters)
    for name in OFFER.arrangements:
        arranged = [replace(page, arrangements=(name,)) for page in pages]
        if arranged != [*pages] and not any(map(measured.is_refused, arranged)):
            yield Arrange(name)


@dataclass(frozen=True)
class _Measured:
    content: Content
    pages: Sequence[PageFormat]
    cancelled: Callable[[], bool]

    def is_refused(self, page: PageFormat) -> bool:
        guides = in_every_language(self.content.guide)
        measurers = measurers_for(self.content, page, self.cancelled)
        return found(guides, self.content.theme, page, *measurers) is None

    def cut(
        self, refused: Sequence[PageFormat], text_id: str, language: str, words: str
    ) -> int | None:
        """How many characters have to go from another text; None where that does not help."""
        most = 0
        for page in refused:
            lengths = Lengths(self.content, page, text_id, language, words, self.cancelled)
            characters = cut_that_helps(lengths)
            if characters is None:
                return None
            most = max(most, characters)
        return most


def _others(content: Content, room: Room) -> Sequence[tuple[str, str]]:
    """The other texts of a step, or of what else the text is in, with their words, the longest
    first."""
    guide = in_every_language(content.guide)[room.language]
    within = f"{room.text_id.rpartition('.')[0]}."
    texts = {
        words.id: words.value
        for words in drawn_texts(guide)
        if words.id.startswith(within) and words.id != room.text_id
    }
    return sorted(texts.items(), key=lambda text: -len(text[1]))[:_OTHERS]
