"""What is different between two states of a guide, told by texts, values, steps and rules."""

from __future__ import annotations

from infographic.content.edit.change import (
    InsertItem,
    MoveItem,
    Plain,
    RemoveItem,
    RemoveKey,
    SetText,
    SetValue,
)
from infographic.content.edit.difference import Change, Stretch, difference, stretches
from tests.content.edit.guide import FILES, STEPS, changed


def only(files: dict[str, str]) -> Change:
    (change,) = difference(FILES, files).changes
    return change


def test_nothing_is_different_from_itself() -> None:
    found = difference(FILES, FILES)
    assert (found.changes, found.lines, found.unread) == ((), {}, ())


def test_a_text_is_told_by_its_id_its_name_its_language_and_its_place() -> None:
    change = only(changed("steps.yaml", SetText((1, "title"), "sv", "Fortsätt nu")))
    assert change == Change(
        "changed", "steps.yaml", 19, "steps.jatka.title", "step 2 “Jatka”, title", "sv",
        "Fortsätt", "Fortsätt nu",
    )  # fmt: skip


def test_what_changed_in_a_text_is_told_by_words() -> None:
    assert stretches("Aloita heti tänään", "Aloita vasta tänään") == (
        Stretch("Aloita ", "Aloita "),
        Stretch("heti", "vasta"),
        Stretch(" tänään", " tänään"),
    )
    assert [each.is_changed for each in stretches("a", "a b")] == [False, True]


def test_a_new_text_was_not_there() -> None:
    change = only(changed("steps.yaml", SetText((1, "explanation"), "fi", "Näin.")))
    assert (change.kind, change.id, change.language, change.before, change.after) == (
        "added", "steps.jatka.explanation", "fi", "", "Näin.",
    )  # fmt: skip


def test_a_step_that_moves_is_the_only_one_that_does() -> None:
    change = only(changed("steps.yaml", MoveItem((), 0, 2)))
    assert (change.kind, change.id, change.before, change.after) == (
        "moved", "steps.aloita", "1", "3",
    )  # fmt: skip


def test_a_step_that_moves_and_changes_is_told_of_both() -> None:
    files = changed("steps.yaml", MoveItem((), 0, 2), SetText((2, "title"), "fi", "Aloita"))
    kinds = [(change.kind, change.id) for change in difference(FILES, files).changes]
    assert kinds == [("moved", "steps.aloita"), ("changed", "steps.aloita.title")]


def test_a_new_step_and_one_that_is_gone_are_told_each_as_one() -> None:
    new: Plain = {"id": "uusi", "icon": "star", "title": {"fi": "Uusi", "sv": "Ny"}}
    files = changed("steps.yaml", RemoveItem((), 0), InsertItem((), 2, new))
    added, removed = difference(FILES, files).changes
    assert (added.kind, added.id, added.item) == ("added", "steps.uusi", "step 3 “Uusi”")
    assert (removed.kind, removed.item, removed.line) == ("removed", "step 1 “Aloita heti”", 3)
    assert removed.before.splitlines()[:2] == ["Aloita heti", "Börja genast"]


def test_values_are_told_by_their_name() -> None:
    files = changed("guide.yaml", SetValue(("names",), ["Kela-Kerttu", "Facebook"]))
    change = only(changed("guide.yaml", SetValue(("names",), ["Kela-Kerttu", "Facebook"])))
    assert (change.item, change.language) == ("names", "")
    assert (change.before, change.after) == ("Kela-Kerttu, Twitter", "Kela-Kerttu, Facebook")
    assert difference(FILES, files).lines == {"guide.yaml": 1}


def test_a_value_of_the_chart_is_known_by_its_place() -> None:
    change = only(changed("guide.yaml", SetValue(("chart", "values", 1, "value"), 7)))
    assert (change.id, change.item, change.after) == (
        "chart.values.1.value", "chart, value 2 “Facebook”, value", "7",
    )  # fmt: skip


def test_a_block_that_is_gone_is_told_text_by_text() -> None:
    found = difference(FILES, changed("guide.yaml", RemoveKey(("quote",))))
    assert {change.id for change in found.changes} >= {"quote.text", "quote.author"}
    assert {change.kind for change in found.changes} == {"removed"}


def test_a_comment_is_no_change_but_a_line() -> None:
    found = difference(FILES, {**FILES, "steps.yaml": STEPS.replace("Toinen askel", "Toinen")})
    assert (found.changes, found.lines) == ((), {"steps.yaml": 1})


def test_a_file_that_cannot_be_read_is_told_as_such() -> None:
    found = difference(FILES, {**FILES, "steps.yaml": "- {"})
    assert (found.changes, found.unread) == ((), ("steps.yaml",))


def test_a_file_that_is_new_says_what_it_has() -> None:
    before = {name: text for name, text in FILES.items() if name != "rules.yaml"}
    (change,) = difference(before, FILES).changes
    assert (change.kind, change.id) == ("added", "rule_items.kokeile")


def test_values_of_the_chart_that_are_added_and_moved_are_told_as_such() -> None:
    values = ("chart", "values")
    new: Plain = {"label": {"fi": "X", "sv": "X"}, "value": 9}
    added = only(changed("guide.yaml", InsertItem(values, 0, new)))
    assert (added.kind, added.item) == ("added", "chart, value 1 “X”")
    moved = only(changed("guide.yaml", MoveItem(values, 0, 1)))
    assert (moved.kind, {moved.before, moved.after}) == ("moved", {"1", "2"})
    removed = only(changed("guide.yaml", RemoveItem(values, 0)))
    assert (removed.kind, removed.item) == ("removed", "chart, value 1 “Twitter”")


def test_a_theme_is_told_as_one() -> None:
    before = "base: kela\ncolours:\n  hero: {rgb: '#ffc20e'}\n  rules: {rgb: '#002d6e'}\n"
    after = before.replace("ffc20e", "ffd54f") + "  tips: {rgb: '#ffd54f'}\n"
    (change,) = difference({"themes/oma.yaml": before}, {"themes/oma.yaml": after}).changes
    assert (change.kind, change.item, change.line) == ("changed", "theme “oma”", 3)
    assert (change.before, change.after) == ("#ffc20e", "#ffd54f")
    (new,) = difference({}, {"themes/oma.yaml": after}).changes
    assert (new.kind, new.before) == ("added", "")
