"""Words of a message at the beginning of a sentence."""

from __future__ import annotations


def capitalised(words: str) -> str:
    """The words with a capital letter at their beginning; all others stay as they are."""
    return f"{words[:1].upper()}{words[1:]}"
