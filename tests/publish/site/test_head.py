"""What the head of the page tells search engines, and those who show a link to it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from infographic.content.guide.local import LocalGuide, LocalPage
from infographic.content.language.language import language
from infographic.publish.site.head import Alternate, page_head
from infographic.publish.site.picture import PageImage
from tests.fake import THEME
from tests.publish.site.made_page import attributes, html_of, parsed
from tests.publish.site.saying import HOSTILE, saying, whole_guide

FOLDER = "https://kela.fi/kuvat/"
ADDRESS = f"{FOLDER}fi/"


def unplaced() -> LocalGuide:
    """The guide that does not say where it is published."""
    return replace(whole_guide(), page=LocalPage())


def properties(guide: LocalGuide) -> dict[str, str]:
    """Of Open Graph and Twitter."""
    metas = attributes(parsed(html_of(guide)), "meta")
    named = ((meta.get("property", meta.get("name", "")), meta) for meta in metas)
    return {name: meta["content"] for name, meta in named if name.startswith(("og:", "twitter:"))}


def links(guide: LocalGuide, rel: str) -> list[dict[str, str]]:
    found = attributes(parsed(html_of(guide)), "link", rel=rel)
    return [{key: value for key, value in each.items() if key != "rel"} for each in found]


def structured(guide: LocalGuide) -> Any:  # noqa: ANN401
    (script,) = parsed(html_of(guide)).iter("script")
    assert script.attrib == {"type": "application/ld+json"}
    return json.loads(script.text or "")


def test_the_page_has_the_name_of_the_guide_and_tells_what_it_is_about() -> None:
    root = parsed(html_of(whole_guide()))
    assert [title.text for title in root.iter("title")] == ["Hyvä opas"]
    (description,) = attributes(root, "meta", name="description")
    assert description["content"] == "Alaotsikko"


def test_without_a_subtitle_it_tells_what_the_picture_shows() -> None:
    root = parsed(html_of(replace(whole_guide(), subtitle=None)))
    (description,) = attributes(root, "meta", name="description")
    assert description["content"] == "Kuva neuvoo."


def test_a_page_that_knows_its_address_says_so() -> None:
    assert links(whole_guide(), "canonical") == [{"href": ADDRESS}]
    told = properties(whole_guide())
    assert told["og:url"] == ADDRESS
    assert told["og:image"] == f"{ADDRESS}opas-og-image.png"


def test_search_engines_know_the_page_in_each_language_and_where_to_choose() -> None:
    finnish = whole_guide()
    english = replace(finnish, language=language("en"), page=LocalPage(f"{FOLDER}en/"))
    picture = PageImage("opas.svg", 100, 100)
    head = page_head(finnish, [finnish, english], THEME, picture, None)
    assert head.alternates == (
        Alternate("fi", f"{FOLDER}fi/"),
        Alternate("en", f"{FOLDER}en/"),
        Alternate("x-default", FOLDER),
    )
    assert page_head(finnish, [finnish], THEME, picture, None).alternates == ()


def test_a_page_that_does_not_know_its_address_invents_none() -> None:
    assert links(unplaced(), "canonical") == []
    assert not [each for each in links(unplaced(), "alternate") if "hreflang" in each]
    told = properties(unplaced())
    assert "og:url" not in told
    assert told["og:image"] == "opas-og-image.png"


def test_the_guide_as_text_is_another_form_of_the_page() -> None:
    assert links(unplaced(), "alternate") == [
        {"type": "text/plain", "href": "opas.txt"},
        {"type": "text/markdown", "href": "opas.md"},
    ]


def test_a_link_to_the_page_is_shown_with_its_picture() -> None:
    told = properties(whole_guide())
    assert {key: told[key] for key in sorted(told) if key not in ("og:image", "og:url")} == {
        "og:description": "Alaotsikko",
        "og:image:alt": "Kuva neuvoo.",
        "og:image:height": "476",
        "og:image:type": "image/png",
        "og:image:width": "907",
        "og:locale": "fi_FI",
        "og:locale:alternate": "sv_FI",
        "og:site_name": "Kela",
        "og:title": "Hyvä opas",
        "og:type": "article",
        "twitter:card": "summary_large_image",
    }


def test_programs_read_the_guide_as_instructions() -> None:
    data = structured(whole_guide())
    assert (data["@type"], data["name"], data["inLanguage"]) == ("HowTo", "Hyvä opas", "fi")
    assert data["publisher"] == {"@type": "Organization", "name": "Kela"}
    first, second = data["step"]
    assert first == {
        "@type": "HowToStep",
        "position": 1,
        "name": "Aloita",
        "url": f"{ADDRESS}#aloita",
        "itemListElement": [
            {"@type": "HowToDirection", "text": "Aloita heti."},
            {"@type": "HowToDirection", "text": "Miksi näin"},
            {"@type": "HowToTip", "text": "Vinkki: Kokeile."},
        ],
    }
    assert second["itemListElement"] == [{"@type": "HowToDirection", "text": "Jatka"}]


def test_programs_read_on_what_terms_the_picture_may_be_used() -> None:
    image = structured(whole_guide())["image"]
    assert image["contentUrl"] == f"{ADDRESS}opas-card.svg"
    assert (image["license"], image["creditText"]) == ("https://cc.org", "Kela")
    assert image["caption"] == "Kuva neuvoo."


def test_what_the_guide_does_not_say_programs_are_not_told() -> None:
    bare = replace(unplaced(), publisher=None)
    data = structured(bare)
    assert "publisher" not in data
    assert not {"license", "creditText", "creator"} & data["image"].keys()
    assert not {"url"} & data["step"][0].keys()


@pytest.mark.parametrize("words", HOSTILE)
def test_programs_read_texts_as_they_are(words: str) -> None:
    data = structured(saying(words))
    assert data["name"] == data["step"][0]["name"] == data["image"]["creditText"] == words
    assert data["step"][0]["itemListElement"][2]["text"] == f"{words}: {words}"
