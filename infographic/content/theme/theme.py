"""A theme: colours, type and spacing, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
# The lengths that layout and painting ask a theme for, and what is usual, in ems of the step text.
USUAL_LENGTHS: Mapping[str, float] = {
    "station_radius": 1.9,
    "badge_radius": 0.85,
    "badge_right": 1.85,
    "badge_up": 1.8,
    "halo": 0.22,
    "ring": 0.4,
    "ring_line": 0.09,
    "path_width": 2.3,
    "path_dot": 0.24,
    "path_dot_gap": 0.95,
    "turn_radius": 6.0,
    "turn_gap": 0.9,
    "text_gap": 0.6,
    "part_gap": 0.4,
    "tip_gap": 0.3,
    "column_gap": 1.4,
    "row_gap": 1.8,
    "section_gap": 1.8,
    "title_gap": 0.25,
    "band_padding": 2.0,
    "gutter": 2.2,
    "panel_padding": 2.6,
    "mark_gap": 0.5,
    "tip_mark": 0.95,
    "legend_mark": 1.0,
    "legend_gap": 2.0,
    "rule_radius": 1.55,
    "rule_text_gap": 0.9,
    "rule_gap": 0.9,
    "quote_padding": 1.15,
    "quote_gap": 0.5,
    "quote_tail": 0.9,
    "corner_radius": 0.9,
    "hub_radius": 3.5,
    "line": 0.14,
    "chart_mark": 1.3,
    "chart_gap": 0.7,
    "chart_label_gap": 1.2,
    "chart_dot": 0.95,
    "chart_dot_gap": 0.28,
    "chart_bar": 0.8,
    "chart_plot": 9.0,
    "logo_height": 3.2,
    "link_code": 5.5,
}
LENGTHS = tuple(USUAL_LENGTHS)
# Those that something is as large as, or as many as fit.
NOT_ZERO = frozenset(
    {
        "station_radius",
        "badge_radius",
        "path_dot_gap",
        "tip_mark",
        "legend_mark",
        "rule_radius",
        "chart_mark",
        "chart_dot",
        "chart_bar",
        "chart_plot",
        "logo_height",
        "link_code",
    }
)

# Each audience's tips have a colour of their own; the fifth has that of the first again.
AUDIENCE_COLOURS = ("audience_1", "audience_2", "audience_3", "audience_4")

# The colours that painting asks a theme for; its type may use others.
COLOURS = (
    "paper",
    "band",
    "panel",
    "rule_disc",
    "on_rule_disc",
    "path",
    "path_dot",
    "station",
    "on_station",
    "goal",
    "on_goal",
    "badge",
    "quote",
    "chart",
    *AUDIENCE_COLOURS,
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
    style of a text; `lengths` (gaps, radii, widths of lines) by name, in ems of the
    step text, so that they grow and shrink with the type; `print_condition` is the one that the
    CMYK of its colours is meant for, which is written in the theme but for `computed` ones.
    `colour_places` and `length_places` are where colours and lengths are written, by name, which
    makes no difference to what a theme is."""

    name: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, tuple[str, ...]]
    type: Mapping[TextStyle, TypeStyle]
    lengths: Mapping[str, float]
    print_condition: PrintCondition = USUAL
    computed: tuple[str, ...] = ()
    colour_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    length_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
