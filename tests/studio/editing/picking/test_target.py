"""A drawing that was picked becomes the guide's by edits after which the guide is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from infographic.studio.editing.picking.target import DrawingKind, Picked, target_of, wishes
from infographic.studio.refused import Refused
from tests.studio.editing.opened_guide import desk_of, folder_at, form

ICON, SCENE = DrawingKind.ICON, DrawingKind.SCENE
BOTH = ("fi", "sv")


def pick(desk: Desk, field: str, picked: Picked) -> str:
    """Take a drawing; gives the text of the steps' file."""
    copy = desk.state.copy
    target = target_of(form(desk), copy, field)
    desk.apply(wishes(copy, target, picked, BOTH))
    assert desk.state.problems == ()
    return desk.state.copy.text("steps.yaml")


def value(desk: Desk, field: str) -> str:
    found = form(desk).field(field)
    assert found is not None
    return found.value


def test_a_step_has_a_scene_and_then_an_icon_instead(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    assert "scene: coffee" in pick(desk, "steps.aloita.icon", Picked(SCENE, "coffee"))
    text = pick(desk, "steps.aloita.scene", Picked(ICON, "tree", instead=True))
    assert "icon: tree" in text
    assert "coffee" not in text
    desk.undo()
    assert value(desk, "steps.aloita.scene") == "coffee"


def test_an_icon_leaves_the_scene_alone_unless_it_is_to_be_seen_instead(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    pick(desk, "steps.aloita.icon", Picked(SCENE, "coffee"))
    text = pick(desk, "steps.aloita.icon", Picked(ICON, "tree"))
    assert "icon: tree" in text
    assert value(desk, "steps.aloita.scene") == "coffee"


def test_two_scenes_stand_beside_each_other(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    pick(desk, "steps.aloita.scene", Picked(SCENE, "coffee"))
    pick(desk, "steps.aloita.scene", Picked(SCENE, "book", beside=True))
    assert value(desk, "steps.aloita.scene") == "coffee, book"
    pick(desk, "steps.aloita.scene", Picked(SCENE, "bus"))
    assert value(desk, "steps.aloita.scene") == "bus"


def test_a_count_and_what_a_scene_tells_go_with_it(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    alt = {"fi": "Tavoite lähenee.", "sv": "Målet närmar sig."}
    counted = Picked(SCENE, "bars-goal", count="2", alt=alt)
    assert "count: 2" in pick(desk, "steps.aloita.scene", counted)
    told = form(desk).field("steps.aloita.scene.alt")
    assert told is not None
    assert told.words == alt
    text = pick(desk, "steps.aloita.scene", Picked(SCENE, "bus", count="2"))
    assert "count" not in text
    assert "alt" not in text


def test_what_a_scene_tells_is_said_in_all_languages(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    target = target_of(form(desk), desk.state.copy, "steps.aloita.scene")
    half = Picked(SCENE, "coffee", alt={"fi": "Kahvi."})
    with pytest.raises(Refused):
        wishes(desk.state.copy, target, half, BOTH)


@pytest.mark.parametrize(
    ("field", "picked"),
    [
        ("rule_items.kokeile.icon", Picked(ICON, "tree")),
        ("audiences.beginner.icon", Picked(ICON, "tree")),
        ("chart.values.0.icon", Picked(ICON, "tree")),
        ("hub", Picked(ICON, "tree")),
        ("hub", Picked(DrawingKind.HUB, "face")),
    ],
)
def test_others_take_icons(tmp_path: Path, field: str, picked: Picked) -> None:
    desk = desk_of(folder_at(tmp_path))
    pick(desk, field, picked)
    assert value(desk, field) == picked.name


@pytest.mark.parametrize("field", ["title", "nothing", "steps.nobody.icon", "theme"])
def test_what_takes_no_drawing_is_refused(tmp_path: Path, field: str) -> None:
    desk = desk_of(folder_at(tmp_path))
    with pytest.raises(Refused):
        target_of(form(desk), desk.state.copy, field)


def test_a_rule_takes_no_scene(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    target = target_of(form(desk), desk.state.copy, "rule_items.kokeile.icon")
    with pytest.raises(Refused):
        wishes(desk.state.copy, target, Picked(SCENE, "coffee"), BOTH)
