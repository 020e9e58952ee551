"""Conventions: what is not written as its language writes it, and how it is set right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.language.convention import findings, set_right
from infographic.content.language.language import language


def right(text: str, code: str = "fi") -> str:
    """The text set right, with ~ for no-break spaces."""
    return set_right(text, language(code).conventions).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fi", 'Sanoi "hei" ja “moi”', "Sanoi ”hei” ja ”moi”"),
        ("sv", 'Han sade „hej“ ("ja")', "Han sade ”hej” (”ja”)"),
        ("en", 'He said "yes" („no“)', "He said “yes” (“no”)"),
        ("en", "“It's 'so'”", "“It’s ‘so’”"),
        ("fi", "raa'an ”niin 'ikään'”", "raa’an ”niin ’ikään’”"),
        ("fi", "raa`an raa´an", "raa’an raa’an"),
        ("fi", "24\" näyttö, 6' 2", "24\" näyttö, 6' 2"),
        ("fi", "No niin...", "No niin…"),
        ("fi", "pitkä....", "pitkä...."),
        ("fi", "sana - sana, sana -- sana", "sana – sana, sana – sana"),
        ("fi", "- Hei, sanoi hän", "– Hei, sanoi hän"),
        ("fi", "vapaa-aika, A-luokka, some- ja verkko", "vapaa-aika, A-luokka, some- ja verkko"),
        ("fi", "1-2 %, klo 9-16, 9.30-16, 2014-2016", "1–2~%, klo~9–16, 9.30–16, 2014–2016"),
        (
            "fi",
            "09-123, 2026-09-01, 020-634, COVID-19, 5-2",
            "09-123, 2026-09-01, 020-634, COVID-19, 5-2",
        ),
        (
            "fi",
            "www.kela.fi/a?v=2014-2016&w=5%...#a'b, 2014-2016",
            "www.kela.fi/a?v=2014-2016&w=5%...#a'b, 2014–2016",
        ),
        ("fi", "5%, 5€, 20°C", "5~%, 5~€, 20~°C"),
        ("en", "5%, 20°C", "5%, 20°C"),
        ("fi", "5 000 € ja 1 234 567 kpl", "5~000~€ ja 1~234~567~kpl"),
        ("fi", "klo 12, s. 5, 14 pv", "klo~12, s.~5, 14~pv"),
        ("sv", "kl. 12, 5 000 kr, 3 dagar", "kl.~12, 5~000~kr, 3~dagar"),
        ("sv", "9 §, 9§", "9~§, 9~§"),
        ("fi", "7 askelta vuonna 2026", "7 askelta vuonna~2026"),
        ("se", 'Son dajai "bures" 5%', "Son dajai ”bures” 5~%"),
        ("de", '"Ja" - 5 %...', '"Ja" – 5 %…'),
    ],
)
def test_set_right(code: str, text: str, expected: str) -> None:
    assert right(text, code) == expected


def test_a_finding_says_what_is_wrong_where_and_what_to_write() -> None:
    (dots,) = findings("Niin...", language("fi").conventions)
    assert (dots.start, dots.end, dots.what) == (4, 7, "three dots")
    assert dots.hint == "write …; the picture has it so already"


def test_a_no_break_space_is_told_in_words() -> None:
    (space,) = findings("klo 12", language("fi").conventions)
    assert space.hint.startswith("write a no-break space there")


@pytest.mark.parametrize("code", ["fi", "sv", "en", "se", "de"])
@given(text=st.text("ab1 9-–.,\"'’”“%€klo()…\u00a0", max_size=25))
def test_nothing_is_left_to_be_found_in_a_text_set_right(code: str, text: str) -> None:
    conventions = language(code).conventions
    once = set_right(text, conventions)
    assert set_right(once, conventions) == once


@pytest.mark.parametrize("code", ["fi", "sv", "en", "se"])
@given(text=st.text("abc ,.!–…", max_size=30))
def test_a_text_without_such_marks_stays_as_it_is(code: str, text: str) -> None:
    if "..." not in text:
        assert set_right(text, language(code).conventions) == text
