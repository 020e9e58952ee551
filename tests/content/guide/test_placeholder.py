import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.guide.placeholder import (
    Piece,
    filled,
    looks_like_a_series,
    name_of,
    pieces_of,
    placeholders_in,
)

_TYPED = st.text(st.sampled_from("{}a ä1_-.:\"'"), max_size=20)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Soita: {phone}", ("phone",)),
        ("{Office} ja { office }", ("office",)),
        ("{Puhelin  nro} {puh.}", ("puhelin nro", "puh.")),
        ("{office-2} {office_name}", ("office-2", "office_name")),
        ("{Åbo}", ("åbo",)),
        ("{Puhelin\N{NO-BREAK SPACE}nro}", ("puhelin nro",)),
        ("{2026 vuosi}", ("2026 vuosi",)),
        ("{{office}} {phone}", ("phone",)),
        ("{{{office}}}", ("office",)),
    ],
)  # fmt: skip
def test_a_placeholder_is_a_name_in_braces(words: str, names: tuple[str, ...]) -> None:
    assert placeholders_in(words) == names
    assert looks_like_a_series(words)


@pytest.mark.parametrize(
    "words",
    ["", "{}", "{ }", "{1}", "{1, 2}", '{"a": 1}', ":{", "{_a}", "{-}", "{a", "{a:b}", "{a{}"],
)
def test_what_has_another_form_is_none(words: str) -> None:
    assert placeholders_in(words) == ()
    assert not looks_like_a_series(words)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Terveisin {office}.", "Terveisin [office]."),
        ("{{office}}", "{office}"),
        ("{{{office}}}", "{[office]}"),
        ("a {{ b }} c", "a { b } c"),
    ],
)
def test_doubled_braces_are_shown(words: str, shown: str) -> None:
    assert filled(words, lambda name, _: f"[{name}]") == shown


def test_names_are_the_same_whatever_their_capitals_and_spaces() -> None:
    assert name_of("  Puhelin \N{NO-BREAK SPACE} NRO") == "puhelin nro"
    assert name_of("A\N{COMBINING DIAERESIS}ni") == name_of("äni")


def test_a_value_is_taken_as_it_is() -> None:
    assert filled("{a}{b}", lambda name, _: {"a": "{b}", "b": "{{"}[name]) == "{b}{{"


def test_what_is_filled_in_knows_what_stands_before_it() -> None:
    assert filled("{a} {b}", lambda name, before: f"<{before}{name}>") == "<a> <<a> b>"


@pytest.mark.parametrize(
    ("words", "lone"),
    [("{office", [0]), ("{a} office}", [10]), ("{a} {}", [4, 5]), ("{a}} ", [3]), ("{{a}}", [])],
)
def test_braces_that_stand_alone_are_found(words: str, lone: list[int]) -> None:
    assert [piece.start for piece in pieces_of(words) if piece.is_lone] == lone


@given(_TYPED)
def test_pieces_are_all_of_the_words(words: str) -> None:
    assert "".join(map(_as_typed, pieces_of(words))) == words


def _as_typed(piece: Piece) -> str:
    is_doubled = not piece.name and not piece.is_lone
    return re.sub(r"([{}])", r"\1\1", piece.words) if is_doubled else piece.words


@given(_TYPED)
def test_only_what_looks_like_one_has_placeholders(words: str) -> None:
    assert looks_like_a_series(words) or not placeholders_in(words)
    assert all(name == name_of(name) for name in placeholders_in(words))
