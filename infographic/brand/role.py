"""What each colour of a theme is for, in words, in the order in which a theme names them."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.theme.theme import ColourToken
from infographic.message import Message, say

# By parts of the file, each with its heading.
ROLES: Mapping[Message, Mapping[str, Message]] = {
    say("Grounds, which meet edge to edge"): {
        ColourToken.PAPER: say("the texts of the steps"),
        ColourToken.HERO: say("title, reel and publisher"),
        ColourToken.TIPS: say("tips"),
        ColourToken.RULES: say("rules"),
        ColourToken.ASIDE: say("quote and chart"),
        ColourToken.BUBBLE: say("the bubble of the quote"),
    },
    say("Strands and their stations in turn, the goal last; what is written and drawn on them"): {
        ColourToken.STRAND_1: say("strand 1"),
        "on_strand_1": say("on strand {number}", number=1),
        ColourToken.STRAND_2: say("strand 2"),
        "on_strand_2": say("on strand {number}", number=2),
        ColourToken.STRAND_3: say("strand 3"),
        "on_strand_3": say("on strand {number}", number=3),
        ColourToken.GOAL: say("the last step, the goal"),
        "on_goal": say("on the goal"),
        ColourToken.EDGE: say("edges, where something would stand out too little"),
        ColourToken.HUB: say("the middle of the reel"),
        ColourToken.ON_HUB: say("on the middle of the reel"),
        ColourToken.HAIR: say("thin lines between rows"),
    },
    say("Texts and signs"): {
        "ink": say("plain text"),
        "heading": say("headings and numbers on paper"),
        "on_hero": say("title and publisher"),
        "on_rules": say("the texts of the rules"),
        ColourToken.RULES_MARK: say("heading and icons of the rules"),
        "on_aside": say("the texts of the chart"),
        "on_bubble": say("the text of the quote"),
        ColourToken.CHART: say("bars and dots of the chart"),
        ColourToken.AUDIENCE_1: say("marks of the tips for audience {number}", number=1),
        ColourToken.AUDIENCE_2: say("marks of the tips for audience {number}", number=2),
        ColourToken.AUDIENCE_3: say("marks of the tips for audience {number}", number=3),
        ColourToken.AUDIENCE_4: say("marks of the tips for audience {number}", number=4),
    },
    say("The steps' drawings"): {
        ColourToken.SCENE_PAPER: say("skin and things, the lightest"),
        ColourToken.SCENE_INK: say("lines and edges, the darkest"),
        ColourToken.SCENE_BLUE: say("marks on things"),
        ColourToken.SCENE_SKY: say("large shapes"),
        ColourToken.SCENE_PALE: say("pale shapes"),
        ColourToken.SCENE_SUN: say("what to act on"),
        ColourToken.SCENE_CORAL: say("one accent"),
    },
}
