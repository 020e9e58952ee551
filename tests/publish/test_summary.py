"""The summary of a build, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import LayoutError, Place, Problem
from infographic.publish.build import Built, Refusal
from infographic.publish.report import FileEntry
from infographic.publish.summary import counted, listed, summary, timing_table

OUTPUT = Path("output")


def file(path: str, size: int) -> FileEntry:
    return FileEntry("svg", path, size, "", 297.0, 210.0)


def test_each_file_is_a_line_with_its_path_and_size() -> None:
    files = (file("fi/a.svg", 295_975), file("fi/a-longer-name.png", 1_234_567))
    assert summary(Built(files, (), ()), OUTPUT, 0).splitlines() == [
        "output/fi/a.svg               296 kB",
        "output/fi/a-longer-name.png   1.2 MB",
    ]


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 kB"), (1_500, "2 kB"), (999_499, "999 kB"), (999_500, "1.0 MB"), (2_549_000, "2.5 MB")],
)
def test_sizes_are_rounded_for_people(size: int, shown: str) -> None:
    assert summary(Built((file("a", size),), (), ()), OUTPUT, 0).endswith(f"  {shown:>7}")


def test_texts_that_await_approval_are_counted() -> None:
    built = Built((file("a", 1),), (), ())
    assert "approval" not in summary(built, OUTPUT, 0)
    assert "\n1 text awaits approval; " in summary(built, OUTPUT, 1)
    assert "\n87 texts await approval; build --final lists" in summary(built, OUTPUT, 87)


def test_a_refused_format_is_told_with_all_its_problems_and_what_became_of_its_files() -> None:
    problems = [Problem("too high", item="step 1"), Problem("too high", item="step 2")]
    text = summary(Built((), (Refusal("a4-portrait", LayoutError(problems)),), ()), OUTPUT, 3)
    assert text.splitlines() == [
        "step 1: too high",
        "step 2: too high",
        "",
        "2 problems: a4-portrait is refused in every language, and its earlier files are"
        " unchanged.",
    ]


def test_files_of_earlier_builds_are_listed_with_their_paths() -> None:
    text = summary(Built((file("fi/new.svg", 1),), (), (file("fi/old.svg", 1),)), OUTPUT, 0)
    assert text.splitlines()[1:] == [
        "",
        "These files of earlier builds do not show the guide as it is now; build them again or"
        " delete them:",
        "  output/fi/old.svg",
    ]


def test_problems_of_one_line_stand_close_and_longer_ones_apart() -> None:
    short = Problem("is wrong", Place("guide.yaml", 3, 1, ""))
    assert listed([short, short]) == "guide.yaml:3:1: is wrong\nguide.yaml:3:1: is wrong"
    long = Problem("is wrong", hint="mend it")
    assert listed([short, long]) == "guide.yaml:3:1: is wrong\n\nis wrong\n      → mend it"


def test_one_is_singular() -> None:
    numbers = [counted(number, "problem") for number in (0, 1, 2)]
    assert numbers == ["0 problems", "1 problem", "2 problems"]


def test_the_timing_table_adds_up() -> None:
    assert timing_table({"load": 0.25, "png": 0.75}).splitlines() == [
        "load                    0.25 s   25%",
        "png                     0.75 s   75%",
        "together                1.00 s  100%",
    ]
