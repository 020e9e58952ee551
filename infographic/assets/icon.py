"""Icons by name, from Font Awesome Free (its icons are CC BY 4.0).

A name alone means the solid icon, or the brand where there is no solid one.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from xml.etree import ElementTree

from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path

from infographic.assets.outline_pen import OutlinePen
from infographic.geometry import Path, Rect

_FOLDERS = ("solid", "brands")


@dataclass(frozen=True)
class Icon:
    """An outline in the icon's own units (y downwards) and the box that its ink fills."""

    name: str
    outline: Path
    ink: Rect


@cache
def icon_names() -> frozenset[str]:
    """Every name that `load_icon` takes."""
    return frozenset(
        entry.name.removesuffix(".svg")
        for folder in _FOLDERS
        for entry in (_root() / folder).iterdir()
        if entry.name.endswith(".svg")
    )


def near_icon_names(name: str, count: int = 3) -> list[str]:
    """Names spelt like `name`, that are words of it, or that share a word with it; nearest
    first."""
    names = sorted(icon_names())
    words = {word for word in re.split(r"[-_ ]", name.lower()) if len(word) > 2}
    misspelt = difflib.get_close_matches(name, names, count, cutoff=0.85)
    whole_words = [other for other in names if words.issuperset(other.split("-"))]
    spelt_alike = difflib.get_close_matches(name, names, count, cutoff=0.6)
    share_a_word = [other for other in sorted(names, key=len) if words & set(other.split("-"))]
    return list(dict.fromkeys(misspelt + whole_words + spelt_alike + share_a_word))[:count]


@cache
def load_icon(name: str) -> Icon:
    """The icon called `name`; KeyError when there is none (content checks names on loading)."""
    for folder in _FOLDERS:
        file = _root() / folder / f"{name}.svg"
        if file.is_file():
            root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
            data = " ".join(element.get("d", "") for element in root.iter() if element.get("d"))
            pen, bounds = OutlinePen(), BoundsPen(None)
            parse_path(data, pen)
            parse_path(data, bounds)
            return Icon(name, pen.path, Rect.between(*bounds.bounds))
    raise KeyError(name)


def _root() -> Traversable:
    return files("fontawesomefree") / "static" / "fontawesomefree" / "svgs"
