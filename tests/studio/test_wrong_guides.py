"""Guides whose files say what no guide does: every view is there, and every edit is answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.publish.small_guide import small_guide
from tests.studio.asking import Asking, asking

_VIEWS = ("edit", "edit?text=steps.aloita.icon", "approval", "fetch", "versions")
_CHANGES: tuple[tuple[str, dict[str, str]], ...] = (
    ("look", {}),
    ("languages", {}),
    ("add", {"to": "steps"}),
    ("add", {"to": "rule_items"}),
    ("split", {"id": "theme"}),
    ("review", {}),
    ("undo", {}),
)
_NO_TEXT_OF_A_GUIDE = (
    "",
    "null\n",
    "[]\n",
    "{}\n",
    "x\n",
    "[null, 1, [], {}]\n",
    "1: a\n",
    "\tx\n",
)
_GUIDE_OF_OTHER_KINDS = """\
languages: [fi, sv]
title: [a, b]
audiences: {a: 5, b: []}
chart: {values: {a: b}}
quote: {text: {fi: [a]}}
logo: 5
page: []
"""


def change(studio: Asking, name: str, seen: str = "all", **said: object) -> int:
    """How the edit view answers when something is asked for."""
    place = {"shape": "card", "seen": [seen], "chosen": "", "language": "fi", "have": {}}
    body = json.dumps({**said, "place": place}).encode()
    return studio.post(f"/guides/kaari/edit/{name}", body).status_code


def assert_answers(folder: Path) -> None:
    studio = asking(folder)
    for view in _VIEWS:
        assert studio.get(f"/guides/kaari/{view}").status_code == 200, view
    for name, said in _CHANGES:
        assert change(studio, name, **said) in (200, 400, 409), name


@pytest.mark.parametrize(
    "codes", ["[]", "fi", "[fi, foo]", "[fi, ../x]", "[fi, null, 5]", "[[fi]]", "[fi, fi]"]
)
def test_languages_that_there_are_not(tmp_path: Path, codes: str) -> None:
    guide = small_guide(tmp_path / "kaari")
    guide.change("guide.yaml", "languages: [fi, sv]", f"languages: {codes}")
    guide.write()
    assert_answers(tmp_path)


def test_a_language_that_there_is_not_can_be_taken_out(tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "kaari")
    guide.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sv, foo]")
    guide.write()
    assert change(asking(tmp_path), "speak", language="foo") == 200


@pytest.mark.parametrize("name", ["guide.yaml", "steps.yaml", "rules.yaml"])
@pytest.mark.parametrize("text", _NO_TEXT_OF_A_GUIDE)
def test_files_of_another_kind(tmp_path: Path, name: str, text: str) -> None:
    guide = small_guide(tmp_path / "kaari")
    guide.files[name] = text
    guide.write()
    assert_answers(tmp_path)


def test_values_of_other_kinds(tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "kaari")
    guide.files["guide.yaml"] = _GUIDE_OF_OTHER_KINDS
    guide.write()
    assert_answers(tmp_path)


def test_an_icon_that_there_is_not_beside_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """Then nobody has said of the icon that it is wrong."""
    guide = small_guide(tmp_path / "kaari")
    guide.change("steps.yaml", "icon: rocket", "icon: ../rokcet")
    guide.files["rules.yaml"] = "- id: [\n"
    guide.write()
    assert_answers(tmp_path)


def test_a_language_that_is_added_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    """What is edited is in one more language than what is seen."""
    guide = small_guide(tmp_path / "kaari")
    guide.write()
    studio = asking(tmp_path)
    assert change(studio, "look") == 200
    (guide.path / "rules.yaml").write_text("- id: [\n", encoding="utf-8")
    assert studio.get("/guides/kaari/edit").status_code == 200
    assert change(studio, "speak", language="en") == 200
    assert change(studio, "look") == 200
    assert change(studio, "look", "en") == 200
