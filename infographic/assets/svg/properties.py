"""The properties that are read (SVG 2, appendix I), with their initial values."""

from __future__ import annotations

from collections.abc import Mapping

GEOMETRY = ("cx", "cy", "height", "r", "rx", "ry", "width", "x", "y")
INHERITED: Mapping[str, str] = {
    "clip-rule": "nonzero",
    "color": "black",
    "fill": "black",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "paint-order": "normal",
    "stroke": "none",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "visibility": "visible",
}
OWN: Mapping[str, str] = {
    "clip-path": "none",
    "display": "inline",
    "opacity": "1",
    "overflow": "",
    "transform": "none",
    "transform-box": "view-box",
    "transform-origin": "",
    "vector-effect": "none",
    **dict.fromkeys(GEOMETRY, ""),
}
# What print and our other files cannot show, with the values that do nothing.
NOT_SUPPORTED: Mapping[str, tuple[str, ...]] = {
    "-webkit-box-reflect": ("none",),
    "animation": ("none",),
    "animation-name": ("none",),
    "backdrop-filter": ("none",),
    "background": ("none", "transparent"),
    "background-color": ("transparent",),
    "background-image": ("none",),
    "clip": ("auto",),
    "d": ("none",),
    "filter": ("none",),
    "marker": ("none",),
    "marker-end": ("none",),
    "marker-mid": ("none",),
    "marker-start": ("none",),
    "mask": ("none",),
    "mask-image": ("none",),
    "mix-blend-mode": ("normal",),
    "offset-path": ("none",),
    "perspective": ("none",),
    "rotate": ("none",),
    "scale": ("none",),
    "translate": ("none",),
    "zoom": ("normal", "1", "100%"),
}
# What every browser takes for the property without the prefix (Compatibility Standard, 3.1).
PREFIXED: Mapping[str, str] = {
    f"-webkit-{name}": name
    for name in (
        "animation",
        "animation-name",
        "backdrop-filter",
        "clip-path",
        "filter",
        "mask",
        "mask-image",
        "opacity",
        "perspective",
        "transform",
        "transform-origin",
    )
}
# Those that no attribute says.
_CSS_ONLY = {
    "-webkit-box-reflect",
    "animation",
    "animation-name",
    "background",
    "background-color",
    "background-image",
}
_CSS_ONLY |= {"d", "marker", "offset-path", "perspective", "rotate", "scale", "translate", "zoom"}
PRESENTATION_ATTRIBUTES = (INHERITED.keys() | OWN.keys() | NOT_SUPPORTED.keys()) - _CSS_ONLY
PRESENTATION_ATTRIBUTES |= {"font-size"}
