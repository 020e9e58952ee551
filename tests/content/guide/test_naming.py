"""What the texts of a guide are called by programs."""

from __future__ import annotations

from infographic.content.guide.local import in_every_language
from infographic.content.guide.naming import texts_in
from infographic.files import program_data
from infographic.publish.front_door import load


def test_each_text_of_a_guide_has_an_id_of_its_own() -> None:
    ids = [text.id for text in texts_in(load(program_data()).guide)]
    assert all(ids)
    assert len(set(ids)) == len(ids)


def test_the_id_of_a_text_is_its_way_through_the_files() -> None:
    ids = {text.id for text in texts_in(load(program_data()).guide)}
    assert ids > {
        "title",
        "file_name",
        "rules.heading",
        "audiences.beginner.label",
        "steps.luo-tilit.title",
        "steps.luo-tilit.tips.guru",
        "rule_items.kokeile.title",
        "quote.author",
        "chart.values.1.note",
    }


def test_the_texts_of_a_language_keep_their_ids() -> None:
    guide = in_every_language(load(program_data()).guide)["sv"]
    assert guide.title.id == "title"
    assert guide.steps[2].title.id == "steps.verkostoidu.title"
    assert guide.chart is not None
    first = guide.chart.values[0]
    assert (first.label.id, first.amount.id) == ("chart.values.0.label", "chart.values.0.value")
