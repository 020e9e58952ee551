"""The meter of a text says how much room is left, in the words of what happens next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.publish.advice.room import Room
from infographic.studio.editing.rooms import Gauge, Gauged, Rooms, shown
from infographic.studio.live.remedy import Arrange
from tests.studio.live.kela import content

PAGES = {"card": "Card", "strip": "Strip"}


def room(smaller: int | None, refused: int | None, page: str = "card") -> Room:
    return Room("title", "fi", 10, smaller, refused, page)


def rooms(*of_pages: Room) -> Rooms:
    found = Rooms()
    for each in of_pages:
        found = found.with_gauged(Gauged(each, (Arrange(each.page),)))
    return found


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
    meter = shown([room(smaller, refused)], length, "card", PAGES)
    assert (meter.mood, meter.at, meter.tick) == (mood, at, tick)
    assert meter.words.startswith(words)
    assert (meter.over > 0) == (mood == "bad")


def test_limits_hold_while_the_words_of_their_text_change() -> None:
    known = rooms(room(24, 40))
    meter = known.of("title", "fi", "kolme  sanaa nyt ", "card", PAGES)
    assert meter is not None
    assert meter.words.startswith("Room for 9 characters")
    assert known.of("title", "sv", "", "card", PAGES) is None
    assert known.of("subtitle", "fi", "", "card", PAGES) is None


def test_a_text_is_not_blamed_where_the_page_is_refused_without_it_too() -> None:
    known = rooms(room(-1, -1))
    assert known.of("title", "fi", "kolme sanaa nyt", "card", PAGES) is None


@pytest.mark.parametrize(
    ("words", "said", "over"),
    [
        ("x" * 10, "Strip: Room for 5 characters, then", 0),
        ("x" * 20, "Strip: The type is smaller. 10 characters more", 0),
        ("x" * 34, "Strip: 4 characters too many. That page cannot be drawn", 4),
    ],
)
def test_the_strictest_page_counts_and_is_named_where_another_is_seen(
    words: str, said: str, over: int
) -> None:
    known = rooms(room(24, 40), room(15, 30, "strip"))
    meter = known.of("title", "fi", words, "card", PAGES)
    assert meter is not None
    assert (meter.words.startswith(said), meter.over) == (True, over)
    seen = known.of("title", "fi", words, "strip", PAGES)
    assert seen is not None
    assert "Strip" not in seen.words
    assert known.helping("fi", PAGES) == (Arrange("strip"),)


def test_a_page_that_the_guide_has_no_more_does_not_count() -> None:
    known = rooms(room(24, 40), room(15, 30, "strip"))
    meter = known.of("title", "fi", "x" * 34, "card", {"card": "Card"})
    assert meter is not None
    assert meter.over == 0


def test_rooms_of_another_text_are_forgotten() -> None:
    known = rooms(room(24, 40), replace(room(15, 30, "strip"), text_id="subtitle"))
    assert known.of("title", "fi", "x", "card", PAGES) is None
    assert known.of("subtitle", "fi", "x", "card", PAGES) is not None


def test_what_was_measured_of_a_state_of_the_guide_is_not_measured_again() -> None:
    gauge, asked = Gauge(), list[bool]()

    def wanted() -> bool:
        asked.append(True)
        return False

    now = content()
    page = now.formats["square"]
    texts = {"steps.yaml": "as it is"}
    first = gauge.gauged(texts, now, page, "steps.verkostoidu.title", "fi", wanted)
    measured = len(asked)
    assert measured > 0
    assert gauge.gauged(texts, now, page, "steps.verkostoidu.title", "fi", wanted) is first
    assert len(asked) == measured
