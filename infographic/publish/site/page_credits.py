"""Whom the page credits: the authors of the theme's fonts and of the icons that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.assets.credits import Credit, family_credits, icon_credit
from infographic.content.theme.theme import Theme


@dataclass(frozen=True)
class PageCredits:
    """Each family of fonts once, and the icons, which every page has among its signs."""

    fonts: tuple[Credit, ...]
    icons: Credit


def page_credits(theme: Theme) -> PageCredits:
    """Those of a page in a theme."""
    families = (family for listed in theme.fonts.values() for family in listed)
    return PageCredits(family_credits(families, theme.own_fonts), icon_credit())
