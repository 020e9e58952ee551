"""What validators say reaches the reader as it was said, and nothing else does."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import TypeAdapter

from infographic.content.yaml.check import all_wrong_within, checked, wrong
from infographic.content.yaml.field import read_by
from infographic.content.yaml.reader import read
from infographic.errors import ContentError, Problem


def refused(tmp_path: Path, error: Exception) -> Problem:
    """The problem of a file whose one value is refused with an error."""

    def fail(_: object) -> object:
        raise error

    path = tmp_path / "a.yaml"
    path.write_text("a: b\n")
    adapter = TypeAdapter(dict[str, Annotated[object, read_by(fail, {})]])
    with pytest.raises(ContentError) as caught:
        checked(adapter, read(path), None)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize("said", ["{what}", "{hint} {", "}{", "{0}", "a {what} b", "x" * 900])
def test_a_message_may_have_braces_and_be_long(tmp_path: Path, said: str) -> None:
    problem = refused(tmp_path, wrong(said, f"→ {said}"))
    assert (problem.what, problem.hint) == (said, f"→ {said}")


def test_a_message_without_end_is_cut(tmp_path: Path) -> None:
    problem = refused(tmp_path, wrong("x" * 100_000, "y" * 100_000))
    assert problem.what == "x" * 1000 + "…"
    assert problem.hint == "y" * 6000 + "…"


def test_a_message_of_a_part_keeps_its_braces(tmp_path: Path) -> None:
    problem = refused(tmp_path, all_wrong_within([((), wrong("{what}", "{hint}"))]))
    assert (problem.what, problem.hint) == ("{what}", "{hint}")


def test_half_a_character_in_a_message_is_written_out(tmp_path: Path) -> None:
    problem = refused(tmp_path, wrong("found “\ud800”", "\udfff"))
    assert (problem.what, problem.hint) == (r"found “\ud800”", r"\udfff")


@pytest.mark.parametrize(
    "error",
    [
        ValueError("could not convert string to float: '1.2.3'"),
        ValueError("{what}"),
        UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"),
        AssertionError("NoneType"),
    ],
    ids=repr,
)
def test_the_words_of_python_are_not_said(tmp_path: Path, error: Exception) -> None:
    problem = refused(tmp_path, error)
    assert problem.what == "this cannot be read"
    assert problem.hint.startswith("write it another way")
    assert problem.place is not None
