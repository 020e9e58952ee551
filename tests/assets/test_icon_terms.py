"""The English words for icons come from their package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from infographic.assets import icon_terms as module
from infographic.assets.icon import icon_names
from infographic.assets.icon_terms import icon_terms
from infographic.errors import MachineError


def test_an_icon_has_its_words_and_its_earlier_names_but_not_its_own() -> None:
    terms = icon_terms()
    assert terms.keys() == icon_names()
    assert "coffee" in terms["mug-hot"]
    assert "home" in terms["house"]
    assert "house" not in terms["house"]


def test_each_is_a_word_and_given_once() -> None:
    for words in icon_terms().values():
        assert len(words) == len(set(words))
        assert all(word[0].isalpha() and word == word.lower() for word in words)


@pytest.fixture
def lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    icon_names()
    icon_terms.cache_clear()
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    yield
    icon_terms.cache_clear()


@pytest.mark.usefixtures("lost")
def test_a_package_without_them_is_damaged() -> None:
    with pytest.raises(MachineError, match="damaged or missing"):
        icon_terms()
