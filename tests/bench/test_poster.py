"""What the program is compared with says as much as its own picture."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from bench.poster import LANGUAGES, poster
from infographic.content.guide.local import LocalGuide, localise
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.text.coverage import drawn_texts


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("poster")
    poster(folder)
    return folder


def test_it_is_in_the_languages_of_the_guide() -> None:
    assert load(program_data()).guide.languages == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_page_with_every_text_of_the_guide(folder: Path, language: str) -> None:
    document = pypdfium2.PdfDocument(folder / language / "poster.pdf")
    assert len(document) == 1
    said = _letters(document[0].get_textpage().get_text_bounded())
    missing = []
    for text in _texts(localise(load(program_data()).guide, language)):
        # Each takes its own place: “1” is no part of the number of a step.
        before, found, after = said.partition(_letters(text))
        said = f"{before} {after}"
        missing += [] if found else [text]
    assert not missing


def _texts(guide: LocalGuide) -> list[str]:
    """Each that a picture shows, and the numbers of the steps; the longest first."""
    by_item = {text.item: text.value for text in drawn_texts(guide)}
    texts = [*by_item.values(), *(str(step.number) for step in guide.steps)]
    return sorted(texts, key=len, reverse=True)


def _letters(text: str) -> str:
    """Without what breaking lines adds and takes away."""
    return "".join(filter(str.isalnum, text))
