"""Which colours of a theme get inks that the program has computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infographic.message import joined, say, say_count

if TYPE_CHECKING:  # what a build imports would make every command slow
    from infographic.content.theme.theme import Theme
    from infographic.scene import Colour, PrintCondition


def computed_inks(theme: Theme) -> str:
    """Which colours of a theme have a computed CMYK, and which; empty when none has."""
    if not theme.computed:
        return ""
    inks = [_in_print(theme.colours[name], name, theme.print_condition) for name in theme.computed]
    return say_count(
        "The CMYK of {count} colour of theme “{theme}” is computed, for {condition}: {inks}",
        "The CMYK of {count} colours of theme “{theme}” is computed, for {condition}: {inks}",
        count=len(inks),
        theme=theme.name,
        condition=theme.print_condition.name,
        inks=joined(", ", inks),
    )


def _in_print(colour: Colour, name: str, condition: PrintCondition) -> str:
    """The inks of a colour, and what they look like where that is another colour."""
    # Here, for it takes long, and most themes have no computed colour.
    from infographic.colour.inks import is_beyond_inks, looks_like

    inks = f"{name} [{', '.join(f'{part:g}' for part in colour.cmyk)}]"
    if not is_beyond_inks(colour.rgb, colour.cmyk, condition):
        return inks
    printed = replace(colour, rgb=looks_like(colour.cmyk, condition)).hex
    return say(
        "{inks} (no ink prints {colour}: in print it looks like {printed})",
        inks=inks,
        colour=colour.hex,
        printed=printed,
    )
