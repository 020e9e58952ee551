"""Headings break well on narrow screens, and say the same on all."""

from __future__ import annotations

import pytest

from infographic.characters import SOFT_HYPHEN
from infographic.content.guide.local import LocalText
from infographic.errors import Place
from infographic.publish.site.texts import heading


def said(text: str, language: str = "fi", names: tuple[str, ...] = ()) -> str:
    """The markup of a heading, with | for its soft hyphens."""
    shown = heading(LocalText(text, language, Place("guide.yaml", 1, 1, ""), "title"), names)
    return shown.replace(SOFT_HYPHEN, "|")


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("Mittaa tulokset", "fi", "Mittaa tulokset"),
        ("Tee muuttoilmoitus", "fi", "Tee muutto|ilmoitus"),
        ("Noudata vaitiolovelvollisuutta.", "fi", "vaitiolo|vel|vol|li|suutta."),
        ("Gör en konsekvensbedömning", "sv", "Gör en konsekvens|bedömning"),
        ("Lyhyt\N{SOFT HYPHEN}sana", "fi", "Lyhyt|sana"),
    ],
)
def test_long_words_have_soft_hyphens_at_the_seams_of_compounds(
    text: str, language: str, shown: str
) -> None:
    assert shown in said(text, language)


def test_what_is_marked_as_long_is_long_for_any_column() -> None:
    assert said("Tee muuttoilmoitus").count("<span") == 0
    assert said("Noudata vaitiolovelvollisuutta.").count('<span class="long">vaitiolo|') == 1


def test_a_name_is_not_broken() -> None:
    assert said("Muuttoilmoitus", names=("Muuttoilmoitus",)) == "Muuttoilmoitus"


def test_an_address_is_a_link_and_not_broken() -> None:
    shown = said("Lue www.muuttoilmoituspalvelukeskus.fi")
    assert '<a href="https://www.muuttoilmoituspalvelukeskus.fi">' in shown
    assert "|" not in shown


def test_no_word_is_markup() -> None:
    shown = said("<b>Muuttoilmoituslomakkeet & muut</b>")
    assert shown.startswith("&lt;b&gt;")
    assert "&amp; muut&lt;/b&gt;" in shown
