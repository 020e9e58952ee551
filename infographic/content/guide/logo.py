"""The logo of a guide as editors write it, and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Annotated

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from infographic.assets.artwork import Artwork, ArtworkError
from infographic.content.guide.folder_file import content_of, inside
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.guide.wording import ReadBy, Text, read_same_or_each
from infographic.content.known import Known
from infographic.content.yaml.check import Location, Part, all_wrong_within, wrong
from infographic.content.yaml.quantity import number
from infographic.message import either, joined, say
from infographic.per_language import PerLanguage

CLEAR_SPACE = 0.5


def _svg(data: bytes) -> Artwork:
    from infographic.assets.svg.read_svg import read_svg

    return read_svg(data)


def _png(data: bytes) -> Artwork:
    from infographic.assets.png.image import read_png

    return read_png(data)


_READERS: Mapping[str, Callable[[bytes], Artwork]] = {".svg": _svg, ".png": _png}
_KINDS = either(("SVG", "PNG"))


@dataclass(frozen=True)
class LogoFile:
    """A picture for each language, and the names of their files as they are written; none when the
    folder is not known."""

    names: Text
    artworks: PerLanguage[Artwork]


def _read(value: object, info: ValidationInfo) -> LogoFile:
    names = read_same_or_each(value, info)
    known = Known.to(info)
    folder = known.folder
    artworks: dict[str, Artwork] = {}
    if folder is None:
        return LogoFile(names, PerLanguage(artworks))
    if known.filling is not None and any(map(placeholders_in, names.written.values())):
        what = say("the file of a logo cannot have a placeholder")
        raise wrong(what, say("name the usual logo here, and others in the column “logo”"))
    errors: list[tuple[Location, PydanticCustomError]] = []
    for code, name in names.words.items():
        try:
            artworks[code] = load_logo(folder, name)
        except ArtworkError as error:
            at: Location = (code,) if isinstance(value, dict) else ()
            errors.append((at, wrong(joined(": ", (name, error.what)), error.hint)))
    if errors:
        raise all_wrong_within(dict(errors).items())
    return LogoFile(names, PerLanguage(artworks))


def load_logo(folder: Path, name: str) -> Artwork:
    """The picture in a file below the folder, made safe; ArtworkError when it cannot be taken."""
    path = inside(folder, name, say("the logo"))
    return _reader_of(path)(content_of(path))


def read_logo(name: str, data: bytes) -> Artwork:
    """The picture that a file of this name holds; ArtworkError when it cannot be taken."""
    return _reader_of(PurePath(name))(data)


def _reader_of(path: PurePath) -> Callable[[bytes], Artwork]:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ArtworkError(
            say("expected a file of kind {kinds}", kinds=_KINDS), say("export the logo as SVG")
        )
    return reader


class Logo(Part):
    file: Annotated[LogoFile, ReadBy(_read, "same or each")] = Field(
        description="Tiedosto oppaan kansiossa, SVG tai PNG, tarvittaessa kielittäin. A file in "
        "the guide's folder, if need be for each language.",
        examples=[{"fi": "logo-fi.svg", "sv": "logo-sv.svg"}],
    )
    alt: Text = Field(
        description="Vaihtoehtoinen teksti, yleensä nimi. What the logo says, usually the name."
    )
    clear_space: Annotated[float, number(0, 2)] = Field(
        CLEAR_SPACE,
        description="Suoja-alue logon korkeuksina. The space kept free around it, in its heights.",
        examples=[CLEAR_SPACE],
    )

    @classmethod
    def key_of(cls, text: str) -> str:  # noqa: ARG003
        return "file"
