"""How a theme is written in themes/<name>.yaml, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Self, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationInfo,
    WithJsonSchema,
    create_model,
    model_validator,
)
from pydantic_core import PydanticCustomError

from infographic.assets.font import find_font, installed_fonts
from infographic.colour.inks import Inks, inks_for, inks_for_text, looks_like, prints_as
from infographic.content.theme.based_on import (
    base_of,
    laid_over,
    refuse_useless_names,
    says_print,
    told_of_bases,
    told_where_it_is_based,
)
from infographic.content.theme.colours import Coloured
from infographic.content.theme.earlier import refuse_earlier
from infographic.content.theme.lengths import Lengths, ThemeLengths
from infographic.content.theme.print_condition import CUSTOM, REGISTERED, USUAL, read_profile
from infographic.content.theme.theme import (
    SCENE_COLOURS,
    TEXT_STYLE_HELP,
    ColourToken,
    Theme,
    TypeStyle,
    with_scene_colours,
)
from infographic.content.yaml.check import Part, all_wrong, checked, near, wrong
from infographic.content.yaml.collection import (
    Several,
    at_least_one,
    at_most,
    complete,
    mapped,
    no_doubles,
)
from infographic.content.yaml.field import Id, Name, Token, scalar
from infographic.content.yaml.quantity import number
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import (
    LocatedDict,
    LocatedList,
    Scalar,
    Source,
    Value,
    child_at,
)
from infographic.errors import ContentError, FontError, Place
from infographic.scene import Colour, PrintCondition, TextStyle

# More than twice as many as painting asks for; each may take some milliseconds to compute.
_MOST_COLOURS = 60
_MOST_FONTS = 20
# The colours that a theme cannot leave out.
_ASKED_FOR = tuple(token for token in ColourToken if token not in SCENE_COLOURS)


@dataclass(frozen=True)
class Named:
    """The names that a theme gives its own colours and fonts, fonts with their first family: None
    when they could not be read, and everything goes; and the folder that files it names are in."""

    colours: tuple[str, ...] | None
    fonts: Mapping[str, str] | None
    folder: Path


def load_theme(path: Path) -> Theme:
    """The theme in a file, called like the file; ContentError with every problem in it, or in one
    that it is based on."""
    theme = _read_theme(path)
    source, written = theme.source, theme.written
    return Theme(
        name=path.stem,
        colours=with_scene_colours(
            {
                name: Colour(entry.rgb, entry.cmyk or written.best_inks(name))
                for name, entry in written.colours.items()
            }
        ),
        fonts=written.fonts,
        type={TextStyle(name): TypeStyle(**dict(entry)) for name, entry in written.type},
        lengths=Lengths(**dict(written.lengths)),
        print_condition=written.print_condition,
        computed=tuple(name for name, entry in written.colours.items() if entry.cmyk is None),
        colour_places=with_scene_colours(
            {name: _place(source, "colours", name, "rgb") for name in written.colours}
        ),
        length_places={name: _place(source, "lengths", name) for name, _ in written.lengths},
    )


@dataclass(frozen=True)
class _WholeTheme:
    """A theme with what it takes from its base: as data and checked. `folder` is the one that its
    ICC profile is in."""

    source: Source
    written: ThemeFile
    folder: Path


def _read_theme(path: Path, heirs: tuple[Path, ...] = ()) -> _WholeTheme:
    """The theme in a file, on which the themes in `heirs` are based."""
    own = read(path)
    base_path = base_of(own, path, heirs)
    if base_path is None:
        return _standing_alone(own, path.parent)
    base = _read_theme(base_path, (*heirs, path))
    whole = laid_over(base.source, own)
    folder = path.parent if says_print(own) else base.folder
    try:
        theme = _checked(whole, folder)
    except ContentError as error:
        raise told_where_it_is_based(error, own) from None
    if not heirs:
        refuse_useless_names(base.source, own, _used_names(theme.written))
    return theme


def _standing_alone(own: Source, folder: Path) -> _WholeTheme:
    refuse_earlier(own.value)
    try:
        return _checked(own, folder)
    except ContentError as error:
        raise told_of_bases(error) from None


def _checked(source: Source, folder: Path) -> _WholeTheme:
    return _WholeTheme(source, checked(_THEME, source, _named(source.value, folder)), folder)


def _used_names(written: ThemeFile) -> set[str]:
    """The colours and fonts that something asks for."""
    styles = [style for _, style in written.type]
    return {*ColourToken, *(style.colour for style in styles), *(style.font for style in styles)}


def _place(source: Source, *at: str) -> Place:
    """Where the value at a location of a theme that has no errors is written."""
    value = source.value
    for step in at:
        value = child_at(value, step) if value is not None else None
    assert value is not None, at
    return value.place


def _named(source: Value | None, folder: Path) -> Named:
    """The theme's own names, as far as they can be read from a file with errors."""
    colours, fonts = (
        source.get(key) if isinstance(source, LocatedDict) else None for key in ("colours", "fonts")
    )
    return Named(
        tuple(colours) if isinstance(colours, LocatedDict) else None,
        _first_families(fonts) if isinstance(fonts, LocatedDict) else None,
        folder,
    )


def _first_families(fonts: LocatedDict) -> dict[str, str]:
    return {
        name: str(families[0])
        for name, families in fonts.items()
        if isinstance(families, LocatedList) and families and isinstance(families[0], Scalar)
    }


def _family(name: str) -> str:
    families = sorted({family for family, _ in installed_fonts()})
    if name not in families:
        raise wrong(f"the font “{name}” is not installed", near(name, families, "installed are"))
    return name


def _own_colour(name: str, info: ValidationInfo[Named]) -> str:
    if info.context.colours is not None and name not in info.context.colours:
        hint = near(name, info.context.colours, "its colours are")
        raise wrong(f"the theme has no colour “{name}”", hint)
    return name


def _own_font(name: str, info: ValidationInfo[Named]) -> str:
    if info.context.fonts is not None and name not in info.context.fonts:
        hint = near(name, list(info.context.fonts), "its fonts are")
        raise wrong(f"the theme has no fonts “{name}”", hint)
    return name


def _profile(value: object, info: ValidationInfo[Named]) -> bytes:
    name = str(scalar(value, "the name of a file"))
    return read_profile(info.context.folder / name)


class StyleEntry(Part):
    """How one kind of text is set."""

    font: Annotated[Token, AfterValidator(_own_font)] = Field(
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
    colour: Annotated[Token, AfterValidator(_own_colour)] = Field(
        description="Jokin colours-kohdan nimistä. One of the names in colours.", examples=["ink"]
    )


def _faces_exist(styles: Part, info: ValidationInfo[Named]) -> Part:
    """The styles when the first family of each one's fonts has its face."""
    fonts, errors = info.context.fonts, []
    if fonts is None:
        return styles
    for kind, style in styles:
        try:
            find_font(fonts[style.font], style.style)
        except FontError as error:
            problem = error.problems[0]
            errors.append(((kind, "style"), wrong(problem.what, problem.hint)))
    if errors:
        raise all_wrong(errors)
    return styles


_TypeStyles: Any = create_model(
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
            hint = f"write one of {', '.join(REGISTERED)}, or add the printer's  icc: file.icc"
            error = wrong(f"“{self.condition}” is no printing condition that we know", hint)
            raise all_wrong([(("condition",), error)])
        return self

    def read(self) -> PrintCondition:
        name = self.condition or (CUSTOM if self.icc is not None else USUAL.name)
        known = REGISTERED.get(name, replace(USUAL, name=name, description=name))
        return replace(known, profile=self.icc, ink_limit=self.ink_limit or known.ink_limit)


class ThemeFile(Part):
    """A theme as it is written, with what it takes from its base."""

    based_on: Id | None = Field(
        None,
        description="Teema, josta tämä poikkeaa vain siinä, mitä tässä sanotaan. The theme that "
        "this one differs from only in what it says.",
        examples=["kela"],
    )
    colours: Annotated[
        dict[Token, Coloured],
        at_most(_MOST_COLOURS, "colours"),
        mapped,
        complete(_ASKED_FOR, "colours", '{rgb: "#00357a", cmyk: [100, 75, 0, 20]}'),
    ] = Field(
        description="Värit nimineen. The colours by name.",
        examples=[{"primary": {"rgb": "#00357a", "cmyk": [100, 75, 0, 20]}}],
    )
    fonts: Annotated[
        dict[
            Token,
            Annotated[
                Several[Annotated[Name, AfterValidator(_family)]],
                at_most(_MOST_FONTS, "fonts"),
                no_doubles,
                at_least_one("font"),
            ],
        ],
        at_most(_MOST_FONTS, "lists of fonts"),
        mapped,
        at_least_one("list of fonts"),
    ] = Field(
        description="Fontit; seuraava auttaa, kun edellisestä puuttuu merkki. Fonts by name, each "
        "the families to try in order.",
        examples=[{"text": ["Source Sans Pro", "Manrope"]}],
    )
    type: Annotated[_TypeStyles, AfterValidator(_faces_exist)] = Field(
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
            what = (
                f"{sum(inks):g} % of ink; {condition.name} takes {condition.ink_limit:g} %, "
                "the four added up"
            )
        elif not prints_as(rgb, inks, condition):
            print_, screen = (Colour(each, inks).hex for each in (looks_like(inks, condition), rgb))
            what = (
                f"this is another colour in print: {_listed(inks)} looks like {print_} there, and"
                f" on screens it is {screen}"
            )
        else:
            return None
        best = _listed(self.best_inks(name))
        return wrong(what, f"write  cmyk: {best}  or leave cmyk out, and it is computed")


def _listed(inks: Inks) -> str:
    return f"[{', '.join(f'{part:g}' for part in inks)}]"


_THEME: TypeAdapter[ThemeFile] = TypeAdapter(ThemeFile)
