"""The Finnish and the Swedish part of the README tell their editors the same things, and what it
shows to programmers works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from infographic.content.guide.local import localise
from infographic.files import program_data
from tests.content.guide_folder import GuideFolder

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CODE = r"`[^`]+`"


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "opas")


def part(heading: str) -> str:
    return README.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


FINNISH, SWEDISH = part("Toimittajalle"), part("För redaktören")


def first_cells(text: str) -> list[str]:
    return re.findall(rf"^ *\| ({CODE}.*?|\[{CODE}\].*?) \|", text, re.MULTILINE)


def test_the_tables_have_the_same_files_and_messages() -> None:
    assert first_cells(FINNISH) == first_cells(SWEDISH)


def test_there_are_as_many_paragraphs_with_a_heading() -> None:
    heading = re.compile(r"^(?:\d\. )?\*\*", re.MULTILINE)
    assert len(heading.findall(FINNISH)) == len(heading.findall(SWEDISH))


def test_the_same_keys_files_and_commands_are_named() -> None:
    assert named(FINNISH) == named(SWEDISH)


def named(text: str) -> set[str]:
    """What stands in code marks and blocks, but for names and words that the editor chooses."""
    blocks = re.findall(r"```sh\n(.*?)\n *```", text, re.DOTALL)
    spans = re.findall(CODE, re.sub(r"```(?:sh|yaml|html)\n.*?```", "", text, flags=re.DOTALL))
    names = (
        r"oma-opas|min-guide|\boma\b|\bmin\b|\bpaino\b|\btryck\b|kokeilu|prov\b|suomi\b|svenska\b"
        r"|\btekstit\b|\btexter\b|\btoimistot?\b|\bkontor\b|Oma virasto|Min myndighet"
    )
    chosen = re.compile(rf"{names}|\bkoti\b|\bhem\b|\bkahvi\b|\bkaffe\b")
    return {
        chosen.sub("NAME", word).replace("--lang sv", "--lang fi").replace("`kl. 12`", "`klo 12`")
        for word in (*blocks, *spans)
    }


@pytest.mark.parametrize("text", [FINNISH, SWEDISH], ids=["fi", "sv"])
def test_what_it_says_of_the_page_is_taken(folder: GuideFolder, text: str) -> None:
    (example,) = re.findall(r"```yaml\n(page:.*?)```", text, re.DOTALL)
    folder.change("guide.yaml", "names:", f"{example}names:")
    page = localise(folder.load().guide, "sv").page
    assert page.licence is not None
    assert page.address.endswith("/sv/")
    assert page.accessibility.startswith("https://")


@pytest.mark.slow
def test_the_example_for_programs_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", part("For the maintainer"), re.DOTALL)
    (tmp_path / "data").symlink_to(program_data())
    monkeypatch.chdir(tmp_path)
    names: dict[str, dict[tuple[str, str, str], bytes]] = {}
    exec(example, names)
    pictures = {kind: data for (_, _, kind), data in names["pictures"].items()}
    (png,) = (tmp_path / "output" / "fi").glob("*-square.png")
    assert pictures["png"] == png.read_bytes()
