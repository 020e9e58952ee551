"""All that a file for translators is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from infographic.message import ENGLISH, Catalogue
from infographic.translation.exchanged import Exchange


@dataclass(frozen=True)
class Handover:
    """What goes to translators: an exchange for each target language, all from one source language.
    `pictures` are PNGs of where texts stand, by their ids (see `place_picture.py`); `catalogue` is
    the language that the file itself speaks."""

    exchanges: tuple[Exchange, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    catalogue: Catalogue = ENGLISH
