"""Coverage: every character that no font has is told, in one go, with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.assets.artwork import Drawn
from infographic.content.guide.local import LocalLogo
from infographic.content.language.script import other_scripts
from infographic.errors import FontError
from infographic.geometry import Rect
from infographic.text.coverage import check_coverage, drawn_texts
from tests.fake import THEME, guide, together, words


def test_every_text_with_a_missing_character_is_told() -> None:
    made = replace(guide(), title=words("Hei ☃", item="title"), footer=words("😀", item="footer"))
    with pytest.raises(FontError) as caught:
        check_coverage(together(made, guide(language="sv")), THEME)
    told = [(problem.item, problem.what) for problem in caught.value.problems]
    assert told == [
        ("title (fi)", "no font has the character “☃” (U+2603 SNOWMAN)"),
        ("footer (fi)", "no font has the emoji “😀”"),
    ]
    assert all(problem.place for problem in caught.value.problems)


@pytest.mark.parametrize("emoji", ["👩‍💻", "✅", "❤️", "👍🏽", "🇫🇮"])
def test_an_emoji_is_told_whole_with_what_to_do(emoji: str) -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(together(replace(guide(), title=words(f"Hei {emoji} vaan {emoji}"))), THEME)
    (problem,) = caught.value.problems
    assert problem.what == f"no font has the emoji “{emoji}”"
    assert problem.place
    assert problem.hint == "leave the emoji out; a step shows what its “icon:” or “scene:” names"


def test_an_emoji_and_another_character_are_two_problems() -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(together(replace(guide(), title=words("☃ 😀"))), THEME)
    emoji, character = (problem.what for problem in caught.value.problems)
    assert emoji == "no font has the emoji “😀”"
    assert character == "no font has the character “☃” (U+2603 SNOWMAN)"


def test_marks_that_no_font_can_place_are_told_with_the_letter_and_its_parts() -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(
            together(replace(guide(), title=words("Kirčiai: ū\u0301", item="title"))), THEME
        )
    (problem,) = caught.value.problems
    assert problem.what == (
        "no font can put these marks on their letter: “ū\u0301” "
        "(“ū” U+016B LATIN SMALL LETTER U WITH MACRON, U+0301 COMBINING ACUTE ACCENT)"
    )
    assert problem.hint == "leave the marks out, or write it another way"


def test_a_letter_under_a_heap_of_marks_is_told_in_short() -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(together(replace(guide(), title=words("e" + "\u0301\u0303" * 2000))), THEME)
    (problem,) = caught.value.problems
    assert problem.what.endswith("U+0303 COMBINING TILDE, …)")
    assert len(problem.what) < 300


def test_what_no_picture_draws_may_have_any_character() -> None:
    check_coverage(together(replace(guide(), alt=words("☃"))), THEME)


def test_a_publisher_is_drawn_where_there_is_no_logo() -> None:
    published = replace(guide(), publisher=words("☃"))
    with pytest.raises(FontError):
        check_coverage(together(published), THEME)
    logo = LocalLogo(Drawn((), {}, Rect(0, 0, 2, 1)), 0.0, words("Logo"))
    check_coverage(together(replace(published, logo=logo)), THEME)


def test_soft_and_no_break_hyphens_need_no_glyph_of_their_own() -> None:
    check_coverage(
        together(replace(guide(), title=words("Kela\u2011Kerttu vuoro\u00advaikutus"))), THEME
    )


def test_the_drawn_texts_are_those_of_all_parts() -> None:
    made = guide(steps=2, rules=1)
    values = [text.value for text in drawn_texts(made)]
    for value in ("Title", "Step 2", "tip 1 0", "Rules", "Rule holds 1", "A quote of some words"):
        assert value in values
    assert "Value 2" in values


def test_what_a_scene_tells_is_read_out_and_not_drawn() -> None:
    made = guide(steps=1)
    step = replace(made.steps[0], scene_alt=words("A shrub in its coat ❄️"))
    check_coverage(together(replace(made, steps=(step,))), THEME)


def test_a_text_from_right_to_left_is_refused_as_such() -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(together(replace(guide(), title=words("שלום", item="title"))), THEME)
    (problem,) = caught.value.problems
    assert problem.what.startswith(
        "Hebrew is written from right to left, which this program cannot set: "
        "“ש” (U+05E9 HEBREW LETTER SHIN), "
    )
    assert problem.hint


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Hyvää päivää: नमस्ते", "Devanagari"),
        ("สวัสดี", "Thai"),
        ("ສະບາຍດີ", "Lao"),
        ("བོད", "Tibetan"),
        ("ᠮᠣᠩ", "Mongolian"),
        ("سلام", "Arabic"),
        ("١٢٣", "Arabic"),
        ("这是一个很长的中文句子用来检查", "Han"),
    ],
)
def test_a_script_that_cannot_be_set_is_refused_by_its_name_whatever_fonts_there_are(
    text: str, script: str
) -> None:
    with pytest.raises(FontError) as caught:
        check_coverage(together(replace(guide(), title=words(text, item="title"))), THEME)
    (problem,) = caught.value.problems
    assert problem.what.startswith(f"{script} ")
    assert "this program" in problem.what


@pytest.mark.parametrize("text", ["Ελληνικά", "Кириллица", "Հայերեն", "ქართული", "日本", "한국어"])
def test_other_scripts_are_a_matter_of_fonts(text: str) -> None:
    assert not other_scripts(text)
