"""The whole guide as Markdown, read back by a parser of CommonMark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from infographic.publish.site.markdown import markdown
from tests.publish.site.saying import HOSTILE, saying, whole_guide

WHOLE = """\
# Hyvä opas

Alaotsikko

## Askel askeleelta

### 1. Aloita

Aloita heti.

- **Vinkki:** Kokeile.

Miksi näin

### 2. Jatka

## Säännöt

A

- Kokeile.

  Miksi näin

> ”Hyvä.”
>
> Liisa, j

## Luvut

- Twitter: 4, Selite

Koko opas: <https://kela.fi/opas>

Julkaisija: Kela

Alatunniste

Syyskuu

Kuvan käyttöehdot: [Nimeä](<https://cc.org>)
"""

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
# As texts come from guide.yaml: no space at the ends, and none after another.
words_of_signs = st.text(_ASCII, min_size=1, max_size=30).map(lambda text: " ".join(text.split()))


def test_the_guide_has_headings_lists_and_links() -> None:
    assert markdown(whole_guide()) == WHOLE


def blocks(text: str, dialect: str) -> list[tuple[str, str]]:
    """The kind of each block that holds text, and what it says."""
    tokens = MarkdownIt(dialect).parse(text)
    return [
        (before.tag, "".join(said(token.children or [])))
        for before, token in pairwise(tokens)
        if token.type == "inline"
    ]


def said(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        assert token.type in {"text", "text_special", "strong_open", "strong_close"} or (
            token.type in {"link_open", "link_close"}
        ), token
        yield token.content


@pytest.mark.parametrize("dialect", ["commonmark", "js-default"])
@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_text_is_markup(words: str, dialect: str) -> None:
    _assert_shown(words, dialect)


@settings(deadline=None)
@given(words_of_signs.filter(bool))
def test_no_text_at_all_is_markup(words: str) -> None:
    _assert_shown(words, "commonmark")


def _assert_shown(words: str, dialect: str) -> None:
    shown = blocks(markdown(saying(words)), dialect)
    headings = [text for tag, text in shown if tag == "h1"]
    paragraphs = [text for tag, text in shown if tag == "p"]
    assert headings == [words]
    assert ("h3", f"1. {words}") in shown
    assert f"{words}: {words}" in paragraphs
    # The subtitle, and a rule with what explains it.
    assert paragraphs.count(words) >= 3


def test_an_address_in_a_text_is_a_link() -> None:
    text = markdown(saying("Kysy: kela.fi/a_b tai https://kela.fi/a_b"))
    assert "Kysy: [kela.fi/a\\_b](<https://kela.fi/a_b>) tai <https://kela.fi/a_b>" in text
