"""How much room the text that is worked in has on each page, and what helps where it has none."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.message import Message, say, say_count
from infographic.publish.advice.room import Room, far, room_of
from infographic.studio.desk.working_copy import Texts
from infographic.studio.editing.edit_page import Room as ShownRoom
from infographic.studio.live.remedy import Remedy, remedies

Pages = Mapping[str, str]  # what page formats are called, by name

_BEYOND = 1.3  # of the length at which type shrinks, the end of a meter whose text always fits
_MOST_KNOWN = 200


@dataclass(frozen=True)
class Gauged:
    """The room of a text in a language on a page and, if it is too long there, remedies."""

    room: Room
    remedies: tuple[Remedy, ...]


@dataclass(frozen=True)
class Rooms:
    """What was measured last of a text, by language and page. As long as only its words change, the
    limits hold nearly."""

    text_id: str = ""
    gauged: Mapping[tuple[str, str], Gauged] = field(default_factory=dict)

    def with_gauged(self, gauged: Gauged) -> Rooms:
        """With what was measured, and nothing of another text."""
        room = gauged.room
        known = self.gauged if room.text_id == self.text_id else {}
        return Rooms(room.text_id, {**known, (room.language, room.page): gauged})

    def of(
        self, text_id: str, language: str, words: str, seen: str, pages: Pages
    ) -> ShownRoom | None:
        """The room of a text with these words on the strictest of the pages, of which one is
        `seen`, as far as it was measured; none where they would be refused without it too, for then
        it is not this text that is too long."""
        rooms = [each.room for each in self._helpful(text_id, language, pages)]
        return shown(rooms, len(" ".join(words.split())), seen, pages) if rooms else None

    def helping(self, language: str, pages: Pages) -> tuple[Remedy, ...]:
        """What helps on the page that is refused first."""
        known = self._helpful(self.text_id, language, pages)
        strictest = min(known, key=lambda each: far(each.room.until_refused), default=None)
        return strictest.remedies if strictest else ()

    def _helpful(self, text_id: str, language: str, pages: Pages) -> list[Gauged]:
        return [
            each
            for (code, page), each in self.gauged.items()
            if (text_id, language) == (self.text_id, code)
            and page in pages
            and (each.room.until_refused is None or each.room.until_refused >= 0)
        ]


class Gauge:
    """Measures rooms, and knows those of the last states of the guide."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[frozenset[tuple[str, str]], str, str, str], Gauged] = (
            OrderedDict()
        )

    def gauged(
        self,
        texts: Texts,
        content: Content,
        page: PageFormat,
        text_id: str,
        language: str,
        cancelled: Callable[[], bool],
    ) -> Gauged:
        """The room of a text in a language on a page of the guide that `texts` say, and remedies
        there. CancelledError as soon as they are no longer wanted, KeyError when the guide has no
        such text."""
        key = frozenset(texts.items()), page.name, text_id, language
        known = self._known.get(key)
        if known is None:
            room = room_of(content, (page,), text_id, language, cancelled)
            known = Gauged(room, tuple(remedies(content, (page,), room, cancelled)))
            self._known[key] = known
            while len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)
        return known


def shown(rooms: Sequence[Room], length: int, seen: str, pages: Pages) -> ShownRoom:
    """The meter of a text that has so many characters now. A page that is not `seen` is named."""
    first = min(rooms, key=lambda room: far(room.until_smaller))
    strictest = min(rooms, key=lambda room: (far(room.until_refused), far(room.until_smaller)))
    smaller, refused = first.until_smaller, strictest.until_refused
    end = refused if refused is not None else _end(smaller, length)
    at = min(100, round(100 * length / max(end, 1)))
    tick = 100 if smaller is None else max(0, min(100, round(100 * smaller / max(end, 1))))
    if refused is not None and length > refused:
        if strictest.page == seen:
            words = _too_long(length - refused)
        else:
            words = _too_long_there(length - refused, pages[strictest.page])
        return ShownRoom("bad", words, 100, tick, length - refused)
    if smaller is not None and length > smaller:
        words = _is_smaller(refused, length)
        page = strictest.page if refused is not None else first.page
        return ShownRoom("wait", _named(words, page, seen, pages), at, tick)
    page = first.page if smaller is not None else strictest.page
    words = _there_is(smaller, refused, length)
    if smaller is None and refused is None:
        return ShownRoom("ok", words, at, tick)
    return ShownRoom("ok", _named(words, page, seen, pages), at, tick)


def _named(words: Message, page: str, seen: str, pages: Pages) -> Message:
    """With the name of a page that is not seen."""
    return words if page == seen else say("{page}: {words}", page=pages[page], words=words)


def _end(smaller: int | None, length: int) -> int:
    return round(_BEYOND * max(smaller or 0, length, 1))


def _too_long(over: int) -> Message:
    return say_count(
        "{count} character too many. The picture still shows the earlier text",
        "{count} characters too many. The picture still shows the earlier text",
        count=over,
    )


def _too_long_there(over: int, page: str) -> Message:
    return say_count(
        "{page}: {count} character too many. That page cannot be drawn",
        "{page}: {count} characters too many. That page cannot be drawn",
        count=over,
        page=page,
    )


def _is_smaller(refused: int | None, length: int) -> Message:
    if refused is None:
        return say("The type is smaller than it could be")
    return say_count(
        "The type is smaller. {count} character more, then it does not fit any more",
        "The type is smaller. {count} characters more, then it does not fit any more",
        count=refused - length,
    )


def _there_is(smaller: int | None, refused: int | None, length: int) -> Message:
    if smaller is not None:
        return say_count(
            "Room for {count} character, then the type gets smaller",
            "Room for {count} characters, then the type gets smaller",
            count=smaller - length,
        )
    if refused is not None:
        return say_count(
            "Room for {count} character", "Room for {count} characters", count=refused - length
        )
    return say("There is plenty of room")
