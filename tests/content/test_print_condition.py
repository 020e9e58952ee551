"""How a theme says that it is printed, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.load import load, program_data
from tests.content.guide_folder import GuideFolder, where

PRINT = "print: {{{}}}\n"


def profile(space: bytes = b"CMYK", kind: bytes = b"prtr", length: int = 200) -> bytes:
    """The header of an ICC profile and some bytes that stand for the rest."""
    header = bytearray(length)
    header[0:4] = length.to_bytes(4, "big")
    header[12:16], header[16:20], header[36:40] = kind, space, b"acsp"
    return bytes(header)


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


PROFILES = [
    (None, "there is no file “press.icc”", "put it into themes/, beside the theme"),
    (b"", "“press.icc” is no ICC profile", "ask the printer"),
    (b"%PDF-1.4" * 99, "“press.icc” is no ICC profile", "ask the printer"),
    (profile()[:-1], "the ICC profile “press.icc” is not whole", "copy the file again"),
    (profile(b"RGB "), "“press.icc” is a profile for RGB colours, not for CMYK", "ask the printer"),
    (profile(kind=b"scnr"), "“press.icc” is not the profile of a printing press", "ask the p"),
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


def test_a_profile_that_cannot_be_read(themed: GuideFolder) -> None:
    (themed.path / "themes" / "press.icc").mkdir(parents=True)
    (problem,) = printed(themed, "icc: press.icc").problems()
    assert where(problem) == "kela.yaml:1:14"
    assert problem.what.startswith("the file “press.icc” cannot be read: ")


MISTAKES = [
    ("condition: FOGRA93", "1:20", "no printing condition that we know", "one of FOGRA39, FOGRA47"),
    ("ink_limit: 30", "1:20", "a number from 100 to 400, found 30", "choose a value"),
    ("icc: ", "1:9", "expected the name of a file, found nothing", "write one here"),
    ("paper: coated", "1:9", "unknown key “paper”", "the keys here are: condition, icc"),
]


@pytest.mark.parametrize(("entry", "place", "what", "hint"), MISTAKES)
def test_a_mistake(themed: GuideFolder, entry: str, place: str, what: str, hint: str) -> None:
    (problem,) = printed(themed, entry).problems()
    assert where(problem) == f"kela.yaml:{place}"
    assert what in problem.what
    assert hint in problem.hint


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
    assert problem.hint.startswith("take away cyan, magenta and yellow")


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
