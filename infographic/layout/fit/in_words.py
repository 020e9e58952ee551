"""What boxes, texts and compositions are called where a layout is explained.

They are short, and stand alone: who reads them looks for one among many.
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.layout.box.frame import Frame, FrameKind
from infographic.message import Message, say_about
from infographic.scene import TextStyle

_BOXES: Mapping[FrameKind, Message] = {
    FrameKind.PAGE: say_about("box", "page"),
    FrameKind.TEXT: say_about("box", "text"),
    FrameKind.HERO_GROUND: say_about("box", "ground of the title"),
    FrameKind.TIPS_GROUND: say_about("box", "ground of the tips"),
    FrameKind.RULES_GROUND: say_about("box", "ground of the rules"),
    FrameKind.ASIDE_GROUND: say_about("box", "ground of the quote"),
    FrameKind.TITLE_GROUND: say_about("box", "ground of the title"),
    FrameKind.HAIRLINE: say_about("box", "line between parts"),
    FrameKind.TIPS_HAIRLINE: say_about("box", "line between tips"),
    FrameKind.STRANDS: say_about("box", "strands"),
    FrameKind.STRAND_1: say_about("box", "strand 1"),
    FrameKind.STRAND_2: say_about("box", "strand 2"),
    FrameKind.STRAND_3: say_about("box", "strand 3"),
    FrameKind.STRAND_GOAL: say_about("box", "strand of the goal"),
    FrameKind.REEL_RING: say_about("box", "ring of the reel"),
    FrameKind.REEL_HUB: say_about("box", "hub of the reel"),
    FrameKind.REEL_FACE: say_about("box", "face of the reel"),
    FrameKind.REEL_HOLE: say_about("box", "hole of the reel"),
    FrameKind.REEL_ICON: say_about("box", "icon of the reel"),
    FrameKind.LANE_CAP: say_about("box", "cap of a lane"),
    FrameKind.LANE_ICON_1: say_about("box", "icon on strand 1"),
    FrameKind.LANE_ICON_2: say_about("box", "icon on strand 2"),
    FrameKind.LANE_ICON_3: say_about("box", "icon on strand 3"),
    FrameKind.LANE_ICON_GOAL: say_about("box", "icon on the goal"),
    FrameKind.STEP_REGION: say_about("box", "room of the steps"),
    FrameKind.CONNECTOR: say_about("box", "path"),
    FrameKind.STEPS: say_about("box", "steps"),
    FrameKind.STEP: say_about("box", "step"),
    FrameKind.STEP_BODY: say_about("box", "texts of the step"),
    FrameKind.STEP_NUMBER: say_about("box", "number of the step"),
    FrameKind.STATION_1: say_about("box", "station 1"),
    FrameKind.STATION_2: say_about("box", "station 2"),
    FrameKind.STATION_3: say_about("box", "station 3"),
    FrameKind.STATION_GOAL: say_about("box", "station of the goal"),
    FrameKind.VIGNETTE: say_about("box", "scene"),
    FrameKind.TIPS: say_about("box", "tips"),
    FrameKind.TIP_ENTRY: say_about("box", "tip with its sign"),
    FrameKind.TIP_CELL: say_about("box", "ground of a tip"),
    FrameKind.HERO_SIGN: say_about("box", "sign of a tip"),
    FrameKind.AUDIENCE_1: say_about("box", "sign of audience 1"),
    FrameKind.AUDIENCE_2: say_about("box", "sign of audience 2"),
    FrameKind.AUDIENCE_3: say_about("box", "sign of audience 3"),
    FrameKind.AUDIENCE_4: say_about("box", "sign of audience 4"),
    FrameKind.HEADER: say_about("box", "head of the page"),
    FrameKind.LEGEND: say_about("box", "legend"),
    FrameKind.LEGEND_ENTRY: say_about("box", "entry of the legend"),
    FrameKind.RULES_HEADING: say_about("box", "heading of the rules"),
    FrameKind.RULES: say_about("box", "rules"),
    FrameKind.RULE_ENTRY: say_about("box", "rule with its icon"),
    FrameKind.RULE_ICON: say_about("box", "icon of a rule"),
    FrameKind.BUBBLE: say_about("box", "bubble of the quote"),
    FrameKind.CHART: say_about("box", "chart"),
    FrameKind.CHART_ENTRY: say_about("box", "entry of the chart"),
    FrameKind.CHART_ICON: say_about("box", "icon of a value"),
    FrameKind.CHART_VALUE: say_about("box", "value of the chart"),
    FrameKind.CHART_GRAPHIC: say_about("box", "graphic of the chart"),
    FrameKind.ASIDE: say_about("box", "quote and chart"),
    FrameKind.IMPRINT: say_about("box", "imprint"),
    FrameKind.MARK: say_about("box", "mark in the chart"),
    FrameKind.LINE: say_about("box", "line in the chart"),
    FrameKind.FOOTER: say_about("box", "footer"),
    FrameKind.LINK: say_about("box", "link"),
    FrameKind.LINK_CODE: say_about("box", "code of the link"),
    FrameKind.LINK_WORDS: say_about("box", "words of the link"),
    FrameKind.LINK_ARROW: say_about("box", "arrow of the link"),
    FrameKind.LOGO: say_about("box", "ground of the logo"),
    FrameKind.LOGO_PICTURE: say_about("box", "logo"),
    FrameKind.DRAFT_LABEL: say_about("box", "label of a draft"),
    FrameKind.ROW: say_about("box", "row"),
    FrameKind.COLUMN: say_about("box", "column"),
    FrameKind.BESIDE: say_about("box", "side by side"),
    FrameKind.GRID: say_about("box", "grid"),
    FrameKind.FLOW: say_about("box", "flow"),
}
_TEXTS: Mapping[TextStyle, Message] = {
    TextStyle.TITLE: say_about("box", "title"),
    TextStyle.SUBTITLE: say_about("box", "subtitle"),
    TextStyle.LEGEND: say_about("box", "text of the legend"),
    TextStyle.NUMBER: say_about("box", "number"),
    TextStyle.STEP_TITLE: say_about("box", "heading of the step"),
    TextStyle.STEP_TEXT: say_about("box", "text of the step"),
    TextStyle.TIP: say_about("box", "tip"),
    TextStyle.RULES_HEADING: say_about("box", "heading of the rules"),
    TextStyle.RULES_INTRO: say_about("box", "introduction of the rules"),
    TextStyle.RULE: say_about("box", "rule"),
    TextStyle.QUOTE: say_about("box", "quote"),
    TextStyle.QUOTE_AUTHOR: say_about("box", "author of the quote"),
    TextStyle.CHART_HEADING: say_about("box", "heading of the chart"),
    TextStyle.CHART_LABEL: say_about("box", "label of a value"),
    TextStyle.CHART_NUMBER: say_about("box", "number of a value"),
    TextStyle.PUBLISHER: say_about("box", "publisher"),
    TextStyle.LINK: say_about("box", "link"),
    TextStyle.FOOTER: say_about("box", "footer"),
}
_COMPOSITIONS: Mapping[str, Message] = {
    "lanes": say_about("composition", "lanes"),
    "film": say_about("composition", "film"),
    "triptych": say_about("composition", "triptych"),
    "line": say_about("composition", "line"),
    "fall": say_about("composition", "fall"),
    "side panel": say_about("composition", "side panel"),
    "hub": say_about("composition", "title amid the steps"),
    "stacked": say_about("composition", "one below the other"),
}


def box_named(frame: Frame) -> Message:
    """What a box is called: a text after its style."""
    text = frame.paragraph
    return _BOXES[frame.kind] if text is None else _TEXTS[text.style]


def composition_named(name: str) -> Message:
    """What a composition is called, by its name in the program's tables."""
    return _COMPOSITIONS[name]
