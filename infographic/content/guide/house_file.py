"""What the guides of a house share, as editors write it in house.yaml: texts that each guide has
unless it says otherwise, their theme, and how they are printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import Field, TypeAdapter

from infographic.content.guide.link import Link
from infographic.content.guide.logo import Logo
from infographic.content.guide.wording import Text
from infographic.content.house import HOUSE, house_folder
from infographic.content.known import Known, Offer
from infographic.content.language.language import is_language
from infographic.content.theme.print_entry import PrintEntry
from infographic.content.yaml.check import Part, checked
from infographic.content.yaml.field import Id
from infographic.content.yaml.overlay import joined
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Source, Value
from infographic.content.yaml.yaml_files import ON_DISK, YamlFiles

PRINT = "print"
_LANGUAGES = "languages"
# Where a text in each language may stand below a key.
_TEXTS = {
    "publisher": ((),),
    "footer": ((),),
    "link": (("url",), ("label",)),
    "logo": (("file",), ("alt",)),
}


class HouseFile(Part):
    """house.yaml, all of which may be left out."""

    publisher: Text | None = Field(
        None, description="Julkaisija kaikissa oppaissa. Who publishes the pictures."
    )
    footer: Text | None = Field(
        None, description="Alatunniste kaikissa oppaissa. A small line at the foot."
    )
    link: Link | None = Field(None, description="Linkki kaikissa oppaissa. A link.")
    logo: Logo | None = Field(
        None, description="Logo kaikissa oppaissa, tiedosto tämän vieressä. A logo, beside this."
    )
    theme: Id | None = Field(
        None,
        description="Teema, jos opas ei nimeä muuta. The theme of guides that name none.",
        examples=["talo"],
    )
    print: PrintEntry | None = Field(
        None,
        description="Painotapa, jos teema ei sano muuta. How guides are printed unless their theme "
        "says so.",
        examples=[{"condition": "FOGRA52"}],
    )


_HOUSE: TypeAdapter[HouseFile] = TypeAdapter(HouseFile)


@dataclass(frozen=True)
class House:
    """The house of a guide: its `folder`, and what its file says, without errors."""

    folder: Path
    source: Source

    @property
    def printing(self) -> Value | None:
        """How its guides are printed, as it is written; None where it does not say."""
        value = self.source.value
        return value.get(PRINT) if isinstance(value, LocatedDict) else None


def house_of(folder: Path, offer: Offer, files: YamlFiles) -> House | None:
    """The house of the guide in a folder; None where there is none. ContentError with every problem
    in its file."""
    above = house_folder(folder)
    if above is None:
        return None
    source = files.read(above / HOUSE)
    if source.says_nothing:
        return House(above, Source(None))
    checked(_HOUSE, source, Known(offer, folder=above))
    return House(above, source)


def with_house(guide: Source, house: House) -> Source:
    """What guide.yaml says, with what it does not say and its house does. A key of these that is
    there with nothing (`footer: {}`) is left out in both."""
    own, shared = guide.value, house.source.value
    if not isinstance(own, LocatedDict) or not isinstance(shared, LocatedDict):
        return guide
    codes = _languages(own)
    base = LocatedDict(own.place)
    for key, value in shared.items():
        if key != PRINT and key not in own:
            base[key] = _in_languages(value, _TEXTS.get(key, ()), codes)
            base.key_places[key] = shared.key_places[key]
    whole = joined(base, own)
    for key in shared.keys() & own.keys():
        if key in _TEXTS and _is_nothing(own[key]):
            del whole[key]
    return replace(guide, value=whole)


def shared_in(folder: Path, codes: Collection[str], files: YamlFiles) -> Mapping[str, Value]:
    """What the house of the guide in a folder says for it, in its languages, as far as its file can
    be read; nothing where there is no house."""
    above = house_folder(folder)
    shared = files.read(above / HOUSE).value if above else None
    if not isinstance(shared, LocatedDict):
        return {}
    return {
        key: _in_languages(value, _TEXTS.get(key, ()), codes)
        for key, value in shared.items()
        if key != PRINT
    }


def _languages(guide: LocatedDict) -> Collection[str]:
    listed = guide.get(_LANGUAGES)
    return [str(code) for code in listed] if isinstance(listed, LocatedList) else ()


def _in_languages(
    value: Value, places: tuple[tuple[str, ...], ...], codes: Collection[str]
) -> Value:
    """A part of the house without what it says in languages that a guide does not have."""
    if not isinstance(value, LocatedDict) or not codes:
        return value
    less = joined(LocatedDict(value.place), value)
    if () in places:
        for key in [key for key in less if is_language(key) and key not in codes]:
            del less[key]
    for (key,) in (place for place in places if place):
        if key in less:
            less[key] = _in_languages(less[key], ((),), codes)
    return less


def _is_nothing(value: Value) -> bool:
    return value == {} or (isinstance(value, Scalar) and value.kind == "nothing")


@dataclass(frozen=True)
class HousedFiles(YamlFiles):
    """Files of which that of the guide, `guide`, says what its house says as well."""

    inner: YamlFiles = ON_DISK
    guide: Path = Path()
    house: House | None = None

    def read(self, path: Path) -> Source:
        source = self.inner.read(path)
        return with_house(source, self.house) if self.house and path == self.guide else source

    def has(self, path: Path) -> bool:
        return self.inner.has(path)

    def has_file(self, path: Path) -> bool:
        return self.inner.has_file(path)

    def names_in(self, folder: Path) -> set[str]:
        return self.inner.names_in(folder)
