"""Reads the page of a finished PDF back: what it says and what it is drawn with.

It knows nothing of how the file was made, so that the checks on it are worth something. It takes
in what our own files have (ISO 32000-1, chapters 8, 9 and 14); pages of other programs may have
more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple, cast

import pikepdf
from pikepdf import Dictionary, Name, Object, Page

from infographic.render.pdf.check.font_reader import FontReader, read_font

Matrix = tuple[float, float, float, float, float, float]
_UNCHANGED: Matrix = (1, 0, 0, 1, 0, 0)

_STROKE = frozenset(("S", "s", "B", "B*", "b", "b*"))
_INLINE_IMAGE = "INLINE IMAGE"  # pikepdf's name for BI to EI
_PAINT = _STROKE | {"f", "F", "f*", "sh", _INLINE_IMAGE}
# By operator, the colour space that it sets colours in.
_DEVICE_COLOURS = {
    "g": "DeviceGray",
    "G": "DeviceGray",
    "rg": "DeviceRGB",
    "RG": "DeviceRGB",
    "k": "DeviceCMYK",
    "K": "DeviceCMYK",
}
_FOLLOWED = {
    *("q", "Q", "cm", "w", "gs", "cs", "CS", "Tf"),
    *("BMC", "BDC", "EMC", "Do", "Tj", "TJ", "'", '"'),
    *_DEVICE_COLOURS,
}
# All that is asked of the reader; most of a page is the lines and curves of its paths.
_READ = " ".join({*_FOLLOWED, *_PAINT, "BI", "ID", "EI"} - {_INLINE_IMAGE})
# Marks of content that is in the structure tree, by number, and of what is not.
_ARTIFACT = -1
_NO_MARK = -2


class PaintColour(NamedTuple):
    """A colour that the page sets, in the colour space of this name."""

    space: str
    parts: tuple[float, ...]


_GREY_BLACK = PaintColour("DeviceGray", (0.0,))
_BLACK = PaintColour("DeviceCMYK", (0.0, 0.0, 0.0, 1.0))


@dataclass
class PageContent:
    """What is on a page.

    `texts` by marked-content identifier, without those in artifacts; `unmarked` are the operators
    that show something outside all marks. `unread_fonts` showed codes that they do not say the
    text of. `thinnest_line` is in pt; `black_knocked_out` says whether text in 100 K leaves a gap
    in what is beneath it.
    """

    texts: dict[int, str] = field(default_factory=dict)
    unmarked: set[str] = field(default_factory=set)
    unread_fonts: set[str] = field(default_factory=set)
    colours: set[PaintColour] = field(default_factory=set)
    thinnest_line: float = math.inf
    black_knocked_out: bool = False


@lru_cache(maxsize=1)
def content_of(data: bytes) -> PageContent:
    """What is on the page of a file of one page; any exception that pikepdf raises when it is
    damaged.

    Remembered of the last file: whoever checks one has read it when its facts are told, and reading
    takes half as long as drawing.
    """
    with pikepdf.open(BytesIO(data)) as document:
        return read_page(document.pages[0])


def read_page(page: Page) -> PageContent:
    """What is on a page, forms included."""
    content = PageContent()
    _Interpreter(content).run(page.obj, page.obj.get("/Resources", Dictionary()))
    return content


@dataclass
class _State:
    """What is set for all that is painted from here on, until it is set again."""

    matrix: Matrix = _UNCHANGED
    line_width: float = 1.0
    fill: PaintColour = _GREY_BLACK
    overprints: bool = False


@dataclass(frozen=True)
class _Mark:
    """A marked-content sequence; text in it counts as `actual_text` where that is given."""

    number: int
    actual_text: str | None


class _Interpreter:
    """Runs content streams, as far as text, colour and lines go."""

    def __init__(self, content: PageContent) -> None:
        self._content = content
        self._state = _State()
        self._saved: list[_State] = []
        self._marks: list[_Mark] = []
        self._resources: Object = Dictionary()
        self._fonts: dict[str, FontReader] = {}
        self._font: FontReader | None = None

    def run(self, stream: Object, resources: Object) -> None:
        outer = self._resources, self._fonts
        self._resources, self._fonts = resources, {}
        for each in pikepdf.parse_content_stream(stream, _READ):
            operator = str(each.operator)
            if operator in _FOLLOWED:
                self._follow(operator, cast("Sequence[Object]", each.operands))
            elif operator in _PAINT:
                self._paint(operator)
                if operator == _INLINE_IMAGE:
                    self._content.colours.add(PaintColour("an image", ()))
        self._resources, self._fonts = outer

    def _follow(self, operator: str, operands: Sequence[Object]) -> None:
        match operator:
            case "q":
                self._saved.append(replace(self._state))
            case "Q":
                self._state = self._saved.pop()
            case "cm":
                self._transform(operands)
            case "w":
                self._state.line_width = float(operands[0])
            case "gs":
                self._graphics_state(self._resources.ExtGState[str(operands[0])])
            case "cs" | "CS":
                self._colour(operator, PaintColour(_space_name(operands[0], self._resources), ()))
            case "Tf":
                self._choose_font(str(operands[0]))
            case "BMC" | "BDC":
                self._begin_mark(operands)
            case "EMC":
                self._marks.pop()
            case "Do":
                self._draw(self._resources.XObject[str(operands[0])])
            case "Tj" | "TJ" | "'" | '"':
                self._show_text(operands[-1] if operator == "TJ" else [operands[-1]])
            case _:
                parts = tuple(map(float, operands))
                self._colour(operator, PaintColour(_DEVICE_COLOURS[operator], parts))

    def _transform(self, operands: Iterable[Object]) -> None:
        a, b, c, d, e, f = map(float, operands)
        self._state.matrix = _product((a, b, c, d, e, f), self._state.matrix)

    def _colour(self, operator: str, colour: PaintColour) -> None:
        self._content.colours.add(colour)
        if operator.islower():
            self._state.fill = colour

    def _graphics_state(self, state: Object) -> None:
        if "/op" in state or "/OP" in state:
            fills = bool(state.get("/op", state.get("/OP", False)))
            self._state.overprints = fills and state.get("/OPM", 0) == 1

    def _choose_font(self, name: str) -> None:
        if name not in self._fonts:
            self._fonts[name] = read_font(self._resources.Font[name])
        self._font = self._fonts[name]

    def _begin_mark(self, operands: Sequence[Object]) -> None:
        properties: Object = operands[1] if len(operands) > 1 else Dictionary()
        if isinstance(properties, Name):
            properties = self._resources.Properties[str(properties)]
        actual_text = str(properties.ActualText) if "/ActualText" in properties else None
        number = self._number()
        if operands[0] == Name.Artifact:
            number = _ARTIFACT
        elif "/MCID" in properties:
            number = int(properties.MCID)
            self._content.texts.setdefault(number, "")
        self._marks.append(_Mark(number, actual_text))
        if actual_text is not None:
            self._say(actual_text)

    def _draw(self, thing: Object) -> None:
        if thing.get("/Subtype") != Name.Form:
            self._paint("Do")
            return
        outer = replace(self._state)
        if "/Matrix" in thing:
            self._transform(thing.Matrix)
        self.run(thing, thing.get("/Resources", self._resources))
        self._state = outer

    def _show_text(self, strings: Iterable[Object]) -> None:
        font = self._font
        if font is None:
            return
        text, is_known = font.text(b"".join(_bytes_of(strings)))
        if not is_known:
            self._content.unread_fonts.add(font.name)
        if all(mark.actual_text is None for mark in self._marks):
            self._say(text)
        if self._state.fill == _BLACK and not self._state.overprints:
            self._content.black_knocked_out = True
        self._paint("Tj")

    def _paint(self, operator: str) -> None:
        if self._number() == _NO_MARK:
            self._content.unmarked.add(operator)
        if operator in _STROKE:
            a, b, c, d, *_ = self._state.matrix
            width = self._state.line_width * math.sqrt(abs(a * d - b * c))
            self._content.thinnest_line = min(self._content.thinnest_line, width)

    def _number(self) -> int:
        return self._marks[-1].number if self._marks else _NO_MARK

    def _say(self, text: str) -> None:
        number = self._number()
        if number >= 0:
            self._content.texts[number] += text


def _bytes_of(strings: Iterable[Object]) -> Iterator[bytes]:
    """Of strings, between which there may be numbers, the spaces between them."""
    for each in strings:
        if not isinstance(each, (int, Decimal)):
            yield bytes(each)


def _product(one: Matrix, other: Matrix) -> Matrix:
    """First `one`, then `other` (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _space_name(operand: Object, resources: Object) -> str:
    """The family of a colour space, such as Separation, or the name of a device's."""
    name = str(operand)
    spaces = resources.get("/ColorSpace", Dictionary())
    space = spaces.get(name, operand)
    return str(space if isinstance(space, Name) else space[0]).removeprefix("/")
