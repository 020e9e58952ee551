"""The whole guide, as the program reads it, after an edit of a text."""

from __future__ import annotations

import pytest

from infographic.content.edit.change import SetText
from infographic.content.edit.edited import edited
from infographic.content.edit.text_place import place_of
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.files import program_data
from infographic.publish.offer import load

FILES = {
    name: (program_data() / name).read_text(encoding="utf-8") for name in (GUIDE, STEPS, RULES)
}
IDS = (
    "title", "alt", "audiences.guru.label", "quote.author", "chart.values.2.note",
    "steps.verkostoidu.text", "steps.mittaa-tulokset.tips.beginner", "rule_items.kokeile.title",
)  # fmt: skip


def words_in(guide: Guide) -> dict[tuple[str, str], str]:
    return {
        (text.id, code): words for text in texts_in(guide) for code, words in text.words.items()
    }


@pytest.fixture(scope="module")
def words() -> dict[tuple[str, str], str]:
    return words_in(load(program_data()).guide)


@pytest.mark.parametrize("text_id", IDS)
def test_just_that_text_says_something_else(
    text_id: str, words: dict[tuple[str, str], str]
) -> None:
    file, path = place_of(text_id, FILES)
    text = edited(FILES[file], SetText(path, "sv", "Ny: ”text”, # 1"), file, ("fi", "sv"))
    after = words_in(load(program_data(), texts={file: text}).guide)
    assert after == {**words, (text_id, "sv"): "Ny: ”text”, # 1"}


@pytest.mark.parametrize("text_id", ["subtitle", "steps.verkostoidu.text"])
def test_a_text_may_be_long(text_id: str, words: dict[tuple[str, str], str]) -> None:
    file, path = place_of(text_id, FILES)
    long = " ".join(["sana"] * 900)
    text = edited(FILES[file], SetText(path, "fi", long), file, ("fi", "sv"))
    after = words_in(load(program_data(), texts={file: text}).guide)
    assert after == {**words, (text_id, "fi"): long}
