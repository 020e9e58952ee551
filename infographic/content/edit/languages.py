"""The languages of a guide: one more, or one less, in all its texts at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infographic.content.edit.change import Path, RemoveKey, SetText, SetValue
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import Data, data_in
from infographic.content.guide.wording import DRAFT
from infographic.content.load import GUIDE, RULES, STEPS


def in_languages(
    texts: Mapping[str, str], before: Sequence[str], now: Sequence[str]
) -> Mapping[str, str]:
    """A guide's files, by name, in the languages that it is to have `now`, of which the first is
    its default. A new one begins with the words of the default, to be translated; the words of one
    that it had `before` only are taken out. ContentError for a file that cannot be edited."""
    new = {file: _rewritten(texts[file], file, before, now) for file in _FILES if file in texts}
    guide = edited(new[GUIDE], SetValue(("languages",), [*now]), GUIDE, now)
    return {**texts, **new, GUIDE: guide}


_FILES = (GUIDE, STEPS, RULES)


def _rewritten(text: str, file: str, before: Sequence[str], now: Sequence[str]) -> str:
    known = [*before, *(code for code in now if code not in before)]
    for path, words in list(_spoken(data_in(file, text), frozenset((*before, DRAFT)), ())):
        first = next((words[code] for code in (*now, *before) if code in words), "")
        for code in now:
            if code not in words:
                text = edited(text, SetText(path, code, first), file, known)
        for code in words:
            if code not in now:
                text = edited(text, RemoveKey((*path, code)), file, known)
    return text


def _spoken(data: Data, keys: frozenset[str], path: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    """Each text that has words of its own in languages, with these."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _spoken(item, keys, (*path, index))
    if not isinstance(data, dict):
        return
    words = {key: each for key, each in data.items() if key != DRAFT and isinstance(each, str)}
    if words and data.keys() <= keys:
        yield path, words
        return
    for key, each in data.items():
        yield from _spoken(each, keys, (*path, key))
