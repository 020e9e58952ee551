"""The theme's fonts for the page, with just the characters that it shows."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infographic.assets.font import shaping_font
from infographic.content.theme.theme import Theme
from infographic.render.web_font import WebFont, web_font
from infographic.scene import FontFile, TextStyle

# All that a keyboard of English writes, whatever the texts say: a reader may have the browser
# translate the page.
_ALWAYS = "".join(map(chr, range(0x20, 0x7F)))


@dataclass(frozen=True)
class PageFonts:
    """`faces` are each declared once; `families` are what the texts of each style ask for, the
    first first."""

    faces: tuple[WebFont, ...]
    families: Mapping[TextStyle, tuple[WebFont, ...]]


def page_fonts(theme: Theme, text: str) -> PageFonts:
    """The fonts with which the characters of a text can be shown in each of the theme's styles."""
    wanted = frozenset(_ALWAYS).union(filter(str.isprintable, set(text)))
    lists = {style: theme.faces(style) for style in theme.type}
    of_list = {fonts: tuple(_faces(fonts, wanted)) for fonts in dict.fromkeys(lists.values())}
    families = {style: of_list[fonts] for style, fonts in lists.items()}
    faces = dict.fromkeys(face for listed in families.values() for face in listed)
    return PageFonts(tuple(faces), families)


def _faces(fonts: tuple[FontFile, ...], wanted: frozenset[str]) -> Iterator[WebFont]:
    """Each font with those characters that the fonts before it lack."""
    lacking = wanted
    for font in fonts:
        codes = frozenset(shaping_font(font).face.unicodes)
        had = frozenset(character for character in lacking if ord(character) in codes)
        if had:
            yield web_font(font, "".join(sorted(had)))
        lacking -= had


def font_face(face: WebFont) -> str:
    """The rule of CSS that brings a font along."""
    data = base64.b64encode(face.woff2).decode()
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:swap;'
        f'src:url("data:font/woff2;base64,{data}") format("woff2")}}'
    )
