"""Guides with placeholders at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import infographic
from infographic.cli.commands import app
from infographic.errors import ContentError
from infographic.publish.manuscript import manuscript_of
from tests.content.guide_folder import GuideFolder


@pytest.fixture
def series(folder: GuideFolder) -> GuideFolder:
    """The small guide with placeholders in two texts."""
    folder.change("guide.yaml", "Hyvä opas, sv: En bra guide", "'{Office}', sv: '{office}'")
    folder.change(
        "steps.yaml",
        "Aloita heti., sv: Börja genast.",
        "'{office} {phone}', sv: '{office} {phone}'",
    )
    folder.write()
    return folder


def said(folder: GuideFolder, command: str, *further: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, [command, str(folder.path), *further])
    return done.exit_code, done.output


def test_check_names_and_counts_them(series: GuideFolder) -> None:
    code, output = said(series, "check")
    assert code == 0
    assert "Its placeholders: {Office} in 2 texts, {phone} in 1 text" in output
    assert "The guide can be made for the rows of a table" in output


def test_check_tells_of_a_brace_that_stands_alone(series: GuideFolder) -> None:
    series.change("guide.yaml", "author: Liisa Hyssälä", "author: 'Liisa {'")
    series.write()
    code, output = said(series, "check")
    assert (code, "a brace stands alone: “{”" in output) == (1, True)


def test_build_publishes_nothing(series: GuideFolder, output: Path) -> None:
    code, told = said(series, "build", "--output", str(output))
    assert code == 1
    assert "nothing is filled in for {Office}, which stands in 2 texts" in told
    assert "write {{Office}}" in told
    assert not output.exists()


def test_what_is_drawn_of_it_says_that_it_is_a_draft(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "fi: Hyvä opas", "fi: '{{office}}'")
    assert manuscript_of(folder.load()).guides["fi"].draft is None
    folder.change("guide.yaml", "{{office}}", "{office}")
    assert manuscript_of(folder.load()).guides["fi"].draft is not None


def test_other_programs_are_refused_too(series: GuideFolder) -> None:
    content = series.load()
    with pytest.raises(ContentError, match="nothing is filled in for"):
        infographic.draw(content)
    with pytest.raises(ContentError, match="nothing is filled in for"):
        infographic.build(series.path)
