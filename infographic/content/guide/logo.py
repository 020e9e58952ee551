"""The logo of a guide as editors write it, and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from infographic.assets.artwork import Artwork, ArtworkError
from infographic.assets.png.image import read_png
from infographic.assets.svg.read_svg import read_svg
from infographic.content.guide.wording import ReadBy, Text, read_same_or_each
from infographic.content.known import Known
from infographic.content.yaml.check import Location, Part, all_wrong_within, wrong
from infographic.content.yaml.quantity import number
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole
from infographic.per_language import PerLanguage

MAX_BYTES = 2_000_000
CLEAR_SPACE = 0.5

_READERS: Mapping[str, Callable[[bytes], Artwork]] = {".svg": read_svg, ".png": read_png}
_KINDS = "SVG or PNG"
_COPY_HINT = "copy the logo's own file to the guide's folder"


@dataclass(frozen=True)
class LogoFile:
    """A picture for each language, and the names of their files as they are written; none when the
    folder is not known."""

    names: Text
    artworks: PerLanguage[Artwork]


def _read(value: object, info: ValidationInfo) -> LogoFile:
    names = read_same_or_each(value, info, str)
    folder = Known.to(info).folder
    artworks: dict[str, Artwork] = {}
    if folder is None:
        return LogoFile(names, PerLanguage(artworks))
    errors: list[tuple[Location, PydanticCustomError]] = []
    for code, name in names.words.items():
        try:
            artworks[code] = _artwork(folder, name)
        except ArtworkError as error:
            at: Location = (code,) if isinstance(value, dict) else ()
            errors.append((at, wrong(f"{name}: {error.what}", error.hint)))
    if errors:
        raise all_wrong_within(dict(errors).items())
    return LogoFile(names, PerLanguage(artworks))


def _artwork(folder: Path, name: str) -> Artwork:
    """The picture in a file below the folder, made safe; ArtworkError when it cannot be taken."""
    path = PurePosixPath(name.replace("\\", "/"))
    try:
        inside = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead to each other, for one
        raise ArtworkError("the file cannot be found", _COPY_HINT) from None
    if path.is_absolute() or not inside.is_relative_to(folder.resolve()):
        raise ArtworkError(
            "the file is not in the guide's folder", f"copy it to the guide's folder: {path.name}"
        )
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ArtworkError(f"expected a file of kind {_KINDS}", "export the logo as SVG")
    return reader(_bytes(inside))


def _bytes(path: Path) -> bytes:
    """What a file holds; ArtworkError when that is none, or far too much for a logo."""
    try:
        return read_whole(path, MAX_BYTES)
    except MissingError:
        hint = "is its name right? small and capital letters count"
        raise ArtworkError("there is no such file in the guide's folder", hint) from None
    except TooLargeError as error:
        raise ArtworkError(error.what, "export it simpler or smaller, best as SVG") from None
    except UnreadableError as error:
        raise ArtworkError(error.what, error.hint) from None


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
