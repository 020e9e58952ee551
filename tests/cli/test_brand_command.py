"""`infographic brand`: what it says, asks and leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from infographic.cli.commands import app
from tests.brand.test_logo import svg
from tests.content.guide_folder import GuideFolder

Run = Callable[..., Result]
THEME = Path("guide/themes/kunta.yaml")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """With the small guide in the folder “guide”."""
    monkeypatch.chdir(tmp_path)
    GuideFolder(tmp_path / "guide").write()
    return lambda *arguments: CliRunner().invoke(app, ("brand", *arguments))


def test_it_tells_the_roles_the_moves_the_files_and_what_comes_next(run: Run) -> None:
    done = run("guide", "Kunta", "#e30613", "#ffb400")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("The brand “Kunta” as the theme “kunta”:\n")
    assert "  Rules: #ffb400 (as given)\n" in done.stdout
    assert "Moved, so that everything can be read (contrast: aaa):\n" in done.stdout
    assert "\nguide/themes/kunta.yaml\nguide/guide.yaml\n" in done.stdout
    assert "Next, build its pictures:" in done.stderr


def test_a_guide_with_placeholders_is_made_for_the_rows_of_a_table(run: Run) -> None:
    guide = GuideFolder(Path("guide"))
    guide.change("guide.yaml", "Hyvä opas", "'{office}'")
    guide.write()
    done = run("guide", "Kunta", "#e30613", "#ffb400")
    assert done.exit_code == 0, done.output
    assert "Next, make its pictures for the rows of your table: " in done.stderr
    assert "series guide offices.csv" in done.stderr


def test_the_same_again_changes_nothing(run: Run) -> None:
    run("guide", "Kunta", "#e30613", "#ffb400")
    before = THEME.read_bytes()
    done = run("guide", "Kunta", "#e30613", "#ffb400")
    assert done.exit_code == 0
    assert "guide/themes/kunta.yaml" not in done.stdout
    assert THEME.read_bytes() == before


def test_another_theme_of_the_name_is_overwritten_only_when_that_is_said(run: Run) -> None:
    run("guide", "Kunta", "#e30613", "#ffb400")
    before = THEME.read_bytes()
    refused = run("guide", "Kunta", "#00357a", "#ffb400")
    assert refused.exit_code == 1
    assert "there is such a theme already" in refused.stderr
    assert "Nothing was written." in refused.stderr
    assert THEME.read_bytes() == before
    assert run("guide", "Kunta", "#00357a", "#ffb400", "--yes").exit_code == 0
    assert b"#00357a" in THEME.read_bytes()


def test_without_a_guide_it_says_what_a_guide_has_to_say(run: Run) -> None:
    Path("house").mkdir()
    done = run("house", "Kunta", "#00357a", "#ffb400")
    assert done.exit_code == 0
    assert Path("house/themes/kunta.yaml").is_file()
    assert "theme: kunta" in done.stderr
    assert "make an empty file house.yaml here" in done.stderr
    assert "logo.svg" not in done.stderr


def test_a_logo_that_neither_a_guide_nor_a_house_takes_is_told(run: Run) -> None:
    Path("folder").mkdir()
    Path("merkki.svg").write_bytes(svg("#00357a", "#ffb400"))
    done = run("folder", "Kunta", "#00357a", "#ffb400", "--logo", "merkki.svg")
    assert done.exit_code == 0
    assert "The logo merkki.svg was not taken" in done.stderr
    Path("folder/house.yaml").touch()
    assert run("folder", "Kunta", "#00357a", "#ffb400", "--logo", "merkki.svg").exit_code == 0
    assert Path("folder/merkki.svg").is_file()


def test_one_colour_in_quotation_marks_is_not_told_to_be_put_in_them(run: Run) -> None:
    one, none = run("guide", "Kunta", "#00357a"), run("guide", "Kunta")
    assert "write a second one after it" in one.stderr
    assert "quotation marks" not in one.stderr
    assert "write them in quotation marks" in none.stderr


def test_colours_may_come_from_the_logo(run: Run) -> None:
    Path("merkki.svg").write_bytes(svg("#00357a", "#ffb400"))
    done = run("guide", "Kunta", "--logo", "merkki.svg")
    assert done.exit_code == 0, done.output
    assert "Colours of the logo are taken: #00357a #ffb400\n" in done.stdout
    assert Path("guide/merkki.svg").is_file()


def test_a_logo_of_one_colour_is_enough(run: Run) -> None:
    Path("merkki.svg").write_bytes(svg("#00357a"))
    assert run("guide", "Kunta", "--logo", "merkki.svg").exit_code == 0


def test_a_logo_without_colours_is_told(run: Run) -> None:
    Path("merkki.svg").write_bytes(svg("#ffffff"))
    done = run("guide", "Kunta", "--logo", "merkki.svg")
    assert done.exit_code == 1
    assert "merkki.svg: no colours can be taken from the logo" in done.stderr
    assert "Colours of the logo are taken" not in done.stdout


def test_a_logo_that_cannot_be_seen_is_told_and_the_theme_is_written(run: Run) -> None:
    Path("merkki.svg").write_bytes(svg("#ffffff"))
    done = run("guide", "Kunta", "#00357a", "#ffb400", "--logo", "merkki.svg")
    assert done.exit_code == 1
    assert "the logo is hard to see" in done.stderr
    assert "The theme is written, and the guide's logo is as it was." in done.stderr
    assert THEME.is_file()
    assert "logo" not in Path("guide/guide.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("nowhere", "Kunta", "#00357a", "#ffb400"),
        ("guide", "Kunta"),
        ("guide", "Kunta", "#00357a"),
        ("guide", "Kunta", "Pantone 286 C", "#ffb400"),
        ("guide", "#00357a", "#ffb400", "#ffffff"),
        ("guide", "Kunta", "#00357a", "#ffb400", "--logo", "none.svg"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(arguments: tuple[str, ...], run: Run) -> None:
    before = Path("guide/guide.yaml").read_bytes()
    done = run(*arguments)
    assert done.exit_code == 1
    assert "Nothing was written." in done.stderr
    assert not Path("guide/themes").exists()
    assert Path("guide/guide.yaml").read_bytes() == before
