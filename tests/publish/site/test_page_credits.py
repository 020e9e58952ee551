"""The page credits what it is made with."""

from __future__ import annotations

from infographic.assets.credits import icon_credit
from infographic.content.theme.load_theme import load_theme
from infographic.files import program_data
from infographic.publish.site.page_credits import page_credits


def test_the_fonts_of_the_theme_and_the_icons_are_credited_once_each() -> None:
    theme = load_theme(program_data() / "themes" / "kela.yaml")
    families = dict.fromkeys(family for listed in theme.fonts.values() for family in listed)
    credited = page_credits(theme)
    assert [credit.name for credit in credited.fonts] == list(families)
    assert all(credit.author and credit.licence and credit.url for credit in credited.fonts)
    assert credited.icons == icon_credit()
