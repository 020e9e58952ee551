"""The drawing vocabulary: what painting says and every renderer translates.

Plain data. Lengths are millimetres from the top left corner of the trimmed page, y downwards.
Children are drawn, and read, in order. Colours are names (tokens) that the scene's palette
gives values to, so that a renderer for print finds the theme's own CMYK.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from typing import Literal, NamedTuple

from infographic.geometry import Path, Point, Rect, Size, rectangle


class TextStyle(StrEnum):
    """The texts of a picture that a theme styles, by the names that it styles them by."""

    # That of an Enum is computed anew each time, and layout looks up styles all the time.
    __hash__ = str.__hash__

    TITLE = "title"
    SUBTITLE = "subtitle"
    LEGEND = "legend"
    NUMBER = "number"
    STEP_TITLE = "step_title"
    STEP_TEXT = "step_text"
    TIP = "tip"
    RULES_HEADING = "rules_heading"
    RULES_INTRO = "rules_intro"
    RULE = "rule"
    QUOTE = "quote"
    QUOTE_AUTHOR = "quote_author"
    CHART_HEADING = "chart_heading"
    CHART_LABEL = "chart_label"
    CHART_NUMBER = "chart_number"
    PUBLISHER = "publisher"
    LINK = "link"
    FOOTER = "footer"


class Role(Enum):
    """What a group is to a reader who does not see it (PDF 32000-1, 14.8.4, in our words)."""

    TITLE = "title"  # the heading of the whole picture
    HEADING = "heading"  # of a region: the rules, the chart
    ITEM_HEADING = "item heading"  # of one step
    PARAGRAPH = "paragraph"
    LIST = "list"
    LIST_ITEM = "list item"
    LABEL = "label"  # the number or the sign of a list item
    BODY = "body"  # the content of a list item
    QUOTE = "quote"
    FIGURE = "figure"  # a drawing with an alternative text
    DECORATION = "decoration"  # nothing to a reader


Rgb = tuple[int, int, int]  # sRGB, 0–255


def hex_of(rgb: Rgb) -> str:
    """A colour as web pages write it: “#0a50a0”."""
    return "#{:02x}{:02x}{:02x}".format(*rgb)


@dataclass(frozen=True)
class Colour:
    """sRGB for screens and CMYK 0–100 % for print."""

    rgb: Rgb
    cmyk: tuple[float, float, float, float]

    @property
    def hex(self) -> str:
        return hex_of(self.rgb)


@dataclass(frozen=True)
class PrintCondition:
    """How the CMYK of a palette is meant to be printed.

    `name` is the one under which the condition is registered with the International Color
    Consortium, or one that `profile`, an ICC output profile, defines; `description` says it in
    words. `ink_limit` is the most ink that the paper takes, the four added up, in per cent.
    """

    name: str
    description: str
    ink_limit: float
    profile: bytes | None = None


@dataclass(frozen=True)
class Stroke:
    """A line along a path. `dashes` alternate drawn and left out; a drawn length of zero with
    round caps is a dot."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    cap: Literal["butt", "round"] = "butt"


@dataclass(frozen=True)
class Shape:
    """A filled outline, a stroked line, or both; `fill` names a colour."""

    path: Path
    fill: str | None = None
    stroke: Stroke | None = None


_BOLD = frozenset({"semibold", "demibold", "bold", "extrabold", "heavy", "black"})


def is_bold(style: str) -> bool:
    """Whether a face of this name ("Semibold", "Black Italic") is nearer to bold than regular."""
    return not _BOLD.isdisjoint(style.lower().split())


@dataclass(frozen=True)
class FontFile:
    """One font in one file: `path` of it, `index` in a collection, and its names.

    A font that a guide brings along is known by what is in its file, wherever that lies: `data` are
    its bytes, `sha256` theirs in hexadecimal, `path` is the name of the file, for messages alone,
    and `licence` what the guide notes of its licence.
    """

    path: str
    family: str
    style: str
    index: int = 0
    sha256: str = ""
    licence: str = ""
    data: bytes = field(default=b"", compare=False, repr=False)

    def __hash__(self) -> int:
        """Of what tells fonts apart: each letter asks for what is known of its own."""
        return hash(self.path)

    @property
    def is_bold(self) -> bool:
        """Whether its weight is bold where there is only regular and bold to choose from."""
        return is_bold(self.style)


class Glyph(NamedTuple):
    """A glyph of a run: its id in the font, the index in the run's text of the first character
    of its cluster (a letter with its marks), and where it stands from the run's origin, in mm (y
    downwards)."""

    id: int
    cluster: int
    x: float
    y: float


@dataclass(frozen=True)
class TextRun:
    """Shaped text in one font: `origin` is the start of its baseline, `size` the em and
    `advance` the width, in mm; left to right.

    `line_end` is what the text has where its line ends after this run: a space, which is not
    drawn, nothing, or a soft hyphen for a hyphen that only breaking the line has added and that
    the run then ends in. None where no line ends, and where it is not known.
    Letters that are `in_parts` are drawn as plain letters and marks, though Unicode has them whole.
    """

    text: str
    font: FontFile
    size: float
    origin: Point
    glyphs: tuple[Glyph, ...]
    advance: float
    colour: str
    language: str
    line_end: str | None = None
    in_parts: bool = False


@dataclass(frozen=True)
class Image:
    """A picture of pixels, a whole PNG file, stretched over a rectangle."""

    png: bytes
    rect: Rect


@dataclass(frozen=True)
class Link:
    """Where something leads: `url` is whole and of ASCII alone (RFC 3986), `alt` says in words what
    is found there."""

    url: str
    alt: str


@dataclass(frozen=True)
class LinkedPart:
    """The part of a text, from the character at `start` to that before `end`, that is a link."""

    start: int
    end: int
    link: Link


@dataclass(frozen=True)
class TextBlock:
    """A text as a whole, for renderers that set it by themselves; what it looks like is said by the
    runs that are set from it.

    `rect` is the place it was set in: as wide as its lines may be, and as high as they are.
    `leading` is the distance of its baselines, in mm. Where it needs less height, `valign` is the
    part of the rest that goes above it: 0 at the top, 1 at the bottom; where a line needs less
    width, `halign` is the part that goes before it. `style` is the one that it is set in.
    `language` is that of the text, as its runs have it, empty where it is not known, and `id` the
    name by which programs know the text of the guide (`content.guide.wording.Text.id`).
    """

    text: str
    rect: Rect
    leading: float
    valign: float = 0.0
    links: tuple[LinkedPart, ...] = ()
    style: TextStyle | None = None
    halign: float = 0.0
    language: str = ""
    id: str = ""


PlaceholderKind = Literal["title", "body", "footer", "number"]


@dataclass(frozen=True)
class Placeholder:
    """The place in the layout of a slide that a text fills: another template sets it anew.

    `index` tells those of one kind on one slide apart; the slide's own title has 0.
    """

    kind: PlaceholderKind
    index: int = 0


@dataclass(frozen=True)
class Group:
    """Nodes that belong together; `alt` stands for them where they are not seen.

    `text_block` is there when the runs in the group are those of one text. `name` says what the
    group is to who edits the drawing. `link` is where all of the group leads; in it there are no
    others. On a slide, the texts in the group are what fills its `placeholder`, and `label` is what
    its shapes are called there where the name does not tell them from others.
    """

    children: tuple[Node, ...]
    role: Role | None = None
    alt: str = ""
    text_block: TextBlock | None = None
    name: str = ""
    link: Link | None = None
    placeholder: Placeholder | None = None
    label: str = ""


Leaf = Shape | TextRun | Image
Node = Group | Leaf


@dataclass(frozen=True)
class Scene:
    """One picture in one language.

    `size` is the trimmed page and `bleed` how far backgrounds reach beyond it, in mm. What lies
    beyond the bleed is cut off, and by renderers for screens what lies beyond the trim; only on the
    slides of a presentation, shapes may lie off them. `description` says in words what the picture
    shows. `background` is the colour beneath all else, of the page and its bleed; None leaves them
    bare. `has_icons` says whether it shows icons of others, who are to be credited.
    """

    size: Size
    bleed: float
    language: str
    title: str
    description: str
    author: str
    palette: Mapping[str, Colour]
    root: Group
    background: str | None = None
    has_icons: bool = False

    @property
    def trim(self) -> Rect:
        """The trimmed page, in mm."""
        return Rect(0.0, 0.0, self.size.width, self.size.height)

    @property
    def backdrop(self) -> Shape | None:
        """The background as it is painted, before the root."""
        if self.background is None:
            return None
        return Shape(rectangle(self.trim.outset(self.bleed)), self.background)

    def drawn(self) -> Iterator[Leaf]:
        """All that the picture draws, from below."""
        if self.backdrop is not None:
            yield self.backdrop
        yield from leaves(self.root)

    def runs(self) -> Iterator[TextRun]:
        """Every run of text, in reading order."""
        yield from (leaf for leaf in leaves(self.root) if isinstance(leaf, TextRun))


def linked_groups(group: Group) -> Iterator[Group]:
    """The groups that are links, in reading order."""
    if group.link is not None:
        yield group
        return
    for child in group.children:
        if isinstance(child, Group):
            yield from linked_groups(child)


def without_links(group: Group) -> Group:
    """The same drawing for what nobody can follow a link in."""
    children = (
        without_links(child) if isinstance(child, Group) else child for child in group.children
    )
    return replace(group, children=tuple(children), link=None)


def words_of(node: Node) -> Iterator[str]:
    """What is read of a node: its texts, and what stands for its drawings."""
    if not isinstance(node, Group):
        return
    if node.alt:
        yield node.alt
    elif node.text_block:
        yield node.text_block.text
    else:
        for child in node.children:
            yield from words_of(child)


def leaves(node: Node) -> Iterator[Leaf]:
    """All that a node draws, in the order of drawing and reading."""
    waiting = [node]  # the next one last: one generator for each group would take thrice as long
    while waiting:
        each = waiting.pop()
        if isinstance(each, Group):
            waiting += each.children[::-1]
        else:
            yield each
