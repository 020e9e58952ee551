"""What is to be kept in mind where a text is translated."""

from __future__ import annotations

import re
from collections.abc import Mapping

from infographic.message import Message, say

# By what ids end in or, before that, by all of them; the first that is found counts.
_NOTES: Mapping[str, Message] = {
    r"title": say("The title of the picture."),
    r"subtitle": say("A line below the title."),
    r"footer": say("A small line at the foot."),
    r"edition": say("A date or version, at the foot."),
    r"publisher": say("Who publishes the picture, as the language calls them."),
    r"alt": say("Read aloud to those who do not see the picture. No picture shows it."),
    r"audiences\..*\.label": say("What the tips for them are called, above each of them."),
    r"steps\..*\.title": say("The heading of a step: a short call to do something."),
    r"steps\..*\.text": say("A sentence or two below the heading of a step."),
    r"steps\..*\.tips\..*": say("A tip for some readers, in a sentence."),
    r"steps\..*\.scene\.alt": say(
        "What the drawing shows, for those who do not see it. No picture shows it."
    ),
    r".*\.explanation": say("For the web page and the notes of slides. No picture shows it."),
    r"rules\.heading": say("The heading of the rules."),
    r"rules\.intro": say("A line below the heading of the rules."),
    r"rule_items\..*\.title": say("A rule, in one short sentence."),
    r"quote\.text": say("A quote, with the quotation marks of the language."),
    r"quote\.author": say("Who said it: a name."),
    r"quote\.role": say("What the one who said it is or does."),
    r"chart\.heading": say("The heading of the chart."),
    r"chart\.unit": say("The unit after each number."),
    r"chart\.values\..*\.label": say("What a number of the chart is of."),
    r"chart\.values\..*\.note": say("A short note on a number of the chart."),
    r"logo\.alt": say("What the logo says, usually a name. No picture shows it."),
    r"link\.label": say("What is found behind the link."),
    r".*\.(url|accessibility)": say(
        "A web address: that of the same page in the other language, if there is one."
    ),
    r"page\.licence\.name": say("How others may use the picture, in a few words."),
}

# On a text that has one, where it is told how long it may get.
ON_PLACEHOLDERS = say(
    "Names in braces are counted as they are written here. What is filled in for them may be"
    " longer: then less fits."
)


def note_on(text_id: str) -> str:
    """What the text of an id is; empty where nothing is to be said of it."""
    return next((note for ids, note in _NOTES.items() if re.fullmatch(ids, text_id)), "")
