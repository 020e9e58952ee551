"""One typing error is forgiven, two are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.words.misspelt import meant_by

KNOWN = ("puhelin", "kahvi", "kaffe", "klaffi", "perhe", "raha", "tietosuoja")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("puhelim", "puhelin"),
        ("puheli", "puhelin"),
        ("puhelinn", "puhelin"),
        ("puhlein", "puhelin"),
        ("tieosuoja", "tietosuoja"),
        ("kaffi", "kaffe"),
        ("puhelin", ""),
        ("puhleni", ""),
        ("uhelin", ""),
        ("rah", ""),
        ("", ""),
    ],
)
def test_a_word_with_one_error_is_known(typed: str, meant: str) -> None:
    assert meant_by(typed, KNOWN) == meant


@given(st.text("abcd", min_size=5, max_size=8), st.data())
def test_whichever_letter_is_wrong(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    typed = (
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    for each in typed:
        assert each == word or meant_by(each, [word]) == word
