"""A scene that there is not is answered with what its words mean, and the icon's hub likewise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("koti", "did you mean home (koti)"),
        ("kaffe", "did you mean coffee (kaffe)?"),
        ("phonee", "did you mean phone"),
        ("xyzzy", "“infographic scenes” shows them all"),
    ],
)
def test_the_hint_for_a_scene(tmp_path: Path, name: str, hint: str) -> None:
    folder = GuideFolder(tmp_path)
    folder.change("steps.yaml", "  icon: star\n", f"  icon: star\n  scene: {name}\n")
    (problem,) = folder.problems()
    assert problem.what == f"there is no scene “{name}”"
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize("name", ["kahvi", "kaffe"])
def test_the_hint_for_the_hub_and_for_an_icon(tmp_path: Path, name: str) -> None:
    folder = GuideFolder(tmp_path)
    folder.change("guide.yaml", "names:", f"hub: {name}\nnames:")
    folder.change("steps.yaml", "icon: star", f"icon: {name}")
    for problem in folder.problems():
        assert problem.hint.startswith(f"did you mean mug-hot ({name})")
