"""What a person types finds what has it, what it is closest to first."""

from __future__ import annotations

import pytest

from infographic.content.words.named import Named
from infographic.content.words.search import Closeness, find

THINGS = (
    Named("mug-hot", {"fi": ("kahvi", "kuppi"), "sv": ("kaffe",)}),
    Named("cake", {"fi": ("kakku",), "sv": ("tårta",)}),
    Named("briefcase", {"fi": ("työ", "työkalu"), "sv": ("arbete",)}),
    Named("people", {"fi": ("ihmiset",), "sv": ("människor",)}),
    Named("school", {"fi": ("koulu",), "sv": ("skola",)}),
    Named("classroom", {"fi": ("peruskoulu",), "sv": ("svart tavla",)}),
    Named("arrow-down", {"fi": ("nuoli alas",), "sv": ("pil ned",)}),
    Named("arrow-up", {"fi": ("nuoli ylös",), "sv": ("pil upp",)}),
)


@pytest.mark.parametrize(
    ("typed", "name", "closeness"),
    [
        ("kahvi", "mug-hot", Closeness.THE_SAME),
        ("KAHVI", "mug-hot", Closeness.THE_SAME),
        ("tyo", "briefcase", Closeness.THE_SAME),
        ("tarta", "cake", Closeness.THE_SAME),
        ("mug hot", "mug-hot", Closeness.THE_SAME),
        ("tavla", "classroom", Closeness.WORD_OF_IT),
        ("kahv", "mug-hot", Closeness.BEGINNING),
        ("tav", "classroom", Closeness.BEGINNING_OF_A_WORD),
        ("kalu", "briefcase", Closeness.WITHIN),
        ("kahvia", "mug-hot", Closeness.INFLECTED),
        ("ihmisten", "people", Closeness.INFLECTED),
        ("kakun", "cake", Closeness.INFLECTED),
        ("tårtan", "cake", Closeness.INFLECTED),
    ],
)
def test_a_word_is_found(typed: str, name: str, closeness: Closeness) -> None:
    best = find(typed, THINGS)[0]
    assert (best.name, best.closeness) == (name, closeness)


def test_the_word_itself_comes_before_one_that_it_is_a_part_of() -> None:
    assert [each.name for each in find("koulu", THINGS)] == ["school", "classroom"]


def test_what_has_all_the_words_comes_first_and_of_others_it_is_said_how_many_they_lack() -> None:
    found = find("pil upp", THINGS)[:2]
    assert [(each.name, each.missed) for each in found] == [("arrow-up", 0), ("arrow-down", 1)]
    found = find("upp pil", THINGS)[:2]
    assert [(each.name, each.missed) for each in found] == [("arrow-up", 0), ("arrow-down", 1)]


def test_marks_over_letters_decide_between_equals() -> None:
    eight, hand = Named("8", {"fi": ("kasi",)}), Named("hand", {"fi": ("käsi",)})
    assert [each.name for each in find("käsi", (eight, hand))] == ["hand", "8"]
    assert [each.name for each in find("kasi", (eight, hand))] == ["8", "hand"]


@pytest.mark.parametrize("typed", ["", "   ", "xyzzy", "kat", "ah", "-", "(", "x" * 5000])
def test_what_is_in_nothing_finds_nothing(typed: str) -> None:
    assert find(typed, THINGS) == ()


def test_the_order_does_not_depend_on_that_of_the_things() -> None:
    assert find("k", THINGS) == find("k", THINGS[::-1])


def test_a_message_names_the_word_where_it_is_not_the_name() -> None:
    assert [str(find(typed, THINGS)[0]) for typed in ("kaffe", "cake")] == [
        "mug-hot (kaffe)",
        "cake",
    ]
