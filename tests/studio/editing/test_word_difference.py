"""What has changed in a text is told word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infographic.studio.editing.word_difference import Piece, pieces


def test_only_the_words_that_the_other_text_lacks_are_changed() -> None:
    assert pieces("Viisi minuuttia riittää.", "Kymmenen minuuttia riittää.") == (
        Piece("Viisi", True),
        Piece(" minuuttia riittää.", False),
    )


def test_nothing_is_changed_in_the_same_text() -> None:
    assert pieces("Kokeile.", "Kokeile.") == (Piece("Kokeile.", False),)


@given(st.text(), st.text())
def test_the_pieces_are_the_text(text: str, other: str) -> None:
    assert "".join(piece.words for piece in pieces(text, other)) == text
