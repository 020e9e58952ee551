"""How the styles of texts are written in a theme."""

from __future__ import annotations

from typing import Annotated, Any, cast

from pydantic import AfterValidator, Field, ValidationInfo, create_model

from infographic.assets.font import find_font
from infographic.content.theme.own_names import OwnNames, own_colour, own_font
from infographic.content.theme.theme import TEXT_STYLE_HELP
from infographic.content.yaml.check import Part, all_wrong, wrong
from infographic.content.yaml.field import Name, Token
from infographic.content.yaml.quantity import number
from infographic.errors import FontError, Problem
from infographic.message import say


class StyleEntry(Part):
    """How one kind of text is set."""

    font: Annotated[Token, AfterValidator(own_font)] = Field(
        description="Jokin fonts-kohdan nimistä. One of the names in fonts.", examples=["text"]
    )
    style: Name = Field(
        description="Leikkaus: Regular, Bold, Black… The face.", examples=["Regular"]
    )
    size: Annotated[float, number(1, 500)] = Field(
        description="Koko pisteinä, kun kirjainmittakaava on 1. Size in pt.", examples=[10]
    )
    leading: Annotated[float, number(0.75, 5)] = Field(
        description="Riviväli suhteessa kokoon. The distance of baselines in ems.", examples=[1.25]
    )
    colour: Annotated[Token, AfterValidator(own_colour)] = Field(
        description="Jokin colours-kohdan nimistä. One of the names in colours.", examples=["ink"]
    )


def _faces_exist(styles: Part, info: ValidationInfo[OwnNames]) -> Part:
    """The styles when the first family of each one's fonts has its face; each face that there is
    not is told once, at the first kind of text that asks for it."""
    fonts = info.context.fonts
    if fonts is None:
        return styles
    missing: dict[Problem, list[str]] = {}
    for kind, style in styles:
        try:
            find_font(fonts[style.font], style.style, info.context.faces)
        except FontError as error:
            missing.setdefault(error.problems[0], []).append(kind)
    if missing:
        raise all_wrong(
            ((kinds[0], "style"), wrong(_asked_for(problem.what, kinds[1:]), problem.hint))
            for problem, kinds in missing.items()
        )
    return styles


def _asked_for(what: str, others: list[str]) -> str:
    if not others:
        return what
    return say("{what}; also asked for by: {kinds}", what=what, kinds=", ".join(others))


_Styles: Any = create_model(
    "TypeStyles",
    __base__=Part,
    **cast(
        dict[str, Any],
        {
            style: (
                StyleEntry,
                Field(
                    description=help_text,
                    examples=[
                        {
                            "font": "text",
                            "style": "Regular",
                            "size": 10,
                            "leading": 1.25,
                            "colour": "ink",
                        }
                    ],
                ),
            )
            for style, help_text in TEXT_STYLE_HELP.items()
        },
    ),
)

TextStyles = Annotated[_Styles, AfterValidator(_faces_exist)]
