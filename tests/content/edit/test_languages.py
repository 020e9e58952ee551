"""A guide gets another language in all its texts, and loses it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from infographic.content.edit.languages import in_languages
from infographic.content.edit.plain import data_in
from infographic.content.load import load
from infographic.files import program_data
from infographic.publish.offer import OFFER
from tests.content.edit.guide import FILES

KELA = {
    file: (program_data() / file).read_text("utf-8")
    for file in ("guide.yaml", "steps.yaml", "rules.yaml")
}


def data(texts: Mapping[str, str]) -> dict[str, object]:
    return {file: data_in(file, text) for file, text in texts.items()}


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.splitlines() if "#" in line]


def test_a_new_language_begins_with_the_words_of_the_default() -> None:
    new = in_languages(FILES, ["fi", "sv"], ["fi", "sv", "en"])
    assert new["guide.yaml"].startswith(
        "languages: [fi, sv, en]\ntitle:\n  fi: Hyvä opas\n  sv: En bra guide\n  en: Hyvä opas\n"
    )
    assert "label: {fi: Vinkki, sv: Tips, en: Vinkki}" in new["guide.yaml"]
    assert "author: Liisa Hyssälä\n" in new["guide.yaml"]
    assert "    sv: Börja genast\n    en: Aloita heti\n" in new["steps.yaml"]


def test_a_language_that_is_gone_takes_its_words_with_it() -> None:
    new = in_languages(FILES, ["fi", "sv"], ["sv"])
    assert new["guide.yaml"].startswith("languages: [sv]\ntitle:\n  sv: En bra guide\n")
    assert not {"fi", "Hyvä opas"} & set(new["guide.yaml"].split())


@pytest.mark.parametrize("code", ["en", "se", "de"])
def test_kelas_guide_is_whole_in_one_more_language_and_as_before_without_it(
    code: str, tmp_path: Path
) -> None:
    more = in_languages(KELA, ["fi", "sv"], ["fi", "sv", code])
    for file, text in more.items():
        (tmp_path / file).write_text(text, "utf-8")
    assert load(tmp_path, OFFER).guide.languages == ("fi", "sv", code)
    assert comments(more["guide.yaml"]) == comments(KELA["guide.yaml"])
    again = in_languages(more, ["fi", "sv", code], ["fi", "sv"])
    assert data(again) == data(KELA)


def test_words_in_one_language_alone_are_those_of_the_new_one_too() -> None:
    """A tip that is missing in Swedish is there in English at once, in the words that it has."""
    new = in_languages(FILES, ["fi", "sv"], ["fi", "sv", "en"])
    assert "beginner:\n      fi: Kokeile." in new["steps.yaml"]
    assert "en: Kokeile." in new["steps.yaml"]
