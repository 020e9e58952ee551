"""Themes of before 0.3 are told from others, in one message."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.theme.load_theme import load_theme
from infographic.errors import ContentError

OLD = """colours:
  paper: {rgb: "#ffffff"}
  band: {rgb: "#002d6e"}
  panel: {rgb: "#ffc20e"}
lengths: {badge_radius: 0.85}
"""


def problems(tmp_path: Path, text: str) -> list[str]:
    file = tmp_path / "oma.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_theme(file)
    return [str(each) for each in caught.value.problems]


def test_one_message_says_what_the_colours_are_called_now(tmp_path: Path) -> None:
    (told,) = problems(tmp_path, OLD)
    assert "before 0.3" in told
    assert "oma.yaml:3:3" in told
    assert "band is now hero, panel is now rules" in told


def test_a_theme_that_only_lacks_colours_is_told_which(tmp_path: Path) -> None:
    told = problems(tmp_path, OLD.replace("band", "hero").replace("panel", "tips"))
    assert not any("before 0.3" in each for each in told)
    assert any("missing" in each for each in told)
