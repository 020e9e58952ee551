"""Words with one typing error in them."""

from __future__ import annotations

from collections.abc import Iterable

_SHORTEST = 4  # letters: of shorter words, too many are alike


def meant_by(typed: str, words: Iterable[str]) -> str:
    """The word that was meant by another, all in the same case and without marks over letters: it
    begins with the same letter, and one letter is another, too many, missing, or has changed
    places with the next. Of several the one that is most alike; empty when there is none."""
    if len(typed) < _SHORTEST:
        return ""
    alike = [word for word in words if word[:1] == typed[0] and _differ_once(typed, word)]
    return min(alike, key=lambda word: (abs(len(word) - len(typed)), word), default="")


def _differ_once(one: str, other: str) -> bool:
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(one, other, strict=False)) if _differ(pair)), None)
    if at is None:
        return True  # the longer one goes on by a letter
    rest, others = one[at:], other[at:]
    if len(rest) < len(others):
        return rest == others[1:]
    if len(rest) > len(others):
        return rest[1:] == others
    return rest[1:] == others[1:] or (rest[:2] == others[1::-1] and rest[2:] == others[2:])


def _differ(letters: tuple[str, str]) -> bool:
    return letters[0] != letters[1]
