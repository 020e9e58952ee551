"""The theme of a presentation: its palette and its font, and colours by their place in the palette,
so that they change with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.deck import Deck, Slot
from infographic.render.pptx.element import element, markup
from infographic.scene import Colour

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
# What slides call the slots that the master maps (clrMap).
_MAPPED: Mapping[Slot, str] = {"lt1": "bg1", "dk1": "tx1", "lt2": "bg2", "dk2": "tx2"}
# Links have a look of their own and lend it to nothing else.
_LINKS = ("hlink", "folHlink")


@dataclass(frozen=True)
class Colours:
    """The palette of a scene, and which slot of the presentation's has which token."""

    palette: Mapping[str, Colour]
    scheme: Mapping[Slot, str]

    def fill(self, token: str) -> str:
        """A fill with the colour of a token, as `markup`: by its slot, or that of the same colour,
        or else by its sRGB."""
        kind, value = self.value(token)
        return markup("a:solidFill", markup(kind, val=value))

    def value(self, token: str) -> tuple[str, str]:
        """What kind of colour a token is, and which one."""
        return self._values[token]

    def is_one(self, token: str, other: str) -> bool:
        """Whether two tokens are one colour, now and after a change of the palette."""
        return self.value(token) == self.value(other)

    @cached_property
    def _values(self) -> Mapping[str, tuple[str, str]]:
        """Of each token; asked for with every shape."""
        of_token = {token: slot for slot, token in reversed(self._slots)}
        of_rgb = {self.palette[token].rgb: slot for slot, token in reversed(self._slots)}
        values = {}
        for token, colour in self.palette.items():
            slot = of_token.get(token) or of_rgb.get(colour.rgb)
            values[token] = (
                ("a:schemeClr", _MAPPED.get(slot, slot)) if slot else ("a:srgbClr", _hex(colour))
            )
        return values

    @property
    def further(self) -> Mapping[str, Colour]:
        """By token the colours that no slot has, each once."""
        known = {self.palette[token].rgb for _, token in self._slots}
        found: dict[str, Colour] = {}
        for token, colour in self.palette.items():
            if colour.rgb not in known:
                known.add(colour.rgb)
                found[token] = colour
        return found

    @property
    def _slots(self) -> list[tuple[Slot, str]]:
        return [(slot, token) for slot, token in self.scheme.items() if slot not in _LINKS]


def srgb(colour: Colour) -> BaseOxmlElement:
    return element("a:srgbClr", val=_hex(colour))


def _hex(colour: Colour) -> str:
    return colour.hex[1:].upper()


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
