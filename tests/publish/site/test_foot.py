"""What stands at the foot of the page: who publishes it, and on what terms."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.guide.local import LocalGuide, LocalLicence, LocalPage
from tests.publish.site.made_page import html_of, parsed
from tests.publish.site.saying import whole_guide


def foot(guide: LocalGuide) -> tuple[list[str], list[str]]:
    """Its lines but for the way back to the top, and where its links lead."""
    (footer,) = parsed(html_of(guide)).iter("footer")
    lines = [" ".join("".join(line.itertext()).split()) for line in footer.iter("p")]
    return lines, [link.attrib["href"] for link in footer.iter("a")]


def test_it_says_who_publishes_the_guide_and_how_its_picture_may_be_used() -> None:
    lines, links = foot(whole_guide())
    assert lines[:4] == ["Julkaisija: Kela", "Alatunniste", "Syyskuu", "Kuvan käyttöehdot: Nimeä"]
    assert whole_guide().language.page.accessibility in lines
    assert {"https://cc.org", "https://kela.fi/seloste"} <= set(links)


def test_it_credits_who_made_the_icons_and_the_fonts() -> None:
    lines, links = foot(whole_guide())
    (icons,) = (line for line in lines if line.startswith("Kuvakkeet: "))
    assert icons.startswith("Kuvakkeet: Font Awesome Free ")
    assert icons.endswith(", CC BY 4.0 (muutettu)")
    assert "https://creativecommons.org/licenses/by/4.0/" in links
    assert [line for line in lines if line.startswith("Fontit: ")]


def test_terms_without_an_address_are_words_alone() -> None:
    guide = whole_guide()
    licence = LocalLicence(replace(guide.title, value="Vapaa"))
    lines, links = foot(replace(guide, page=LocalPage(licence=licence)))
    assert "Kuvan käyttöehdot: Vapaa" in lines
    assert not [link for link in links if link.startswith("https://cc.org")]


def test_what_the_guide_does_not_say_it_does_not_say() -> None:
    guide = replace(whole_guide(), page=LocalPage(), publisher=None)
    lines, _ = foot(guide)
    assert not [line for line in lines if line.startswith(("Julkaisija", "Kuvan", "Saavut"))]
