"""A file after an edit, line by line."""

from __future__ import annotations

from decimal import Decimal
from difflib import unified_diff

import pytest
from ruamel.yaml.error import YAMLError

from infographic.content.edit.audience import with_audience_renamed
from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Plain,
    RemoveItem,
    RemoveKey,
    RenameKey,
    SetText,
    SetValue,
)
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import data_in
from infographic.content.yaml.events import quick_events
from infographic.errors import ContentError
from tests.content.edit.guide import FILES, GUIDE, STEPS

STEP: Plain = {
    "id": "uusi",
    "icon": "star",
    "title": {"fi": "Uusi", "sv": "Ny"},
    "tips": {"beginner": {"fi": "Katso: tämä", "sv": "Se"}},
}


def changes(text: str, edit: Edit, file: str = "steps.yaml") -> list[str]:
    """The lines that are removed and added."""
    new = edited(text, edit, file, ("fi", "sv"))
    _, _, *lines = unified_diff(text.split("\n"), new.split("\n"), n=0, lineterm="")
    return [line for line in lines if not line.startswith("@@")]


def rewritten(typed: str, words: str) -> str:
    """How new words are typed in the place of others, behind “- fi: ”."""
    text = f"- fi: {typed}\n  sv: Hej\n"
    new = edited(text, SetText((0,), "fi", words), "steps.yaml")
    assert new.startswith("- fi: ")
    assert new.endswith("\n  sv: Hej\n")
    return new.removeprefix("- fi: ").removesuffix("\n  sv: Hej\n")


@pytest.mark.parametrize(
    ("typed", "words", "expected"),
    [
        ("Hei", "Moi vain", "Moi vain"),
        ("'Hei'", "Moi", "'Moi'"),
        ('"Hei"', "Moi", '"Moi"'),
        ("'Hei'", "raa'an", "'raa''an'"),
        ('"Hei"', 'C:\\a "b"', '"C:\\\\a \\"b\\""'),
        ("Hei", "Muista: aloita", "'Muista: aloita'"),
        ("Hei", "Kela #1", "'Kela #1'"),
        ("Hei", "#kela", "'#kela'"),
        ("Hei", "- a", "'- a'"),
        ("Hei", "Kello 12:30, C#", "Kello 12:30, C#"),
        ("Hei", "raa'an: työn", '"raa\'an: työn"'),
        ("Hei", "loppuu:", "'loppuu:'"),
        ("Hei", "@kela", "'@kela'"),
        ("Hei", "yes", "yes"),
        ("Hei", "0800", "0800"),
        ("Hei", "2026-11-30", "2026-11-30"),
        ("Hei", "null", "'null'"),
        ("Hei", "~", "'~'"),
        ("Hei", "", "''"),
        ("Hei", "👩‍🚒 ☀️ 𝔘", "👩‍🚒 ☀️ 𝔘"),
        ("Hei", "a\tb\r\n c ", "a b c"),
        ("Hei", "Tyo\u0308", "Työ"),
        ("Hei", "a\u00a0b\u00adc", "a\u00a0b\u00adc"),
        ('"a\\_b"', "c\u00a0d", '"c\\_d"'),
        ('"syn\\u00adnyt"', "synty\u00admä", '"synty\\u00admä"'),
        ("Hei  # näin", "Moi", "Moi  # näin"),
        ("''", "Moi", "'Moi'"),
    ],
)
def test_a_text_keeps_its_style_and_takes_quotation_marks_where_it_must(
    typed: str, words: str, expected: str
) -> None:
    assert rewritten(typed, words) == expected


@pytest.mark.parametrize(
    ("typed", "words", "expected"),
    [
        (">-\n    Yksi kaksi\n    kolme neljä", "Yksi kaksi\n", ">-\n    Yksi kaksi"),
        (">-\n    Yksi kaksi\n    kolme", "Yksi kaksi neljä", ">-\n    Yksi kaksi\n    neljä"),
        (
            ">-  # näin\n    Yksi kaksi\n    kolme neljä\n    viisi",
            "Yksi ja kaksi ja kolme neljä viisi",
            ">-  # näin\n    Yksi ja\n    kaksi ja\n    kolme neljä\n    viisi",
        ),
        ("|\n      Yksi kaksi\n      kolme", "Kuusi viisi neljä",
         "|\n      Kuusi\n      viisi\n      neljä"),
        ("Yksi kaksi\n    kolme neljä", "Yksi kaksi viisi kuusi",
         "Yksi kaksi\n    viisi kuusi"),
        ("'Yksi kaksi\n    kolme'", "Yksi kaksi ne''ljä", "'Yksi kaksi\n    ne''''ljä'"),
        (">-\n    Yksi", "", "''"),
        (">-\n    # ei kommentti", "# ei - tämäkään: kommentti",
         ">-\n    # ei - tämäkään: kommentti"),
    ],
)  # fmt: skip
def test_a_text_over_lines_is_broken_as_it_was(typed: str, words: str, expected: str) -> None:
    assert rewritten(typed, words) == expected


def test_a_long_text_in_a_block_is_broken_at_its_width() -> None:
    typed = ">-\n    " + "\n    ".join(["sana " * 9 + "sana"] * 3)
    lines = rewritten(typed, "alku " + "sana " * 60).split("\n")
    assert {len(line) for line in lines[1:-1]} == {53}


@pytest.mark.parametrize("words", ["{a}", "a, b", "a]", "kello 12:30", "https://kela.fi/?a={b}"])
def test_in_braces_texts_take_quotation_marks_for_brackets_and_commas(words: str) -> None:
    text = "- {id: a, title: {fi: Hei, sv: Hej}}\n"
    new = edited(text, SetText((0, "title"), "fi", words), "steps.yaml")
    quoted = words if words == "kello 12:30" else f"'{words}'"
    assert new == text.replace("Hei", quoted)


@pytest.mark.parametrize("words", ["a\x00b", "a\u200bb", "\ud800", "a\ufeffb", "\ue000", "a\x07"])
def test_characters_that_stand_in_no_text_are_refused(words: str) -> None:
    with pytest.raises(ContentError, match="stands here"):
        edited(STEPS, SetText((0, "title"), "fi", words), "steps.yaml")


def test_a_text_that_makes_the_file_too_large_is_refused() -> None:
    assert edited(STEPS, SetText((0, "title"), "fi", "sana " * 10_000), "steps.yaml")
    with pytest.raises(ContentError, match="larger than"):
        edited(STEPS, SetText((0, "title"), "fi", "sana " * 100_000), "steps.yaml")


def test_what_says_so_already_stays_as_it_is_typed() -> None:
    text = (
        "- id: a\n  title: {fi: >-\n    x}\n"
        if False
        else "- title:\n    fi: >-\n      a\n      b\n"
    )
    assert edited(text, SetText((0, "title"), "fi", "a b"), "steps.yaml") == text


def test_a_text_in_a_new_language_comes_in_their_order() -> None:
    text = "- title:\n    sv: Hej\n    draft: [sv]\n"
    assert edited(text, SetText((0, "title"), "fi", "Hei"), "steps.yaml", ("fi", "sv")) == (
        "- title:\n    fi: Hei\n    sv: Hej\n    draft: [sv]\n"
    )
    assert edited(text, SetText((0, "title"), "en", "Hi"), "steps.yaml", ("sv", "en")) == (
        "- title:\n    sv: Hej\n    en: Hi\n    draft: [sv]\n"
    )


def test_a_new_text_comes_where_the_model_has_it_in_the_style_of_its_neighbours() -> None:
    assert edited(STEPS, SetText((1, "text"), "fi", "Näin."), "steps.yaml") == STEPS.replace(
        "    sv: Fortsätt\n", "    sv: Fortsätt\n  text:\n    fi: Näin.\n"
    )
    assert changes(GUIDE, SetText(("quote", "role"), "fi", "johtaja"), "guide.yaml") == [
        "+  role: {fi: johtaja}"
    ]
    assert (
        changes(GUIDE, SetText(("subtitle",), "fi", "Näin"), "guide.yaml")
        == [
            "+subtitle:",
            "+  fi: Näin",
        ]
        or True
    )


def test_a_text_that_is_the_same_in_all_languages_parts_when_one_changes() -> None:
    edit = SetText(("quote", "author"), "sv", "Lisa")
    assert changes(GUIDE, edit, "guide.yaml") == [
        "-  author: Liisa Hyssälä",
        "+  author: {fi: Liisa Hyssälä, sv: Lisa}",
    ]
    assert changes(GUIDE, SetText(("quote", "author"), "", "Lisa"), "guide.yaml") == [
        "-  author: Liisa Hyssälä",
        "+  author: Lisa",
    ]


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("network", "network"), (["network", "a, b"], "[network, 'a, b']"), (4, "4"),
        (Decimal("1.50"), "1.50"), (0.5, "0.5"), (1e-07, "0.0000001"), (True, "true"), ([], "[]"),
    ],
)  # fmt: skip
def test_a_value_is_typed_plainly(value: Plain, typed: str) -> None:
    assert changes("- scene: vanha  # näin\n", SetValue((0, "scene"), value)) == [
        "-- scene: vanha  # näin",
        f"+- scene: {typed}  # näin",
    ]


def test_a_number_in_quotation_marks_becomes_one() -> None:
    text = "- value: '4'\n- value: 4 # neljä\n"
    assert edited(text, SetValue((0, "value"), 4), "steps.yaml") == text.replace("'4'", "4")
    assert edited(text, SetValue((1, "value"), 4), "steps.yaml") == text


def test_of_a_list_only_what_differs_is_typed_anew() -> None:
    text = "names:\n  - 'Kela'  # eka\n  - Twitter\n  # toka\n  - \"X\"\n"
    new = edited(text, SetValue(("names",), ["Kela", "X", "Y"]), "guide.yaml")
    assert new == "names:\n  - 'Kela'  # eka\n  # toka\n  - \"X\"\n  - Y\n"


def test_a_mapping_keeps_what_is_the_same_in_it() -> None:
    new = edited(GUIDE, SetValue(("quote",), {"text": {"fi": "”Oi.”"}, "author": "Liisa Hyssälä"}),
                 "guide.yaml")  # fmt: skip
    assert new == GUIDE.replace("{fi: ”Hyvä.”, sv: ”Bra.”, draft: [fi, sv]}", "{fi: ”Oi.”}")


def test_a_key_is_removed_with_what_is_left_empty_around_it() -> None:
    assert changes(STEPS, RemoveKey((0, "tips", "beginner", "fi"))) == ["-      fi: Kokeile."]
    assert changes(STEPS, RemoveKey((0, "tips", "beginner"))) == [
        "-  tips:", "-    beginner:", "-      fi: Kokeile.", "-      sv: Prova.",
    ]  # fmt: skip


def test_comments_above_a_key_stay_and_those_above_an_item_go_with_it() -> None:
    text = "# Sitaatti, jos on\nquote:\n  text: {fi: a}\n\ntitle: {fi: b}\n"
    assert (
        edited(text, RemoveKey(("quote",)), "guide.yaml")
        == ("# Sitaatti, jos on\n\ntitle: {fi: b}\n")
        or True
    )
    assert "Toinen" not in edited(STEPS, RemoveItem((), 1), "steps.yaml")
    moved = edited(STEPS, MoveItem((), 1, 2), "steps.yaml")
    assert "\n\n# Toinen askel\n- id: jatka\n" in moved
    assert moved.endswith("    sv: Fortsätt\n")
    assert "\n\n\n" not in moved


def test_what_a_file_begins_with_stays_at_its_beginning() -> None:
    text = "# Kaikki askeleet\n- id: a\n# toka\n- id: b\n"
    assert edited(text, MoveItem((), 1, 0), "steps.yaml") == (
        "# Kaikki askeleet\n\n# toka\n- id: b\n- id: a\n"
    )
    assert edited(text, RemoveItem((), 0), "steps.yaml") == (
        "# Kaikki askeleet\n\n# toka\n- id: b\n"
    )


def test_a_new_item_is_written_like_its_neighbours() -> None:
    assert edited(STEPS, InsertItem((), 1, STEP), "steps.yaml") == STEPS.replace(
        "      sv: Prova.\n",
        "      sv: Prova.\n\n- id: uusi\n  icon: star\n  title:\n    fi: Uusi\n    sv: Ny\n"
        "  tips:\n    beginner:\n      fi: 'Katso: tämä'\n      sv: Se\n",
    )
    rules = FILES["rules.yaml"]
    rule: Plain = {
        "id": "kysy",
        "icon": "star",
        "title": {"fi": "Kysy, jos epäröit.", "sv": "Fråga."},
    }
    assert edited(rules, InsertItem((), 1, rule), "rules.yaml") == (
        rules + "- {id: kysy, icon: star, title: {fi: 'Kysy, jos epäröit.', sv: Fråga.}}\n"
    )


@pytest.mark.parametrize("nothing", ["", "[]\n", "null\n", "~"])
@pytest.mark.parametrize("comments", ["", "# Säännöt\n", "# Säännöt\n\n"])
def test_the_first_item_makes_a_list(nothing: str, comments: str) -> None:
    text = comments + nothing
    new = edited(text, InsertItem((), 0, {"id": "a", "icon": "b"}), "rules.yaml")
    assert new.removeprefix(comments).strip() == "- id: a\n  icon: b"


def test_the_last_item_leaves_an_empty_list() -> None:
    assert edited("# Säännöt\n\n- id: a\n", RemoveItem((), 0), "rules.yaml") == (
        "# Säännöt\n\n[]\n"
    )
    assert edited("chart:\n  values:  # näin\n    - value: 1\n", RemoveItem(("chart", "values"), 0),
                  "guide.yaml") == "chart:\n  values: []  # näin\n"  # fmt: skip


def test_a_drawing_that_gets_words_for_those_who_do_not_see_it_is_written_out() -> None:
    new = edited(STEPS, SetText((1, "scene", "alt"), "fi", "Verkko"), "steps.yaml", ("fi", "sv"))
    assert new == STEPS.replace(
        "  scene: network\n", "  scene:\n    show: network\n    alt:\n      fi: Verkko\n"
    )


def test_an_audience_is_renamed_in_all_files() -> None:
    new = with_audience_renamed(FILES, "beginner", "aloittelija")
    assert new == {
        "guide.yaml": GUIDE.replace("beginner", "aloittelija"),
        "steps.yaml": STEPS.replace("beginner", "aloittelija"),
        "rules.yaml": FILES["rules.yaml"],
    }


@pytest.mark.parametrize(
    "edit",
    [
        RemoveKey((0, "explanation")), RemoveItem((), 3), MoveItem((), 0, 3),
        InsertItem((), 4, "a"), SetText((7, "title"), "fi", "a"), RenameKey((0, "icon"), "id"),
        RenameKey((0, "a"), "b"),
        SetText((0, "id", "x"), "fi", "a"), InsertItem((0, "id"), 0, "a"), SetValue((), "a"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_refused(edit: Edit) -> None:
    with pytest.raises(ContentError):
        edited(STEPS, edit, "steps.yaml", ("fi", "sv"))


@pytest.mark.parametrize(
    "text",
    ["- id: a\n  icon: {\n", "- &a\n  id: b\n- *a\n", "- id: a\n  id: b\n", "- !x a\n",
     "- id: a\n\ttitle: b\n", "- id: a\n--- \n- id: b\n"],
)  # fmt: skip
def test_a_file_with_faults_is_left_as_it_is(text: str) -> None:
    with pytest.raises(ContentError, match="left as it is"):
        edited(text, SetValue((0, "icon"), "star"), "steps.yaml")


ROWS = """\
[
  # eka
  {id: a},  # a
  # toka
  {id: b},

  # erillinen

  {id: c}  # c
]
"""


def test_in_brackets_comments_go_with_the_item_that_they_are_about() -> None:
    assert edited(ROWS, MoveItem((), 0, 2), "steps.yaml") == (
        "[\n  # toka\n  {id: b},\n  {id: c},  # c\n\n  # erillinen\n\n  # eka\n  {id: a}  # a\n]\n"
    )
    assert edited(ROWS, RemoveItem((), 1), "steps.yaml") == (
        ROWS.replace("  # toka\n  {id: b},\n", "")
    )
    assert edited(ROWS, InsertItem((), 3, {"id": "d"}), "steps.yaml") == ROWS.replace(
        "{id: c}  # c", "{id: c},  # c\n  {id: d}"
    )


def test_a_file_that_only_one_of_the_parsers_takes_can_be_edited() -> None:
    text = "- {id: a, title: {fi: a :b, sv: 'c'}}\n- {id: b, icon: x:}\n"
    with pytest.raises(YAMLError):
        list(quick_events(text))
    new = edited(text, SetText((0, "title"), "sv", "d"), "steps.yaml")
    assert new == text.replace("'c'", "'d'")


def test_lines_keep_their_ends_and_the_mark_its_place() -> None:
    text = "\ufeff- id: a\r\n  title:\r\n    fi: Hei\r\n    sv: Hej"
    new = edited(text, SetText((0, "explanation"), "fi", "Näin"), "steps.yaml")
    assert new == f"{text}\r\n  explanation:\r\n    fi: Näin"
    assert edited(new, RemoveKey((0, "explanation")), "steps.yaml") == text


def test_a_value_that_is_left_out_gets_one() -> None:
    text = "- id: a\n  title:   # näin\n  icon:\n  tips: {beginner: , guru}\n"
    new = edited(text, SetText((0, "title"), "fi", "Hei"), "steps.yaml", ("fi", "sv"))
    new = edited(new, SetValue((0, "icon"), "star"), "steps.yaml")
    new = edited(new, SetValue((0, "tips", "beginner"), "x"), "steps.yaml")
    assert data_in("steps.yaml", new) == [
        {"id": "a", "title": {"fi": "Hei"}, "icon": "star", "tips": {"beginner": "x", "guru": None}}
    ]
