"""Every text and value has its place in contents and tabs, also while the guide is wrong."""

from __future__ import annotations

from pathlib import Path

from tests.studio.editing.opened_guide import desk_of, folder_at, form


def test_parts_stand_in_the_order_of_the_contents(tmp_path: Path) -> None:
    made = form(desk_of(folder_at(tmp_path)))
    assert [part.key for part in made.parts] == [
        "title", "audiences", "steps.aloita", "steps.jatka", "rules", "quote", "chart",
        "publisher", "theme",
    ]  # fmt: skip


def test_steps_are_named_in_the_language_that_is_seen(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    assert [part.name for part in form(desk, "sv").steps] == ["Börja", "Fortsätt"]


def test_a_step_has_a_tab_for_each_text_and_one_for_its_picture(tmp_path: Path) -> None:
    step = form(desk_of(folder_at(tmp_path))).steps[0]
    assert [panel.key for panel in step.panels] == [
        "steps.aloita.title", "steps.aloita.text", "steps.aloita.tips.beginner",
        "steps.aloita.icon",
    ]  # fmt: skip
    assert step.panels[2].name == "Vinkki"
    assert [each.id for each in step.additions] == ["steps.aloita.explanation"]


def test_every_id_leads_to_a_part_and_a_panel(tmp_path: Path) -> None:
    made = form(desk_of(folder_at(tmp_path)))
    for field in made.fields:
        part = made.part_of(field.id)
        assert part is not None
        panel = part.panel_of(field.id)
        assert panel is not None
        assert field in panel.fields


def test_what_a_drawing_stands_for_leads_to_its_fields(tmp_path: Path) -> None:
    made = form(desk_of(folder_at(tmp_path)))
    chart = made.part_of("chart")
    assert chart is not None
    assert chart.key == "chart"
    assert made.part_of("steps.nobody.title") is None


def test_parts_that_the_guide_lacks_can_be_added(tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    text = folder.files["guide.yaml"]
    assert isinstance(text, str)
    folder.files["guide.yaml"] = text[: text.index("quote:")]
    made = form(desk_of(folder))
    assert {"quote", "chart"} <= {each.id for each in made.additions}
    assert made.part_of("quote") is None


def test_the_form_is_whole_while_the_guide_is_wrong(tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    folder.change("steps.yaml", "fi: Jatka, sv: Fortsätt", "fi: '', sv: Fortsätt")
    desk = desk_of(folder)
    assert desk.state.problems
    field = form(desk).field("steps.jatka.title")
    assert field is not None
    assert field.words == {"fi": "", "sv": "Fortsätt"}
    assert "fi" in field.problems
