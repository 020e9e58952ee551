"""The style of the elements of an SVG file: attributes, simple style sheets and inheritance
(SVG 1.1, chapter 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from infographic.assets.artwork import ArtworkError

Rgb = tuple[int, int, int]
Style = Mapping[str, str]

_INHERITED = ("fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin")
# Transparency and effects, each with the value at which it does nothing.
_NOT_SUPPORTED = {
    "opacity": "1",
    "fill-opacity": "1",
    "stroke-opacity": "1",
    "filter": "none",
    "mask": "none",
    "clip-path": "none",
    "mix-blend-mode": "normal",
    "stroke-dasharray": "none",
    "marker-start": "none",
    "marker-mid": "none",
    "marker-end": "none",
}
_READ = (*_INHERITED, *_NOT_SUPPORTED, "display", "visibility")

INITIAL: Style = {
    "fill": "#000000",
    "fill-rule": "nonzero",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
}
# CSS 2.1, 4.3.6
_NAMED = {
    "aqua": "#00ffff",
    "black": "#000000",
    "blue": "#0000ff",
    "fuchsia": "#ff00ff",
    "gray": "#808080",
    "green": "#008000",
    "lime": "#00ff00",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "purple": "#800080",
    "red": "#ff0000",
    "silver": "#c0c0c0",
    "teal": "#008080",
    "white": "#ffffff",
    "yellow": "#ffff00",
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"\s*([^{}@]+?)\s*\{([^{}]*)\}")
_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")


def class_styles(sheet: str) -> dict[str, dict[str, str]]:
    """From each class to what a style sheet says of it; ArtworkError for any other selector."""
    styles: dict[str, dict[str, str]] = {}
    rest = _COMMENT.sub("", sheet)
    for selectors, body in _RULE.findall(rest):
        for selector in selectors.split(","):
            if not (name := _CLASS.fullmatch(selector.strip())):
                raise _not_simple(selector.strip())
            styles.setdefault(name[1], {}).update(_declarations(body))
    if left := _RULE.sub("", rest).strip():
        raise _not_simple(left.split("{")[0].strip()[:40])
    return styles


def _not_simple(selector: str) -> ArtworkError:
    what = f"its style sheet has a rule for “{selector}”; only classes (.name) are understood"
    return ArtworkError(what, "export it with presentation attributes in place of CSS")


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, colon, value in pairs
        if colon
    }


def style_of(element: Element, classes: Mapping[str, Style], parent: Style) -> Style | None:
    """The style of an element in a parent's; None when it is not shown, ArtworkError for
    effects."""
    own = dict(_own(element, classes))
    for name, harmless in _NOT_SUPPORTED.items():
        value = own.get(name, harmless)
        if value != harmless and _number_or(value) != _number_or(harmless):
            what = f"it uses “{name}: {value}”, which print and our other files cannot show"
            raise ArtworkError(
                what, "flatten transparency, effects and clipping in a drawing program"
            )
    if own.get("display") == "none" or own.get("visibility") in ("hidden", "collapse"):
        return None
    return {
        **parent,
        **{name: own[name] for name in _INHERITED if own.get(name, "inherit") != "inherit"},
    }


def _own(element: Element, classes: Mapping[str, Style]) -> Iterator[tuple[str, str]]:
    """What is said of an element itself, the weakest first."""
    yield from ((name, element.attrib[name].strip()) for name in _READ if name in element.attrib)
    for name in element.get("class", "").split():
        yield from classes.get(name, {}).items()
    yield from _declarations(element.get("style", "")).items()


def _number_or(value: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return value


def colour_of(value: str) -> Rgb | None:
    """The colour that a fill or stroke has; None for none."""
    text = value.lower()
    if text in ("none", "transparent"):
        return None
    text = _NAMED.get(text, text)
    if short := re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", text):
        text = "#" + "".join(digit * 2 for digit in short.groups())
    if re.fullmatch("#[0-9a-f]{6}", text):
        red, green, blue = bytes.fromhex(text[1:])
        return red, green, blue
    if numbers := re.fullmatch(r"rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)", text):
        red, green, blue = (min(255, int(number)) for number in numbers.groups())
        return red, green, blue
    if text.startswith("url("):
        raise ArtworkError(
            "it fills a shape with a gradient or pattern", "fill its shapes with plain colours"
        )
    raise ArtworkError(f"its colour “{value}” is not understood", "write colours as #00357a")
