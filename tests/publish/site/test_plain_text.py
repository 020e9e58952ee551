"""The whole guide as plain text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.characters import SOFT_HYPHEN
from infographic.publish.site.plain_text import plain_text
from tests.publish.site.saying import HOSTILE, saying, whole_guide

WHOLE = """\
Hyvä opas
Alaotsikko

Askel askeleelta

1. Aloita
Aloita heti.
Vinkki: Kokeile.
Miksi näin

2. Jatka

Säännöt
A
- Kokeile.
  Miksi näin

”Hyvä.”
Liisa, j

Luvut
- Twitter: 4, Selite

Koko opas: https://kela.fi/opas

Julkaisija: Kela
Alatunniste
Syyskuu
Kuvan käyttöehdot: Nimeä, https://cc.org
"""


def test_the_guide_is_written_part_by_part() -> None:
    assert plain_text(whole_guide()) == WHOLE


def test_what_a_guide_leaves_out_leaves_no_empty_lines() -> None:
    guide = whole_guide()
    bare = replace(
        guide,
        subtitle=None,
        rules=None,
        quote=None,
        chart=None,
        link=None,
        footer=None,
        edition=None,
        publisher=None,
        page=type(guide.page)(),
        steps=guide.steps[1:],
    )
    assert plain_text(bare) == "Hyvä opas\n\nAskel askeleelta\n\n2. Jatka\n"


@pytest.mark.parametrize("words", HOSTILE)
def test_texts_stand_as_they_are(words: str) -> None:
    lines = plain_text(saying(words)).split("\n")
    assert lines[0] == words
    assert f"1. {words}" in lines
    assert f"{words}: {words}" in lines
    assert f"- {words}" in lines


def test_soft_hyphens_are_left_out() -> None:
    assert SOFT_HYPHEN not in plain_text(saying(f"sana{SOFT_HYPHEN}raja"))
