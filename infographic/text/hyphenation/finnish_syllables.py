"""Where Finnish words may be broken between syllables.

A syllable begins at the last consonant before a vowel (Kielitoimiston ohjepankki, "Tavutus":
kan-sa, kars-ta, mik-ro). Two vowels are never parted here: they mostly belong to one syllable,
and where they do not, the break is allowed but ugly (ide-a, sosi-aalinen).

Nor are a stop and a liquid (demokra-tia), which the rule parts and other languages do not.

The rule holds within a word that is no compound. In a compound it fails where the second word
begins with a vowel (kansan|eläke, not kansa-neläke) or with two consonants (some|strategia).
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiouyäöåéü")
# With a letter beside these a word is foreign, and Finnish rules do not hold.
_LETTERS = _VOWELS | frozenset("bdfghjklmnprstvšž")
# What many Finnish words end in, beside vowels: between a vowel and one of these there may be
# either a syllable's end or, right after the letter, a compound boundary. The few words that end
# in t, l or r hardly count.
_MAY_END_A_WORD = frozenset("ns")
# What words from other languages begin with.
_FOREIGN_BEGINNINGS = frozenset(
    first + second for first in "bdfgkpt" for second in "lr" if first + second not in ("dl", "tl")
)
# Below this many letters a word is hardly ever a compound.
_SHORTEST_COMPOUND = 7


def syllable_starts(word: str) -> Iterator[int]:
    """The offsets at which a syllable begins with a consonant, in a word that is no compound."""
    for at in range(1, len(word) - 1):
        begins = word[at] not in _VOWELS and word[at + 1] in _VOWELS and _VOWELS & set(word[:at])
        if begins and word[at - 1 : at + 1] not in _FOREIGN_BEGINNINGS:
            yield at


def certain_starts(word: str) -> Iterator[int]:
    """Those that hold even when the word is a compound of which we do not know."""
    if not set(word) <= _LETTERS:
        return
    for at in syllable_starts(word):
        after_consonant = word[at - 1] not in _VOWELS
        if after_consonant or word[at] not in _MAY_END_A_WORD or len(word) < _SHORTEST_COMPOUND:
            yield at
