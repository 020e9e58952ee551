"""What is looked at is taken from addresses and requests, whatever they say."""

from __future__ import annotations

import pytest

from infographic.studio.editing.place import Place, place_in_address, place_in_request
from infographic.studio.refused import Refused

SHAPES, LANGUAGES = ("card", "strip"), ("fi", "sv")


def test_an_address_names_all_that_is_looked_at() -> None:
    place = place_in_address({"text": "title", "shape": "strip", "seen": "sv"})
    known = place.within(SHAPES, LANGUAGES)
    assert (known.shape, known.seen, known.chosen, known.language) == (
        "strip", ("sv",), "title", "sv",
    )  # fmt: skip


def test_all_languages_are_seen_together() -> None:
    assert place_in_address({"seen": "all"}).within(SHAPES, LANGUAGES).seen == LANGUAGES


@pytest.mark.parametrize("query", [{}, {"shape": "wall", "seen": "xx"}])
def test_what_the_guide_has_not_is_replaced_by_the_first_that_it_has(
    query: dict[str, str],
) -> None:
    place = place_in_address(query).within(SHAPES, LANGUAGES)
    assert (place.shape, place.seen, place.language) == ("card", ("fi",), "fi")


def test_a_request_says_the_same() -> None:
    said = {"shape": "card", "seen": ["fi"], "chosen": "title", "language": "fi", "have": {}}
    assert place_in_request(said) == Place("card", ("fi",), "title", "fi")


@pytest.mark.parametrize("said", [None, [], {}, {"shape": "card"}, "card"])
def test_a_request_that_says_something_else_is_refused(said: object) -> None:
    with pytest.raises(Refused):
        place_in_request(said)
