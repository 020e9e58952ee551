"""The theme of a presentation: its palette and its font."""

from __future__ import annotations

from typing import get_args

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.deck import Deck, Slot
from infographic.render.pptx.colour import Colours, srgb
from infographic.render.pptx.element import element

# In the order that the schema asks for (CT_ColorScheme).
_ORDER: tuple[Slot, ...] = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
assert set(_ORDER) == set(get_args(Slot))


def fill_theme(theme: BaseOxmlElement, deck: Deck) -> None:
    """Puts a deck's palette, font and name into the empty theme."""
    theme.set("name", deck.title)
    scheme = next(theme.iter(qn("a:clrScheme")))
    scheme.set("name", deck.title)
    for slot in _ORDER:
        scheme.append(element(f"a:{slot}", srgb(deck.palette[deck.scheme[slot]])))
    next(theme.iter(qn("a:fontScheme"))).set("name", deck.font)
    for latin in theme.iter(qn("a:latin")):
        latin.set("typeface", deck.font)
    further = Colours(deck.palette, deck.scheme).further
    if further:
        custom = (element("a:custClr", srgb(colour), name=name) for name, colour in further.items())
        theme.append(element("a:custClrLst", *custom))
