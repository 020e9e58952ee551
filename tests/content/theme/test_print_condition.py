"""How a theme says that it is printed, and what is said of mistakes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.files import program_data
from infographic.publish.offer import load
from tests.colour.icc import profile
from tests.content.guide_folder import GuideFolder, where
from tests.content.mistake import assert_says


def resized(data: bytes) -> bytes:
    """A part of a profile that says that it is the whole."""
    return len(data).to_bytes(4, "big") + data[4:]


PRINT = "print: {{{}}}\n"


@pytest.fixture
def themed(folder: GuideFolder) -> GuideFolder:
    """The small guide with the program's theme of its own, which begins with its colours."""
    shipped = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    folder.files["themes/kela.yaml"] = shipped[shipped.index("colours:\n") :]
    return folder


def printed(themed: GuideFolder, entry: str) -> GuideFolder:
    """The guide with a print entry on the first line of its theme."""
    theme = themed.files["themes/kela.yaml"]
    assert isinstance(theme, str)
    themed.files["themes/kela.yaml"] = PRINT.format(entry) + theme
    return themed


def test_coated_paper_is_usual() -> None:
    condition = load(program_data()).theme.print_condition
    assert (condition.name, condition.ink_limit, condition.profile) == ("FOGRA39", 300, None)


def test_another_registered_condition_may_be_named(themed: GuideFolder) -> None:
    condition = printed(themed, "condition: FOGRA52").load().theme.print_condition
    assert condition.name == "FOGRA52"
    assert "uncoated" in condition.description


def test_a_profile_stands_beside_the_theme(themed: GuideFolder) -> None:
    themed.files["themes/press.icc"] = profile()
    guide = printed(themed, "icc: press.icc, ink_limit: 280")
    condition = guide.load().theme.print_condition
    assert (condition.name, condition.ink_limit) == ("Custom", 280)
    assert condition.profile == profile()


def test_a_profile_may_be_that_of_any_condition(themed: GuideFolder) -> None:
    themed.files["themes/press.icc"] = profile()
    guide = printed(themed, "condition: PSO News, icc: press.icc")
    assert guide.load().theme.print_condition.name == "PSO News"


ASK = "ask the printer for the ICC output profile of the press and paper: for CMYK, of version"
WHOLE = profile()
PROFILES = [
    (None, "there is no file “press.icc”", "put it into themes/, beside the theme"),
    (b"", "“press.icc” is no ICC profile", ASK),
    (bytes(5000), "“press.icc” is no ICC profile", ASK),
    (b"%PDF-1.4" * 99, "“press.icc” is no ICC profile", ASK),
    (WHOLE[:-1], "the ICC profile “press.icc” is not whole", "copy the file again"),
    (WHOLE + b"\0", "the ICC profile “press.icc” is not whole", "copy the file again"),
    (
        profile(version=5),
        "“press.icc” is an ICC profile of version 5, which cannot go into a print PDF",
        ASK,
    ),
    (profile(b"RGB "), "“press.icc” is a profile for RGB colours, not for CMYK", ASK),
    (profile(b"GRAY"), "“press.icc” is a profile for GRAY colours, not for CMYK", ASK),
    (
        profile(b"\0\xff\n\x1b"),
        "“press.icc” is a profile for unknown colours, not for CMYK",
        ASK,
    ),
    (
        profile(kind=b"scnr"),
        "“press.icc” is not the profile of a printing press but of a scanner or camera",
        ASK,
    ),
    (
        profile(kind=b"mntr"),
        "“press.icc” is not the profile of a printing press but of a screen",
        ASK,
    ),
    (
        profile(kind=b"link"),
        "“press.icc” is not the profile of a printing press but of two devices linked together",
        ASK,
    ),
    (
        profile(kind=b"\0\0\0\0"),
        "“press.icc” is not the profile of a printing press but of something else",
        ASK,
    ),
    *(
        (
            data,
            "the ICC profile “press.icc” is damaged: the colour engine LittleCMS cannot use it",
            ASK,
        )
        for data in (
            resized(WHOLE[:128]),
            resized(WHOLE[:1000]),
            WHOLE[:128] + bytes(len(WHOLE) - 128),
            profile(left_out=(b"A2B0",)),
            profile(left_out=(b"B2A0",)),
        )
    ),
]


@pytest.mark.parametrize(("data", "what", "hint"), PROFILES)
def test_a_profile_that_cannot_be_used(
    themed: GuideFolder, data: bytes | None, what: str, hint: str
) -> None:
    if data is not None:
        themed.files["themes/press.icc"] = data

    (problem,) = printed(themed, "icc: press.icc").problems()

    assert where(problem) == "kela.yaml:1:14"
    assert problem.item == "print, icc"
    assert problem.what == what
    assert problem.hint.startswith(hint)


def folder_at(path: Path) -> None:
    path.mkdir()


def pipe_at(path: Path) -> None:
    os.mkfifo(path)


def device_at(path: Path) -> None:
    path.symlink_to("/dev/zero")


def loop_at(path: Path) -> None:
    path.symlink_to(path)


def huge_at(path: Path) -> None:
    path.touch()
    os.truncate(path, 30_000_000)


UNREADABLE = [
    (folder_at, "“press.icc”: a file was expected, but this is a folder"),
    (pipe_at, "“press.icc”: a file was expected, but this is a pipe"),
    (device_at, "“press.icc”: a file was expected, but this is a device"),
    (loop_at, "“press.icc”: this is a link that leads back to itself"),
    (huge_at, "“press.icc”: the file is larger than 20 MB, too large for an ICC profile"),
]


@pytest.mark.parametrize(("make", "what"), UNREADABLE)
def test_a_profile_that_cannot_be_read(
    themed: GuideFolder, make: Callable[[Path], None], what: str
) -> None:
    (themed.path / "themes").mkdir(parents=True)
    make(themed.path / "themes" / "press.icc")
    (problem,) = printed(themed, "icc: press.icc").problems()
    assert where(problem) == "kela.yaml:1:14"
    assert problem.what == what


def test_a_profile_whose_name_no_file_can_have(themed: GuideFolder) -> None:
    (problem,) = printed(themed, r'icc: "a\0b"').problems()
    assert problem.what == "an invisible control character (U+0000) stands here"


MISTAKES = [
    ("condition: FOGRA93", "1:20", "no printing condition that we know", "one of FOGRA39, FOGRA47"),
    ("ink_limit: 30", "1:20", "a number from 100 to 400, found 30", "choose a value"),
    ("icc: ", "1:9", "expected the name of a file, found nothing", "write one here"),
    ("paper: coated", "1:9", "unknown key “paper”", "the keys here are: condition, icc"),
]


@pytest.mark.parametrize(("entry", "place", "what", "hint"), MISTAKES)
def test_a_mistake(themed: GuideFolder, entry: str, place: str, what: str, hint: str) -> None:
    (problem,) = printed(themed, entry).problems()
    assert_says(problem, f"kela.yaml:{place}", what, hint)


def test_a_colour_with_more_ink_than_the_paper_takes(themed: GuideFolder) -> None:
    themed.change(
        "themes/kela.yaml",
        "colours:\n",
        "colours:\n  mud: {rgb: '#000000', cmyk: [90, 80, 70, 61]}\n",
    )
    (problem,) = themed.problems()
    assert where(problem) == "kela.yaml:2:31"
    assert problem.item == "colour “mud”, cmyk"
    assert problem.what == "301 % of ink; FOGRA39 takes 300 %, the four added up"
    assert problem.hint == "write  cmyk: [0, 0, 0, 100]  or leave cmyk out, and it is computed"


def test_the_limit_is_that_of_the_condition(themed: GuideFolder) -> None:
    themed.change(
        "themes/kela.yaml",
        "colours:\n",
        "colours:\n  mud: {rgb: '#000000', cmyk: [90, 80, 70, 61]}\n",
    )
    assert printed(themed, "ink_limit: 330").load()


def test_nothing_is_written_when_a_profile_is_missing(themed: GuideFolder, tmp_path: Path) -> None:
    assert printed(themed, "icc: press.icc").problems()
    assert not list(tmp_path.rglob("*.pdf"))
