"""The icon by which a page is found among the tabs and bookmarks of a browser."""

from __future__ import annotations

from urllib.parse import quote

from infographic.content.theme.theme import ColourToken, Theme


def tab_icon(theme: Theme) -> str:
    """The reel in the theme's colours, as an address that holds the picture itself: without one,
    browsers ask the server for a file that the folder does not have."""
    ground, strand, hub = (
        theme.colours[token].hex
        for token in (ColourToken.HERO, ColourToken.STRAND_1, ColourToken.HUB)
    )
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
        f"<rect width='32' height='32' rx='7' fill='{ground}'/>"
        f"<circle cx='16' cy='16' r='9' fill='{hub}' stroke='{strand}' stroke-width='4'/></svg>"
    )
    return f"data:image/svg+xml,{quote(svg, safe='=:/')}"
