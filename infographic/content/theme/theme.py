"""A theme: colours, type and spacing, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from infographic.assets.font import font_list
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.nearest_styles import NearestStyle
from infographic.content.theme.print_condition import USUAL
from infographic.errors import Place
from infographic.scene import Colour, FontFile, PrintCondition, TextStyle

T = TypeVar("T")

# What each style is for, for editors.
TEXT_STYLE_HELP: Mapping[TextStyle, str] = {
    TextStyle.TITLE: "Kuvan otsikko. The title of the picture.",
    TextStyle.SUBTITLE: "Alaotsikko. The line below the title.",
    TextStyle.LEGEND: "Vinkkien merkkien selitys. What the marks of the tips mean.",
    TextStyle.NUMBER: "Askeleen numero. The number of a step.",
    TextStyle.STEP_TITLE: "Askeleen otsikko. The heading of a step.",
    TextStyle.STEP_TEXT: "Askeleen teksti. The text of a step.",
    TextStyle.TIP: "Vinkki. A tip.",
    TextStyle.RULES_HEADING: "Pelisääntöjen otsikko. The heading of the rules.",
    TextStyle.RULES_INTRO: "Pelisääntöjen johdanto. The line below that heading.",
    TextStyle.RULE: "Pelisääntö. A rule.",
    TextStyle.QUOTE: "Sitaatti. The quote.",
    TextStyle.QUOTE_AUTHOR: "Sitaatin puhuja. Who said it.",
    TextStyle.CHART_HEADING: "Kaavion otsikko. The heading of the chart.",
    TextStyle.CHART_LABEL: "Kaavion selitteet. What stands beside the chart's values.",
    TextStyle.CHART_NUMBER: "Kaavion luku. The number of a value.",
    TextStyle.PUBLISHER: "Julkaisijan nimi. Who publishes the picture.",
    TextStyle.LINK: "Linkin osoite. The address of the link.",
    TextStyle.FOOTER: "Alatunniste ja päiväys. The footer and the edition.",
}


class ColourToken(StrEnum):
    """The colours that painting asks a theme for, by what they do; its texts may have others.

    Pictures stand on five grounds that meet edge to edge: `hero`, `paper`, `tips`, `rules` and
    `aside`. Strands and stations take the strands' colours in turn, the last one that of the goal;
    what stands out too little from the ground beside it has an edge.
    """

    PAPER = "paper"
    HERO = "hero"
    TIPS = "tips"
    RULES = "rules"
    RULES_MARK = "rules_mark"
    ASIDE = "aside"
    CHART = "chart"
    BUBBLE = "bubble"
    STRAND_1 = "strand_1"
    ON_STRAND_1 = "on_strand_1"
    STRAND_2 = "strand_2"
    ON_STRAND_2 = "on_strand_2"
    STRAND_3 = "strand_3"
    ON_STRAND_3 = "on_strand_3"
    GOAL = "goal"
    ON_GOAL = "on_goal"
    EDGE = "edge"
    HAIR = "hair"
    HUB = "hub"
    ON_HUB = "on_hub"
    AUDIENCE_1 = "audience_1"
    AUDIENCE_2 = "audience_2"
    AUDIENCE_3 = "audience_3"
    AUDIENCE_4 = "audience_4"
    SCENE_PAPER = "scene_paper"
    SCENE_INK = "scene_ink"
    SCENE_BLUE = "scene_blue"
    SCENE_SKY = "scene_sky"
    SCENE_PALE = "scene_pale"
    SCENE_SUN = "scene_sun"
    SCENE_CORAL = "scene_coral"


# What the tones of scenes are in a theme that does not say it: a bubble and what is written on it
# are the lightest and the darkest that every theme has.
SCENE_COLOURS: Mapping[ColourToken, ColourToken] = {
    ColourToken.SCENE_PAPER: ColourToken.BUBBLE,
    ColourToken.SCENE_INK: ColourToken.ON_GOAL,
    ColourToken.SCENE_BLUE: ColourToken.STRAND_3,
    ColourToken.SCENE_SKY: ColourToken.ASIDE,
    ColourToken.SCENE_PALE: ColourToken.TIPS,
    ColourToken.SCENE_SUN: ColourToken.HERO,
    ColourToken.SCENE_CORAL: ColourToken.GOAL,
}


def with_scene_colours(of_colours: Mapping[str, T]) -> dict[str, T]:
    """What is said of the colours of a theme, and of those of scenes that it does not say."""
    return {**{str(own): of_colours[like] for own, like in SCENE_COLOURS.items()}, **of_colours}


# Those of the tips, by whom these are for.
AUDIENCE_COLOURS = (
    ColourToken.AUDIENCE_1,
    ColourToken.AUDIENCE_2,
    ColourToken.AUDIENCE_3,
    ColourToken.AUDIENCE_4,
)


@dataclass(frozen=True)
class TypeStyle:
    """How the texts of one style are set.

    `font` names one of the theme's font lists, `style` the face ("Regular", "Bold", "Black");
    `size` is in pt at type scale 1, `leading` the distance of baselines in ems; `colour` is a
    token of the theme.
    """

    font: str
    style: str
    size: float
    leading: float
    colour: str


@dataclass(frozen=True)
class Theme:
    """`colours` by token; `fonts` by list name, each the families to try in order; `type` by the
    style of a text; `lengths` are in ems of the step text, so that they
    grow and shrink with the type; `print_condition` is the one that the
    CMYK of its colours is meant for, which is written in the theme but for `computed` ones.
    `dark` is the theme whose colours the web page takes for readers who ask for dark windows; to
    pictures it makes no difference. `own_fonts` are those of its fonts that the guide brings along.
    `colour_places` and `length_places` are where colours and
    lengths are written, by name, which makes no difference to what a theme is. `nearest` are the
    styles of its fonts, by kind of text, that took the place of ones it inherits and they lack."""

    name: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, tuple[str, ...]]
    type: Mapping[TextStyle, TypeStyle]
    lengths: Lengths
    print_condition: PrintCondition = USUAL
    computed: tuple[str, ...] = ()
    own_fonts: tuple[FontFile, ...] = ()
    dark: Theme | None = field(default=None, compare=False)
    colour_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    length_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    nearest: Mapping[str, NearestStyle] = field(default_factory=dict, compare=False)

    def faces(self, style: TextStyle) -> tuple[FontFile, ...]:
        """The fonts that texts of a style are set in: that which serves all characters it has, then
        those that help out."""
        of = self.type[style]
        return font_list(self.fonts[of.font], of.style, self.own_fonts)
