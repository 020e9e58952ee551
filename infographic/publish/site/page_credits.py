"""Whom the page credits: the authors of the theme's fonts and of the icons that it shows."""

from __future__ import annotations

from infographic.assets.credits import Credit, family_credits, icon_credit
from infographic.content.theme.theme import Theme


def page_credits(theme: Theme) -> tuple[Credit, ...]:
    """Each once; the icons, which every page has among its signs, last."""
    families = (family for listed in theme.fonts.values() for family in listed)
    return (*family_credits(families), icon_credit())
