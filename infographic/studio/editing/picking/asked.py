"""What a script says of the drawing that was picked."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.studio.editing.picking.target import DrawingKind, Picked
from infographic.studio.refused import unreadable_request

_ALT = "alt-"


def picked_in(said: Mapping[str, object]) -> Picked:
    """As it is sent: `kind`, `name`, `beside`, `instead`, `count`, and `alt-fi` for each language.
    Refused when it is something else."""
    try:
        kind = DrawingKind(str(said.get("kind", "")))
    except ValueError:
        raise unreadable_request() from None
    return Picked(
        kind,
        str(said.get("name", "")),
        bool(said.get("beside")),
        bool(said.get("instead")),
        str(said.get("count", "")),
        {key.removeprefix(_ALT): str(words) for key, words in said.items() if key.startswith(_ALT)},
    )
