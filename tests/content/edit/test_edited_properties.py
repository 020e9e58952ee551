"""What holds of every edit, of every guide, in every way to write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from infographic.content.edit.change import (
    InsertItem,
    MoveItem,
    Path,
    Plain,
    RemoveItem,
    RemoveKey,
    SetText,
)
from infographic.content.edit.document import Document
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import Data, data_at, data_from, say_the_same
from infographic.content.guide.wording import as_read
from infographic.content.yaml.invisible import spaced, unwelcome
from infographic.content.yaml.node import CollectionNode
from infographic.errors import ContentError
from tests.content.edit.formatting import FILES, FORMATTINGS, data_in
from tests.content.edit.scribble import scribbled

LANGUAGES = ("fi", "sv", "en", "se")
PIECES = ("työ", "–", ":", "#", "-", "?", "null", "yes", "5", "'a'", '"b"', "{c}", "&d")
WORDS = st.one_of(
    st.text(
        st.sampled_from("aäÖ ,.:#'\"\\-?!&*%@`{}[]|>=~<0123456789\u00a0\u00ad”\t\n☀"), max_size=40
    ),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.text(max_size=20),
)  # fmt: skip
NEW_STEP: Plain = {
    "id": "uusi-kohta",
    "icon": "star",
    "title": {"fi": "Uusi: ”a”", "sv": "Ny, # b"},
    "tips": {"guru": {"fi": "x", "draft": ["fi"]}},
}

some = settings(max_examples=60, deadline=None)


@cache
def text_of(number: int, formatting: str) -> str:
    return FORMATTINGS[formatting](FILES[number].read_bytes().decode().replace("\r\n", "\n"))


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str]:
    """The name of a file, and a text for it."""
    number = draw(st.integers(0, len(FILES) - 1))
    formatting = draw(st.sampled_from([*sorted(FORMATTINGS), *["many hands"] * 5]))
    if formatting == "many hands":
        data = data_in(text_of(number, "as it is"))
        text = scribbled(data, draw(st.integers(0, 100_000)))
        assert say_the_same(data_in(text), data)
        return FILES[number].name, text
    return FILES[number].name, text_of(number, formatting)


def texts_in(data: Data, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, dict):
        for key, each in data.items():
            if isinstance(each, str) and key in LANGUAGES:
                yield path, key
            yield from texts_in(each, (*path, key))
    elif isinstance(data, list):
        for index, each in enumerate(data):
            yield from texts_in(each, (*path, index))


def lists_in(data: Data, path: Path = ()) -> Iterator[Path]:
    if isinstance(data, list):
        yield path
    members = data.items() if isinstance(data, dict) else enumerate(data or ())
    if not isinstance(data, str):
        for step, each in members:
            yield from lists_in(each, (*path, step))


def lines_of(text: str) -> list[str]:
    return re.findall("[^\r\n]*(?:\r\n|[\r\n]|$)", text)


def lines_that_stay(shorter: str, longer: str) -> int:
    """How many lines of a text begin and end another one, but for the line ends."""
    one, other = ([line.rstrip("\r\n") for line in lines_of(text)] for text in (shorter, longer))
    first = next((at for at, pair in enumerate(zip(one, other, strict=False))
                  if pair[0] != pair[1]), len(one))  # fmt: skip
    pairs = zip(reversed(one[first:]), reversed(other[first:]), strict=False)
    last = next((at for at, pair in enumerate(pairs) if pair[0] != pair[1]), len(one) - first)
    return first + last


def set_in(data: Data, path: Path, value: Data) -> Data:
    if not path:
        return value
    if isinstance(data, list):
        return [set_in(each, path[1:], value) if at == path[0] else each
                for at, each in enumerate(data)]  # fmt: skip
    assert isinstance(data, dict)
    return data | {str(path[0]): set_in(data.get(str(path[0])), path[1:], value)}


@some
@given(files(), WORDS, st.data())
def test_a_text_reads_as_it_was_set_and_other_lines_stay(
    file: tuple[str, str], words: str, choice: st.DataObject
) -> None:
    name, text = file
    data = data_in(text)
    path, language = choice.draw(st.sampled_from([*texts_in(data)]))
    try:
        new = edited(text, SetText(path, language, words), name)
    except ContentError as error:
        event(error.problems[0].what[:20])
        assume(not unwelcome(as_read(spaced(words))))
        raise
    assert say_the_same(data_in(new), set_in(data, (*path, language), as_read(spaced(words))))
    node = Document.of(text.removeprefix("\ufeff")).node((*path, language))
    assert node is not None
    before, after = lines_of(text), lines_of(new)
    assert after[: node.begin.line] == before[: node.begin.line]
    following = before[node.end.line + 1 :]
    assert after[len(after) - len(following) :] == following


@some
@given(files(), st.data())
def test_what_is_inserted_and_removed_leaves_no_trace(
    file: tuple[str, str], choice: st.DataObject
) -> None:
    name, text = file
    data = data_in(text)
    path = choice.draw(st.sampled_from([*lists_in(data), *lists_in(data)]) if [*lists_in(data)]
                       else st.just(()))  # fmt: skip
    items = data_at(data, path)
    assert isinstance(items, list)
    index = choice.draw(st.integers(0, len(items)))
    value: Plain = NEW_STEP if items and isinstance(items[0], dict) else "uusi"
    new = edited(text, InsertItem(path, index, value), name)
    found = data_in(new)
    assert say_the_same(data_at(found, (*path, index)), data_from(value))
    assert lines_that_stay(text, new) >= len(lines_of(text)) - 1
    assert edited(new, RemoveItem(path, index), name) == text


@some
@given(files(), st.data())
def test_what_is_removed_is_one_run_of_lines(file: tuple[str, str], choice: st.DataObject) -> None:
    name, text = file
    data = data_in(text)
    path, language = choice.draw(st.sampled_from([*texts_in(data)]))
    for removed in ((*path, language), path):
        new = edited(text, RemoveKey(removed), name)
        assert data_at(data_in(new), removed) is None
        # In braces, the comma of the line before goes too, and there may be a comment between.
        assert lines_that_stay(new, text) >= len(lines_of(new)) - 2


@some
@given(files(), st.data())
def test_what_is_moved_there_and_back_leaves_no_trace(
    file: tuple[str, str], choice: st.DataObject
) -> None:
    name, text = file
    data = data_in(text)
    several = [path for path in lists_in(data) if len(data_at(data, path) or "") > 1]
    if not several:
        return
    path = choice.draw(st.sampled_from(several))
    items = data_at(data, path)
    assert isinstance(items, list)
    at, to = (choice.draw(st.integers(0, len(items) - 1)) for _ in range(2))
    new = edited(text, MoveItem(path, at, to), name)
    items.insert(to, items.pop(at))
    assert say_the_same(data_at(data_in(new), path), items)
    node = Document.of(text.removeprefix("\ufeff")).node(path)
    if isinstance(node, CollectionNode) and not node.is_flow:
        assert sorted(new.split()) == sorted(text.split())
    assert edited(new, MoveItem(path, to, at), name) == text


@some
@given(files(), st.data())
def test_a_key_that_is_added_and_removed_leaves_no_trace(
    file: tuple[str, str], choice: st.DataObject
) -> None:
    name, text = file
    data = data_in(text)
    if isinstance(data, list):
        index = choice.draw(st.integers(0, len(data) - 1))
        key: Path = (index, choice.draw(st.sampled_from(["explanation", "text"])))
        key = (*key[:1], "explanation") if data_at(data, key) is not None else key
    else:
        key = (choice.draw(st.sampled_from(["edition", "quote", "chart", "link", "subtitle"])),)
    if data_at(data, key) is not None:
        return
    new = edited(text, SetText(key, "fi", "Uusi"), name)
    assert data_at(data_in(new), key) == {"fi": "Uusi"}
    assert edited(new, RemoveKey(key), name) == text
