"""The items of two lists side by side, of which some have no ids."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from infographic.content.edit.address import ids_of
from infographic.content.edit.plain import Data

# The indices of an item in both lists; None where one of them does not have it.
Pair = tuple[int | None, int | None]


def aligned(before: Sequence[Data], after: Sequence[Data]) -> list[Pair]:
    """Which item became which: those that are alike, and between them those at the same place. In
    lists of one length, each is at its place."""
    if len(before) == len(after):
        return [(at, at) for at in range(len(before))]
    matcher = SequenceMatcher(None, [*map(repr, before)], [*map(repr, after)], autojunk=False)
    pairs: list[Pair] = []
    for _, begin, end, at, to in matcher.get_opcodes():
        both = min(end - begin, to - at)
        pairs += [(begin + i, at + i) for i in range(both)]
        pairs += [(i, None) for i in range(begin + both, end)]
        pairs += [(None, i) for i in range(at + both, to)]
    return pairs


def names_of(before: Data, after: Data) -> tuple[list[str], list[str]]:
    """A name for each item of two lists, the same for the one that it became: their ids, or what
    they say where only their order is another, else the place that they had."""
    old_ids, new_ids = ids_of(before), ids_of(after)
    if old_ids is not None and new_ids is not None:
        return old_ids, new_ids
    old = before if isinstance(before, list) else []
    new = after if isinstance(after, list) else []
    old_words, new_words = [*map(repr, old)], [*map(repr, new)]
    if sorted(old_words) == sorted(new_words) and len(set(old_words)) == len(old):
        return old_words, new_words
    was = {index: place for place, index in aligned(old, new) if place is not None}
    names = [str(was[at]) if at in was else f"new {at}" for at in range(len(new))]
    return [str(at) for at in range(len(old))], names
