"""XLIFF files that cannot be taken: each is told in plain words, with its line and unit."""

from __future__ import annotations

import socket
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from infographic.errors import ContentError
from infographic.translation.returned import Returned
from infographic.translation.taken_back import taken_back
from infographic.translation.xliff_read import MOST_BYTES, returned_xliff
from tests.translation.guides import kela
from tests.translation.refusals import refusal as refused_of
from tests.translation.xliff_files import edited, exported, read, target_is, unit_of

TITLE = "steps.luo-tilit.title"
FILE = exported(kela())
DAMAGED = "texts.xlf, line 3: the file is damaged: this is no XML"


def replaced(old: bytes, new: bytes, count: int = -1) -> bytes:
    assert old in FILE
    return FILE.replace(old, new, count)


def unit(edit: Callable[[etree._Element], object]) -> bytes:
    return edited(FILE, TITLE, edit)


def target(xml: str) -> bytes:
    return unit(target_is(xml))


def _without_source(element: etree._Element) -> None:
    element.remove(element[0])


def _other_source(element: etree._Element) -> None:
    element[0].text = "Muuta"


def _twice(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.append(etree.fromstring(etree.tostring(element)))


def doctype(declared: bytes) -> bytes:
    return replaced(b"<xliff", b"<!DOCTYPE xliff [" + declared + b"]><xliff", 1)


LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10) for level in range(1, 10)
)
REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b" \n", "texts.xlf: the file is empty"),
    "no XML": (b"steps;title", "texts.xlf, line 1: the file is damaged: this is no XML"),
    "half a file": (FILE[: len(FILE) // 2], "the file is damaged: this is no XML"),
    "a control character": (replaced(b"<source>", b"<source>&#7;", 1), "this is no XML"),
    "a null byte": (replaced(b"<source>", b"<source>\0", 1), "this is no XML"),
    "not its encoding": (replaced("Så".encode(), b"S\xe5", 1), "this is no XML"),
    "an entity that is not declared": (replaced(b"<source>", b"<source>&x;", 1), "this is no XML"),
    "an entity bomb": (doctype(b'<!ENTITY l0 "x">' + LAUGHS), "definitions of XML in it"),
    "an external entity": (
        doctype(b'<!ENTITY x SYSTEM "file:///etc/passwd">').replace(b"<source>", b"<source>&x;", 1),
        "definitions of XML in it",
    ),
    "an external definition": (
        replaced(b"<xliff", b'<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd"><xliff', 1),
        "definitions of XML in it",
    ),
    "definitions in UTF-16": (
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><xliff/>'.encode(
            "utf-16"
        ),
        "definitions of XML in it",
    ),
    "definitions in UTF-7": (
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a +AFsAPAAh-ENTITY b "c"+AD4AXQ->'
        b"<xliff>&b;</xliff>",
        "definitions of XML in it",
    ),
    "too large": (FILE + b" " * MOST_BYTES, "texts.xlf: the file is larger than 10 MB"),
    "another XML": (b"<tmx/>", "texts.xlf: this is no XLIFF file"),
    "XLIFF 2.0": (
        replaced(b'version="1.2"', b'version="2.0"', 1),
        "this is XLIFF 2.0, which is not",
    ),
    "no version": (replaced(b' version="1.2"', b"", 1), "this is XLIFF ?, which is not read"),
    "Trados' own": (
        replaced(b"<xliff", b'<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"', 1),
        "a file of Trados' own (.sdlxliff)",
    ),
    "no file in it": (b'<xliff version="1.2"/>', "texts.xlf: there is no text in it"),
    "no languages": (
        replaced(b' target-language="sv"', b"").replace(b"fi-sv/", b""),
        "texts.xlf, line 3: the file does not say from which language",
    ),
    "a code of a program": (
        target('Skapa <ph id="7">&lt;b&gt;</ph>'),
        f"unit “{TITLE}”: there is a code in the translation that the source does not have: <b>",
    ),
    "codes in a pair": (
        target('<bpt id="1">&lt;i&gt;</bpt>Skapa<ept id="1">&lt;/i&gt;</ept>'),
        "that the source does not have: <i>",
    ),
    "an empty code": (target('Skapa <x id="9"/>'), "that the source does not have: <x>"),
    "a unit without a source": (unit(_without_source), "the source of this unit is missing"),
    "a source that was changed": (
        unit(_other_source),
        "this translates other words than the guide",
    ),
    "a unit that is there twice": (unit(_twice), f"the text “{TITLE}” is here for the second time"),
    "a unit of another guide": (
        replaced(f'"{TITLE}"'.encode(), b'"steps.unknown.title"'),
        "unit “steps.unknown.title”: the guide has no text “steps.unknown.title”",
    ),
    "a unit without a name": (
        replaced(f'id="{TITLE}" resname="{TITLE}"'.encode(), b'id=""'),
        "the id of this text is missing",
    ),
    "an emptied target": (target(""), "the translation of step 1 “Luo tilit”, title is empty"),
    "an invisible character": (target("Ska\u200bpa"), "an invisible zero width space"),
    "a placeholder that is new": (target("Skapa {konto}"), "the source has no placeholder {konto}"),
    "a language that no guide can have": (
        replaced(b'target-language="sv"', b'target-language="xyzzy"'),
        "no guide can be in “xyzzy”",
    ),
    "the language that it is from": (
        replaced(b'target-language="sv"', b'target-language="fi"'),
        "“fi” is both the language to translate from and into",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_in_plain_words(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError("something is fetched")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    data, told = REFUSED[name]
    assert told in refusal(data)


def test_a_problem_has_the_line_of_its_unit() -> None:
    root = etree.fromstring(FILE)
    line = unit_of(root, TITLE).sourceline
    data = replaced(b">Skapa konton<", b'>Skapa <x id="9"/>konton<')
    assert f"texts.xlf, line {line}, unit “{TITLE}”: there is a code" in refusal(data)


def test_a_unit_that_cannot_be_taken_costs_no_other() -> None:
    data = edited(target('Skapa <x id="9"/>'), "title", target_is("Så lyckas du"))
    data = edited(data, "footer", _other_source)
    taken = taken_back(kela(), read(data))
    assert [change.id for change in taken.changes] == ["title"]
    assert [str(problem.item).rpartition(" ")[2] for problem in taken.refused] == [
        f"“{TITLE}”",
        "“footer”",
    ]


def refusal(data: bytes) -> str:
    try:
        _, problems = refused_of(kela(), read(data))
    except ContentError as error:
        problems = error.problems
    assert problems
    assert all(problem.hint for problem in problems)
    return str(ContentError(problems))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_byte_of_the_file_is_another(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FILE) - 1))
    damaged = FILE[:at] + data.draw(st.binary(max_size=2)) + FILE[at + 1 :]
    assert taken_or_refused(damaged)


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"<xliff ", b'<xliff version="1.2"><file>']))
def test_any_bytes(data: bytes, begin: bytes) -> None:
    assert taken_or_refused(begin + data)


def taken_or_refused(data: bytes) -> tuple[Returned, ...] | str:
    try:
        return returned_xliff(data, "texts.xlf")
    except ContentError as error:
        return str(error)
