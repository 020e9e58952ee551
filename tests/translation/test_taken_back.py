"""What a translator's file would change in a guide, and what of it does not belong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.publish.offer import load
from infographic.translation.exchange_of import exchange_of
from infographic.translation.returned import Returned, ReturnedText, UnreadText
from infographic.translation.taken_back import Change, taken_back
from tests.translation.guides import changed, copy_of_kela, kela
from tests.translation.refusals import Scope, refusal

TITLE = "steps.luo-tilit.title"


def sent(content: Content, target: str = "sv", **edits: str) -> Returned:
    """What comes back where a translator has edited some texts: ids have “_” for the points."""
    words = {name.replace("__", "-").replace("_", "."): text for name, text in edits.items()}
    return edited(content, target, words)


def edited(content: Content, target: str, words: Mapping[str, str]) -> Returned:
    texts = tuple(
        ReturnedText(
            text.id,
            text.source,
            words.get(text.id, text.target),
            f"K{row}",
            f"D{row}",
            f"E{row}",
            fingerprint_of(text.target),
        )
        for row, text in enumerate(exchange_of(content, "fi", target).texts, 2)
    )
    return Returned("texts.xlsx", "fi", target, texts)


def other(returned: Returned, text_id: str, **members: str) -> Returned:
    """With one row that is otherwise."""
    texts = (replace(each, **members) if each.id == text_id else each for each in returned.texts)
    return replace(returned, texts=tuple(texts))


def refused(content: Content, returned: Returned) -> list[tuple[str, str]]:
    scope, problems = refusal(content, returned)
    assert scope is not Scope.NOTHING
    assert all(problem.hint for problem in problems)
    return [(problem.item, problem.what) for problem in problems]


def test_a_file_that_nobody_edited_changes_nothing() -> None:
    taken = taken_back(kela(), sent(kela()))
    assert (taken.changes, taken.left_out, taken.lapsing) == ((), (), 0)


def test_exactly_the_edited_texts_change() -> None:
    taken = taken_back(kela(), sent(kela(), steps_luo__tilit_title="  Skapa\n dina konton "))
    where = "step 1 “Luo tilit”, title"
    assert taken.changes == (Change(TITLE, where, "Skapa konton", "Skapa dina konton"),)


def test_an_approval_of_other_words_lapses() -> None:
    taken = taken_back(kela(), sent(kela(), quote_role="chef", title="Så lyckas du"))
    assert [change.id for change in taken.changes] == ["title", "quote.role"]
    assert taken.lapsing == 1


def test_where_a_word_may_be_broken_is_a_change_too_and_no_approval_lapses() -> None:
    taken = taken_back(kela(), sent(kela(), quote_role="general\u00addirektör"))
    assert [change.after for change in taken.changes] == ["general\u00addirektör"]
    assert taken.lapsing == 0


def test_rows_that_were_deleted_leave_their_texts_as_they_are() -> None:
    returned = sent(kela(), title="Så lyckas du")
    taken = taken_back(kela(), replace(returned, texts=returned.texts[:1]))
    assert [change.id for change in taken.changes] == ["title"]
    assert taken.left_out[0] == "subtitle"
    assert len(taken.left_out) == len(returned.texts) - 1


def test_what_only_the_guide_has_changed_since_stays(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    returned = sent(load(folder), title="Så lyckas du")
    changed(folder, "steps.yaml", ("sv: Skapa konton", "sv: Öppna konton"))
    assert [change.id for change in taken_back(load(folder), returned).changes] == ["title"]


def test_what_both_have_changed_since_is_refused(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    returned = sent(load(folder), steps_luo__tilit_title="Skapa dina konton")
    changed(folder, "steps.yaml", ("sv: Skapa konton", "sv: Öppna konton"))
    ((cell, what),) = refused(load(folder), returned)
    assert cell == "E6"
    assert "“Öppna konton” by now" in what
    same = sent(load(folder), steps_luo__tilit_title="Öppna konton")
    assert not taken_back(load(folder), same).changes


def test_a_new_language_may_come_in_parts(tmp_path: Path) -> None:
    content = load(copy_of_kela(tmp_path))
    taken = taken_back(content, sent(content, "en", title="How to do well on social media"))
    assert taken.is_new
    assert [(change.before, change.after) for change in taken.changes] == [
        ("", "How to do well on social media")
    ]
    assert len(taken.untranslated) == 51
    returned = sent(content, "en", title="How to do well on social media")
    only = tuple(each for each in returned.texts if each.id == "title")
    assert not taken_back(content, replace(returned, texts=only)).left_out


WRONG = [
    ({"id": "steps.luo-tilit.titel"}, "K6", "the guide has no text “steps.luo-tilit.titel”"),
    ({"id": ""}, "K6", "the id of this text is missing"),
    ({"id": "title"}, "K6", "the text “title” is here for the second time"),
    ({"source": "Luo tili"}, "D6", "this translates other words than the guide has in step 1"),
    ({"source": ""}, "D6", "this translates other words"),
    ({"target": ""}, "E6", "the translation of step 1 “Luo tilit”, title is empty"),
    ({"target": " \n "}, "E6", "the translation of step 1 “Luo tilit”, title is empty"),
    ({"target": "Skapa\x07 konton"}, "E6", "an invisible control character (U+0007) stands here"),
    ({"target": "Skapa\u200b konton"}, "E6", "an invisible zero width space (U+200B) stands"),
    ({"target": "Skapa \ufffd"}, "E6", "a letter was lost here"),
    ({"target": "Skapa {konton}"}, "E6", "the source has no placeholder {konton}"),
]


@pytest.mark.parametrize(("members", "cell", "said"), WRONG)
def test_a_row_that_does_not_belong_is_told_with_its_cell(
    members: dict[str, str], cell: str, said: str
) -> None:
    (found, what), *others = refused(kela(), other(sent(kela()), TITLE, **members))
    assert found == cell
    assert said in what
    assert not others or members["id"] == "title"  # whose source is another, too


def test_a_file_without_any_translation_is_told_once() -> None:
    returned = sent(kela())
    emptied = replace(returned, texts=tuple(replace(each, target="") for each in returned.texts))
    ((place, what),) = refused(kela(), emptied)
    assert (place, what) == (returned.file, "there is no translation in it")


def test_a_text_of_other_words_can_be_left_out() -> None:
    changed_since = other(sent(kela(), title="Så"), TITLE, source="Luo tili")
    taken = taken_back(kela(), changed_since)
    (problem,) = taken.refused
    assert "take the others, and export anew" in problem.hint
    assert [change.id for change in taken.changes] == ["title"]
    assert taken.left_out == ()
    rows = tuple(each for each in changed_since.texts if each.id != TITLE)
    assert len(taken_back(kela(), replace(changed_since, texts=rows)).left_out) == 1


ONE_ROWS = [members for members, _, _ in WRONG if members != {"id": "title"}]


@pytest.mark.parametrize("members", ONE_ROWS)
def test_a_row_that_does_not_belong_costs_no_other(members: dict[str, str]) -> None:
    """Also where there are several."""
    returned = sent(kela(), title="Så lyckas du", quote_role="chef")
    returned = other(other(returned, TITLE, **members), "footer", source="Muuta")
    taken = taken_back(kela(), returned)
    assert [change.id for change in taken.changes] == ["title", "quote.role"]
    assert [change.lapses for change in taken.changes] == [False, True]
    assert len(taken.refused) == 2


def test_a_row_that_cannot_be_read_costs_no_other() -> None:
    returned = sent(kela(), title="Så lyckas du")
    problem = Problem("there is a formula in this cell", item="E6", hint="write it")
    texts = tuple(each for each in returned.texts if each.id != TITLE)
    unread = replace(returned, texts=texts, unread=(UnreadText(TITLE, (problem,)),))
    taken = taken_back(kela(), unread)
    assert ([change.id for change in taken.changes], taken.refused) == (["title"], (problem,))
    assert taken.left_out == ()
    again = replace(unread, texts=returned.texts)
    assert refusal(kela(), again)[0] is Scope.FILE


def test_a_row_that_is_there_twice_with_the_same_words_costs_no_other() -> None:
    returned = sent(kela(), title="Så lyckas du")
    copied = replace(returned.texts[0], id_place="K99")
    taken = taken_back(kela(), replace(returned, texts=(*returned.texts, copied)))
    assert [change.after for change in taken.changes] == ["Så lyckas du"]
    assert [problem.item for problem in taken.refused] == ["K99"]
    differs = replace(copied, target="Så här")
    assert refusal(kela(), replace(returned, texts=(*returned.texts, differs)))[0] is Scope.FILE


def column_sorted(returned: Returned, *members: str) -> Returned:
    """As if these columns were sorted, and no others."""
    rows = sorted(returned.texts, key=lambda row: str(getattr(row, members[0])))
    texts = (
        replace(row, **{name: getattr(moved, name) for name in members})
        for row, moved in zip(returned.texts, rows, strict=True)
    )
    return replace(returned, texts=tuple(texts))


def swapped(returned: Returned) -> Returned:
    texts = (replace(row, source=row.target, target=row.source) for row in returned.texts)
    return replace(returned, texts=tuple(texts))


def garbled(returned: Returned) -> Returned:
    cells = tuple(Problem("garbled", item=f"E{row}", hint="save it as .xlsx") for row in range(3))
    return replace(returned, garbled=cells)


NOT_AS_A_SET: dict[str, tuple[Callable[[Returned], Returned], str]] = {
    "translations sorted": (
        lambda returned: column_sorted(returned, "target"),
        "translations are those of other texts",
    ),
    "with their marks": (
        lambda returned: column_sorted(returned, "target", "before"),
        "translations are those of other texts",
    ),
    "originals sorted": (
        lambda returned: column_sorted(returned, "source"),
        "originals are those of other texts",
    ),
    "ids sorted": (
        lambda returned: column_sorted(returned, "id"),
        "originals are those of other texts",
    ),
    "columns swapped": (swapped, "originals and translations have changed places"),
    "letters garbled": (garbled, "garbled"),
}


@pytest.mark.parametrize("how", NOT_AS_A_SET)
@pytest.mark.parametrize("has_faulty_rows", [False, True])
def test_rows_that_cannot_be_trusted_as_a_set_are_refused_together(
    how: str, has_faulty_rows: bool
) -> None:
    damage, told = NOT_AS_A_SET[how]
    returned = damage(sent(kela(), title="Så lyckas du"))
    if has_faulty_rows:
        returned = other(other(returned, "footer", source="Muuta"), "alt", target="Text\x07")
    scope, problems = refusal(kela(), returned)
    assert scope is Scope.FILE
    assert told in problems[0].what


def test_translations_sorted_are_known_by_their_marks_though_the_guide_is_another(
    tmp_path: Path,
) -> None:
    folder = copy_of_kela(tmp_path)
    returned = column_sorted(sent(load(folder)), "target")
    words = (folder / "steps.yaml").read_text("utf-8")
    (folder / "steps.yaml").write_text(words.replace("sv: ", "sv: Nu "), "utf-8")
    assert refusal(load(folder), returned)[0] is Scope.FILE


def test_values_of_a_chart_that_moved_on_cost_no_other_row(tmp_path: Path) -> None:
    """They are counted: where there is one more before them, each has the words of the next."""
    folder = copy_of_kela(tmp_path)
    returned = sent(load(folder), title="Så lyckas du")
    one_more = (
        "  values:\n    - icon: twitter\n      label: {fi: A, sv: B}\n      note: {fi: C, sv: D}\n"
        "      value: 1\n"
    )
    changed(folder, "guide.yaml", ("  values:\n", one_more))
    taken = taken_back(load(folder), returned)
    assert [change.id for change in taken.changes] == ["title"]
    assert len(taken.refused) == 6


def test_a_placeholder_stays(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    text = ("fi: Luo tilit\n    sv: Skapa konton", "fi: Soita {phone}\n    sv: Ring {phone}")
    changed(folder, "steps.yaml", text)
    content = load(folder)
    assert taken_back(content, sent(content, steps_luo__tilit_title="Slå {phone}")).changes
    ((cell, what),) = refused(content, sent(content, steps_luo__tilit_title="Slå numret"))
    assert (cell, what) == ("E6", "the placeholder {phone} is lost in the translation")
    ((cell, what),) = refused(content, sent(content, steps_luo__tilit_title="Slå {phone} }"))
    assert (cell, what) == ("E6", "a brace stands alone: “}”")
    assert taken_back(content, sent(content, steps_luo__tilit_title="Slå {phone} }}")).changes


def test_nothing_is_no_translation(tmp_path: Path) -> None:
    ((_, what),) = refused(kela(), replace(sent(kela()), texts=()))
    assert what == "there is no text in it"
    content = load(copy_of_kela(tmp_path))
    taken = taken_back(content, sent(content, "en"))
    assert (taken.changes, taken.untranslated) == ((), ())
