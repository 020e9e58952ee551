"""How much room the text that is worked in has, and what helps where it has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.message import Message, say, say_count
from infographic.studio.editing.edit_page import Room as ShownRoom
from infographic.studio.live.remedy import Remedy, remedies
from infographic.studio.live.room import Room, room_of

Key = tuple[str, str]  # the id of a text, and its language

_BEYOND = 1.3  # of the length at which type shrinks, the end of a meter whose text always fits


@dataclass(frozen=True)
class Rooms:
    """What was measured last of a text: its room and, if it is too long, remedies, by language,
    on the page of a `shape`. As long as only its words change, the limits hold nearly."""

    text_id: str = ""
    shape: str = ""
    rooms: dict[str, Room] = field(default_factory=dict)
    remedies: dict[str, tuple[Remedy, ...]] = field(default_factory=dict)

    def of(self, text_id: str, language: str, words: str) -> ShownRoom | None:
        """The room of a text with these words, if it was measured; none where the page would be
        refused without it too, for then it is not this text that is too long."""
        room = self.rooms.get(language) if text_id == self.text_id else None
        is_known = room and (room.until_refused is None or room.until_refused >= 0)
        return shown(room, len(" ".join(words.split()))) if room and is_known else None


def measured(
    known: Rooms,
    content: Content,
    page: PageFormat,
    text_id: str,
    language: str,
    cancelled: Callable[[], bool],
) -> Rooms:
    """What is `known`, with the room of a text in a language on a page, and remedies there, as they
    are now. CancelledError as soon as they are no longer wanted, KeyError when the guide has no
    such text."""
    room = room_of(content, (page,), text_id, language, cancelled)
    helping = tuple(remedies(content, (page,), room, cancelled))
    if (known.text_id, known.shape) != (text_id, page.name):
        known = Rooms(text_id, page.name)
    return Rooms(
        text_id,
        page.name,
        {**known.rooms, language: room},
        {**known.remedies, language: helping},
    )


def shown(room: Room, length: int) -> ShownRoom:
    """The meter of a text that has so many characters now."""
    smaller, refused = room.until_smaller, room.until_refused
    end = refused if refused is not None else _end(smaller, length)
    at = min(100, round(100 * length / max(end, 1)))
    tick = 100 if smaller is None else max(0, min(100, round(100 * smaller / max(end, 1))))
    if refused is not None and length > refused:
        return ShownRoom("bad", _too_long(length - refused), 100, tick, length - refused)
    if smaller is not None and length > smaller:
        return ShownRoom("wait", _is_smaller(refused, length), at, tick)
    return ShownRoom("ok", _there_is(smaller, refused, length), at, tick)


def _end(smaller: int | None, length: int) -> int:
    return round(_BEYOND * max(smaller or 0, length, 1))


def _too_long(over: int) -> Message:
    return say_count(
        "{count} character too many. The picture still shows the earlier text",
        "{count} characters too many. The picture still shows the earlier text",
        count=over,
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
