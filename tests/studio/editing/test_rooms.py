"""The meter of a text says how much room is left, in the words of what happens next."""

from __future__ import annotations

import pytest

from infographic.studio.editing.rooms import Rooms, shown
from infographic.studio.live.room import Room


def room(smaller: int | None, refused: int | None) -> Room:
    return Room("title", "fi", 10, smaller, refused, "card")


@pytest.mark.parametrize(
    ("smaller", "refused", "length", "mood", "at", "tick", "words"),
    [
        (24, 40, 10, "ok", 25, 60, "Room for 14 characters, then the type gets smaller"),
        (24, 40, 24, "ok", 60, 60, "Room for 0 characters, then the type gets smaller"),
        (24, 40, 31, "wait", 78, 60, "The type is smaller. 9 characters more"),
        (24, 40, 59, "bad", 100, 60, "19 characters too many"),
        (None, 40, 39, "ok", 98, 100, "Room for 1 character"),
        (20, None, 10, "ok", 38, 77, "Room for 10 characters, then"),
        (20, None, 50, "wait", 77, 31, "The type is smaller than it could be"),
        (None, None, 50, "ok", 77, 100, "There is plenty of room"),
    ],
)
def test_a_meter(
    smaller: int | None,
    refused: int | None,
    length: int,
    mood: str,
    at: int,
    tick: int,
    words: str,
) -> None:
    meter = shown(room(smaller, refused), length)
    assert (meter.mood, meter.at, meter.tick) == (mood, at, tick)
    assert meter.words.startswith(words)
    assert (meter.over > 0) == (mood == "bad")


def test_limits_hold_while_the_words_of_their_text_change() -> None:
    rooms = Rooms("title", "card", {"fi": room(24, 40)})
    meter = rooms.of("title", "fi", "kolme  sanaa nyt ")
    assert meter is not None
    assert meter.words.startswith("Room for 9 characters")
    assert rooms.of("title", "sv", "") is None
    assert rooms.of("subtitle", "fi", "") is None


def test_a_text_is_not_blamed_where_the_page_is_refused_without_it_too() -> None:
    assert Rooms("title", "card", {"fi": room(-1, -1)}).of("title", "fi", "kolme sanaa nyt") is None
