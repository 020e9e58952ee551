"""How the house prints that a theme is for."""

from __future__ import annotations

from pathlib import Path

from infographic.content.guide.house_file import PRINT
from infographic.content.house import HOUSE, house_folder
from infographic.content.theme.load_theme import HousePrint
from infographic.content.yaml.source import LocatedDict
from infographic.content.yaml.yaml_files import ON_DISK


def printing_of(folder: Path) -> HousePrint | None:
    """How the house prints that the folder is or lies in, if it says so."""
    house = folder if (folder / HOUSE).is_file() else house_folder(folder)
    value = ON_DISK.read(house / HOUSE).value if house else None
    written = value.get(PRINT) if isinstance(value, LocatedDict) else None
    return HousePrint(house, written) if house and written is not None else None
