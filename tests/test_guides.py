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
from infographic.publish.offer import load
from infographic.text.coverage import check_coverage

GUIDES = Path(__file__).parent / "guides"
NAMES = sorted(folder.name for folder in GUIDES.iterdir() if folder.is_dir())

each = pytest.mark.parametrize("name", NAMES)


@each
def test_the_guide_loads_with_the_formats_and_the_theme_of_the_program(name: str) -> None:
    written = {path.name for path in (GUIDES / name).iterdir()}
    assert written.isdisjoint({"formats.yaml", "themes"})
    assert load(GUIDES / name).guide.steps


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
