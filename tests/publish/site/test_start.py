"""The page with which the folder opens: it offers the languages, and tells what the guide is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide, LocalPage
from tests.publish.site.made_page import attributes, parsed, start_of
from tests.publish.site.saying import HOSTILE, saying, whole_guide


def named(guide: LocalGuide, *properties: str) -> list[str]:
    """What the page says of the guide to those who show a link to it."""
    metas = attributes(parsed(start_of(guide)), "meta")
    return [meta["content"] for meta in metas if meta.get("property") in properties]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_a_title_says_it_is_one_link_to_its_language(words: str) -> None:
    root = parsed(start_of(saying(words)))
    links = [*root.iter("a")]
    assert [link.attrib["href"] for link in links] == ["fi/index.html", "sv/index.html"]
    assert [*links[0].iter("a")] == [links[0]]


def test_languages_are_named_by_themselves() -> None:
    root = parsed(start_of(whole_guide()))
    names = ["".join(each.itertext()) for each in root.iter("span") if each.get("class")]
    assert names == ["Suomi", "Svenska"]


def test_it_has_the_icon_of_the_pages() -> None:
    (icon,) = attributes(parsed(start_of(whole_guide())), "link", rel="icon")
    assert icon["href"].startswith("data:image/svg+xml,")


def test_where_the_folder_is_published_a_link_to_it_is_shown_with_the_picture() -> None:
    assert named(whole_guide(), "og:url", "og:image") == [
        "https://kela.fi/kuvat/",
        "https://kela.fi/kuvat/fi/opas-og-image.png",
    ]
    (canonical,) = attributes(parsed(start_of(whole_guide())), "link", rel="canonical")
    assert canonical["href"] == "https://kela.fi/kuvat/"


def test_a_folder_that_does_not_know_its_address_invents_none() -> None:
    assert named(replace(whole_guide(), page=LocalPage()), "og:url", "og:image") == []
