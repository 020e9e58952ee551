"""What `import infographic` offers, and how it says what is wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import infographic
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import contents
from tests.publish.small_guide import CARD, STRIP, formats


@pytest.fixture
def guide(folder: GuideFolder) -> Path:
    folder.write()
    return folder.path


@pytest.fixture
def partly_too_small(folder: GuideFolder) -> Path:
    """A guide of which one of two formats cannot be made."""
    folder.files["formats.yaml"] = formats(("card", "20 mm, 15 mm", "svg"), STRIP)
    folder.write()
    return folder.path


@pytest.mark.parametrize("name", infographic.__all__)
def test_everything_that_is_offered_is_there(name: str) -> None:
    assert getattr(infographic, name).__doc__


def test_nothing_else_is() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'darw'"):
        getattr(infographic, "darw")  # noqa: B009


def test_importing_it_imports_nothing_that_takes_long() -> None:
    code = "import sys; old = set(sys.modules); import infographic; print(set(sys.modules) - old)"
    command = [sys.executable, "-c", code]
    root = Path(infographic.__file__).parents[1]
    imported = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    assert imported.strip() == "{'infographic'}"


def test_the_pictures_are_the_bytes_that_a_build_writes(guide: Path) -> None:
    pictures = infographic.draw(infographic.load(guide), kinds=["svg", "png"])
    built = infographic.build(str(guide), kinds=["svg", "png"])
    assert len(pictures) == len(built.files) == 8
    written = contents(guide / "output")
    assert pictures["strip", "sv", "png"] == written["sv/guide-strip.png"]
    assert pictures["card", "fi", "svg"] == written["fi/opas-card.svg"]


def test_a_page_is_not_drawn_for_it_is_made_of_files(guide: Path) -> None:
    with pytest.raises(infographic.UsageError, match="“page” is no kind of picture"):
        infographic.draw(infographic.load(guide), kinds=["svg", "page"])


def test_drawing_writes_nothing(guide: Path) -> None:
    before = contents(guide)
    infographic.draw(infographic.load(guide), languages=["fi"], formats=["strip"])
    assert contents(guide) == before


def test_a_format_that_cannot_be_drawn_is_raised(partly_too_small: Path) -> None:
    guide = infographic.load(partly_too_small)
    with pytest.raises(infographic.LayoutError):
        infographic.draw(guide)
    assert len(infographic.draw(guide, formats=["strip"], kinds=["svg"])) == 2


def test_a_build_that_is_not_complete_is_raised_with_what_was_made(
    partly_too_small: Path, output: Path
) -> None:
    with pytest.raises(infographic.IncompleteError) as caught:
        infographic.build(partly_too_small, output, kinds=["svg"])
    built = caught.value.built
    assert [refusal.format for refusal in built.refused] == ["card"]
    assert sorted(contents(output)) == ["fi/opas-strip.svg", "report.json", "sv/guide-strip.svg"]
    assert str(caught.value).startswith("refused in every language: card\n\n")
    assert caught.value.problems == built.refused[0].error.problems


def test_drafts_are_not_final(guide: Path, output: Path) -> None:
    with pytest.raises(infographic.ContentError, match="awaits approval"):
        infographic.build(guide, output, final=True)
    assert not output.exists()


def test_names_that_do_not_exist_are_raised(guide: Path) -> None:
    with pytest.raises(infographic.UsageError, match="did you mean “stairs”"):
        infographic.load(guide, arrangement="stiars")
    with pytest.raises(infographic.UsageError, match="the formats are: card, strip"):
        infographic.draw(infographic.load(guide), formats=["post"])


def test_a_character_that_no_font_has_is_raised(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "Aloita heti.", "Aloita heti ☃.")
    folder.files["formats.yaml"] = formats(CARD)
    with pytest.raises(infographic.FontError):
        infographic.draw(folder.load())
