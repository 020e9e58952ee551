"""Texts that are being typed, in place of a guide's files."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.load import Content
from infographic.content.yaml.encoding import MAX_BYTES
from infographic.errors import ContentError, Problem
from infographic.files import program_data
from infographic.publish.offer import load
from tests.content.guide_folder import GUIDE, RULES, STEPS, GuideFolder, where


@pytest.fixture
def on_disk(folder: GuideFolder) -> Path:
    folder.write()
    return folder.path


def problems(folder: Path, texts: dict[str, str]) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as refused:
        load(folder, texts=texts)
    return refused.value.problems


def test_a_text_takes_the_place_of_its_file_which_stays_as_it_is(on_disk: Path) -> None:
    content = load(on_disk, texts={"steps.yaml": STEPS.replace("fi: Jatka", "fi: Lopeta")})

    assert content.guide.steps[1].title.words["fi"] == "Lopeta"
    assert load(on_disk).guide.steps[1].title.words["fi"] == "Jatka"


def test_a_typed_guide_is_the_guide_of_files_with_the_same_texts(folder: GuideFolder) -> None:
    def seen(content: Content) -> tuple[object, ...]:
        return content.guide, content.theme, dict(content.formats)

    texts = {"guide.yaml": GUIDE, "steps.yaml": STEPS, "rules.yaml": RULES}
    written = seen(folder.load())
    for name in texts:
        (folder.path / name).write_text("?", encoding="utf-8")

    assert seen(load(folder.path, texts=texts)) == written


def test_no_file_need_lie_there_for_a_text(on_disk: Path) -> None:
    (on_disk / "rules.yaml").unlink()

    content = load(on_disk, texts={"rules.yaml": RULES})

    assert [rule.id for rule in content.guide.rule_items] == ["kokeile"]


def test_problems_name_the_file_and_the_place_that_is_typed(on_disk: Path) -> None:
    typed = STEPS.replace("icon: star", "icon: starr")

    (problem,) = problems(on_disk, {"steps.yaml": typed})

    assert where(problem) == "steps.yaml:8:9"
    assert problem.place
    assert problem.place.text == "  icon: starr"


def test_what_is_no_yaml_is_told_as_of_a_file(on_disk: Path, folder: GuideFolder) -> None:
    typed = GUIDE.replace("[fi, sv]", "[fi, sv")
    folder.files["guide.yaml"] = typed

    assert problems(on_disk, {"guide.yaml": typed}) == folder.problems()


def test_a_text_may_be_as_long_as_a_file(on_disk: Path, folder: GuideFolder) -> None:
    long = STEPS + "#" * MAX_BYTES
    folder.files["steps.yaml"] = long

    assert problems(on_disk, {"steps.yaml": long}) == folder.problems()


def test_half_a_character_is_refused(on_disk: Path) -> None:
    (problem,) = problems(on_disk, {"steps.yaml": STEPS.replace("Jatka", "Jatka\ud83d")})
    assert "half of a character" in problem.what


def test_formats_are_those_that_are_typed(on_disk: Path) -> None:
    formats = (program_data() / "formats.yaml").read_text(encoding="utf-8")

    content = load(on_disk, texts={"formats.yaml": formats.replace("a4-landscape:", "leaflet:")})

    assert "leaflet" in content.formats
    assert "a4-landscape" not in content.formats


def test_a_theme_that_is_typed_is_found_by_guide_and_themes(on_disk: Path) -> None:
    texts = {
        "guide.yaml": GUIDE + "theme: oma\n",
        "themes/oma.yaml": "based_on: pohja\n",
        "themes/pohja.yaml": "based_on: kela\nlengths: {gutter: 3.5}\n",
    }
    assert load(on_disk, texts=texts).theme.lengths.gutter == 3.5


def test_the_themes_to_choose_from_are_also_those_that_are_typed(on_disk: Path) -> None:
    texts = {"guide.yaml": GUIDE + "theme: omaa\n", "themes/oma.yaml": "based_on: kela\n"}

    (problem,) = problems(on_disk, texts)

    assert "oma" in problem.hint
