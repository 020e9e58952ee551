"""New words as they will be read: what is pasted brings line breaks, doubled spaces and characters
that nobody sees."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.edit.change import Edit, InsertItem, Plain, SetText, SetValue
from infographic.content.edit.plain import is_list
from infographic.content.guide.wording import as_read
from infographic.content.yaml.invisible import spaced, unwelcome, unwelcome_problem
from infographic.errors import ContentError, Place, Problem
from infographic.message import say

_SHOWN = 20  # characters before one that is unwelcome, by which people find it


def with_words_as_read(edit: Edit) -> Edit:
    """The edit with its words as they will be read; ContentError for what stands in no text."""
    if isinstance(edit, SetText):
        return SetText(edit.path, edit.language, _words(edit.words))
    if isinstance(edit, SetValue):
        return SetValue(edit.path, _plain(edit.value))
    if isinstance(edit, InsertItem):
        return InsertItem(edit.path, edit.index, _plain(edit.value))
    return edit


def _plain(value: Plain) -> Plain:
    if isinstance(value, str):
        return _words(value)
    if isinstance(value, Mapping):
        return {_words(key): _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if is_list(value) else value


def _words(words: str) -> str:
    words = as_read(spaced(words))
    if odd := unwelcome(words):
        found = unwelcome_problem(words, odd, Place("", 1, odd[0] + 1, words))
        before = words[max(odd[0] - _SHOWN, 0) : odd[0]]
        item = say("after “{words}”", words=before) if before else ""
        raise ContentError(Problem(found.what, item=item, hint=found.hint))
    return words
