"""What a step shows: a scene by its name, the guide's own drawing, or what its icon stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.assets.vignette import load_vignette
from infographic.content.guide.local import LocalStep, localise
from infographic.geometry import around_points
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


SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    '<rect x="2" y="2" width="6" height="6" fill="#ffc20e"/></svg>'
)


def folder_with(path: Path, scene: str) -> GuideFolder:
    folder = GuideFolder(path)
    (path / "own.svg").write_text(SQUARE)
    folder.change("steps.yaml", "  icon: star\n", f"  icon: star\n  scene: {scene}\n")
    return folder


def step_of(folder: GuideFolder) -> LocalStep:
    guide = folder.load().guide
    found = localise(guide, guide.languages[0])
    return next(step for step in found.steps if step.icon == "star")


def shown(folder: GuideFolder) -> list[str]:
    return [vignette.name for vignette in step_of(folder).vignettes]


@pytest.mark.parametrize(
    ("scene", "names"),
    [
        ("phone", ["phone"]),
        ("[phone, talk]", ["phone", "talk"]),
        ("[phone]", ["phone"]),
        ("{show: [phone, own.svg]}", ["phone", "own.svg"]),
        ("own.svg", ["own.svg"]),
        ("./own.svg", ["./own.svg"]),
    ],
)
def test_a_step_shows_what_it_names(tmp_path: Path, scene: str, names: list[str]) -> None:
    assert shown(folder_with(tmp_path, scene)) == names


def test_a_step_that_names_none_shows_what_its_icon_stands_for(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    assert shown(folder) == ["target"]


def test_an_icon_without_a_scene_stands_for_itself(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    folder.change("steps.yaml", "icon: star", "icon: chess-rook")
    found = localise(folder.load().guide, folder.load().guide.languages[0])
    assert next(step for step in found.steps if step.icon == "chess-rook").vignettes == ()


def test_a_scene_shows_all_that_it_can_count_where_the_guide_says_no_number(tmp_path: Path) -> None:
    (vignette,) = step_of(folder_with(tmp_path, "network")).vignettes
    assert vignette == load_vignette("network")


@pytest.mark.parametrize(("count", "nodes"), [(2, 2), (5, 5), (7, 5)])
def test_a_scene_counts_what_the_guide_says(tmp_path: Path, count: int, nodes: int) -> None:
    folder = folder_with(tmp_path, f"{{show: network, count: {count}}}")
    (vignette,) = step_of(folder).vignettes
    assert {shape.counted for shape in vignette.shapes} - {None} == set(range(1, nodes + 1))


def test_a_drawing_of_the_guides_own_fills_the_grid(tmp_path: Path) -> None:
    (vignette,) = step_of(folder_with(tmp_path, "own.svg")).vignettes
    (shape,) = vignette.shapes
    assert around_points(shape.outline.points).width == pytest.approx(60.0)


@pytest.mark.parametrize(
    ("scene", "what"),
    [
        ("../own.svg", "../own.svg: the file is not in the guide's folder"),
        ("/own.svg", "/own.svg: the file is not in the guide's folder"),
        ("none.svg", "none.svg: there is no such file in the guide's folder"),
        ("own.png", "own.png: expected a file of kind SVG"),
        ("[phone, talk, home]", "expected one scene or 2, found 3"),
        ("[]", "expected one scene or 2, found 0"),
        (
            "",
            "expected the name of a scene, or of an SVG file in the guide's folder, found nothing",
        ),
        ("{show: phone, count: 3}", "nothing in “phone” can be counted"),
        ("{show: phone, count: 0}", "expected a number from 1 to 99, found 0"),
        ("{show: phone, count: 2.5}", "expected a whole number, found 2.5"),
        ("{count: 2}", "“show” is missing"),
        ("{show: phone, cuont: 2}", "unknown key “cuont”"),
    ],
)
def test_what_cannot_be_shown_is_told(tmp_path: Path, scene: str, what: str) -> None:
    (problem,) = folder_with(tmp_path, scene).problems()
    assert problem.what == what
    assert problem.hint


def test_both_of_two_wrong_names_are_told(tmp_path: Path) -> None:
    problems = folder_with(tmp_path, "[phonee, tallk]").problems()
    assert [problem.what for problem in problems] == [
        "there is no scene “phonee”",
        "there is no scene “tallk”",
    ]


def test_a_drawing_is_made_safe(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "own.svg")
    (tmp_path / "own.svg").write_text(SQUARE.replace("<rect", "<script/><rect"))
    (problem,) = folder.problems()
    assert problem.what.startswith("own.svg: its <script> on line 1 is a script")


@pytest.mark.parametrize(
    ("drawn", "what", "hint"),
    [
        ('opacity="0.5" fill', "is partly transparent (opacity: 0.5), which print", "flatten"),
        ('fill-opacity="0.3" fill', "is partly transparent (fill-opacity: 0.3), which", "flatten"),
        ('fill="#ffc20e80" id', "has a colour that is partly transparent", "fill its shapes with"),
        ('fill="url(#shade)" id', "is filled with a gradient or pattern", "fill its shapes with"),
        ('mask="url(#m)" fill', "has “mask: url(#m)”, which print", "flatten"),
        ('filter="url(#f)" fill', "has “filter: url(#f)”, which print", "flatten"),
    ],
)
def test_a_drawing_that_print_cannot_show_is_refused_with_what_to_do(
    tmp_path: Path, drawn: str, what: str, hint: str
) -> None:
    folder = folder_with(tmp_path, "own.svg")
    (tmp_path / "own.svg").write_text(SQUARE.replace("fill", drawn))
    (problem,) = folder.problems()
    assert problem.what.startswith(f"own.svg: its <rect> on line 1 {what}")
    assert problem.hint.startswith(hint)
