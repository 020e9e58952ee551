"""Two people's changes of one guide put together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Plain,
    RemoveItem,
    RemoveKey,
    SetText,
    SetValue,
)
from infographic.content.edit.merge import merged, resolved
from infographic.content.edit.plain import Data, data_in
from tests.content.edit.guide import FILES, STEPS, changed

NEW: Plain = {"id": "uusi", "icon": "star", "title": {"fi": "Uusi", "sv": "Ny"}}
OTHER: Plain = {"id": "toinen", "icon": "star", "title": {"fi": "Toinen", "sv": "Andra"}}


def ids(text: str) -> list[str]:
    items = data_in("steps.yaml", text)
    assert isinstance(items, list)
    return [str(item["id"]) for item in items if isinstance(item, dict)]


def test_texts_that_each_changed_are_both_taken() -> None:
    mine = changed("steps.yaml", SetText((1, "title"), "fi", "Jatka vain"))
    theirs = changed("steps.yaml", SetText((1, "title"), "sv", "Fortsätt bara"))
    both = changed("steps.yaml", SetText((1, "title"), "sv", "Fortsätt bara"), files=mine)
    found = merged(FILES, mine, theirs)
    assert (found.texts, found.conflicts) == (both, ())


def test_a_text_that_both_changed_alike_is_no_conflict() -> None:
    mine = changed("steps.yaml", SetText((1, "title"), "fi", "Jatka vain"))
    assert merged(FILES, mine, mine).conflicts == ()


def test_a_text_that_both_changed_is_a_conflict_and_stays_as_theirs() -> None:
    mine = changed("steps.yaml", SetText((1, "title"), "fi", "Jatka vain"))
    theirs = changed("steps.yaml", MoveItem((), 1, 0), SetText((0, "title"), "fi", "Jatka nyt"))
    found = merged(FILES, mine, theirs)
    (conflict,) = found.conflicts
    assert conflict.key == ("steps.yaml", "steps.jatka.title", "fi")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Jatka", "Jatka vain", "Jatka nyt")
    assert found.texts == theirs
    assert resolved(found, {}) == theirs
    chosen = resolved(found, {conflict.key: "mine"})
    assert chosen == changed("steps.yaml", SetText((0, "title"), "fi", "Jatka vain"), files=theirs)
    assert resolved(found, {conflict.key: "base"}) == changed("steps.yaml", MoveItem((), 1, 0))


def test_steps_are_matched_by_their_ids() -> None:
    mine = changed("steps.yaml", InsertItem((), 0, NEW), SetText((3, "title"), "fi", "Loppu"))
    theirs = changed("steps.yaml", RemoveItem((), 0), InsertItem((), 2, OTHER))
    found = merged(FILES, mine, theirs)
    assert found.conflicts == ()
    assert ids(found.texts["steps.yaml"]) == ["uusi", "jatka", "lopeta", "toinen"]
    assert "    fi: Loppu\n" in found.texts["steps.yaml"]


def test_a_step_moves_where_only_one_moved_any() -> None:
    mine = changed("steps.yaml", MoveItem((), 0, 2))
    theirs = changed("steps.yaml", SetText((0, "title"), "fi", "Ala"), InsertItem((), 1, NEW))
    found = merged(FILES, mine, theirs)
    assert found.conflicts == ()
    assert ids(found.texts["steps.yaml"]) == ["jatka", "lopeta", "aloita", "uusi"]


def test_two_orders_are_a_conflict() -> None:
    mine, theirs = (changed("steps.yaml", MoveItem((), 0, to)) for to in (1, 2))
    found = merged(FILES, mine, theirs)
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.id) == ("order", "steps")
    assert conflict.mine == ["jatka", "aloita", "lopeta"]
    assert resolved(found, {conflict.key: "mine"}) == mine


def test_a_step_that_one_removed_and_the_other_changed_is_a_conflict() -> None:
    removed = changed("steps.yaml", RemoveItem((), 1))
    edited = changed("steps.yaml", SetText((1, "title"), "fi", "Jatka vain"))
    for mine, theirs in ((removed, edited), (edited, removed)):
        found = merged(FILES, mine, theirs)
        (conflict,) = found.conflicts
        assert conflict.id == "steps.jatka"
        assert found.texts == theirs
        chosen = resolved(found, {conflict.key: "mine"})
        assert data_in("steps.yaml", chosen["steps.yaml"]) == data_in(
            "steps.yaml", mine["steps.yaml"]
        )


def test_a_step_that_both_removed_is_gone() -> None:
    mine = changed("steps.yaml", RemoveItem((), 1))
    theirs = changed("steps.yaml", RemoveItem((), 1), SetText((0, "title"), "fi", "Ala"))
    assert merged(FILES, mine, theirs).texts == theirs


def test_approvals_of_two_languages_go_together() -> None:
    draft = ("quote", "text", "draft")
    mine = changed("guide.yaml", SetValue(draft, ["sv"]))
    theirs = changed("guide.yaml", SetValue(draft, ["fi"]))
    found = merged(FILES, mine, theirs)
    assert found.conflicts == ()
    assert found.texts == changed("guide.yaml", RemoveKey(draft))


def test_a_value_of_the_chart_that_both_changed_is_a_conflict() -> None:
    value = ("chart", "values", 1, "value")
    mine, theirs = (changed("guide.yaml", SetValue(value, number)) for number in (2, 3))
    found = merged(FILES, mine, theirs)
    (conflict,) = found.conflicts
    assert (conflict.id, conflict.language) == ("chart.values.1.value", "")
    assert resolved(found, {conflict.key: "mine"}) == mine


def test_a_block_is_removed_unless_the_other_changed_it() -> None:
    mine = changed("guide.yaml", RemoveKey(("quote",)))
    theirs = changed("guide.yaml", SetText(("title",), "fi", "Opas"))
    assert merged(FILES, mine, theirs).texts == changed(
        "guide.yaml", RemoveKey(("quote",)), files=theirs
    )
    theirs = changed("guide.yaml", SetText(("quote", "text"), "fi", "”Oi.”"))
    (conflict,) = merged(FILES, mine, theirs).conflicts
    assert (conflict.id, conflict.mine) == ("quote", None)


def test_a_file_that_cannot_be_read_is_a_conflict_as_a_whole() -> None:
    mine = {**FILES, "steps.yaml": STEPS + "- {"}
    theirs = changed("steps.yaml", RemoveItem((), 1))
    found = merged(FILES, mine, theirs)
    (conflict,) = found.conflicts
    assert (conflict.kind, conflict.mine) == ("file", mine["steps.yaml"])
    assert resolved(found, {conflict.key: "mine"}) == mine


def test_files_that_one_adds_or_removes_are_taken() -> None:
    without = {name: text for name, text in FILES.items() if name != "rules.yaml"}
    theirs = changed("steps.yaml", RemoveItem((), 1))
    assert merged(FILES, without, theirs).texts == {
        name: text for name, text in theirs.items() if name != "rules.yaml"
    }
    assert merged(without, FILES, without).texts == FILES


def test_comments_of_the_other_stay() -> None:
    theirs = {**FILES, "steps.yaml": STEPS.replace("# Toinen", "# Aivan toinen")}
    mine = changed("steps.yaml", SetText((1, "title"), "fi", "Jatka vain"))
    found = merged(FILES, mine, theirs)
    assert found.texts["steps.yaml"] == mine["steps.yaml"].replace("# Toinen", "# Aivan toinen")


@st.composite
def states(draw: st.DrawFn) -> dict[str, str]:
    """The guide after some edits."""
    texts = draw(st.lists(st.sampled_from(["a", "b: c", "d"]), max_size=3))
    edits: list[Edit] = [SetText((draw(st.integers(0, 2)), "title"), "fi", text) for text in texts]
    if draw(st.booleans()):
        edits.append(MoveItem((), draw(st.integers(0, 2)), draw(st.integers(0, 2))))
    if draw(st.booleans()):
        edits.append(RemoveItem((), draw(st.integers(0, 2))))
    if draw(st.booleans()):
        new = draw(st.sampled_from([NEW, OTHER]))
        edits.append(InsertItem((), draw(st.integers(0, 2)), new))
    return changed("steps.yaml", *edits)


@settings(max_examples=40, deadline=None)
@given(states())
def test_what_only_one_changed_is_taken_as_it_is(state: dict[str, str]) -> None:
    assert merged(FILES, state, FILES).texts == state
    assert merged(FILES, FILES, state).texts == state


@settings(max_examples=40, deadline=None)
@given(states(), states())
def test_it_makes_no_difference_who_is_first_where_there_is_no_conflict(
    mine: dict[str, str], theirs: dict[str, str]
) -> None:
    one, other = merged(FILES, mine, theirs), merged(FILES, theirs, mine)
    assert {each.key for each in one.conflicts} == {each.key for each in other.conflicts}
    if not one.conflicts:
        assert by_id(one.texts["steps.yaml"]) == by_id(other.texts["steps.yaml"])


@settings(max_examples=40, deadline=None)
@given(states(), states())
def test_all_of_mine_may_be_chosen(mine: dict[str, str], theirs: dict[str, str]) -> None:
    found = merged(FILES, mine, theirs)
    chosen = resolved(found, {each.key: "mine" for each in found.conflicts})
    base, own, got = (by_id(text) for text in (STEPS, mine["steps.yaml"], chosen["steps.yaml"]))
    assert {name: got.get(name) for name, step in own.items() if step != base.get(name)} == {
        name: step for name, step in own.items() if step != base.get(name)
    }
    assert not {name for name in base if name not in own} & set(got)


def by_id(text: str) -> dict[str, Data]:
    items = data_in("steps.yaml", text)
    assert isinstance(items, list)
    return {str(item["id"]): item for item in items if isinstance(item, dict)}


def test_values_of_the_chart_that_one_adds_and_the_other_changes_go_together() -> None:
    values = ("chart", "values")
    new: Plain = {"label": {"fi": "X", "sv": "X"}, "value": 9}
    adds = changed("guide.yaml", InsertItem(values, 1, new))
    changes = changed("guide.yaml", SetValue((*values, 1, "value"), 7))
    both = changed("guide.yaml", SetValue((*values, 2, "value"), 7), files=adds)
    assert (merged(FILES, adds, changes).texts, merged(FILES, changes, adds).texts) == (both, both)


def test_a_value_of_the_chart_that_one_removes_and_the_other_changes_is_a_conflict() -> None:
    values = ("chart", "values")
    removes = changed("guide.yaml", RemoveItem(values, 1))
    changes = changed("guide.yaml", SetValue((*values, 1, "value"), 7))
    for mine, theirs in ((removes, changes), (changes, removes)):
        found = merged(FILES, mine, theirs)
        (conflict,) = found.conflicts
        assert conflict.id == "chart.values"
        assert resolved(found, {conflict.key: "mine"}) == mine
    other = changed("guide.yaml", SetValue((*values, 0, "value"), 7))
    both = changed("guide.yaml", RemoveItem(values, 1), files=other)
    assert (merged(FILES, removes, other).texts, merged(FILES, other, removes).texts) == (
        both,
        both,
    )
