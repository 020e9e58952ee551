"""From the id of a text to its place in the files, and back."""

from __future__ import annotations

import pytest

from infographic.content.edit.plain import data_at, data_in
from infographic.content.edit.text_place import id_of, place_of
from infographic.content.guide.naming import texts_in
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.publish.front_door import load
from tests.content.edit.guide import FILES


@pytest.mark.parametrize(
    ("text_id", "file", "path"),
    [
        ("title", "guide.yaml", ("title",)),
        ("audiences.beginner.label", "guide.yaml", ("audiences", "beginner", "label")),
        ("chart.values.1.note", "guide.yaml", ("chart", "values", 1, "note")),
        ("steps.jatka.title", "steps.yaml", (1, "title")),
        ("steps.aloita.tips.beginner", "steps.yaml", (0, "tips", "beginner")),
        ("rule_items.kokeile.explanation", "rules.yaml", (0, "explanation")),
    ],
)
def test_a_text_is_found_and_named(text_id: str, file: str, path: tuple[int | str, ...]) -> None:
    assert place_of(text_id, FILES) == (file, path)
    assert id_of(file, path, FILES) == text_id


def test_a_step_that_is_gone_is_told() -> None:
    with pytest.raises(ContentError, match="not there any more"):
        place_of("steps.poissa.title", FILES)


def test_every_text_of_a_guide_stands_where_its_id_says() -> None:
    folder = program_data()
    names = ("guide.yaml", "steps.yaml", "rules.yaml")
    files = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    for text in texts_in(load(folder).guide):
        file, path = place_of(text.id, files)
        said = data_at(data_in(file, files[file]), path)
        words = said.values() if isinstance(said, dict) else [said]
        assert set(text.words.values()) <= {w if isinstance(w, str) else "" for w in words}
        assert id_of(file, path, files) == text.id
