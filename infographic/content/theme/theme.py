"""A theme: colours, type and spacing, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from infographic.content.theme.lengths import Lengths
from infographic.content.theme.print_condition import USUAL
from infographic.errors import Place
from infographic.scene import Colour, PrintCondition, TextStyle

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
    TextStyle.FOOTER: "Alatunniste. The footer.",
}


class ColourToken(StrEnum):
    """The colours that painting asks a theme for; its texts may have others."""

    PAPER = "paper"
    BAND = "band"
    PANEL = "panel"
    RULE_DISC = "rule_disc"
    ON_RULE_DISC = "on_rule_disc"
    PATH = "path"
    PATH_DOT = "path_dot"
    STATION = "station"
    ON_STATION = "on_station"
    GOAL = "goal"
    ON_GOAL = "on_goal"
    BADGE = "badge"
    QUOTE = "quote"
    CHART = "chart"
    AUDIENCE_1 = "audience_1"
    AUDIENCE_2 = "audience_2"
    AUDIENCE_3 = "audience_3"
    AUDIENCE_4 = "audience_4"


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
    `colour_places` and `length_places` are where colours and lengths are written, by name, which
    makes no difference to what a theme is."""

    name: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, tuple[str, ...]]
    type: Mapping[TextStyle, TypeStyle]
    lengths: Lengths
    print_condition: PrintCondition = USUAL
    computed: tuple[str, ...] = ()
    colour_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    length_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
