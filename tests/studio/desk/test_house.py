"""The studio shows what a guide has from its house, and edits it in the guide alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from infographic.publish.offer import load
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.overview import Overview
from infographic.studio.editing.form import form_of
from infographic.studio.editing.wishes import added
from tests.content.house_folder import HOUSE, HouseFolder


@pytest.fixture
def folder(tmp_path: Path) -> HouseFolder:
    folder = HouseFolder(tmp_path / "talo")
    folder.files["../house.yaml"] = HOUSE + "theme: talo\n"
    folder.files["../themes/talo.yaml"] = "based_on: ilta\n"
    folder.write()
    return folder


@pytest.fixture
def desk(folder: HouseFolder) -> Iterator[Desk]:
    with Desk(folder.path) as desk:
        yield desk


def _additions(overview: Overview) -> dict[str, str]:
    form = form_of(overview, "fi")
    of_parts = [addition for part in form.parts for addition in part.additions]
    named = {field.id: str(field.label) for field in form.fields if not field.is_there}
    return named | {each.id: str(each.label) for each in (*of_parts, *form.additions)}


def test_what_the_house_says_is_no_field_of_the_guide_but_may_be_said_otherwise(desk: Desk) -> None:
    additions = _additions(desk.overview())
    assert additions["footer"] == "Line at the foot, in place of the house’s"
    assert additions["publisher"] == "Publisher, in place of the house’s"
    assert additions["link"] == "Link, in place of the house’s"
    assert additions["logo"] == "Logo"
    theme = form_of(desk.overview(), "fi").field("theme")
    assert theme is not None
    assert theme.value == "talo"
    assert {"talo", "kela"} <= {choice.value for choice in theme.choices}


def test_saying_otherwise_begins_with_the_houses_words_and_leaves_the_house(
    desk: Desk, folder: HouseFolder
) -> None:
    before = (folder.house / "house.yaml").read_bytes()
    for part, first in (("publisher", "publisher"), ("link", "link.label")):
        addition = added(desk.overview(), part)
        assert addition.first == first
        desk.apply(addition.wishes)
    assert not desk.state.problems
    desk.save("", "Maija")
    assert "publisher" in (folder.path / "guide.yaml").read_text(encoding="utf-8")
    assert (folder.house / "house.yaml").read_bytes() == before
    guide = load(folder.path).guide
    assert guide.publisher is not None
    assert dict(guide.publisher.words) == {"fi": "Kela", "sv": "FPA"}
    assert guide.link is not None
    assert dict(guide.link.label.words) == {"fi": "Koko opas", "sv": "Hela guiden"}
    assert "publisher" not in _additions(desk.overview())


def test_a_changed_house_is_noticed(desk: Desk, folder: HouseFolder) -> None:
    (folder.house / "house.yaml").write_text("footer: {fi: Uusi, sv: Ny}\n", encoding="utf-8")
    state = desk.look_again()
    assert state.content is not None
    assert state.content.guide.footer is not None
    assert dict(state.content.guide.footer.words) == {"fi": "Uusi", "sv": "Ny"}
