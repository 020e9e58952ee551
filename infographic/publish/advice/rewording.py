"""A guide with other words in one text, to see what they would lead to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from operator import is_
from typing import Any, TypeVar, cast

from infographic.assets.artwork import Artwork
from infographic.assets.vignette import Vignette
from infographic.content.guide.local import LocalGuide, LocalText
from infographic.content.language.convention import set_right
from infographic.content.language.language import Language
from infographic.text.coverage import drawn_texts

T = TypeVar("T")

# What has no words in it, and much else.
_WORDLESS = (Artwork, Vignette, Language)


def reworded(guide: LocalGuide, text_id: str, words: str) -> LocalGuide:
    """The guide with these words, as an editor types them, in the text of an id."""
    return _reworded(guide, text_id, set_right(words, guide.language.conventions))


def _reworded(value: T, text_id: str, words: str) -> T:
    changed: Any = value
    if isinstance(value, LocalText):
        changed = replace(value, value=words) if value.id == text_id else value
    elif isinstance(value, tuple):
        parts = tuple(_reworded(each, text_id, words) for each in value)
        changed = value if all(map(is_, parts, value)) else parts
    elif is_dataclass(value) and not isinstance(value, _WORDLESS):
        members = {each.name: getattr(value, each.name) for each in fields(value)}
        new = {name: _reworded(each, text_id, words) for name, each in members.items()}
        other = {name: each for name, each in new.items() if each is not members[name]}
        changed = replace(cast(Any, value), **other) if other else value
    return cast(T, changed)


def of_length(words: str, length: int, filling: str) -> str:
    """The words shortened from their end to so many characters, or lengthened by a filling."""
    if length <= len(words):
        return words[:length].rstrip()
    more = " ".join(_until(length - len(words), filling))
    return f"{words} {more}"[:length].rstrip()


def _until(length: int, filling: str) -> Iterator[str]:
    """Words of a filling, again and again, for so many characters at least."""
    for word in cycle(filling.split()):
        if length < 0:
            return
        length -= len(word) + 1
        yield word


def filling_of(guide: LocalGuide) -> str:
    """Words as a guide of this kind has them: those of all its texts."""
    return " ".join(words.plain for words in drawn_texts(guide))
