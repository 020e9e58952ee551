"""The fonts of the studio's pages, from the installed packages."""

from __future__ import annotations

from infographic.assets.font import find_font
from infographic.render.web_font import web_font

_FAMILY = "Source Sans Pro"
# By the names of the files that tokens.css asks for.
_STYLES = {
    "regular": "Regular",
    "italic": "Italic",
    "semibold": "Semibold",
    "bold": "Bold",
    "black": "Black",
}
# Latin, and the signs that the pages show: punctuation, arrows, mathematics.
_CHARACTERS = "".join(
    chr(code)
    for first, last in ((0x20, 0x24F), (0x2010, 0x2044), (0x20AC, 0x20AC), (0x2190, 0x22FF))
    for code in range(first, last + 1)
)


def font_files() -> dict[str, bytes]:
    """Each font as WOFF2, by the name of its file."""
    return {
        f"{name}.woff2": web_font(find_font(_FAMILY, style), _CHARACTERS).woff2
        for name, style in _STYLES.items()
    }
