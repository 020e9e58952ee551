"""What guide.yaml says of the web page: where it is published, and on what terms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalPage, localise
from infographic.publish.artefact import as_text
from tests.content.guide_folder import GuideFolder, where


def with_page(folder: GuideFolder, page: str) -> GuideFolder:
    """The small guide with a page, its first key on line 5 from column 3."""
    folder.change("guide.yaml", "names:", f"page:\n  {page}\nnames:")
    return folder


def local(folder: GuideFolder, code: str) -> LocalPage:
    return localise(folder.load().guide, code).page


def test_a_guide_that_says_nothing_of_its_page_has_nothing_invented(folder: GuideFolder) -> None:
    assert local(folder, "fi") == LocalPage("", None, "")


@pytest.mark.parametrize("written", ["https://kela.fi/kuvat/", "https://kela.fi/kuvat"])
def test_each_language_has_its_folder_below_the_address(folder: GuideFolder, written: str) -> None:
    with_page(folder, f"address: {written}")
    assert local(folder, "fi").address == "https://kela.fi/kuvat/fi/"
    assert local(folder, "sv").address == "https://kela.fi/kuvat/sv/"


def test_the_whole_may_be_published_under_an_address_for_each_language(folder: GuideFolder) -> None:
    with_page(folder, "address: {fi: https://kela.fi, sv: https://fpa.fi/}")
    assert local(folder, "fi").address == "https://kela.fi/fi/"
    assert local(folder, "sv").address == "https://fpa.fi/sv/"


def test_a_licence_has_a_name_in_each_language_and_may_have_an_address(folder: GuideFolder) -> None:
    with_page(folder, "licence: {name: {fi: Nimeä, sv: Erkännande}, url: https://cc.org/by}")
    licence = local(folder, "sv").licence
    assert licence is not None
    assert (licence.name.value, licence.url) == ("Erkännande", "https://cc.org/by")
    assert licence.name.item == "page, licence, name"


def test_a_licence_may_be_words_alone(folder: GuideFolder) -> None:
    with_page(folder, "licence: {name: Vapaa}")
    licence = local(folder, "sv").licence
    assert licence is not None
    assert (licence.name.value, licence.url) == ("Vapaa", "")


def test_the_accessibility_statement_may_be_one_for_each_language(folder: GuideFolder) -> None:
    with_page(folder, "accessibility: {fi: https://kela.fi/a, sv: https://fpa.fi/b}")
    assert local(folder, "fi").accessibility == "https://kela.fi/a"
    assert local(folder, "sv").accessibility == "https://fpa.fi/b"


def test_what_is_said_of_the_page_is_nothing_that_pictures_are_made_of(folder: GuideFolder) -> None:
    guide = localise(folder.load().guide, "fi")
    moved = replace(guide, page=LocalPage("https://kela.fi/fi/"))
    assert as_text(moved) == as_text(guide)


OF_A_LANGUAGE = [
    ("https://www.espoo.fi/kuvat/fi/", "https://www.espoo.fi/kuvat/"),
    ("https://www.espoo.fi/kuvat/SV", "https://www.espoo.fi/kuvat/"),
    ("https://www.espoo.fi/fi/", "https://www.espoo.fi/"),
    ("https://www.espoo.fi/kuvat/fi/sv/", "https://www.espoo.fi/kuvat/"),
]


@pytest.mark.parametrize(("written", "meant"), OF_A_LANGUAGE)
def test_the_address_of_a_languages_own_page_is_not_doubled(
    folder: GuideFolder, written: str, meant: str
) -> None:
    (problem,) = with_page(folder, f"address: {written}").problems()
    assert problem.item == "page, address"
    code = written.rstrip("/").rpartition("/")[2]
    assert problem.what == f"“{code}” at the end is put there for each language by the program"
    assert problem.hint == f"write  address: {meant}"
    assert where(problem) == "guide.yaml:5:12"
    with_nothing_wrong = GuideFolder(folder.path)
    assert local(with_page(with_nothing_wrong, f"address: {meant}"), "fi").address == f"{meant}fi/"


def test_each_language_is_told_of_its_own_address(folder: GuideFolder) -> None:
    with_page(folder, "address: {fi: https://a.fi/kuvat/fi/, sv: https://b.fi/bilder/sv/}")
    finnish, swedish = folder.problems()
    assert (where(finnish), finnish.hint) == ("guide.yaml:5:17", "write  fi: https://a.fi/kuvat/")
    assert (where(swedish), swedish.hint) == ("guide.yaml:5:45", "write  sv: https://b.fi/bilder/")


@pytest.mark.parametrize("written", ["https://www.fi.fi/", "https://kela.fi/fi/kuvat/"])
def test_the_code_of_a_language_may_stand_elsewhere(folder: GuideFolder, written: str) -> None:
    with_page(folder, f"address: {written}")
    assert local(folder, "sv").address == f"{written}sv/"


FOLDER = "expected the address of a folder"
MISTAKES = [
    (
        "address: http://kela.fi",
        "page, address",
        "5:12",
        "expected an address that begins",
        "write",
    ),
    ("address: javascript:alert(1)", "page, address", "5:12", "expected an address", "copy it"),
    (
        "address: https://kela.fi/a/index.html",
        "page, address",
        "5:12",
        FOLDER,
        "write for example  https://kela.fi/a/",
    ),
    (
        "address: http://kela.fi/a/fi/index.html?b",
        "page, address",
        "5:12",
        "expected an address that begins",
        "write for example  https://kela.fi/a/",
    ),
    (
        "address: https://åbo.fi/a/fi/",
        "page, address",
        "5:12",
        "an address cannot have “å”",
        "write for example  https://xn--bo-xia.fi/a/",
    ),
    (
        "address: https://kela.fi/a/?sivu=1#x",
        "page, address",
        "5:12",
        FOLDER,
        "write for example  https://kela.fi/a/",
    ),
    (
        "address: https://kela.fi/a/fi/index.html",
        "page, address",
        "5:12",
        FOLDER,
        "write for example  https://kela.fi/a/",
    ),
    (
        "address: [https://kela.fi/a]",
        "page, address",
        "5:12",
        "expected one text, or one in each language, found a list",
        "write it without the brackets:  address: https://kela.fi/a",
    ),
    (
        "address: [https://kela.fi/a, https://fpa.fi]",
        "page, address",
        "5:12",
        "expected one text, or one in each language, found a list",
        "write for example  address: {fi: https://kela.fi/a, sv: https://fpa.fi}",
    ),
    (
        "address: []",
        "page, address",
        "5:12",
        "expected one text, or one in each language, found a list",
        "write for example  address: {fi: …, sv: …}",
    ),
    (
        "accessibility: \n    - https://kela.fi",
        "page, accessibility",
        "6:5",
        "expected one text, or one in each language, found a list",
        "write it without the hyphen:  accessibility: https://kela.fi",
    ),
    ("address:", "page, address", "5:3", "the address is empty", "write it, or delete the line"),
    ("address: #a", "page, address", "5:3", "the address is empty", "what follows # is a comment"),
    (
        "licence: {name: CC, url: }",
        "page, licence, url",
        "5:23",
        "the address is empty",
        "write it, or delete “url”",
    ),
    ("licence: {name: }", "page, licence, name", "5:13", "the text is empty", "write it"),
    (
        "licence:",
        "page, licence",
        "5:3",
        "expected keys and values, found nothing",
        "write its keys on the lines below, indented (name, url), or delete the line",
    ),
    (
        "accessibility: saavutettavuus.html",
        "page, accessibility",
        "5:18",
        "expected an address that begins with https://",
        "copy it from the browser's address bar",
    ),
    ("address: {fi: https://kela.fi}", "page, address", "5:12", "the text in “sv” is", "add  sv"),
    (
        "licence: CC BY 4.0",
        "page, licence",
        "5:12",
        "expected keys and values",
        "write for example  licence: {name: CC BY 4.0}",
    ),
    (
        "licence: CC BY 4,0",
        "page, licence",
        "5:12",
        "expected keys and values",
        "write for example  licence: {name: 'CC BY 4,0'}",
    ),
    (
        "licence: https://cc.org/by",
        "page, licence",
        "5:12",
        "expected keys and values",
        "write for example  licence: {name: CC BY 4.0, url: https://cc.org/by}",
    ),
    ("licence: |\n    CC\n    BY", "page, licence", "5:12", "expected keys", "keys: name, url"),
    ("licence: [CC BY]", "page, licence", "5:12", "expected keys and values", "keys: name, url"),
    (
        "licence: {name: CC BY 4,0, url: https://cc.org}",
        "page, licence",
        "5:27",
        "a comma ends the text here",
        "put the text in quotation marks: {name: 'CC BY 4,0', …}; the keys here are: name, url",
    ),
    (
        "licence: {name: Nimeä, muokkaa, jaa}",
        "page, licence",
        "5:26",
        "a comma ends the text here",
        "put the text in quotation marks: {name: 'Nimeä, muokkaa, jaa'}; the keys",
    ),
    (
        "licence: {name: CC BY 4.0, url https://cc.org}",
        "page, licence",
        "5:30",
        "the colon after “url” is missing",
        "write  url: https://cc.org",
    ),
    (
        "licence: {url https://cc.org, name: CC}",
        "page, licence",
        "5:13",
        "the colon after “url” is missing",
        "write  url: https://cc.org",
    ),
    (
        "licence: {rul https://cc.org, name: CC}",
        "page, licence",
        "5:13",
        "unknown key “rul https://cc.org”",
        "the keys here are: name, url",
    ),
    (
        "licence: {name: CC BY 4.0 url: https://cc.org}",
        "",
        "5:12",
        "in what “{” opens here, a comma",
        "put a comma before “url”: {name: CC BY 4.0, url: …}  or",
    ),
    (
        "licence: {name: CC BY 4.0, url: https://cc.org",
        "",
        "5:12",
        "in what “{” opens here, a comma or the closing “}” is missing",
        "write for example  {name: …, url: …}  and put a text with a comma, a colon or #",
    ),
    ("licence: {url: https://cc.org}", "page, licence", "5:12", "“name” is missing", "add for"),
    ("licence: {name: CC, url: cc.org}", "page, licence, url", "5:28", "expected an", "write for"),
    ("accessibility: ftp://a.fi", "page, accessibility", "5:18", "expected an", "write for"),
    ("adress: https://kela.fi", "page", "5:3", "unknown key “adress”", "did you mean “address”?"),
    (
        f"accessibility: https://kela.fi/{'a' * 2000}",
        "page, accessibility",
        "5:18",
        "the address has 2016 characters",
        "use a short address",
    ),
]


def test_a_page_that_says_nothing_is_to_be_left_out(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names:", "page:\nnames:")
    (problem,) = folder.problems()
    assert (where(problem), problem.item) == ("guide.yaml:4:1", "page")
    assert problem.hint == (
        "write its keys on the lines below, indented (address, licence, accessibility), "
        "or delete the line"
    )


@pytest.mark.parametrize(("page", "item", "place", "what", "hint"), MISTAKES)
def test_what_cannot_be_taken_is_told_at_its_place(
    folder: GuideFolder, page: str, item: str, place: str, what: str, hint: str
) -> None:
    (problem,) = with_page(folder, page).problems()
    assert (problem.item, where(problem)) == (item, f"guide.yaml:{place}")
    assert problem.what.startswith(what)
    assert problem.hint.startswith(hint)
    if "for example  https" in hint:
        assert problem.hint == hint
