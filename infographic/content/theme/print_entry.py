"""How a theme says by which condition its CMYK colours are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator

from infographic.content.theme.own_names import OwnNames
from infographic.content.theme.print_condition import CUSTOM, REGISTERED, USUAL, read_profile
from infographic.content.yaml.check import Part, all_wrong, wrong
from infographic.content.yaml.field import Name, scalar
from infographic.content.yaml.quantity import number
from infographic.message import say
from infographic.scene import PrintCondition


def _profile(value: object, info: ValidationInfo[OwnNames]) -> bytes:
    name = str(scalar(value, say("the name of a file")))
    return read_profile(info.context.folder / name)


class PrintEntry(Part):
    """How the CMYK colours are meant to be printed."""

    condition: Name | None = Field(
        None,
        description="Painotapa: FOGRA39 on päällystetty paperi. The printing condition.",
        examples=[USUAL.name],
    )
    icc: (
        Annotated[
            bytes, BeforeValidator(_profile), WithJsonSchema({"type": "string", "minLength": 1})
        ]
        | None
    ) = Field(
        None,
        description="Painon ICC-profiili, tiedosto teeman vieressä. The printer's ICC profile.",
        examples=["paino.icc"],
    )
    ink_limit: Annotated[float, number(100, 400)] | None = Field(
        None,
        description="Värin enimmäismäärä (%). The most ink, the four added up.",
        examples=[USUAL.ink_limit],
    )

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        if self.condition is not None and self.icc is None and self.condition not in REGISTERED:
            hint = say(
                "write one of {names}, or add the printer's  {example}",
                names=", ".join(REGISTERED),
                example="icc: file.icc",
            )
            error = wrong(
                say(
                    "“{condition}” is no printing condition that we know", condition=self.condition
                ),
                hint,
            )
            raise all_wrong([(("condition",), error)])
        return self

    def read(self) -> PrintCondition:
        name = self.condition or (CUSTOM if self.icc is not None else USUAL.name)
        known = REGISTERED.get(name, replace(USUAL, name=name, description=name))
        return replace(known, profile=self.icc, ink_limit=self.ink_limit or known.ink_limit)
