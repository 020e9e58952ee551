"""A guide with other words in one of its texts."""

from __future__ import annotations

import pytest

from infographic.content.guide.local import in_every_language
from infographic.publish.advice.rewording import filling_of, of_length, reworded
from infographic.text.coverage import drawn_texts
from tests.studio.live.kela import content

GUIDE = in_every_language(content().guide)["fi"]


@pytest.mark.parametrize(
    "text_id", ["title", "steps.ole-lasna.tips.guru", "chart.values.1.note", "footer"]
)
def test_one_text_is_another_and_all_others_are_as_they_were(text_id: str) -> None:
    before = {text.id: text for text in drawn_texts(GUIDE)}
    after = {text.id: text for text in drawn_texts(reworded(GUIDE, text_id, "Jotain muuta"))}
    assert after.pop(text_id).value == "Jotain muuta"
    assert before.pop(text_id)
    assert after == before


def test_words_are_set_right_as_in_a_file() -> None:
    title = next(iter(drawn_texts(reworded(GUIDE, "title", 'Muka "hyvä"'))))
    assert title.value == "Muka ”hyvä”"


def test_what_no_text_has_changes_nothing() -> None:
    assert reworded(GUIDE, "steps.toinen.title", "Jotain") is GUIDE


@pytest.mark.parametrize(
    ("length", "words"),
    [(4, "Luo"), (9, "Luo tilit"), (13, "Luo tilit ja"), (20, "Luo tilit ja muut ja")],
)
def test_words_are_cut_or_go_on_in_plausible_ones(length: int, words: str) -> None:
    assert of_length("Luo tilit", length, "ja muut") == words


def test_the_filling_is_of_the_guides_own_words() -> None:
    assert "Luo tilit" in filling_of(GUIDE)
