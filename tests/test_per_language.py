"""What all languages have: an immutable mapping in the guide's order."""

from __future__ import annotations

import pickle

import pytest

from infographic.per_language import PerLanguage, each_in_all, in_all

TITLES = PerLanguage({"fi": "Otsikko", "sv": "Rubrik"})


def test_it_is_in_the_order_of_the_guide() -> None:
    assert list(TITLES) == ["fi", "sv"]
    assert list(TITLES.values()) == ["Otsikko", "Rubrik"]
    assert TITLES.first == "Otsikko"


def test_a_function_changes_it_in_each_language() -> None:
    assert TITLES.map(len) == {"fi": 7, "sv": 6}


def test_one_language_alone() -> None:
    assert TITLES.only("sv") == {"sv": "Rubrik"}


def test_it_keeps_what_it_was_made_from() -> None:
    given = {"fi": 1}
    made = PerLanguage(given)
    given["fi"] = 2
    assert made["fi"] == 1


def test_equal_ones_have_one_hash() -> None:
    again = PerLanguage({"sv": "Rubrik", "fi": "Otsikko"})
    assert again == TITLES
    assert hash(TITLES) == hash(again)
    assert TITLES.map(str.upper) != TITLES


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(TITLES)) == TITLES


def test_what_all_have_is_there_in_all() -> None:
    found = in_all(PerLanguage[str | None]({"fi": "a", "sv": "b"}))
    assert found == PerLanguage({"fi": "a", "sv": "b"})


def test_what_none_has_is_not_there() -> None:
    assert in_all(PerLanguage[str | None]({"fi": None, "sv": None})) is None


def test_what_only_some_have_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="only in fi"):
        in_all(PerLanguage[str | None]({"fi": "a", "sv": None}))


def test_the_items_of_a_list_are_taken_apart() -> None:
    rules = PerLanguage[tuple[str, ...]]({"fi": ("yksi", "kaksi"), "sv": ("ett", "två")})
    first, second = each_in_all(rules)
    assert first == {"fi": "yksi", "sv": "ett"}
    assert second == {"fi": "kaksi", "sv": "två"}
    assert each_in_all(PerLanguage[tuple[str, ...]]({"fi": (), "sv": ()})) == ()
    with pytest.raises(ValueError, match="shorter"):
        each_in_all(PerLanguage[tuple[str, ...]]({"fi": ("yksi",), "sv": ()}))
