"""What a build tells its user."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infographic.cli.build_summary import build_summary
from infographic.cli.check_summary import checked_summary
from infographic.errors import Place, Problem
from infographic.publish.build import Built
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.preflight import Preflight
from infographic.publish.refusal import Refusal
from infographic.publish.report import FileEntry
from infographic.scene import Colour
from tests.fake import THEME

OUTPUT = Path("output")
COMMAND = ".venv/bin/infographic build"
LISTING = f"{COMMAND} --lang fi --final"


def file(path: str, size: int) -> FileEntry:
    return FileEntry("svg", path, size, "", 297.0, 210.0)


def told(built: Built, drafts: int = 0) -> str:
    return build_summary(built, OUTPUT, THEME, drafts, COMMAND, LISTING)


def test_colours_whose_cmyk_is_computed_are_named_with_it() -> None:
    theme = replace(
        THEME, computed=("band",), colours={"band": Colour((0, 45, 110), (100, 83, 0, 31))}
    )
    line = "The CMYK of 1 colour of theme “made” is computed, for FOGRA39: band [100, 83, 0, 31]"
    assert (
        build_summary(Built((file("a", 1),), (), ()), OUTPUT, theme, 0, COMMAND, LISTING).split(
            "\n\n"
        )[1]
        == line
    )
    checked = checked_summary(Preflight((), (), ()), theme)
    assert checked.split("\n\n") == [
        line,
        "The guide can be built: no advice, nothing awaits approval.",
    ]
    assert "CMYK" not in told(Built((file("a", 1),), (), ()))


def test_each_file_is_a_line_with_its_path_and_size_and_the_end_says_how_many() -> None:
    files = (file("fi/a.svg", 295_975), file("fi/a-longer-name.png", 1_234_567))
    assert told(Built(files, (), ())).splitlines() == [
        "output/fi/a.svg               296 kB",
        "output/fi/a-longer-name.png   1.2 MB",
        "",
        "Ready: 2 files in output/",
    ]


def test_the_end_says_where_the_page_begins() -> None:
    built = Built((file("index.html", 1), file("fi/index.html", 1)), (), ())
    said = "Ready: 2 files in output/; open output/index.html in a browser"
    assert told(built).splitlines()[-1] == said


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 kB"),
        (88, "1 kB"),
        (1_500, "2 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (2_549_000, "2.5 MB"),
    ],
)
def test_sizes_are_rounded_for_people(size: int, shown: str) -> None:
    assert told(Built((file("a", size),), (), ())).splitlines()[0].endswith(f"  {shown:>7}")


def test_texts_that_await_approval_are_counted_with_the_line_that_lists_them() -> None:
    built = Built((file("a", 1),), (), ())
    line = "“.venv/bin/infographic build --lang fi --final” lists"
    assert "approval" not in told(built)
    assert f"\n1 text awaits approval; {line} it.\n" in told(built, 1)
    assert f"\n48 texts await approval; {line} them.\n" in told(built, 48)


PROBLEMS = [Problem("too high", item="step 1"), Problem("too high", item="step 2")]


def test_a_refused_format_is_told_with_all_its_problems_and_what_became_of_its_files() -> None:
    refusal = Refusal("a4-portrait", ContrastError(PROBLEMS))
    assert told(Built((), (refusal,), ()), 3).splitlines() == [
        "step 1: too high",
        "step 2: too high",
        "",
        "2 problems: a4-portrait is refused in every language, and its earlier files are"
        " unchanged.",
    ]


def test_a_refused_format_ends_with_those_that_take_the_guide() -> None:
    refusal = Refusal("a4-portrait", ContrastError(PROBLEMS), ("a3-landscape", "poster"))
    text = told(Built((file("a", 1),), (refusal,), ()), 3)
    assert text.endswith(" unchanged. a3-landscape or poster would take it.")
    text = told(Built((file("a", 1),), (replace(refusal, arrangements=("grid",)),), ()), 3)
    assert text.endswith(" So would this page with --arrangement grid.")


def test_what_is_refused_stands_after_all_else() -> None:
    built = Built(
        (file("fi/new.svg", 1),),
        (Refusal("card", ContrastError(PROBLEMS)),),
        (file("fi/old.svg", 1),),
    )
    text = told(built, 3)
    parts = ("new.svg", "older file", "await approval", "step 1: too high", "is refused")
    assert sorted(parts, key=text.index) == list(parts)


def test_older_pictures_are_counted_in_one_line() -> None:
    two = Built((file("fi/new.svg", 1),), (), (file("fi/old.svg", 1), file("fi/old.png", 1)))
    assert told(two).splitlines()[1:3] == [
        "",
        "2 older files in output/ show the guide as it was before;"
        " “.venv/bin/infographic build” renews them (report.json lists them)",
    ]
    one = Built(two.files, (), two.earlier[:1])
    assert "\n1 older file in output/ shows the guide as it was before;" in told(one)
    assert "renews it (report.json lists it)" in told(one)


def test_files_that_the_guide_does_not_make_are_told() -> None:
    made, old = (file("fi/new.svg", 1),), (file("fi/old.svg", 1), file("fi/old.png", 1))
    assert told(Built(made, (), (), (), old)).splitlines()[2] == (
        "2 other files of earlier builds lie in output/, and this guide does not make them;"
        " remove what nobody needs, such as “fi/old.svg”"
    )
    assert "1 other file of earlier builds lies in output/" in told(
        Built(made, (), (), (), old[:1])
    )


def test_what_the_web_page_goes_without_is_told() -> None:
    page, refusal = file("index.html", 1), Refusal("a4-portrait", ContrastError(PROBLEMS))
    gone = tuple(file(f"fi/a{number}.png", 1) for number in range(7))
    said = told(Built((page,), (refusal,), (), lost=gone))
    assert "earlier files are unchanged; the web page goes without them." in said
    assert (
        "7 files are not as they were built, or are gone, and so left out of the web page:"
        " output/fi/a0.png, output/fi/a1.png, output/fi/a2.png, output/fi/a3.png, output/fi/a4.png"
        f" and 2 more; “{COMMAND}” makes them again"
    ) in said
    assert "left out" not in told(Built((file("fi/a.png", 1),), (refusal,), (), lost=gone))


def test_numbers_that_are_not_the_guide_s_are_told_at_their_places() -> None:
    place = Place("data/guide.yaml", 31, 7, "  fi: Seitsemän askelta")
    problem = Problem("this says “Seitsemän askelta”", place, "subtitle (fi)", "write “Kahdeksan”")
    said = build_summary(
        Built((file("a", 1),), (), ()), OUTPUT, THEME, 0, COMMAND, LISTING, (problem,)
    )
    assert "data/guide.yaml:31:7: subtitle (fi): this says “Seitsemän askelta”" in said
    assert "1 text says another number than the guide has" in said
    assert said.splitlines()[-1].startswith("Ready")
