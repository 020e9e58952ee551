"""The form of a guide, whole while the guide is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.approval import wordings
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.desk.overview import Field, Overview, Section
from infographic.studio.desk.wish import Choose, LeaveOut, Write
from tests.content.guide_folder import GuideFolder


def fields(overview: Overview) -> dict[str, Field]:
    """All fields by their ids."""
    groups = [group.fields for section in overview.sections for group in section.groups]
    items = [item.fields for section in overview.sections for item in section.items]
    return {field.id: field for each in (*groups, *items) for field in each}


def section(overview: Overview, name: str) -> Section:
    return next(each for each in overview.sections if each.id == name)


def test_the_sections_are_those_of_the_form_in_order(desk: Desk) -> None:
    sections = desk.overview().sections
    assert [each.id for each in sections] == [
        "title",
        "audiences",
        "steps",
        "rules",
        "quote",
        "chart",
        "publisher",
        "theme",
    ]
    assert [each.list_id for each in sections if each.list_id] == [
        "audiences",
        "steps",
        "rule_items",
        "chart.values",
    ]


def test_every_text_of_the_programs_own_guide_has_its_field() -> None:
    folder = program_data()
    guide = load(folder).guide
    with Desk(folder) as desk:
        found = fields(desk.overview())
    for wording in wordings(guide):
        field = found[wording.text]
        code = "" if field.is_same or field.kind is FieldKind.NUMBER else wording.language
        assert field.words[code] == wording.words
        assert field.is_there


def test_a_text_that_is_the_same_in_all_languages_is_one_field(desk: Desk) -> None:
    author = fields(desk.overview())["quote.author"]
    assert author.is_same
    assert author.value == "Liisa Hyssälä"
    desk.apply([Write("quote.author", "fi", "Liisa"), Write("quote.author", "sv", "Lisa")])
    author = fields(desk.overview())["quote.author"]
    assert not author.is_same
    assert author.words == {"fi": "Liisa", "sv": "Lisa"}


def test_items_have_their_numbers_titles_and_a_tip_for_each_audience(desk: Desk) -> None:
    first, second = section(desk.overview(), "steps").items
    assert (first.id, first.number, first.words) == (
        "steps.aloita",
        1,
        {"fi": "Aloita", "sv": "Börja"},
    )
    assert second.number == 2
    (tip,) = (each for each in second.fields if ".tips." in each.id)
    assert (tip.id, tip.label, tip.is_there) == ("steps.jatka.tips.beginner", "Vinkki", False)


def test_a_scene_has_a_text_in_whatever_form_it_is_written(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change("steps.yaml", "  icon: star", "  icon: star\n  scene: {show: phone}")
    guide.change("steps.yaml", "  icon: rocket", "  icon: rocket\n  scene: phone")
    guide.write()
    with Desk(guide.path) as desk:
        found = fields(desk.overview())
    assert found["steps.jatka.scene"].value == found["steps.aloita.scene"].value == "phone"
    assert {"steps.jatka.scene.alt", "steps.aloita.scene.alt"} <= found.keys()


def test_optional_parts_that_are_not_there_can_be_added(desk: Desk) -> None:
    overview = desk.overview()
    assert [each.id for each in section(overview, "publisher").addable] == ["logo", "link", "page"]
    assert not section(overview, "quote").addable
    desk.apply([LeaveOut("quote")])
    quote = section(desk.overview(), "quote")
    assert not quote.groups
    assert [each.id for each in quote.addable] == ["quote"]


def test_values_have_their_choices_and_what_counts_where_none_is_given(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.files["themes/oma.yaml"] = "based_on: kela\n"
    guide.write()
    with Desk(guide.path) as desk:
        found = fields(desk.overview())
    theme = found["theme"]
    assert (theme.value, theme.is_there) == ("kela", False)
    assert "oma" in [choice.value for choice in theme.choices]
    assert [choice.value for choice in found["contrast"].choices] == ["aaa", "aa"]
    assert found["arrangement"].choices[0].value == "auto"
    assert found["chart.kind"].choices[0].label == "Dots"


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "language", "what"),
    [
        ("steps.yaml", "icon: rocket", "icon: rokket", "steps.aloita.icon", "", "no icon"),
        ("steps.yaml", "sv: Fortsätt", "sv: ''", "steps.jatka.title", "sv", "is empty"),
        ("steps.yaml", ", sv: Fortsätt", "", "steps.jatka.title", "sv", "“sv” is missing"),
        ("steps.yaml", "fi: Jatka,", "fj: Jatka,", "steps.jatka.title", "fi", "no language “fj”"),
        ("steps.yaml", "  icon: star\n", "", "steps.jatka.icon", "", "“icon” is missing"),
        ("guide.yaml", "  heading: {fi: Säännöt, sv: Regler}", "  intro: {fi: S, sv: R}",
         "rules.heading", "fi", "“heading” is missing"),
        ("guide.yaml", "kind: dots", "kind: dot", "chart.kind", "", "dot"),
        ("guide.yaml", "value: 4", "value: neljä", "chart.values.0.value", "", "neljä"),
        ("guide.yaml", "title: {fi: Hyvä opas, sv: En bra guide}\n", "", "title", "fi", "missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_field(
    tmp_path: Path, name: str, old: str, new: str, field: str, language: str, what: str
) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change(name, old, new)
    guide.write()
    with Desk(guide.path) as desk:
        assert desk.state.problems
        overview = desk.overview()
    problems = fields(overview)[field].problems
    assert what in problems[language][0].what
    told = [problem for each in fields(overview).values() for problem in each.problems.values()]
    assert sum(map(len, told)) == len(desk.state.problems)
    assert not overview.problems


def test_what_belongs_to_no_field_is_told_at_its_item_or_section(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change("steps.yaml", "  icon: star", "  icon: star\n  väri: sininen")
    guide.change("guide.yaml", "quote:\n", "quote:\n  year: 2026\n")
    guide.change("guide.yaml", "names: [Kela-Kerttu]", "nimet: [Kela-Kerttu]")
    guide.write()
    with Desk(guide.path) as desk:
        overview = desk.overview()
    assert "väri" in section(overview, "steps").items[1].problems[0].what
    assert "year" in section(overview, "quote").problems[0].what
    assert [problem for problem in overview.problems if "nimet" in problem.what]


def test_the_form_is_there_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change("steps.yaml", "Jatka,", '"Jatka,')
    guide.write()
    with Desk(guide.path) as desk:
        overview = desk.overview()
    assert section(overview, "steps").items[0].words == {"fi": "Aloita", "sv": "Börja"}
    assert fields(overview)["title"].words["fi"] == "Hyvä opas"


def test_a_folder_without_files_has_an_empty_form(tmp_path: Path) -> None:
    with Desk(tmp_path) as desk:
        overview = desk.overview()
    assert overview.languages == ()
    assert overview.sections[0].id == "title"
    assert overview.problems


def test_a_misspelt_value_keeps_the_form(desk: Desk) -> None:
    state = desk.apply([Choose("theme", "keltainen")]).state
    assert not state.is_current
    assert fields(desk.overview())["theme"].problems
