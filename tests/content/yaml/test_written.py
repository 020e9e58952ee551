"""Where each character of a text stands in its file, however the text is written there."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, Scalar
from infographic.content.yaml.written import Written, written

WAYS = {
    "plain": "fi: Hei sinä, maailma",
    "plain over lines": "fi: Hei\n  sinä,\n  maailma",
    "single": "fi: 'Hei sinä, maailma'",
    "double": 'fi: "Hei sinä, maailma"',
    "double over lines": 'fi: "Hei\n  sinä, \\\n  maailma"',
    "escaped": 'fi: "Hei sin\\xe4, \\u006daailma"',
    "folded": "fi: >-\n  Hei sinä,\n  maailma",
    "literal": "fi: |\n  Hei sinä,\n  maailma\n",
    "in braces": "t: {sv: Hej, fi: 'Hei sinä, maailma'}",
    "folded after an empty line": "fi: >\n\n  Hei sinä, maailma\n",
}


def text_in(file: Path, source: str) -> tuple[Scalar, list[str]]:
    file.write_text(source, encoding="utf-8")
    value = read(file).value
    assert isinstance(value, LocatedDict)
    inner = value.get("t", value)
    assert isinstance(inner, LocatedDict)
    scalar = inner["fi"]
    assert isinstance(scalar, Scalar)
    return scalar, source.splitlines()


def stands(file: Path, source: str, text: str | None = None) -> Written:
    scalar, lines = text_in(file, source)
    return written(text or " ".join(scalar.split()), scalar.place, lines)


@pytest.mark.parametrize("source", WAYS.values(), ids=WAYS.keys())
def test_each_character_is_where_it_was_typed(tmp_path: Path, source: str) -> None:
    found = stands(tmp_path / "a.yaml", source).places
    text = "Hei sinä, maailma"
    assert len(found) == len(text) + 1
    for sign, place in zip(text, found, strict=False):
        typed = place.text[place.column - 1 :]
        assert typed.startswith(sign) or typed.startswith("\\") or (sign == " " and not typed), sign


def test_a_doubled_quotation_mark_is_one_sign(tmp_path: Path) -> None:
    found = stands(tmp_path / "a.yaml", "fi: 'raa''an työ'").places
    assert [place.column for place in found] == [6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17]


def test_doubled_spaces_are_told_but_not_indents_and_ends(tmp_path: Path) -> None:
    found = stands(tmp_path / "a.yaml", "fi: >-\n  Hei  sinä,  \n  maa   ilma")
    assert [(place.line, place.column) for place in found.doubled] == [(2, 7), (3, 7)]


def test_what_cannot_be_followed_stands_at_the_beginning(tmp_path: Path) -> None:
    found = stands(tmp_path / "a.yaml", "fi: Hei", "Hello")
    assert {(place.line, place.column) for place in found.places} == {(1, 5)}
    assert found.doubled == ()
