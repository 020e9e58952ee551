"""What is pasted with a text from programs that are no YAML."""

from __future__ import annotations

import pytest

from infographic.content.guide.remnant import remnants, wrapping_quotes

PASTED = [
    ("• Aloita", 0, "a bullet or number of a list before the text: •"),
    ("- Aloita nyt", 0, "a bullet or number of a list before the text: -"),
    ("o Aloita", 0, "a bullet or number of a list before the text: o"),
    ("1. Aloita", 0, "a bullet or number of a list before the text: 1."),
    ("2) aloita", 0, "a bullet or number of a list before the text: 2)"),
    ("▪ Aloita", 0, "a bullet or number of a list before the text: ▪"),
    ("Tee **nyt heti** näin", 4, "marks of bold or italic type: **nyt heti**"),
    ("Tee *nyt* näin", 4, "marks of bold or italic type: *nyt*"),
    ("Tee __nyt__ näin", 4, "marks of bold or italic type: __nyt__"),
    ("Tee _nyt_ näin", 4, "marks of bold or italic type: _nyt_"),
    ("## Otsikko", 0, "a mark of a heading: ##"),
    ("Katso [ohje](https://kela.fi)", 6, "a link as in Markdown: [ohje](https://kela.fi)"),
    ("rivi<br>toinen", 4, "a tag of HTML: <br>"),
    ("rivi<br />toinen", 4, "a tag of HTML: <br />"),
    ("5&nbsp;€", 1, "a sign as HTML writes it: &nbsp;"),
    ("Me &amp; muut", 3, "a sign as HTML writes it: &amp;"),
    ("Aja `make`", 4, "a mark of code: `make`"),
]


@pytest.mark.parametrize(("text", "start", "what"), PASTED)
def test_it_is_told_at_its_place(text: str, start: int, what: str) -> None:
    (remark,) = remnants(text)
    assert (remark.start, remark.what) == (start, what)
    assert remark.hint


@pytest.mark.parametrize(
    "text",
    [
        "1. tammikuuta alkaen",
        "24/7",
        "–5 astetta",
        "hinta* ja *alv",
        "2*3*4",
        "oma_nimi_tässä",
        "#tunniste",
        "a < b ja c > d",
        "T&K; R & D",
        "I osa [1] (2)",
        "å ena sidan",
    ],
)
def test_signs_of_the_text_s_own_are_left_alone(text: str) -> None:
    assert list(remnants(text)) == []


@pytest.mark.parametrize("text", ["”Koko teksti.”", "”Koko teksti”.", '"Koko"', "«Koko»", "’Koko’"])
def test_quotation_marks_around_the_whole_are_told(text: str) -> None:
    (remark,) = wrapping_quotes(text)
    assert remark.what.startswith("quotation marks around the whole text")


@pytest.mark.parametrize("text", ["”Yksi” ja ”kaksi”", "Hän sanoi: ”hei”", "”Kelaa”, hän sanoi"])
def test_quotation_marks_within_are_not(text: str) -> None:
    assert list(wrapping_quotes(text)) == []
