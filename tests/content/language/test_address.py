"""Addresses in texts: where they begin and end, and where they lead."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.language.address import addresses

FOUND = [
    ("Lue lisää: www.kela.fi/some.", "www.kela.fi/some", "https://www.kela.fi/some"),
    ("kela.fi/toimeentulotuki, tai", "kela.fi/toimeentulotuki", "https://kela.fi/toimeentulotuki"),
    ("Kelan (kela.fi) sivut", "kela.fi", "https://kela.fi"),
    ("kela.fi:n sivuilla", "kela.fi", "https://kela.fi"),
    ("SUOMI.FI", "SUOMI.FI", "https://SUOMI.FI"),
    ("katso ”www.fpa.fi”", "www.fpa.fi", "https://www.fpa.fi"),
    ("http://kela.fi/a", "http://kela.fi/a", "http://kela.fi/a"),
    ("HTTPS://Kela.fi", "HTTPS://Kela.fi", "https://Kela.fi"),
    ("https://10.0.0.1:8080/a", "https://10.0.0.1:8080/a", "https://10.0.0.1:8080/a"),
    (
        "(https://fi.wikipedia.org/wiki/Kela_(laitos))",
        "https://fi.wikipedia.org/wiki/Kela_(laitos)",
        "https://fi.wikipedia.org/wiki/Kela_(laitos)",
    ),
    (
        "www.kela.fi/haku?a=1&b=%C3%A4&c=100%#osa;",
        "www.kela.fi/haku?a=1&b=%C3%A4&c=100%#osa",
        "https://www.kela.fi/haku?a=1&b=%C3%A4&c=100%25#osa",
    ),
    ("www.työ.fi/ohje", "www.työ.fi/ohje", "https://www.xn--ty-gka.fi/ohje"),
    ("kela.fi/hätä?ö", "kela.fi/hätä?ö", "https://kela.fi/h%C3%A4t%C3%A4?%C3%B6"),
    ("neuvonta@kela.fi!", "neuvonta@kela.fi", "mailto:neuvonta@kela.fi"),
    ("etu.suku+a@some.fpa.fi", "etu.suku+a@some.fpa.fi", "mailto:etu.suku+a@some.fpa.fi"),
    ("mailto:a@kela.fi", "a@kela.fi", "mailto:a@kela.fi"),
    ("hei@työ.fi", "hei@työ.fi", "mailto:hei@xn--ty-gka.fi"),
    (f"kela.fi/{'a' * 3000}", f"kela.fi/{'a' * 3000}", f"https://kela.fi/{'a' * 3000}"),
]


@pytest.mark.parametrize(("text", "written", "url"), FOUND)
def test_an_address_is_found_without_what_stands_around_it(
    text: str, written: str, url: str
) -> None:
    (found,) = addresses(text)
    assert (text[found.start : found.end], found.url) == (written, url)


@pytest.mark.parametrize(
    "text",
    [
        "Hae tukea.Se on helppoa.",  # a space is missing between two sentences
        "t.ex. detta, bl.a. det",
        "klo 12.30, 5.000 €, 1.1.2026",
        "Node.js ja README.md",
        "Suomi.fi-palvelu",  # a word of its own
        "@kela.fi ja #kela.fi",
        "https://kela",
        f"www.{'a' * 64}.fi",  # longer than a part of a name may be
        "a@b",
    ],
)
def test_what_is_no_address_is_none(text: str) -> None:
    assert addresses(text) == ()


def test_all_are_found_in_their_order() -> None:
    text = "www.kela.fi, www.fpa.fi ja neuvonta@kela.fi"
    assert [each.url for each in addresses(text)] == [
        "https://www.kela.fi",
        "https://www.fpa.fi",
        "mailto:neuvonta@kela.fi",
    ]


@given(st.text(alphabet="a./:@?#%()&=-ä fi…“", max_size=60))
def test_what_programs_follow_is_of_ascii_without_spaces(text: str) -> None:
    for found in addresses(f"https://kela.fi/{text}"):
        assert found.url.isascii()
        assert not set(found.url) & set(' "<>\\')


@pytest.mark.parametrize("sign", ["a", "a.", "!", "a@", "-", "www.", ")", "https://", "kela.fi/("])
def test_no_text_takes_long(sign: str) -> None:
    start = time.perf_counter()
    addresses(sign * 20_000)
    assert time.perf_counter() - start < 2
