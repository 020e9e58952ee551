"""What the form of a guide has, in the order in which editors fill it in: a table, of data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from infographic.content.arrangement_names import AUTO
from infographic.content.guide.hub import PLAIN
from infographic.content.guide.logo import CLEAR_SPACE
from infographic.content.guide.model import CONTRASTS, DEFAULT_THEME
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.message import Message, say, say_about
from infographic.studio.desk.own_colours import BRAND, COLOURS, MAIN_COLOURS, OWN


class FieldKind(StrEnum):
    """What a field holds: a text in each language, one that may be the same in all, or a value."""

    TEXT = "text"
    SAME_OR_EACH = "same or each"
    ICON = "icon"
    SCENE = "scene"
    FILE = "file"
    NUMBER = "number"
    CHOICE = "choice"
    NAMES = "names"
    COLOUR = "colour"
    COLOURS = "colours"


class Choices(StrEnum):
    """What a value may be chosen from."""

    NONE = ""
    THEMES = "themes"
    ARRANGEMENTS = "arrangements"
    HUBS = "hubs"
    CHART_KINDS = "chart kinds"
    CONTRASTS = "contrasts"


@dataclass(frozen=True)
class FieldPart:
    """`key` is its path within the part that it belongs to; `default` is the value that counts
    where none is given. A field that `goes_with` another value is there when that is."""

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    is_required: bool = False
    choices: Choices = Choices.NONE
    default: str = ""
    goes_with: str = ""


@dataclass(frozen=True)
class Group:
    """Fields of one part of the guide, `key`, which may be left out as a whole unless the key is
    empty."""

    key: str
    label: Message
    fields: tuple[FieldPart, ...]


@dataclass(frozen=True)
class ItemsPart:
    """A list, or a mapping of named members, whose items all have the same fields. `word` is what
    one is called. It is a part of guide.yaml, or else a whole `file`."""

    key: str
    label: Message
    word: Message
    fields: tuple[FieldPart, ...]
    file: str = GUIDE

    @property
    def path(self) -> tuple[str, ...]:
        """The keys by which it is found in its file."""
        return tuple(self.key.split(".")) if self.file == GUIDE else ()


@dataclass(frozen=True)
class SectionPart:
    """A section of the form."""

    id: str
    label: Message
    groups: tuple[Group, ...] = ()
    items: ItemsPart | None = None


TIPS = "tips"  # there is a field for each audience
COUNT = "scene.count"  # there is one where the scene is of something that can be counted

_ICON = FieldPart("icon", say("Icon"), FieldKind.ICON, is_required=True)
_EXPLANATION = FieldPart("explanation", say("Longer explanation"))

_TITLE = SectionPart(
    "title",
    say("Title and subtitle"),
    (
        Group(
            "",
            say("Title and subtitle"),
            (
                FieldPart("title", say("Title"), is_required=True),
                FieldPart("subtitle", say("Subtitle")),
                FieldPart("alt", say("Alternative text")),
                FieldPart("file_name", say("Name of the picture files"), is_required=True),
            ),
        ),
    ),
)
_AUDIENCES = SectionPart(
    "audiences",
    say("Audiences of the tips"),
    items=ItemsPart(
        "audiences",
        say("Audiences of the tips"),
        say("Audience"),
        (FieldPart("label", say("Heading of the tip"), is_required=True), _ICON),
    ),
)
_STEPS = SectionPart(
    "steps",
    say("Steps"),
    items=ItemsPart(
        "steps",
        say("Steps"),
        say("Step"),
        (
            FieldPart("title", say("Title"), is_required=True),
            FieldPart("text", say("Explanation")),
            FieldPart(TIPS, say("Tip")),
            _EXPLANATION,
            _ICON,
            FieldPart("scene", say("Illustration"), FieldKind.SCENE),
            FieldPart(COUNT, say("How many it shows"), FieldKind.NUMBER, goes_with="scene"),
            FieldPart("scene.alt", say("What the picture tells"), goes_with="scene"),
        ),
        STEPS,
    ),
)
_RULES = SectionPart(
    "rules",
    say("Rules"),
    (
        Group(
            "rules",
            say("Rules"),
            (
                FieldPart("heading", say("Heading"), is_required=True),
                FieldPart("intro", say("Introduction")),
            ),
        ),
    ),
    ItemsPart(
        "rule_items",
        say("Rules"),
        say("Rule"),
        (FieldPart("title", say("Rule"), is_required=True), _EXPLANATION, _ICON),
        RULES,
    ),
)
_QUOTE = SectionPart(
    "quote",
    say("Quote"),
    (
        Group(
            "quote",
            say("Quote"),
            (
                FieldPart("text", say("Quote"), is_required=True),
                FieldPart("author", say("Who said it"), FieldKind.SAME_OR_EACH, is_required=True),
                FieldPart("role", say("Role of the speaker")),
            ),
        ),
    ),
)
_CHART = SectionPart(
    "chart",
    say("Chart"),
    (
        Group(
            "chart",
            say("Chart"),
            (
                FieldPart("heading", say("Heading"), is_required=True),
                FieldPart(
                    "kind", say("Kind of chart"), FieldKind.CHOICE, True, Choices.CHART_KINDS
                ),
                FieldPart("unit", say("Unit"), FieldKind.SAME_OR_EACH),
            ),
        ),
    ),
    ItemsPart(
        "chart.values",
        say("Values"),
        say("Value"),
        (
            FieldPart("label", say("What the value is of"), is_required=True),
            FieldPart("value", say("Number"), FieldKind.NUMBER, is_required=True),
            FieldPart("note", say("Note")),
            FieldPart("icon", say("Icon"), FieldKind.ICON),
        ),
    ),
)
_PUBLISHER = SectionPart(
    "publisher",
    say("Publisher, logo and link"),
    (
        Group(
            "",
            say("Publisher"),
            (
                FieldPart("publisher", say("Publisher")),
                FieldPart("footer", say("Line at the foot")),
                FieldPart("edition", say("Date or version")),
            ),
        ),
        Group(
            "logo",
            say("Logo"),
            (
                FieldPart("file", say("File of the logo"), FieldKind.FILE, is_required=True),
                FieldPart("alt", say("What the logo says"), is_required=True),
                FieldPart(
                    "clear_space",
                    say("Space kept free around it, in heights of the logo"),
                    FieldKind.NUMBER,
                    default=f"{CLEAR_SPACE:g}",
                ),
            ),
        ),
        Group(
            "link",
            say("Link"),
            (
                FieldPart("url", say("Address"), FieldKind.SAME_OR_EACH, is_required=True),
                FieldPart("label", say("What is found there"), is_required=True),
            ),
        ),
        Group(
            "page",
            say("Web page"),
            (
                FieldPart("address", say("Where it is published"), FieldKind.SAME_OR_EACH),
                FieldPart("licence.name", say("Licence"), FieldKind.SAME_OR_EACH),
                FieldPart("licence.url", say("Address of the licence"), FieldKind.SAME_OR_EACH),
                FieldPart("accessibility", say("Accessibility statement"), FieldKind.SAME_OR_EACH),
            ),
        ),
    ),
)
_THEME = SectionPart(
    "theme",
    say("Theme and arrangement"),
    (
        Group(
            "",
            say("Theme and arrangement"),
            (
                FieldPart(
                    "theme",
                    say("Theme"),
                    FieldKind.CHOICE,
                    choices=Choices.THEMES,
                    default=DEFAULT_THEME,
                ),
                FieldPart(
                    "arrangement",
                    say("Arrangement of the steps"),
                    FieldKind.CHOICE,
                    choices=Choices.ARRANGEMENTS,
                    default=AUTO,
                ),
                FieldPart(
                    "hub",
                    say("Middle of the reel"),
                    FieldKind.CHOICE,
                    choices=Choices.HUBS,
                    default=PLAIN,
                ),
                FieldPart(
                    "contrast",
                    say("Contrast of texts"),
                    FieldKind.CHOICE,
                    choices=Choices.CONTRASTS,
                    default=CONTRASTS[0],
                ),
                FieldPart("names", say("Names never hyphenated"), FieldKind.NAMES),
            ),
        ),
        Group(
            COLOURS,
            say("Own colours"),
            (
                FieldPart(BRAND, say("Colours of your house"), FieldKind.COLOURS),
                *(
                    FieldPart(token, label, FieldKind.COLOUR, is_required=True)
                    for token, label in MAIN_COLOURS.items()
                ),
            ),
        ),
    ),
)
SECTIONS = (_TITLE, _AUDIENCES, _STEPS, _RULES, _QUOTE, _CHART, _PUBLISHER, _THEME)

# What the values are called that may be chosen, and others by their own names.
CHOICE_LABELS: Mapping[Choices, Mapping[str, Message]] = {
    Choices.ARRANGEMENTS: {
        "auto": say("The best for each page"),
        "reel": say_about("arrangement", "Reel"),
        "serpentine": say_about("arrangement", "Ribbon"),
        "stairs": say_about("arrangement", "Stairs"),
        "timeline": say_about("arrangement", "Winding path"),
        "grid": say_about("arrangement", "Grid"),
        "wheel": say_about("arrangement", "Circle"),
    },
    Choices.HUBS: {
        "face": say_about("middle of the reel", "Face"),
        "plain": say_about("middle of the reel", "Nothing"),
    },
    Choices.CHART_KINDS: {
        "dots": say_about("chart", "Dots"),
        "bar": say_about("chart", "Bars"),
        "line": say_about("chart", "Line"),
        "share": say_about("chart", "Shares of a whole"),
    },
    Choices.THEMES: {OWN: say("Own colours")},
    Choices.CONTRASTS: {
        "aaa": say("Strong (AAA, 7:1)"),
        "aa": say("As the law asks (AA, 4.5:1)"),
    },
}
