"""The scene of a step as editors write it: one of the program's by name, or a drawing that
the guide brings; for the frames of a film, two of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from infographic.assets.artwork import ArtworkError
from infographic.assets.vignette import Vignette, load_vignette, read_vignette, vignette_names
from infographic.content.guide.folder_file import content_of, inside
from infographic.content.guide.wording import ReadBy, Text
from infographic.content.known import Known
from infographic.content.words.scenes import near_scenes
from infographic.content.yaml.check import Location, Part, all_wrong, wrong
from infographic.content.yaml.field import scalar
from infographic.content.yaml.quantity import decimal_number
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar
from infographic.message import joined, say

MOST_SHOWN, _MOST_COUNT = 2, 99
_SUFFIX = ".svg"
_EXPECTED = say("the name of a scene, or of an SVG file in the guide's folder")
_ALL = say("“infographic scenes” shows them all")


def _shown(value: object, info: ValidationInfo) -> tuple[Vignette, ...]:
    folder = Known.to(info).folder
    if not isinstance(value, LocatedList):
        return (_vignette(value, folder),)
    if not 1 <= len(value) <= MOST_SHOWN:
        what = say(
            "expected one scene or {most}, found {number}", most=MOST_SHOWN, number=len(value)
        )
        raise wrong(what, say("name the one that shows best what the step is about"))
    shown: list[Vignette] = []
    errors: list[tuple[Location, PydanticCustomError]] = []
    for at, each in enumerate(value):
        try:
            shown.append(_vignette(each, folder))
        except PydanticCustomError as error:
            errors.append(((at,), error))
    if errors:
        raise all_wrong(errors)
    return tuple(shown)


def _vignette(value: object, folder: Path | None) -> Vignette:
    name = str(scalar(value, _EXPECTED))
    if name in vignette_names():
        return load_vignette(name)
    if "." not in name:
        meant = near_scenes(name)
        hint = (
            joined(" ", (say("did you mean {meant}?", meant=", ".join(meant)), _ALL))
            if meant
            else _ALL
        )
        raise wrong(say("there is no scene “{name}”", name=name), hint)
    if folder is None:
        return Vignette(name, ())
    try:
        return _own(folder, name)
    except ArtworkError as error:
        raise wrong(joined(": ", (name, error.what)), error.hint) from None


def _own(folder: Path, name: str) -> Vignette:
    """The drawing in a file below the folder, made safe; ArtworkError when it cannot be taken."""
    path = inside(folder, name, say("the drawing"))
    if path.suffix.lower() != _SUFFIX:
        raise ArtworkError(say("expected a file of kind SVG"), say("export the drawing as SVG"))
    return read_vignette(name, content_of(path))


def _counted(count: Decimal, info: ValidationInfo) -> Decimal:
    """A number is of what counts: of another scene it would be forgotten in silence."""
    shown: tuple[Vignette, ...] = info.data.get("show", ())
    if not shown or any(each.most for each in shown):
        return count
    names = ", ".join(f"“{each.name}”" for each in shown)
    counting = ", ".join(name for name in vignette_names() if load_vignette(name).most)
    raise wrong(
        say("nothing in {names} can be counted", names=names),
        say("leave it out; these count: {counting}", counting=counting),
    )


class StepScene(Part):
    """What a step shows; see the module's docstring."""

    show: Annotated[tuple[Vignette, ...], ReadBy(_shown, "scene")] = Field(
        description="Kuvan nimi tai SVG-tiedosto oppaan kansiossa; suurille sivuille kaksi. The "
        "name of a scene or an SVG file; two for large pages.",
        examples=["phone"],
    )
    count: (
        Annotated[
            Decimal, decimal_number(Decimal(1), Decimal(_MOST_COUNT), 0), AfterValidator(_counted)
        ]
        | None
    ) = Field(
        None,
        description="Montako kuva näyttää, jos ei kaikkia. How many it shows, if not all.",
        examples=[3],
    )
    alt: Text | None = Field(
        None,
        description="Mitä kuva kertoo, jos enemmän kuin teksti sen vieressä. What the scene tells, "
        "if more than the text beside it.",
    )


@dataclass(frozen=True)
class OrShown:
    """Field metadata: a `StepScene`, or only what it shows."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_part, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"oneOf": [{"$kind": "scene"}, handler(schema)]}


def _as_part(value: object) -> object:
    if not isinstance(value, Scalar | LocatedList):
        return value
    part = LocatedDict(value.place)
    part["show"] = value
    part.key_places["show"] = value.place
    return part
