"""A theme: colours, type and spacing, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.content.print_condition import USUAL
from infographic.scene import Colour, PrintCondition

# The kinds of text that a picture has and a theme styles, each with a help text for editors.
TEXT_KIND_HELP: Mapping[str, str] = {
    "title": "Kuvan otsikko. The title of the picture.",
    "subtitle": "Alaotsikko. The line below the title.",
    "legend": "Vinkkien merkkien selitys. What the marks of the tips mean.",
    "number": "Askeleen numero. The number of a step.",
    "step_title": "Askeleen otsikko. The heading of a step.",
    "step_text": "Askeleen teksti. The text of a step.",
    "tip": "Vinkki. A tip.",
    "rules_heading": "Pelisääntöjen otsikko. The heading of the rules.",
    "rules_intro": "Pelisääntöjen johdanto. The line below that heading.",
    "rule": "Pelisääntö. A rule.",
    "quote": "Sitaatti. The quote.",
    "quote_author": "Sitaatin puhuja. Who said it.",
    "chart_heading": "Kaavion otsikko. The heading of the chart.",
    "chart_label": "Kaavion selitteet. What stands beside the chart's values.",
    "footer": "Alatunniste. The footer.",
}
TEXT_KINDS = tuple(TEXT_KIND_HELP)
# The lengths that layout and painting ask a theme for.
LENGTHS = (
    "station_radius",
    "badge_radius",
    "badge_right",
    "badge_up",
    "halo",
    "ring",
    "ring_line",
    "path_width",
    "path_dot",
    "path_dot_gap",
    "turn_radius",
    "turn_gap",
    "text_gap",
    "part_gap",
    "tip_gap",
    "column_gap",
    "row_gap",
    "section_gap",
    "title_gap",
    "band_padding",
    "gutter",
    "panel_padding",
    "mark_gap",
    "tip_mark",
    "legend_mark",
    "legend_gap",
    "rule_radius",
    "rule_text_gap",
    "rule_gap",
    "quote_padding",
    "quote_gap",
    "quote_tail",
    "corner_radius",
    "hub_radius",
    "line",
    "chart_mark",
    "chart_gap",
    "chart_label_gap",
    "chart_dot",
    "chart_dot_gap",
    "chart_bar",
    "chart_plot",
    "logo_height",
    "link_code",
)

# Each audience's tips have a colour of their own; the fifth has that of the first again.
AUDIENCE_COLOURS = ("audience_1", "audience_2", "audience_3", "audience_4")


def audience_colour(index: int) -> str:
    """The token of the audience that stands at `index`, from 0, in the guide."""
    return AUDIENCE_COLOURS[index % len(AUDIENCE_COLOURS)]


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
    """How one kind of text is set.

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
    kind of text ("step_title"); `lengths` (gaps, radii, widths of lines) by name, in ems of the
    step text, so that they grow and shrink with the type; `print_condition` is the one that the
    CMYK of its colours is meant for, which is written in the theme but for `computed` ones."""

    name: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, tuple[str, ...]]
    type: Mapping[str, TypeStyle]
    lengths: Mapping[str, float]
    print_condition: PrintCondition = USUAL
    computed: tuple[str, ...] = ()
