"""The picture and the guide as HTML for other pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide, LocalPage
from tests.publish.site.made_page import attributes, html_of, page_of, parsed
from tests.publish.site.saying import HOSTILE, saying, whole_guide

WHOLE = """\
<figure lang="fi">
<a href="https://kela.fi/kuvat/fi/"><img src="https://kela.fi/kuvat/fi/opas-card.svg" width="605" \
height="416" alt="Kuva neuvoo." style="max-width: 100%; height: auto"></a>
<details>
<summary>Lue tekstinä</summary>
<p><strong>Hyvä opas</strong></p>
<p>Alaotsikko</p>
<p><strong>Askel askeleelta</strong></p>
<ol>
<li><p><strong>Aloita</strong></p>
<p>Aloita heti.</p>
<ul>
<li><strong>Vinkki:</strong> Kokeile.</li>
</ul>
<p>Miksi näin</p></li>
<li><p><strong>Jatka</strong></p></li>
</ol>
<p><strong>Säännöt</strong></p>
<p>A</p>
<ul>
<li>Kokeile.<br>Miksi näin</li>
</ul>
<blockquote><p>”Hyvä.”</p></blockquote>
<p>Liisa, j</p>
<p><strong>Luvut</strong></p>
<ul>
<li>Twitter: 4, Selite</li>
</ul>
<p>Koko opas: <a href="https://kela.fi/opas">https://kela.fi/opas</a></p>
<p>Julkaisija: Kela</p>
<p>Alatunniste</p>
<p>Syyskuu</p>
<p>Kuvan käyttöehdot: <a href="https://cc.org">Nimeä</a></p>
</details>
<figcaption>Kela, <a href="https://cc.org" rel="license">Nimeä</a></figcaption>
</figure>"""


def pasted(guide: LocalGuide) -> str:
    """A page of somebody else with the code on it."""
    code = page_of(guide).embed
    return f"<!DOCTYPE html><html lang=en><title>Sivu</title><body><h1>Sivu</h1>{code}"


def test_the_code_has_the_picture_and_all_that_the_guide_says() -> None:
    assert page_of(whole_guide()).embed == WHOLE


def test_without_an_address_it_has_a_picture_beside_it_and_the_page_says_so() -> None:
    guide = replace(whole_guide(), page=LocalPage())
    root = parsed(pasted(guide))
    assert [each["src"] for each in attributes(root, "img")] == ["opas-card.svg"]
    assert "index.html" not in [each["href"] for each in attributes(root, "a")]
    assert "myös tiedosto opas-card.svg" in said_at_the_code(guide)


def test_with_an_address_nothing_has_to_lie_beside_it() -> None:
    assert "opas-card.svg" not in said_at_the_code(whole_guide())


def said_at_the_code(guide: LocalGuide) -> str:
    (section,) = (
        each for each in parsed(html_of(guide)).iter("section") if each.get("id") == "embed"
    )
    return " ".join("".join(each.itertext()) for each in section.iter("p"))


def test_without_publisher_and_licence_it_has_no_caption() -> None:
    bare = replace(whole_guide(), publisher=None, page=LocalPage())
    assert not [*parsed(pasted(bare)).iter("figcaption")]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_pasted_is_valid_and_says_what_the_texts_say(words: str) -> None:
    root = parsed(pasted(saying(words)))
    (image,) = attributes(root, "img")
    assert image["alt"] == words
    strong = ["".join(each.itertext()) for each in root.iter("strong")]
    assert strong[0] == words
    assert not [*root.iter("script"), *root.iter("style")]


@pytest.mark.parametrize("words", HOSTILE)
def test_the_page_shows_the_code_and_the_alternative_text_letter_by_letter(words: str) -> None:
    page = page_of(saying(words))
    boxes = ["".join(box.itertext()) for box in parsed(html_of(page.guide)).iter("pre")]
    assert boxes == [page.embed, words]
