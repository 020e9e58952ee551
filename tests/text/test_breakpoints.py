"""Where the lines of a text may end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from infographic.content.language.convention import set_right
from infographic.content.language.language import Language, language
from infographic.text.breakpoints import Break, Ending, split
from infographic.text.linebreak import break_lines, fewest_lines
from infographic.text.measured import measure
from infographic.text.no_break import with_no_break_spaces

PLAIN, FI, SV = Language("", ""), language("fi"), language("sv")


def parts(text: str, of: Language = PLAIN, names: tuple[str, ...] = ()) -> str:
    """The text with | where a line may end, and = where it would with a hyphen."""
    split_text = split(text, of, names)
    drawn = split_text.text
    for each in reversed(split_text.breaks[:-1]):
        drawn = drawn[: each.end] + ("=" if each.ending.added else "|") + drawn[each.start :]
    return drawn


def test_at_any_white_space_which_counts_as_one_space() -> None:
    assert split("two  words\n here", PLAIN).breaks == (
        Break(3, 4, Ending.SPACE),
        Break(9, 10, Ending.SPACE),
        Break(14, 14, Ending.TEXT),
    )


def test_after_a_hyphen_or_slash_between_letters() -> None:
    assert parts("vapaa-ajalla ja/tai") == "vapaa-|ajalla|ja/|tai"


@pytest.mark.parametrize("text", ["A-luokka", "e-kirja", "1-2", "-jokin", "no-", "n/a", "24/7"])
def test_not_after_one_beside_a_lone_letter_or_no_letter(text: str) -> None:
    assert parts(text) == text


@pytest.mark.parametrize("text", ["5\u00a0000\u00a0€", "Kela\u2011Kerttu", "a\u00a0b"])
def test_not_at_a_no_break_space_or_hyphen(text: str) -> None:
    assert parts(text) == text.replace("\u2011", "-")


def test_not_in_a_name_with_a_hyphen() -> None:
    assert parts("Kela-Kertun sivu", names=("Kela-Kerttu",)) == "Kela-Kertun|sivu"


@pytest.mark.parametrize(
    "text",
    [
        "https://www.kela.fi/some/ohje?kieli=fin",
        "(https://www.kela.fi/some/ohje?kieli=fin)",
        "etunimi.sukunimi@kela.fi",
        "”Kela.fi/some”,",
        "@Kela-Kerttu",
        "#some-opas",
        "ohje-lomake.pdf.",
    ],
)
def test_an_address_that_fits_its_line_is_not_broken(text: str) -> None:
    lines = break_lines(measure(split(f"aa {text} bb", FI), len), len(text) + 1)
    assert lines is not None
    assert [line.text for line in lines] == ["aa", text, "bb"]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        (
            "https://www.kela.fi/some/ohje?kieli=fin",
            24,
            ["https://www.kela.fi/", "some/ohje?kieli=fin"],
        ),
        ("(www.kela.fi/some/ohje)", 14, ["(www.kela.fi/", "some/ohje)"]),
        ("etunimi.sukunimi@kela.fi", 20, ["etunimi.sukunimi", "@kela.fi"]),
        (
            "www.pitka.organisaatio.esimerkki.fi",
            24,
            ["www.pitka.organisaatio.", "esimerkki.fi"],
        ),
    ],
)
def test_one_that_is_too_wide_is_broken_where_it_reads_on(
    text: str, width: int, lines: list[str]
) -> None:
    found = break_lines(measure(split(text, FI), len), width)
    assert found is not None
    assert [line.text for line in found] == lines


@pytest.mark.parametrize("text", ["https://www.kela.fi", "www.pitkaorganisaatio-esimerkki.fi"])
def test_no_line_is_left_with_the_beginning_of_all_addresses(text: str) -> None:
    assert parts(text) == text


def test_a_soft_hyphen_shows_only_at_the_end_of_a_line() -> None:
    text = measure(split("vuoro\u00advaikutus", PLAIN), len)
    wide, narrow = break_lines(text, 20), break_lines(text, 10)
    assert wide is not None
    assert narrow is not None
    assert [line.text for line in wide] == ["vuorovaikutus"]
    assert [line.text for line in narrow] == ["vuoro-", "vaikutus"]


def test_what_a_language_tells_of_words_is_asked_only_where_lines_end_there() -> None:
    def asked() -> Iterator[Break]:
        raise AssertionError("no line needs it")

    text = replace(split("hyvin\u00advointi vahvistuu", FI), find_all=asked)
    at_soft_hyphens = measure(text, len, frozenset({Ending.SOFT}))
    assert fewest_lines(at_soft_hyphens, 9) == 3
    assert fewest_lines(at_soft_hyphens, 8) is None
    with pytest.raises(AssertionError):
        fewest_lines(measure(text, len, frozenset({Ending.SYLLABLE})), 8)


@pytest.mark.parametrize("text", ["\u00ad", "a\u00ad", "\u00ada", "a\u00ad\u00adb"])
def test_stray_soft_hyphens_do_no_harm(text: str) -> None:
    assert parts(text) == text.replace("\u00ad", "")


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("5 000 €", FI),
        ("12 345 678 euroa", FI),
        ("klo 12", FI),
        ("1–2 %", FI),
        ("s. 5", FI),
        ("14 pv", FI),
        ("5 000 kr", SV),
        ("kl. 12", SV),
        ("50 %", SV),
        ("i kö", SV),
        ("å FPA", SV),
        ("L. Hyssälä", FI),
        ("sana –", FI),
        ("020 634 0200", FI),
        ("+358 20 634 0200", SV),
        ("+358 (0)20 634 0200", FI),
        ("(09) 123 4567", FI),
        ("040-123 45 67", FI),
        ("puh. 634 0200", FI),
        ("00280 Helsinki", FI),
        ("AX-22100 Mariehamn", SV),
        ("SE-114 30 Stockholm", SV),
        ("PL 450", FI),
        ("Kela ·", FI),
        ("ja /", FI),
        ("• yksi", FI),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, of: Language) -> None:
    right = set_right(text, of.conventions)
    assert parts(right, of) == right


@pytest.mark.parametrize(
    ("text", "of", "broken"),
    [
        ("12 askelta", FI, "12|askelta"),
        ("2000 2001", FI, "2000|2001"),
        ("mikä klo on", FI, "mikä|klo|on"),
        ("sana – sana", FI, "sana –|sana"),
        ("FPA:s råd", SV, "FPA:s|råd"),
        ("ei 5 millin", FI, "ei|5|mil=lin"),
        ("soita 112 tai 020 634 0200 heti", FI, "soita|112|tai|020 634 0200|heti"),
        ("3 7 12 15 22 31 40", FI, "3|7|12|15|22|31|40"),
        ("0 1 2 3 4 5 6 7 8 9", PLAIN, "0|1|2|3|4|5|6|7|8|9"),
        ("12345 sivua", PLAIN, "12345|sivua"),
        ("PL 450, 00056 KELA", FI, "PL 450,|00056 KELA"),
        ("Kela · FPA · Kela", FI, "Kela ·|FPA ·|Kela"),
    ],
)
def test_what_only_looks_like_it_does_not(text: str, of: Language, broken: str) -> None:
    found = parts(set_right(text, of.conventions), of)
    assert found.replace("\u00a0", " ") == broken


def test_a_word_may_be_broken_within_what_stays_together() -> None:
    assert parts("i arbetslivet", SV) == "i arbets=livet"


def test_programs_that_break_lines_by_themselves_are_told_what_stays_together() -> None:
    text = "Soita 020 634 0200 · PL 450, 00056 KELA – heti nyt"
    assert with_no_break_spaces(text) == (
        "Soita 020\u00a0634\u00a00200\u00a0· PL 450, 00056\u00a0KELA\u00a0– heti nyt"
    )
