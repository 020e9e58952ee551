"""The style sheet of the page: the theme's colours and fonts, and the rules of the template."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.theme.theme import Theme


@dataclass(frozen=True)
class Style:
    """`css` is what stands in the page's one style element, letter by letter."""

    css: str

    @property
    def allowed(self) -> str:
        """What allows it, and no other, in a content security policy (CSP 3, 2.3.1)."""
        digest = hashlib.sha256(self.css.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def style_of(theme: Theme, rules: str) -> Style:
    """The style of a page in a theme: its colours as custom properties by their names, and how each
    kind of text looks."""
    properties = "".join(f"--{name}:{said};" for name, said in _properties(theme))
    return Style(f":root{{{properties}}}\n{rules}")


def _properties(theme: Theme) -> Iterator[tuple[str, str]]:
    for name, colour in theme.colours.items():
        yield name, colour.hex
    for style, look in theme.type.items():
        yield f"{style}-font", "sans-serif"
        yield f"{style}-weight", "700"
        yield f"{style}-colour", f"var(--{look.colour})"
