"""The guides that the benches measure with are what they are said to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.guides import SIZES, copied_guide, made_guide, save_another_word
from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.text.coverage import drawn_texts


@pytest.mark.parametrize("texts", SIZES)
def test_a_made_guide_has_so_many_texts_in_so_many_languages(tmp_path: Path, texts: int) -> None:
    guides = _guides(made_guide(tmp_path / "guide", texts, 2))
    assert len(guides) == 2
    for guide in guides.values():
        found = {text.item: text.value for text in drawn_texts(guide)}
        assert len(found) == len(set(found.values())) == texts


def test_saving_another_word_changes_one_text_each_time(tmp_path: Path) -> None:
    guide = copied_guide(tmp_path / "guide")
    seen = [_guides(guide)]
    for number in range(3):
        word = save_another_word(guide, number)
        seen.append(_guides(guide))
        before, after = (_all(guides["sv"]) for guides in seen[-2:])
        [changed] = [new for old, new in zip(before, after, strict=True) if old != new]
        assert word in changed
        assert _all(seen[-1]["fi"]) == _all(seen[0]["fi"])


def _guides(folder: Path) -> PerLanguage[LocalGuide]:
    return in_every_language(load(folder).guide)


def _all(guide: LocalGuide) -> list[str]:
    return [text.value for text in drawn_texts(guide)]
