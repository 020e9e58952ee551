"""The link in guide.yaml: which addresses are taken."""

from __future__ import annotations

import pytest

from infographic.content.guide.link import short_form
from infographic.content.guide.local import LocalLink, localise
from tests.content.guide_folder import GuideFolder, where


def linked(folder: GuideFolder, url: str) -> GuideFolder:
    """The small guide with a link, its address on line 5 from column 8."""
    link = f"link:\n  url: {url}\n  label: {{fi: Koko opas, sv: Hela guiden}}\n"
    folder.change("guide.yaml", "names:", f"{link}names:")
    return folder


def local(folder: GuideFolder, code: str) -> LocalLink:
    link = localise(folder.load().guide, code).link
    assert link is not None
    return link


ADDRESSES = [
    ("https://www.kela.fi", "www.kela.fi"),
    ("https://www.kela.fi/", "www.kela.fi"),
    ("HTTPS://Kela.fi/some?a=1&b=%C3%A4#osa", "Kela.fi/some?a=1&b=%C3%A4#osa"),
    ("https://kela.fi:8443/a/", "kela.fi:8443/a"),
    ("https://kela.fi/a?vuodet=2014-2016&b=5%...", "kela.fi/a?vuodet=2014-2016&b=5%..."),
]


@pytest.mark.parametrize(("url", "address"), ADDRESSES)
def test_an_address_is_shown_without_what_nobody_reads_aloud(
    folder: GuideFolder, url: str, address: str
) -> None:
    link = local(linked(folder, f"'{url}'"), "fi")
    assert (link.url, link.address.value, link.label.value) == (url, address, "Koko opas")
    assert link.address.item == "link, url"
    assert short_form(url) == address


def test_each_language_may_have_its_own_address(folder: GuideFolder) -> None:
    linked(folder, "{fi: 'https://kela.fi/a', sv: 'https://fpa.fi/b'}")
    assert local(folder, "fi").url == "https://kela.fi/a"
    assert local(folder, "sv").address.value == "fpa.fi/b"


BEGINS = "expected an address that begins with https://"
MISTAKES = [
    ("http://kela.fi/a", BEGINS, "write for example  https://kela.fi/a"),
    ("kela.fi/a", BEGINS, "write for example  https://kela.fi/a"),
    ("javascript:alert(1)", BEGINS, "copy it from the browser's"),
    ("https://", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("https://kela", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("https://-a.fi", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    (
        "https://me:secret@kela.fi",
        f"{BEGINS} and the name of a server",
        "copy it from the browser's",
    ),
    ("https://kela.fi:99999", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("https://[kela.fi", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("https://Espoo/kuvat", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("ohje.html", BEGINS, "copy it from the browser's"),
    ("Ohje.PDF", BEGINS, "copy it from the browser's"),
    ("https://ohje.html", f"{BEGINS} and the name of a server", "copy it from the browser's"),
    ("kela.fi/ohje.html", BEGINS, "write for example  https://kela.fi/ohje.html"),
    (
        "https://kela.fi/ä",
        "an address cannot have “ä”",
        "write for example  https://kela.fi/%C3%A4",
    ),
    (
        "https://www.Åbo-1.fi:443/a%C3%A4ä?ö=å#Ω",
        "an address cannot have “Å”",
        "write for example  https://www.xn--bo-1-poa.fi:443/a%C3%A4%C3%A4?%C3%B6=%C3%A5#%CE%A9",
    ),
    ("www.åbo.fi", BEGINS, "write for example  https://www.xn--bo-xia.fi"),
    (
        "https://straße.de",
        "an address cannot have “ß”",
        "write for example  https://xn--strae-oqa.de",
    ),
    (f"https://{'å' * 64}.fi", "an address cannot have “å”", "copy it from the browser's"),
    ("https://å_b.fi", "an address cannot have “å”", "copy it from the browser's"),
    ("https://kela.fi/ä”ä", "an address cannot have “ä”", "copy it from the browser's"),
    ("https://kela.fi/a b", "an address cannot have a space", "copy it from the browser's"),
    (f"https://kela.fi/{'a' * 140}", "the address has 156 characters", "use a short address"),
]


@pytest.mark.parametrize(("url", "what", "hint"), MISTAKES)
def test_an_address_that_cannot_be_taken_is_told_at_its_place(
    folder: GuideFolder, url: str, what: str, hint: str
) -> None:
    (problem,) = linked(folder, f"'{url}'").problems()
    assert problem.what.startswith(what)
    assert problem.hint.startswith(hint)
    assert (problem.item, where(problem)) == ("link, url", "guide.yaml:5:8")


def test_an_address_of_one_language_is_told_at_its_own_place(folder: GuideFolder) -> None:
    (problem,) = linked(folder, "{fi: 'https://kela.fi', sv: 'http://fpa.fi'}").problems()
    assert where(problem) == "guide.yaml:5:36"


def test_an_address_alone_is_told_how_to_be_a_link(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names:", "link: https://kela.fi\nnames:")
    (problem,) = folder.problems()
    label = "label: {fi: …, sv: …}"
    assert problem.hint == f"write for example  link: {{url: https://kela.fi, {label}}}"
