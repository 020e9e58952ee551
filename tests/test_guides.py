"""The guides of tests/guides are whole in every language, and the program's fonts can set them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.guide.model import Guide
from infographic.content.guide.wording import Text
from infographic.content.theme.based_on import THEMES
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.text.coverage import check_coverage

GUIDES = Path(__file__).parent / "guides"
NAMES = sorted(folder.name for folder in GUIDES.iterdir() if folder.is_dir())
OWN_THEMES = sorted(GUIDES.glob(f"*/{THEMES}/*.yaml"))

each = pytest.mark.parametrize("name", NAMES)


@each
def test_the_guide_loads_with_the_formats_of_the_program(name: str) -> None:
    assert not (GUIDES / name / "formats.yaml").exists()
    assert load(GUIDES / name).guide.steps


@each
def test_a_guide_shows_the_theme_that_it_brings(name: str) -> None:
    brought = [path.stem for path in (GUIDES / name / THEMES).glob("*.yaml")]
    assert brought in ([], [load(GUIDES / name).theme.name])


@pytest.mark.parametrize("path", OWN_THEMES, ids=lambda path: path.stem)
def test_a_theme_of_a_guide_says_only_what_differs(path: Path) -> None:
    own = read(path).value
    assert isinstance(own, LocatedDict)
    base = read(program_data() / THEMES / f"{own['based_on']}.yaml").value
    assert isinstance(base, LocatedDict)
    for section in own.keys() & base.keys():
        said, below = own[section], base[section]
        assert isinstance(said, LocatedDict)
        assert isinstance(below, LocatedDict)
        assert [key for key in said if key in below and said[key] == below[key]] == []


def test_one_guide_brings_a_grave_theme_and_one_a_playful_one() -> None:
    assert [path.stem for path in OWN_THEMES] == ["luumu", "niitty"]


@each
def test_every_step_names_its_scene_and_none_is_shown_twice(name: str) -> None:
    steps = load(GUIDES / name).guide.steps
    named = [step.scene for step in steps if step.scene]
    assert len(named) == len(steps)
    shown = [each.name for scene in named for each in scene.show]
    assert len(shown) == len(set(shown))


@each
def test_the_fonts_have_every_character_in_every_language(name: str) -> None:
    content = load(GUIDES / name)
    guide = content.guide
    check_coverage(in_every_language(guide), content.theme)


@each
def test_whoever_cannot_see_the_picture_is_told_of_it(name: str) -> None:
    guide = load(GUIDES / name).guide
    assert guide.alt
    assert guide.publisher


@each
def test_no_text_of_the_steps_and_rules_was_left_in_another_language(name: str) -> None:
    guide = load(GUIDES / name).guide
    for text in translated(guide):
        for one, other in combinations(guide.languages, 2):
            assert text.words[one] != text.words[other]


def translated(guide: Guide) -> Iterator[Text]:
    for step in guide.steps:
        yield step.title
        yield from (step.text,) if step.text else ()
        yield from step.tips.values()
    yield from (rule.title for rule in guide.rule_items)


def test_the_table_of_guides_lists_each_of_them() -> None:
    table = (GUIDES / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[`(.+?)`\]", table, re.MULTILINE) == NAMES
