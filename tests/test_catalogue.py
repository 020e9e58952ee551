"""The catalogues say all that the program says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from infographic.catalogue import catalogue, languages, messages_folder
from infographic.message import ENGLISH, either, say_count, translated
from tools.messages import PACKAGE, messages_by_room

OTHERS = [code for code in languages() if code != ENGLISH.code]
ROOMS = messages_by_room(PACKAGE)
# Signs that English has and these languages write otherwise.
FOREIGN = "“‘"


def read(code: str) -> dict[str, Catalog]:
    """The catalogues of a language by room."""
    found = {}
    for file in (messages_folder() / code).glob("*.po"):
        with file.open("rb") as opened:
            found[file.stem] = read_po(opened, locale=code, abort_invalid=True)
    return found


def messages(catalog: Catalog) -> dict[tuple[object, str | None], Message]:
    return {(message.id, message.context): message for message in catalog if message.id}


def every(code: str) -> Iterator[tuple[str, Message]]:
    for room, catalog in read(code).items():
        for message in messages(catalog).values():
            yield room, message


def pairs(message: Message) -> Iterator[tuple[str, str]]:
    """Each English form of a message with the translated ones that stand for it."""
    texts = (message.id,) if isinstance(message.id, str) else (*message.id,)
    strings = (
        (message.string,) if isinstance(message.string, str) else (*(message.string or ("",)),)
    )
    for index, string in enumerate(strings):
        yield texts[min(index, len(texts) - 1)], string


def fields(text: str) -> list[tuple[str | None, str | None]]:
    return sorted({(name, shape) for _, name, shape, _ in Formatter().parse(text) if name})


def test_the_program_speaks_the_languages_of_its_guides() -> None:
    assert languages() == ("en", "fi", "sv")


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_a_file_of_each_room(code: str) -> None:
    assert set(read(code)) == set(ROOMS), "type: make messages"


@pytest.mark.parametrize("code", OTHERS)
def test_the_files_have_what_the_program_says_and_nothing_else(code: str) -> None:
    found = read(code)
    for room, said in ROOMS.items():
        assert set(messages(found[room])) == set(messages(said)), "type: make messages"


@pytest.mark.parametrize("code", OTHERS)
def test_everything_is_translated(code: str) -> None:
    lacking = [(room, text) for room, each in every(code) for text, to in pairs(each) if not to]
    assert lacking == []
    assert not [message.id for _, message in every(code) if message.fuzzy]


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_values_of_the_english_text(code: str) -> None:
    unlike = [
        (text, to)
        for _, message in every(code)
        for text, to in pairs(message)
        if fields(to) != fields(text)
    ]
    assert unlike == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_begins_and_ends_as_the_english_text_does(code: str) -> None:
    """With the same spaces, for parts stand beside each other."""
    ends = re.compile(r"^(\s*).*?(\s*)$", re.DOTALL)
    unlike = []
    for _, message in every(code):
        for text, to in pairs(message):
            english, other = ends.match(text), ends.match(to)
            assert english is not None
            assert other is not None
            if english.groups() != other.groups():
                unlike.append((text, to))
    assert unlike == []


@pytest.mark.parametrize("code", OTHERS)
def test_quotation_marks_are_those_of_the_language(code: str) -> None:
    wrong = [to for _, message in every(code) for _, to in pairs(message) if set(to) & set(FOREIGN)]
    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_several_rooms_say_is_said_in_one_way(code: str) -> None:
    ways = defaultdict(set)
    for _, message in every(code):
        for form, (text, to) in enumerate(pairs(message)):
            ways[text, message.context, form].add(to)
    assert {text: to for text, to in ways.items() if len(to) > 1} == {}


def test_a_message_is_found_in_its_language() -> None:
    message = either(["a", "b"])
    assert translated(message, catalogue("fi")) == "a tai b"
    assert translated(message, catalogue("sv")) == "a eller b"
    assert translated(message, catalogue("en")) == "a or b"
    assert catalogue("fi").decimal == ","


def test_another_language_is_not_there() -> None:
    with pytest.raises(KeyError):
        catalogue("..")


def test_what_is_new_is_said_in_english() -> None:
    assert translated(say_count("{count} x", "{count} xs", count=2), catalogue("fi")) == "2 xs"


def test_the_files_are_those_of_the_folder() -> None:
    assert messages_folder() == Path(PACKAGE).parent / "data/messages"
