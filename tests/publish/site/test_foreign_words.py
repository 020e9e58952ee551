"""A guide in a language of which the program has no words: it says its own in English, and tells
those who hear the page where it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from infographic.content.guide.local import LocalGuide, localise
from infographic.content.language.download_words import DownloadWords
from infographic.content.language.language import language
from infographic.content.language.page_words import PageWords
from infographic.content.load import Content
from infographic.publish.selection import Selection
from infographic.publish.site.passages import Heading, Reference, parts
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built_from
from tests.publish.site.made_page import attributes, parsed
from tests.publish.site.saying import add_what_it_lacks
from tests.publish.small_guide import formats

_HEARD = ("aria-label", "alt")


@dataclass(frozen=True)
class Said:
    """Words on a page, and the language in which a screen reader reads them."""

    words: str
    language: str


@dataclass(frozen=True)
class Made:
    content: Content
    output: Path

    def guide(self, code: str) -> LocalGuide:
        return localise(self.content.guide, code)

    def page(self, code: str) -> Element:
        return parsed((self.output / code / "index.html").read_text(encoding="utf-8"))

    def code(self, code: str) -> Element:
        """What others paste into a page of theirs, which is in another language again."""
        (pre,) = (each for each in self.page(code).iter("pre") if each.get("class") == "copy")
        pasted = "".join(pre.itertext())
        return parsed(f"<!DOCTYPE html><html lang=et><title>Leht</title><body>{pasted}")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """In Finnish and German; without the address of its page, which makes that say more."""
    path = tmp_path_factory.mktemp("foreign")
    folder = GuideFolder(path / "data")
    add_what_it_lacks(folder)
    folder.files["formats.yaml"] = formats(("card", "160.5 mm, 110 mm", "svg, png, pdf, pdf-print"))
    folder.change("guide.yaml", "  address: https://kela.fi/kuvat/\n", "")
    for name, text in folder.files.items():
        assert isinstance(text, str)
        folder.files[name] = text.replace("sv:", "de:").replace("sv]", "de]")
    content = folder.load()
    assert built_from(content, path / "output", Selection()).refused == ()
    return Made(content, path / "output")


def said(element: Element, around: str = "") -> Iterator[Said]:
    """The words of a page piece by piece, each in the language of the nearest element that tells
    one (HTML, 3.2.6.1)."""
    own = element.get("lang", around)
    yield from (Said(element.attrib[name], own) for name in _HEARD if element.get(name))
    if element.tag not in ("style", "script"):
        yield from _pieces(element.text, own)
        for child in element:
            yield from said(child, own)
            yield from _pieces(child.tail, own)


def _pieces(text: str | None, language: str) -> Iterator[Said]:
    words = " ".join((text or "").split()).strip(" :,()")
    if words:
        yield Said(words, language)


def words_of(words: PageWords | DownloadWords) -> set[str]:
    """All that they say, as far as it has no placeholder."""
    names = {field.name for field in fields(words)} - {"language"}
    return {said for name in names if "{" not in (said := getattr(words, name))}


def test_all_that_the_program_says_in_english_is_told_to_be_english(made: Made) -> None:
    english = words_of(language("en").page) | words_of(language("en").downloads)
    found = [each for each in said(made.page("de")) if each.words in english]
    assert {each.language for each in found} == {"en"}
    # That the picture says the same is not so of a guide that explains its steps.
    everywhere = words_of(language("en").page) - {language("en").page.same_as_text}
    assert {each.words for each in found} >= everywhere
    assert language("en").downloads.web_note in {each.words for each in found}


def test_so_is_what_has_a_name_or_a_size_in_it(made: Made) -> None:
    found = {each.words: each.language for each in said(made.page("de"))}
    (beside,) = (words for words in found if words.startswith("Copy the file "))
    (picture,) = (words for words in found if words.startswith("PNG, "))
    assert (found[beside], found[picture]) == ("en", "en")


@pytest.mark.parametrize(("code", "size"), [("de", "160.5 × 110"), ("fi", "160,5 × 110")])
def test_numbers_are_written_as_the_language_around_them_writes_them(
    made: Made, code: str, size: str
) -> None:
    assert [each for each in said(made.page(code)) if each.words.startswith(f"PDF, {size}")]


def test_what_the_guide_says_is_told_to_be_in_its_language(made: Made) -> None:
    found = {each.words: each.language for each in said(made.page("de"))}
    for words in ("En bra guide", "Börja genast.", "Tips", "Kela", "Alatunniste", "Nimeä"):
        assert found[words] == "de"


def test_the_code_for_other_pages_tells_it_too(made: Made) -> None:
    found = [*said(made.code("de"))]
    page = language("en").page
    own = {page.read, page.steps, page.publisher, page.licence}
    assert {each.words for each in found if each.language == "en"} == own
    assert {each.language for each in found if each.words in ("En bra guide", "Kela")} == {"de"}


@pytest.mark.parametrize("code", ["fi", "sv-FI", "se-FI", "en-US"])
def test_words_of_what_a_language_is_a_kind_of_are_its_own(code: str) -> None:
    own = language(code)
    all_words = (own.page, own.downloads, own.slip, own.slides)
    assert [own.foreign(words.language) for words in all_words] == [""] * 4


@pytest.mark.parametrize("code", ["de", "de-AT", "zh-Hant"])
def test_words_of_another_language_are_none_of_its_own(code: str) -> None:
    own = language(code)
    all_words = (own.page, own.downloads, own.slip, own.slides)
    assert [own.foreign(words.language) for words in all_words] == ["en"] * 4


def test_a_page_in_words_of_its_own_marks_none(made: Made) -> None:
    marked = {element.get("lang") for element in made.page("fi").iter() if element.get("lang")}
    assert marked == {"fi", "de"}  # of the links to the other page
    pasted = made.code("fi").iter()
    assert [each.get("lang") for each in pasted if each.get("lang")] == ["et", "fi"]
    assert not attributes(made.page("fi"), "span", lang="en")


def test_passages_say_which_of_their_words_are_english(made: Made) -> None:
    passages = [each for part in parts(made.guide("de")) for each in part]
    told = {(each.text, each.language) for each in passages if isinstance(each, Heading)}
    assert {("Step by step", "en"), ("En bra guide", "")} <= told
    labels = {each.label: each.language for each in passages if isinstance(each, Reference)}
    assert labels["Published by"] == "en"
    assert labels["Hela guiden"] == ""
