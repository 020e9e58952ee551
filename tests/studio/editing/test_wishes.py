"""What an editor asks for becomes edits after which the guide is right."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from infographic.studio.desk.wish import Choose, LeaveOut, Write
from infographic.studio.editing.wishes import added, moved, removed, split, valued, written
from tests.studio.editing.opened_guide import desk_of, folder_at, form, overview


@pytest.mark.parametrize(
    "to",
    ["steps", "rule_items", "chart.values", "audiences", "subtitle", "link", "page",
     "steps.jatka.text", "steps.jatka.tips.beginner", "steps.jatka.explanation", "rules.intro",
     "quote.role"],
)  # fmt: skip
def test_what_is_added_makes_a_guide_that_can_be_drawn(tmp_path: Path, to: str) -> None:
    desk = desk_of(folder_at(tmp_path))
    addition = added(overview(desk), to)
    desk.apply(addition.wishes)
    assert desk.state.problems == ()
    assert form(desk).field(addition.first) is not None


@pytest.mark.parametrize("part", ["quote", "chart", "rules"])
def test_a_part_is_removed_and_added_again(tmp_path: Path, part: str) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply(removed(overview(desk), part))
    assert desk.state.problems == ()
    assert form(desk).part_of(part) is None
    desk.apply(added(overview(desk), part).wishes)
    assert desk.state.problems == ()
    assert form(desk).part_of(part) is not None


def test_new_words_are_in_the_languages_of_the_guide(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply(added(overview(desk), "steps").wishes)
    field = form(desk).field("steps.askel-1.title")
    assert field is not None
    assert field.words == {"fi": "Uusi askel", "sv": "Nytt steg"}


def test_an_audience_goes_with_its_tips(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply(removed(overview(desk), "audiences.beginner"))
    assert desk.state.problems == ()
    assert form(desk).field("steps.aloita.tips.beginner") is None


def test_an_optional_text_that_is_emptied_in_all_languages_is_left_out(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    text = "steps.aloita.text"
    first = written(form(desk), text, "fi", " ")
    assert first == Write(text, "fi", " ")
    desk.apply([first])
    assert written(form(desk), text, "sv", "") == LeaveOut(text)


def test_a_title_is_never_left_out(tmp_path: Path) -> None:
    wish = written(form(desk_of(folder_at(tmp_path))), "title", "fi", "")
    assert wish == Write("title", "fi", "")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("3,5", Decimal("3.5")), ("1 000", Decimal(1000)), ("−2", Decimal(-2)), ("nan", "nan"),
     ("neljä", "neljä")],
)  # fmt: skip
def test_numbers_are_taken_as_people_type_them(
    tmp_path: Path, typed: str, value: Decimal | str
) -> None:
    wish = valued(form(desk_of(folder_at(tmp_path))), "chart.values.0.value", typed)
    assert wish == Choose("chart.values.0.value", value)


def test_a_step_is_moved_to_a_place_counted_from_one(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply([moved("steps.jatka", 1)])
    assert [part.key for part in form(desk).steps] == ["steps.jatka", "steps.aloita"]


def test_a_text_that_is_the_same_in_all_languages_may_differ(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    author = form(desk).field("quote.author")
    assert author is not None
    assert author.is_same
    desk.apply([split(author, ("fi", "sv"))])
    both = form(desk).field("quote.author")
    assert both is not None
    assert both.words == {"fi": "Liisa Hyssälä", "sv": "Liisa Hyssälä"}


def test_names_are_taken_with_commas_between_them(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply([valued(form(desk), "names", " Kela-Kerttu,Facebook ; Kela-Kerttu,, ")])
    assert desk.state.problems == ()
    names = form(desk).field("names")
    assert names is not None
    assert names.value == "Kela-Kerttu, Facebook"
    desk.apply([valued(form(desk), "names", " , ")])
    assert "names" not in desk.state.copy.text("guide.yaml")


def test_a_scene_that_is_only_named_is_told_in_words(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply([Choose("steps.aloita.scene", "phone")])
    alt = "steps.aloita.scene.alt"
    desk.apply([written(form(desk), alt, code, "Puhelin") for code in ("fi", "sv")])
    assert desk.state.problems == ()
    told = form(desk).field(alt)
    assert told is not None
    assert told.words == {"fi": "Puhelin", "sv": "Puhelin"}


def test_only_what_can_be_counted_asks_how_many(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    desk.apply([Choose("steps.aloita.scene", "phone"), Choose("steps.jatka.scene", "cake")])
    count = "steps.jatka.scene.count"
    assert form(desk).field("steps.aloita.scene.count") is None
    assert form(desk).field(count) is not None
    desk.apply([valued(form(desk), count, "3")])
    assert desk.state.problems == ()


def test_a_logo_and_a_link_can_be_added_where_nobody_is_named_as_the_publisher(
    tmp_path: Path,
) -> None:
    desk = desk_of(folder_at(tmp_path))
    part = form(desk).part_of("publisher")
    assert part is not None
    assert {"footer", "edition", "logo", "link", "page"} == {each.id for each in part.additions}


def test_the_last_rule_can_go(tmp_path: Path) -> None:
    desk = desk_of(folder_at(tmp_path))
    for item in [panel.removes for panel in form(desk).panels]:
        if item.startswith("rule_items."):
            desk.apply(removed(overview(desk), item))
    assert desk.state.problems == ()
    assert desk.state.content is not None
    assert desk.state.content.guide.rule_items == ()
