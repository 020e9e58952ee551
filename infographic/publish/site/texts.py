"""The texts of a guide as HTML: nothing in them is markup, and their addresses are links."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from infographic.content.guide.local import LocalText
from infographic.content.language.address import addresses


def words(text: LocalText) -> Markup:
    """What a text says, with its addresses as links."""
    return Markup("").join(_parts(text.value))


def _parts(text: str) -> Iterator[Markup]:
    at = 0
    for address in addresses(text):
        yield escape(text[at : address.start])
        shown = escape(text[address.start : address.end])
        yield Markup('<a href="{}">{}</a>').format(address.url, shown)
        at = address.end
    yield escape(text[at:])
