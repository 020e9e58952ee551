"""The words of a text, and which of them may be broken."""

from __future__ import annotations

import pytest

from infographic.content.language.language import language
from infographic.text.hyphenation.hyphenate import Origin
from infographic.text.words import drawn_text, tokens, words_of

FI = language("fi")


def broken(text: str, names: tuple[str, ...] = ()) -> list[str]:
    """The words of a text that have breaks, with them."""
    found = []
    for token in tokens(text):
        for word in words_of(token, FI, names):
            shown = word.text
            for each in reversed(word.breaks):
                shown = f"{shown[: each.offset]}-{shown[each.offset :]}"
            if word.breaks:
                found.append(shown)
    return found


def test_words_are_broken_whatever_stands_around_them() -> None:
    assert broken("Se on (vuorovaikutus), ”vuorovaikutus”.") == 2 * ["vuoro-vai-ku-tus"]


def test_a_soft_hyphen_wins_over_all_else() -> None:
    assert broken("vuorovai\u00adkutus", ("vuorovaikutus",)) == ["vuorovai-kutus"]
    (word,) = words_of(next(tokens("vuorovai\u00adkutus")), FI, ())
    assert [each.origin for each in word.breaks] == [Origin.SOFT_HYPHEN]


def test_a_soft_hyphen_that_leaves_a_stub_is_left_out() -> None:
    assert broken("si\u00adsältö") == []


@pytest.mark.parametrize(
    "text",
    [
        "kanava Mastodonissa",  # a capital within a sentence
        "kanava LinkedInissä",
        "YouTubessa",
        "Mastodonissa",  # a capital at its beginning, of a word that is not listed
        "VIESTINTÄ",
        "#vuorovaikutus",
        "vuorovaikutus2",
        "vuoro_vaikutus",
        "www.vuorovaikutus.fi/vuorovaikutus",
        "viestinta.vuorovaikutus@kela.fi",
    ],
)
def test_names_and_what_is_no_word_stay_whole(text: str) -> None:
    assert broken(text) == []


def test_a_listed_word_at_the_beginning_of_a_sentence_is_broken() -> None:
    assert broken("Asiantuntija. Asiantuntija! ”Asiantuntija” – Asiantuntija") == 3 * [
        "Asian-tun-tija"
    ]


def test_so_is_one_that_is_longer_than_names_are() -> None:
    (word,) = broken("Saavutettavuusvaatimuslainsäädäntö tutuksi")
    assert word.count("-") > 5


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Viestintäpäivien ohjelma", "Viestintäpäivät"),
        ("viestintäpäiville", "viestintäpäivi"),
        ("Viestintäpäivät", "Kelan Viestintäpäivät"),
    ],
)
def test_the_guides_names_stay_whole_in_any_form(text: str, name: str) -> None:
    assert next(word.lower() for word in broken(text)).startswith("vies-tin")
    assert not any("vies" in word.lower() for word in broken(text, (name,)))


def test_a_name_protects_only_itself_in_a_word_with_a_hyphen() -> None:
    assert broken("Facebook-viestintä", ("Facebook",)) == ["vies-tintä"]
    assert broken("Kela-Kertun viestintä", ("Kela-Kerttu",)) == ["vies-tintä"]


def test_what_is_drawn_has_no_soft_hyphens_and_single_spaces() -> None:
    assert drawn_text(" Kela\u2011Kerttu \n vuoro\u00advaikutus ") == "Kela-Kerttu vuorovaikutus"
