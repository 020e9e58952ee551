"""The words of a guide that may be broken, and what Voikko has to say of the list of words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import language
from infographic.errors import MachineError
from infographic.text.broken_words import (
    all_words,
    broken_words,
    origins,
    proposals,
    with_breaks,
)
from infographic.text.hyphenation.voikko import Voikko
from tests.fake import guide, words

FI = language("fi")


def made(title: str, names: tuple[str, ...] = ()) -> LocalGuide:
    return replace(guide(), language=FI, title=words(title), names=names)


@pytest.fixture
def voikko(debian_library: Callable[[str], None]) -> Voikko:
    debian_library("voikko")
    return Voikko("fi")


def test_each_word_that_may_be_broken_is_told_once_with_where_it_is_from() -> None:
    found = broken_words(made("Se on asiantuntija, asian\u00adtuntijuus ja asiantuntija Mastodon"))
    told = [(with_breaks(word), origins(word)) for word in found]
    assert told == [
        ("asian|tun-tija", "list, rule"),
        ("asian|tuntijuus", "soft hyphen"),
    ]


def test_names_are_no_words_for_the_list() -> None:
    assert "facebookissa" in all_words(made("Facebookissa"))
    assert "facebookissa" not in all_words(made("Facebookissa", ("Facebook",)))


def test_voikko_proposes_what_the_list_does_not_know(voikko: Voikko) -> None:
    (proposal,) = proposals(["kuusimetsä", "asiantuntijuus", "xyzzyx"], FI, voikko)
    assert str(proposal) == "kuusi|metsä   (not in the list)"


def test_voikko_says_where_the_list_parts_a_word_otherwise(voikko: Voikko) -> None:
    (proposal,) = proposals(["vaitiolovelvollisuus"], FI, voikko)
    assert str(proposal) == "vaiti|olo|velvollisuus   (in the list: vaitiolo|velvollisuus)"


def test_voikko_agrees_with_nearly_all_words_with_a_reference(voikko: Voikko) -> None:
    from tests.text.reference import references

    every = [each.word for each in references("finnish_words.txt")]
    disagreements = [each for each in proposals(every, FI, voikko) if each.listed]
    assert len(disagreements) <= 0.03 * len(every), [str(each) for each in disagreements]


def test_voikko_knows_how_words_are_spelt(voikko: Voikko) -> None:
    with voikko:
        assert voikko.knows("vuorovaikutus")
        assert not voikko.knows("vuorovaikkutus")


def test_without_a_dictionary_it_says_what_to_type(voikko: Voikko) -> None:  # noqa: ARG001
    with pytest.raises(MachineError, match="sudo apt-get install libvoikko1 voikko-fi"):
        Voikko("xx")


def test_without_the_library_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)  # noqa: ARG005
    with pytest.raises(MachineError, match="sudo apt-get install libvoikko1 voikko-fi"):
        Voikko("fi")
