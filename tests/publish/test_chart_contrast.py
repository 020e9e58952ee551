"""Charts can be told from their ground in every theme of the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.load import program_data
from infographic.content.theme_file import load_theme
from infographic.publish.contrast import contrast_ratio

THEMES = sorted((program_data() / "themes").glob("*.yaml"))


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("ground", ["panel", "paper"])
def test_a_chart_has_the_contrast_of_graphics(path: Path, ground: str) -> None:
    """WCAG 2.2, 1.4.11: at least 3:1."""
    colours = load_theme(path).colours
    assert contrast_ratio(colours["chart"].rgb, colours[ground].rgb) >= 3.0
