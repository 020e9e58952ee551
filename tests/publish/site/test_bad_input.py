"""Whatever a text says, the page says it where it stands, and is otherwise the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.characters import without_soft_hyphens
from infographic.content.guide.local import LocalGuide
from infographic.content.language.address import addresses
from infographic.paint.description import description
from infographic.publish.site.file_names import ALTERNATIVE
from infographic.publish.site.text_files import text_files
from tests.publish.site.made_page import attributes, html_of, parsed
from tests.publish.site.saying import HOSTILE, saying, whole_guide

# A word that nothing else on the page has in it.
WORD = "Qvxzqvxz"
MARKS = "<>&\"'/=!-{}%#[]()`*_\\; \u00a0\u2028\u200f\u202e"
characters = st.one_of(
    st.sampled_from(MARKS + "script"), st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"])
)
# As texts come from guide.yaml: no space at the ends, and none after another.
texts = st.text(characters, min_size=1, max_size=40).map(lambda text: " ".join(text.split(" ")))


def told(root: Element) -> Iterator[tuple[str, str]]:
    """Every element, attribute and text of a page in their order. What its texts are not alone in
    is left out: the rules of style and the policy that allows them, and the code to embed, which
    has a test of its own."""
    for element in root.iter():
        yield "element", str(element.tag)
        policy = element.get("http-equiv") == "Content-Security-Policy"
        for name, value in element.attrib.items():
            yield name, "" if policy else value
        if element.tag not in ("style", "pre", "script"):
            yield "text", element.text or ""
        yield "text", element.tail or ""


@cache
def page_of_one_word() -> list[tuple[str, str]]:
    return [*told(page_saying(WORD))]


def page_saying(words: str) -> Element:
    """The page of a guide that says nothing else, whether long words are marked or not."""
    return parsed(re.sub('<span class="long">(.*?)</span>', r"\1", html_of(saying(words))))


def _assert_shown(words: str) -> None:
    root = page_saying(words)
    found = [(name, without_soft_hyphens(value)) for name, value in told(root)]
    expected = [
        (name, without_soft_hyphens(value).replace(WORD, without_soft_hyphens(words)))
        for name, value in page_of_one_word()
    ]
    assert found == expected
    (script,) = root.iter("script")
    assert json.loads(script.text or "")["name"] == without_soft_hyphens(words)


@pytest.mark.parametrize("words", [words for words in HOSTILE if not addresses(words)])
def test_a_text_is_shown_and_changes_nothing_else(words: str) -> None:
    _assert_shown(words)


@settings(deadline=None, max_examples=25)
@given(texts.filter(lambda text: bool(text.strip()) and not addresses(text)))
def test_so_is_any_text(words: str) -> None:
    _assert_shown(words)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_in_a_text_is_run(words: str) -> None:
    root = parsed(html_of(saying(words)))
    assert attributes(root, "script") == [{"type": "application/ld+json"}]
    assert len([*root.iter("style")]) == 1
    names = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    schemes = {
        re.match(r"[a-z]+:|", link.attrib["href"])[0]  # type: ignore[index]
        for link in root.iter("a")
    }
    assert schemes <= {"", "https:", "http:", "mailto:"}


@pytest.mark.parametrize("guide", [whole_guide(), replace(whole_guide(), alt=None)])
def test_what_the_picture_shows_is_said_in_the_same_words_everywhere(guide: LocalGuide) -> None:
    words = description(guide)
    root = parsed(html_of(guide))
    (figure,) = (each for each in root.iter("figure") if each.get("id") == "picture")
    assert [image["alt"] for image in attributes(figure, "img", src="opas-card.svg")] == [words]
    (shared,) = attributes(root, "meta", property="og:image:alt")
    assert shared["content"] == words
    (script,) = root.iter("script")
    data = json.loads(script.text or "")
    assert data["description"] == data["image"]["caption"] == words
    code, alternative = ("".join(box.itertext()) for box in root.iter("pre"))
    assert alternative == words
    assert [image["alt"] for image in attributes(parsed_code(code), "img")] == [words]
    files = {path.name: data for path, data in text_files(guide).items()}
    assert files[f"opas{ALTERNATIVE}"].decode() == f"{words}\n"


def parsed_code(code: str) -> Element:
    return parsed(f"<!DOCTYPE html><html><title>Sivu</title><body>{code}")
