"""Two parsers read a file: the quick one what is right, the careful one says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml.events import Event

from infographic.content.yaml import reader
from infographic.content.yaml.events import careful_events, is_read_alike, plain, quick_events
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Source, Value
from tests.content.guide_folder import GUIDE, RULES, STEPS
from tests.content.yaml.test_any_input import EDITS, edited

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted([*ROOT.glob("data/**/*.yaml"), *ROOT.glob("tests/guides/**/*.yaml")])


def whole(value: Value | None) -> object:
    """A value with all that it remembers, which equality leaves out."""
    if isinstance(value, Scalar):
        return str(value), value.place, value.kind, value.comment
    if isinstance(value, LocatedList):
        return value.place, [whole(item) for item in value]
    if isinstance(value, LocatedDict):
        return value.place, value.key_places, [(key, whole(item)) for key, item in value.items()]
    return value


def all_of(source: Source) -> object:
    return whole(source.value), source.problems, source.unread, source.told


def refused(text: str) -> Iterator[None]:
    raise AssertionError(f"read again: {text[:80]}")


def never(text: str) -> bool:
    return text is None


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_without_a_fault_is_read_by_the_quick_parser_as_by_the_careful_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(reader, "is_read_alike", never)
        carefully = all_of(read(path))
    monkeypatch.setattr(reader, "careful_events", refused)
    assert all_of(read(path)) == carefully


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([GUIDE, STEPS, RULES]), EDITS)
@example("a:\tb: c", [])
@example("a: |#b\n  c", [])
@example("a: {b, c: 1,5}", [])
@example("\x85key:\n", [])
def test_whatever_is_wrong_is_told_as_by_the_careful_parser(
    tmp_path: Path, text: str, edits: list[tuple[float, int, str]]
) -> None:
    path = tmp_path / "guide.yaml"
    path.write_text(edited(text, edits), encoding="utf-8", errors="replace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "is_read_alike", never)
        carefully = all_of(read(path))
    assert all_of(read(path)) == carefully


@pytest.mark.parametrize("text", ["a:\tb", "a: |#b", "a: b\u2028", "a: b\x85c"])
def test_what_the_two_read_otherwise_is_left_to_the_careful_one(text: str) -> None:
    assert not is_read_alike(text)


@pytest.mark.parametrize("events", [quick_events, careful_events])
def test_plain_data(events: Callable[[str], Iterator[Event]]) -> None:
    assert plain(events("a: {b: [1, '']}\nc: []\nd: {}\n")) == {
        "a": {"b": ["1", ""]},
        "c": [],
        "d": {},
    }
    assert plain(events("# nothing\n")) is None
