"""The style sheet of the page: the theme's colours and fonts, and the rules of the template."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken, Theme
from infographic.publish.judge.contrast import VIEWER
from infographic.publish.judge.legibility import LEVELS
from infographic.publish.site.page_fonts import PageFonts, font_face, page_fonts
from infographic.render.web_font import WebFont
from infographic.scene import TextStyle

# What stands in where a font cannot be shown; the page asks for none by name.
_STAND_IN = "sans-serif"
# The paper of the light theme, which a logo is made for, in the dark too.
_LIGHT_PAPER = "light-paper"
_ON_PAPER = (TextStyle.STEP_TEXT, TextStyle.STEP_TITLE, TextStyle.NUMBER, TextStyle.TIP)
_STRANDS = (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3, ColourToken.GOAL)


@dataclass(frozen=True)
class Style:
    """`css` is what stands in the page's one style element, letter by letter."""

    css: str

    @property
    def allowed(self) -> str:
        """What allows it, and no other, in a content security policy (CSP 3, 2.3.1)."""
        digest = hashlib.sha256(self.css.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def style_of(theme: Theme, rules: str, text: str) -> Style:
    """The style of a page in a theme: its colours as custom properties by their names, how each
    kind of text looks, the fonts for the characters of `text`, and then `rules`."""
    fonts = page_fonts(theme, text)
    declared = "".join(map(font_face, fonts.faces))
    properties = {**dict(_colours(theme)), **dict(_fonts(fonts)), _LIGHT_PAPER: _paper(theme)}
    return Style(f"{declared}\n{_root(properties)}\n{_in_the_dark(theme)}{_printed(theme)}{rules}")


def _root(properties: Mapping[str, str]) -> str:
    return f":root{{{''.join(f'--{name}:{said};' for name, said in properties.items())}}}"


def _in_the_dark(theme: Theme) -> str:
    """What another theme says for readers who asked their system for dark windows; paper stays
    light."""
    if theme.dark is None:
        return ""
    properties = _root(dict(_colours(theme.dark)))
    return f"@media screen and (prefers-color-scheme:dark){{{properties}}}\n"


def _paper(theme: Theme) -> str:
    return theme.colours[ColourToken.PAPER].hex


def _printed(theme: Theme) -> str:
    """What stands on the bare page of paper, which is white whatever the theme's own is: where its
    text is too light for that, all that is dark in the theme."""
    text = theme.colours[theme.type[TextStyle.STEP_TEXT].colour].rgb
    if contrast_ratio(text, VIEWER.rgb) >= LEVELS["aa"].needed:
        return ""
    dark = f"var(--{theme.type[TextStyle.QUOTE].colour})"
    names = [*(f"{style}-colour" for style in _ON_PAPER), ColourToken.EDGE, *AUDIENCE_COLOURS]
    return f"@media print{{{_root(dict.fromkeys(names, dark))}}}\n"


def _colours(theme: Theme) -> Iterator[tuple[str, str]]:
    paper = theme.colours[ColourToken.PAPER].rgb
    for name, colour in theme.colours.items():
        yield name, colour.hex
    for style, look in theme.type.items():
        yield f"{style}-colour", f"var(--{look.colour})"
    for strand in _STRANDS:
        is_faint = contrast_ratio(theme.colours[strand].rgb, paper) < NEEDED_BY_GRAPHICS
        yield f"{strand}-edge", f"var(--{ColourToken.EDGE if is_faint else strand})"


def _fonts(fonts: PageFonts) -> Iterator[tuple[str, str]]:
    for style, faces in fonts.families.items():
        yield from _font(style, faces)


def _font(style: TextStyle, faces: tuple[WebFont, ...]) -> Iterator[tuple[str, str]]:
    listed = [f'"{face.family}"' for face in faces]
    yield f"{style}-font", ",".join([*listed, _STAND_IN])
    yield f"{style}-weight", str(faces[0].weight)
