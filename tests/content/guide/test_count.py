"""Numbers of steps and rules in texts, held against those of the guide."""

from __future__ import annotations

import pytest

from infographic.content.guide.count import miscounts
from infographic.content.language.language import language

COUNTS = {"steps": 8, "rules": 5}

WRONG = [
    ("fi", "Seitsemän askelta asiantuntijuuteen", "Seitsemän askelta", "write “Kahdeksan”"),
    ("fi", "Kuva neuvoo seitsemässä askeleessa", "seitsemässä askeleessa", "write “kahdeksassa”"),
    ("fi", "jakaa työn viiteen askeleeseen", "viiteen askeleeseen", "write “kahdeksaan”"),
    ("fi", "Seitsemän helppoa askelta", "Seitsemän helppoa askelta", "write “Kahdeksan”"),
    ("fi", "7 askelta", "7 askelta", "write “8”"),
    ("fi", "7:n askeleen opas", "7:n askeleen", "write “8:n”"),
    ("fi", "KUUSI VAIHETTA", "KUUSI VAIHETTA", "write “KAHDEKSAN”"),
    ("fi", "seit\u00adsemän as\u00adkelta", "seitsemän askelta", "write “kahdeksan”"),
    ("fi", "antaa kuusi pelisääntöä", "kuusi pelisääntöä", "write “viisi”"),
    ("sv", "Sju steg för att bygga", "Sju steg", "write “Åtta”"),
    ("sv", "de sju stegen", "sju stegen", "write “åtta”"),
    ("sv", "ger fyra spelregler", "fyra spelregler", "write “fem”"),
    ("sv-FI", "sju enkla steg", "sju enkla steg", "write “åtta”"),
    ("en", "The seven steps", "seven steps", "write “eight”"),
    ("se", "7 lávkki", "7 lávkki", "write “8”"),
    ("fi", "Seitsemän askelta ja viisi pelisääntöä", "Seitsemän askelta", "write “Kahdeksan”"),
    ("fi", "Muutoksen seitsemän askelta", "seitsemän askelta", "write “kahdeksan”"),
    ("sv", "Sju steg under arbetsdagen", "Sju steg", "write “Åtta”"),
    ("fi", "Viisi askelta, joista yli puolet on helppoja", "Viisi askelta", "write “Kahdeksan”"),
]


@pytest.mark.parametrize(("code", "text", "said", "hint"), WRONG)
def test_another_number_than_the_guide_s_is_told(
    code: str, text: str, said: str, hint: str
) -> None:
    (remark,) = miscounts(text, language(code), COUNTS)
    noun = "rules" if "sään" in said.lower() or "regler" in said else "steps"
    assert remark.what == f"this says “{said}”, but the guide has {COUNTS[noun]} {noun}"
    assert remark.hint == hint
    assert text[remark.start :].startswith(said.split()[0][:4])


RIGHT = [
    ("fi", "Kahdeksan askelta ja viisi pelisääntöä"),
    ("sv", "8 steg, fem spelregler"),
    ("fi", "kolme ensimmäistä askelta"),
    ("fi", "ensimmäisen askeleen jälkeen"),
    ("fi", "yksi askel kerrallaan"),
    ("fi", "kaksi askelta kerrallaan"),
    ("fi", "askel 3/7, askel 4 askeleen 5 jälkeen"),
    ("fi", "7. askel"),
    ("fi", "vain 5 minuuttia askelta kohti"),
    ("fi", "portaissa on 20 askelmaa"),
    ("fi", "viisi askelta edellä muita, viiden askelen etumatka"),
    ("sv", "fem steg före de andra, fem stegs försprång"),
    ("fi", "vähintään kolme pelisääntöä"),
    ("fi", "kolme tärkeintä pelisääntöä"),
    ("fi", "10 000 askelta päivässä"),
    ("fi", "3–4 askelta, kaksi tai kolme askelta"),
    ("fi", "kolme säännöllistä tapaamista"),
    ("fi", "klo 7 askelten ääniä"),
    ("sv", "ett steg i taget, två steg tillbaka"),
    ("sv", "de tre första stegen"),
    ("sv", "tre regelbundna möten"),
    ("en", "two-step verification, one step at a time, two steps at a time"),
    ("fi", "Ota kolme askelta taaksepäin."),
    ("en", "at least three rules"),
    ("de", "sieben Schritte"),
    ("se", "čieža lávkki"),
]


@pytest.mark.parametrize(("code", "text"), RIGHT)
def test_other_numbers_are_left_alone(code: str, text: str) -> None:
    assert list(miscounts(text, language(code), COUNTS)) == []


def test_rules_that_are_not_there_are_told_without_a_number() -> None:
    (remark,) = miscounts("Viisi pelisääntöä", language("fi"), {"steps": 8, "rules": 0})
    assert remark.what == "this says “Viisi pelisääntöä”, but the guide has no rules"
    assert remark.hint == "write it anew, or leave the number out"


def test_small_numbers_may_be_a_text_s_own() -> None:
    finnish = language("fi")
    assert not list(miscounts("Ota kaksi askelta taakse.", finnish, COUNTS, 4))
    assert not list(miscounts("Muista kolme sääntöä.", finnish, COUNTS, 4))
    assert list(miscounts("Kulje seitsemän askelta.", finnish, COUNTS, 4))
