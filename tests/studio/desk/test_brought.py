"""Pictures that were brought for nothing go from the folder again, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.history.history import History
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.uploads import SCENE
from infographic.studio.desk.wish import Choose, LeaveOut
from tests.content.guide_folder import GuideFolder

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
<rect width="10" height="10" fill="#002d6e"/></svg>"""
OTHER = SVG.replace(b"002d6e", b"ffc20e")
STEP = "steps.jatka.scene"


def bring(desk: Desk, data: bytes = SVG, name: str = "kuva.svg") -> str:
    return desk.take_file(name, data, SCENE)


def pictures(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.svg"))


def test_what_was_brought_and_not_taken_goes(desk: Desk) -> None:
    desk.leave_files([bring(desk)])
    assert pictures(desk.folder) == []


def test_what_was_taken_stays_until_it_can_no_more_be_undone_or_redone(desk: Desk) -> None:
    name = bring(desk)
    desk.apply([Choose(STEP, name)])
    desk.leave_files([name])
    assert pictures(desk.folder) == [name]
    desk.undo()
    desk.leave_files([name])
    assert desk.redo().problems == ()
    desk.undo()
    desk.close()
    assert pictures(desk.folder) == []


def test_what_the_folder_had_before_stays(desk: Desk, guide: GuideFolder) -> None:
    (guide.path / "kuva.svg").write_bytes(SVG)
    (guide.path / "toinen.svg").write_bytes(OTHER)
    assert bring(desk) == "kuva.svg"
    desk.leave_files(["kuva.svg", "toinen.svg", "guide.yaml", "../guide.yaml"])
    desk.close()
    assert pictures(guide.path) == ["kuva.svg", "toinen.svg"]
    assert (guide.path / "guide.yaml").is_file()


def test_what_somebody_has_changed_since_stays(desk: Desk) -> None:
    name = bring(desk)
    (desk.folder / name).write_bytes(OTHER)
    desk.leave_files([name])
    assert pictures(desk.folder) == [name]


@pytest.mark.parametrize("file", ["rules.yaml", "page/page.css"])
def test_what_is_named_in_another_file_of_the_folder_stays(desk: Desk, file: str) -> None:
    name = bring(desk)
    path = desk.folder / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as text:
        text.write(f"# {name}\n")
    desk.leave_files([name])
    assert pictures(desk.folder) == [name]


def test_of_several_that_were_tried_only_the_saved_one_is_left(desk: Desk) -> None:
    for data in (SVG, OTHER, SVG.replace(b"002d6e", b"f8734e")):
        desk.apply([Choose(STEP, bring(desk, data))])
    desk.save("", "Liisa")
    assert pictures(desk.folder) == ["kuva-2.svg", "kuva-3.svg", "kuva.svg"]
    desk.close()
    assert pictures(desk.folder) == ["kuva-3.svg"]


def test_a_draft_keeps_its_picture_and_takes_it_along_when_it_is_dropped(
    desk: Desk, guide: GuideFolder
) -> None:
    name = bring(desk)
    desk.apply([Choose(STEP, name)])
    desk.close()
    assert pictures(guide.path) == [name]
    with Desk(guide.path) as later:
        (found,) = later.state.found
        later.drop(found)
        assert pictures(guide.path) == []


def test_who_takes_up_a_draft_tidies_after_it(desk: Desk, guide: GuideFolder) -> None:
    name = bring(desk)
    desk.apply([Choose(STEP, name)])
    desk.close()
    with Desk(guide.path) as later:
        later.take_up(later.state.found[0])
        assert pictures(guide.path) == [name]
        later.apply([LeaveOut(STEP)])
    assert pictures(guide.path) == []


def test_the_draft_of_another_desk_keeps_a_picture(desk: Desk, guide: GuideFolder) -> None:
    name = bring(desk)
    with Desk(guide.path) as other:
        other.apply([Choose(STEP, name)])
        desk.leave_files([name])
        assert pictures(guide.path) == [name]


def test_a_version_gives_back_the_picture_that_it_has(desk: Desk) -> None:
    History.begin(desk.folder, "Liisa")
    desk.apply([Choose(STEP, bring(desk))])
    version = desk.save("Kuva", "Liisa").version
    desk.apply([Choose(STEP, bring(desk, OTHER))])
    desk.save("Toinen", "Liisa")
    desk.close()
    assert pictures(desk.folder) == ["kuva-2.svg"]
    history = History.of(desk.folder)
    assert history is not None
    assert history.files_at(history.version(version))["kuva.svg"] == SVG
    history.restore(history.version(version), "Liisa")
    assert pictures(desk.folder) == ["kuva.svg"]
