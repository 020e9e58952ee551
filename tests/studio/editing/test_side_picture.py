"""Each side of a conflict is seen in the picture, around its text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.wish import Write
from infographic.studio.editing.side_picture import side_picture
from tests.publish.small_guide import small_guide


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    guide = small_guide(tmp_path / "kaari")
    guide.write()
    return Desk(guide.path)


def picture(desk: Desk, text_id: str, words: str, language: str = "fi") -> str | None:
    write = Write(text_id, "fi", words)
    return side_picture(desk.folder, desk.state.copy, write, "card", language)


def box(svg: str | None) -> list[float]:
    assert svg is not None
    found = re.match(r'<svg xmlns="[^"]+" viewBox="([^"]+)" aria-hidden="true">', svg)
    assert found is not None
    return [float(each) for each in found[1].split()]


def test_it_is_the_part_of_the_page_that_has_the_text(desk: Desk) -> None:
    assert desk.state.content is not None
    size = desk.state.content.formats["card"].size
    x, y, width, height = box(picture(desk, "steps.aloita.title", "Toinen"))
    assert width < size.width
    assert width / height == pytest.approx(size.width / size.height, abs=0.01)
    assert x >= 0
    assert y >= 0
    assert x + width <= size.width + 0.02
    assert y + height <= size.height + 0.02


def test_other_words_are_another_picture_and_the_guide_stays(desk: Desk) -> None:
    one, other = (picture(desk, "steps.aloita.title", words) for words in ("Toinen", "Kolmas"))
    assert one != other
    assert not desk.state.copy.edited


@pytest.mark.parametrize(
    ("text_id", "words", "language"),
    [
        ("steps.nobody.title", "Toinen", "fi"),
        ("title", "Toinen", "en"),
        ("", "Toinen", "fi"),
        ("theme", "Toinen", "fi"),
        ("title", "", "fi"),
        ("title", "pitkä " * 900, "fi"),
    ],
)
def test_what_cannot_be_drawn_is_no_picture(
    desk: Desk, text_id: str, words: str, language: str
) -> None:
    assert picture(desk, text_id, words, language) is None
