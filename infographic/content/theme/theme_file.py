"""How a theme is written in themes/<name>.yaml."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from infographic.assets.credits import is_open
from infographic.assets.font import FONTS, family_hint, known_fonts
from infographic.assets.own_font import forbids_embedding, has_space
from infographic.colour.inks import Inks, inks_for, inks_for_text, looks_like, prints_as
from infographic.content.theme.colours import Coloured
from infographic.content.theme.lengths import ThemeLengths
from infographic.content.theme.own_fonts import LICENCES
from infographic.content.theme.own_names import OwnNames
from infographic.content.theme.print_entry import PrintEntry
from infographic.content.theme.text_styles import TextStyles
from infographic.content.theme.theme import SCENE_COLOURS, ColourToken
from infographic.content.yaml.check import Part, all_wrong, near, nearest, wrong
from infographic.content.yaml.collection import (
    Several,
    at_least_one,
    at_most,
    complete,
    mapped,
    no_doubles,
)
from infographic.content.yaml.field import Id, Name, Token
from infographic.message import say
from infographic.scene import Colour, PrintCondition

# More than twice as many as painting asks for; each may take some milliseconds to compute.
_MOST_COLOURS = 60
_MOST_FONTS = 20
# The colours that a theme cannot leave out.
_ASKED_FOR = tuple(token for token in ColourToken if token not in SCENE_COLOURS)


def _family(name: str, info: ValidationInfo[OwnNames]) -> str:
    own = info.context.faces
    families = sorted({family for family, _ in known_fonts(own)})
    if name not in families:
        hint = near(name, families) if nearest(name, families) else family_hint(name, families)
        raise wrong(say("the font “{name}” is not installed", name=name), hint)
    for face in (face for face in own if face.family == name):
        if problem := forbids_embedding(face):
            raise wrong(
                say("{file}: {what}", file=f"{FONTS}/{face.path}", what=problem.what), problem.hint
            )
        if not face.licence and not is_open(face):
            example = f"{name}: …"
            raise wrong(
                say("nothing says by which licence the font “{name}” is used here", name=name),
                say(
                    "write it into {file}, for example  {example}",
                    file=f"{FONTS}/{LICENCES}",
                    example=example,
                ),
            )
    return name


def _first_for_texts(names: tuple[str, ...], info: ValidationInfo[OwnNames]) -> tuple[str, ...]:
    """The families as they are: the first one has the spaces of all texts."""
    for face in info.context.faces:
        if face.family == names[0] and not has_space(face):
            raise wrong(
                say("the font “{name}” has no space, and cannot be the first one", name=names[0]),
                say("write another one before it; this one gives the letters that it lacks"),
            )
    return names


class ThemeFile(Part):
    """A theme as it is written, with what it takes from its base."""

    based_on: Id | None = Field(
        None,
        description="Teema, josta tämä poikkeaa vain siinä, mitä tässä sanotaan. The theme that "
        "this one differs from only in what it says.",
        examples=["kela"],
    )
    dark: Id | None = Field(
        None,
        description="Teema, jonka värit verkkosivu ottaa niille, joiden näyttö on tumma. The theme "
        "whose colours the web page takes for readers with dark windows.",
        examples=["ilta"],
    )
    colours: Annotated[
        dict[Token, Coloured],
        at_most(_MOST_COLOURS, say("colours")),
        mapped,
        complete(_ASKED_FOR, say("colours"), '{rgb: "#00357a", cmyk: [100, 75, 0, 20]}'),
    ] = Field(
        description="Värit nimineen. The colours by name.",
        examples=[{"primary": {"rgb": "#00357a", "cmyk": [100, 75, 0, 20]}}],
    )
    fonts: Annotated[
        dict[
            Token,
            Annotated[
                Several[Annotated[Name, AfterValidator(_family)]],
                at_most(_MOST_FONTS, say("fonts")),
                no_doubles,
                at_least_one(say("font")),
                AfterValidator(_first_for_texts),
            ],
        ],
        at_most(_MOST_FONTS, say("lists of fonts")),
        mapped,
        at_least_one(say("list of fonts")),
    ] = Field(
        description="Fontit; seuraava auttaa, kun edellisestä puuttuu merkki. Fonts by name, each "
        "the families to try in order.",
        examples=[{"text": ["Source Sans Pro", "Manrope"]}],
    )
    type: TextStyles = Field(
        description="Kunkin tekstilajin ladonta. How each kind of text is set.",
        examples=[{"title": {"font": "text", "style": "Black", "size": 30}}],
    )
    lengths: ThemeLengths = Field(
        description="Mitat suhteessa leipätekstin kokoon. Lengths in ems of the step text.",
        examples=[{"gap": 1.5}],
    )
    print: PrintEntry = Field(
        default_factory=PrintEntry,
        description="Painotapa, jos muu kuin FOGRA39. How it is printed, if not by FOGRA39.",
        examples=[{"condition": "FOGRA52"}],
    )

    @property
    def print_condition(self) -> PrintCondition:
        return self.print.read()

    def best_inks(self, name: str) -> Inks:
        """The inks that print a colour best."""
        styles = (style.colour for _, style in self.type)
        only_text = name in styles and name not in set(ColourToken)
        inks = inks_for_text if only_text else inks_for
        return inks(self.colours[name].rgb, self.print_condition)

    @model_validator(mode="after")
    def _prints_as_it_looks(self) -> Self:
        errors = [
            (("colours", name, "cmyk"), error)
            for name, entry in self.colours.items()
            if entry.cmyk is not None
            if (error := self._wrong_inks(name, entry.rgb, entry.cmyk))
        ]
        if errors:
            raise all_wrong(errors)
        return self

    def _wrong_inks(
        self, name: str, rgb: tuple[int, int, int], inks: Inks
    ) -> PydanticCustomError | None:
        condition = self.print_condition
        if sum(inks) > condition.ink_limit:
            what = say(
                "{ink:g} % of ink; {name} takes {limit:g} %, the four added up",
                ink=sum(inks),
                name=condition.name,
                limit=condition.ink_limit,
            )
        elif not prints_as(rgb, inks, condition):
            printed, screen = (
                Colour(each, inks).hex for each in (looks_like(inks, condition), rgb)
            )
            what = say(
                "this is another colour in print: {inks} looks like {printed} there, and on screens"
                " it is {screen}",
                inks=_listed(inks),
                printed=printed,
                screen=screen,
            )
        else:
            return None
        best = _listed(self.best_inks(name))
        return wrong(
            what,
            say("write  {example}  or leave cmyk out, and it is computed", example=f"cmyk: {best}"),
        )


def _listed(inks: Inks) -> str:
    return f"[{', '.join(f'{part:g}' for part in inks)}]"
