"""From the colours of a screen to inks: each token of the palette printed as its own CMYK.

cairo knows RGB alone, and two tokens may share theirs. So the page is drawn with a colour for each
token that is no other's, by which the token is known again in what cairo wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pikepdf import Array, Dictionary, Name, Object, Pdf

from infographic.render.pdf.content_stream import Instruction, Operand, instruction
from infographic.scene import Colour, Rgb, Scene

Ink = tuple[float, float, float, float]  # cyan, magenta, yellow, black: 0–1

# 100 K and nothing else, the ink of text. Printed over what is beneath, it leaves no white gap
# there when the plates do not meet exactly (ISO 32000-1, 11.7.4: overprint mode 1).
_BLACK: Ink = (0, 0, 0, 1)
_OVERPRINT, _KNOCK_OUT = Name("/overprint"), Name("/knock-out")

_FILLS = {"rg": "k", "g": "k"}
_STROKES = {"RG": "K", "G": "K"}
# cairo sets in them that nothing is transparent.
_GRAPHICS_STATE = "gs"


def with_distinct_colours(scene: Scene) -> Scene:
    """The scene in colours that tell its tokens apart and mean nothing else."""
    palette = {
        token: replace(colour, rgb=_distinct(number))
        for number, (token, colour) in enumerate(scene.palette.items())
    }
    return replace(scene, palette=palette)


def _distinct(number: int) -> Rgb:
    red, green, blue = number.to_bytes(3, "big")
    return red, green, blue


def in_inks(
    instructions: Iterable[Instruction], palette: Mapping[str, Colour]
) -> Iterator[Instruction]:
    """The content of a page that was drawn in distinct colours, in the palette's CMYK; text in
    100 K overprints."""
    inks = {_distinct(number): ink_of(colour) for number, colour in enumerate(palette.values())}
    return _Inker(inks).rewritten(instructions)


def ink_of(colour: Colour) -> Ink:
    """The ink of a colour, in parts of 1."""
    cyan, magenta, yellow, black = (round(part / 100, 4) for part in colour.cmyk)
    return cyan, magenta, yellow, black


@dataclass(frozen=True)
class _State:
    fill: Ink = _BLACK
    overprints: bool = False


class _Inker:
    """Follows the graphics state as far as colour goes."""

    def __init__(self, inks: Mapping[Rgb, Ink]) -> None:
        self._inks = inks
        self._state = _State()
        self._saved: list[_State] = []
        self._in_text = False

    def rewritten(self, instructions: Iterable[Instruction]) -> Iterator[Instruction]:
        for each in instructions:
            operator = str(each.operator)
            if operator in _FILLS or operator in _STROKES:
                yield from self._colour(operator, each)
            elif operator != _GRAPHICS_STATE:
                yield each
                self._follow(operator)
                if operator in ("BT", "ET"):
                    yield from self._overprint()

    def _colour(self, operator: str, each: Instruction) -> Iterator[Instruction]:
        ink = self._inks[_bytes(each.operands)]
        if operator in _STROKES:
            yield instruction(_STROKES[operator], *map(_short, ink))
            return
        self._state = replace(self._state, fill=ink)
        yield instruction(_FILLS[operator], *map(_short, ink))
        yield from self._overprint()

    def _overprint(self) -> Iterator[Instruction]:
        wanted = self._in_text and self._state.fill == _BLACK
        if wanted != self._state.overprints:
            self._state = replace(self._state, overprints=wanted)
            yield instruction(_GRAPHICS_STATE, _OVERPRINT if wanted else _KNOCK_OUT)

    def _follow(self, operator: str) -> None:
        match operator:
            case "q":
                self._saved.append(self._state)
            case "Q":
                self._state = self._saved.pop()
            case "BT":
                self._in_text = True
            case "ET":
                self._in_text = False


def _bytes(operands: Iterable[Object]) -> Rgb:
    parts = [round(float(part) * 255) for part in operands]
    red, green, blue = parts * 3 if len(parts) == 1 else parts  # a grey has one for all
    return red, green, blue


def _short(part: float) -> Operand:
    return int(part) if part == int(part) else part


def write_overprint_states(document: Pdf) -> None:
    """Give the one page the graphics states that `in_inks` uses, and none else."""
    (page,) = document.pages
    page.obj.Resources.ExtGState = Dictionary(
        {
            str(name): document.make_indirect(
                Dictionary(Type=Name.ExtGState, OP=overprints, op=overprints, OPM=1)
            )
            for name, overprints in ((_OVERPRINT, True), (_KNOCK_OUT, False))
        }
    )


def write_registration_colour(document: Pdf) -> None:
    """Give the one page `REGISTRATION`, the colour space of what every plate shows (ISO 32000-1,
    8.6.6.4: the colorant All)."""
    (page,) = document.pages
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0] * 4), C1=Array([1] * 4), N=1
    )
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, document.make_indirect(tint)])
    page.obj.Resources.ColorSpace = Dictionary({str(REGISTRATION): space})


REGISTRATION = Name("/registration")
