"""What a guide takes from its house, and what it says otherwise itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from infographic.content.formats_file import FORMATS
from infographic.content.guide.house_file import PRINT
from infographic.content.house import HOUSE
from infographic.content.load import GUIDE, Content
from infographic.content.theme.own_names import OwnNames
from infographic.content.theme.print_entry import PrintEntry
from infographic.content.yaml.source import LocatedDict, Value
from infographic.content.yaml.yaml_files import ON_DISK

_FORMATS = "formats"
_PRINT: TypeAdapter[PrintEntry] = TypeAdapter(PrintEntry)


@dataclass(frozen=True)
class HouseChoices:
    """Of what the house in a folder says, by its keys and “formats”: what a guide follows, and what
    it says itself."""

    folder: Path
    followed: tuple[str, ...]
    own: tuple[str, ...]


def house_choices(content: Content) -> HouseChoices | None:
    """What a guide that has no errors takes from its house; None where it has none."""
    if content.house is None:
        return None
    said = dict(_choices(content, content.house))
    followed = tuple(key for key, is_followed in said.items() if is_followed)
    return HouseChoices(content.house, followed, tuple(key for key in said if key not in followed))


def _choices(content: Content, house: Path) -> Iterator[tuple[str, bool]]:
    """Each thing that the house says, and whether the guide follows it."""
    shared, own = (_keys_in(path) for path in (house / HOUSE, content.folder / GUIDE))
    for key, value in shared.items():
        yield key, _prints_so(content, house, value) if key == PRINT else key not in own
    if ON_DISK.has(house / FORMATS):
        yield _FORMATS, not ON_DISK.has(content.folder / FORMATS)


def _keys_in(path: Path) -> dict[str, Value]:
    value = ON_DISK.read(path).value
    return value if isinstance(value, LocatedDict) else {}


def _prints_so(content: Content, house: Path, written: Value) -> bool:
    """Whether a guide is printed as its house says, for no theme of it says otherwise."""
    entry = _PRINT.validate_python(written, context=OwnNames(None, None, house))
    return entry.read() == content.theme.print_condition
