"""Advice on placeholders that a text has in one language only."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.advice.placeholder_twins import placeholder_twins
from infographic.publish.advice.untranslated import untranslated
from tests.content.guide_folder import GuideFolder, where
from tests.other_languages import assert_said


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "opas")


def told(folder: GuideFolder) -> list[tuple[str, str]]:
    found = [*placeholder_twins(folder.load())]
    assert_said(found)
    return [(where(each), each.what) for each in found]


@pytest.mark.parametrize(
    ("fi", "sv", "expected"),
    [
        ("{office} {phone}", "{Phone}: { office }", []),
        ("Soita {{phone}}", "Ring {phone}", [("13", "“fi” lacks {phone}, which that in “sv”")]),
        ("{office}", "{phone}", [("29", "“sv” lacks {office}"), ("13", "“fi” lacks {phone}")]),
        ("opas", "guide", []),
    ],
)
def test_a_text_has_the_same_placeholders_in_all_languages(
    folder: GuideFolder, fi: str, sv: str, expected: list[tuple[str, str]]
) -> None:
    folder.change("guide.yaml", "Hyvä opas, sv: En bra guide", f"'{fi}', sv: '{sv}'")
    found = told(folder)
    columns = {"13": "guide.yaml:3:13", "29": f"guide.yaml:3:{21 + len(fi)}"}
    assert [place for place, _ in found] == [columns[column] for column, _ in expected]
    assert all(part in what for (_, what), (_, part) in zip(found, expected, strict=True))


def test_a_text_that_is_one_in_all_languages_is_its_own_twin(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "author: Liisa Hyssälä", "author: '{author}'")
    assert told(folder) == []


def test_placeholders_need_no_translation(folder: GuideFolder) -> None:
    folder.change(
        "guide.yaml",
        "Hyvä opas, sv: En bra guide",
        "'{osoite} {puhelin}', sv: '{osoite} {puhelin}'",
    )
    assert [*untranslated(folder.load())] == []
    folder.change("steps.yaml", "fi: Jatka, sv: Fortsätt", "fi: '{a} jatka', sv: '{a} jatka'")
    assert [where(each) for each in untranslated(folder.load())] == ["steps.yaml:9:32"]
