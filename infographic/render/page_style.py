"""What a web page that inlines a picture would change in it, and how the picture stays as it is.

An inlined SVG inherits from the page around it (SVG 2, 6.5; CSS Cascading 5, 7.2), and the page's
rules for `*`, `text` or `svg path` reach into it. Every property that is inherited, or reaches text
by another way, and changes letters or shapes is given its initial value; those that an element
differs in (colour, font) are written on it.
"""

from __future__ import annotations

from collections.abc import Mapping

# What our shapes say where it is not so, and inherit where they do not.
NO_LINE: Mapping[str, str] = {
    "stroke": "none",
    "stroke-width": "1",
    "stroke-dasharray": "none",
    "stroke-linecap": "butt",
}
# What our shapes never say.
_SHAPES: Mapping[str, str] = {
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "clip-rule": "nonzero",
    "stroke-dashoffset": "0",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-opacity": "1",
    "paint-order": "normal",
    "visibility": "visible",
    "shape-rendering": "auto",
    "image-rendering": "auto",
    "color-interpolation": "sRGB",
    "marker-start": "none",
    "marker-mid": "none",
    "marker-end": "none",
}
# Shorthands come before what they would reset. Kerning without ligatures: as the text was shaped;
# and with geometricPrecision, where letters stand does not depend on the screen.
_TEXT: Mapping[str, str] = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-stretch": "normal",
    "font-size-adjust": "none",
    "font-kerning": "normal",
    "font-variant-ligatures": "no-common-ligatures no-discretionary-ligatures",
    "font-feature-settings": "normal",
    "font-variation-settings": "normal",
    "font-language-override": "normal",
    "font-optical-sizing": "auto",
    "font-palette": "normal",
    "font-synthesis": "none",
    "letter-spacing": "normal",
    "word-spacing": "normal",
    "line-height": "normal",
    "text-transform": "none",
    "text-indent": "0",
    "text-align": "start",
    "text-anchor": "start",
    "text-decoration": "none",
    "text-emphasis": "none",
    "text-shadow": "none",
    "text-rendering": "geometricPrecision",
    "text-orientation": "mixed",
    "text-combine-upright": "none",
    "-webkit-text-stroke": "0",
    "-webkit-text-fill-color": "currentcolor",
    "-webkit-text-size-adjust": "100%",
    "text-size-adjust": "100%",
    "white-space": "pre",
    "tab-size": "8",
    "hyphens": "manual",
    "word-break": "normal",
    "overflow-wrap": "normal",
    "line-break": "auto",
    "quotes": "auto",
    "direction": "ltr",
    "unicode-bidi": "normal",
    "writing-mode": "horizontal-tb",
    "dominant-baseline": "auto",
    "alignment-baseline": "baseline",
    "baseline-shift": "0",
    "-webkit-user-select": "text",
    "user-select": "text",
    "pointer-events": "auto",
    "color": "#000",
    # With colours of the system's in place of ours, text could stand on a ground of its own colour.
    "forced-color-adjust": "none",
    "-webkit-print-color-adjust": "exact",
    "print-color-adjust": "exact",
}
# Not inherited, but rules for `*` set them and then all of the drawing has them.
_EFFECTS: Mapping[str, str] = {
    "opacity": "1",
    "filter": "none",
    "mask": "none",
    "mix-blend-mode": "normal",
    "vector-effect": "none",
    "translate": "none",
    "rotate": "none",
    "scale": "none",
    "animation": "none",
    "transition": "none",
}

# For a drawing without style sheets: what its shapes would inherit, as attributes of groups.
SHAPE_ATTRIBUTES: Mapping[str, str] = {**NO_LINE, **_SHAPES}

# For a drawing with text: what its elements would inherit, as the `style` of the root.
INHERITED_STYLE = ";".join(
    f"{name}:{value}" for name, value in {**NO_LINE, **_SHAPES, **_TEXT}.items()
)


def scoped_rules(name: str) -> str:
    """Rules for all that stands in the element whose id is `name`. Written twice, the id outweighs
    those of a page's rules; what is important outweighs what is not."""
    every = {**_SHAPES, **_TEXT, **_EFFECTS}
    return f"#{name}#{name} *{{{held(every)}}}"


def held(look: Mapping[str, str]) -> str:
    """Declarations that outweigh those of a page's rules."""
    return ";".join(f"{name}:{value}!important" for name, value in look.items())
