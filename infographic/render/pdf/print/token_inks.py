"""From the colours of a screen to inks: each token of the palette printed as its own CMYK.

cairo knows RGB alone, and two tokens may share theirs. So the page is drawn with a colour for each
token that is no other's, by which the token is known again in what cairo wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pikepdf import Array, Dictionary, Name, Pdf

from infographic.render.pdf.content_stream import NO_OPERATOR
from infographic.scene import Colour, Rgb, Scene

Ink = tuple[float, float, float, float]  # cyan, magenta, yellow, black: 0–1

# 100 K and nothing else, the ink of text. Printed over what is beneath, it leaves no white gap
# there when the plates do not meet exactly (ISO 32000-1, 11.7.4: overprint mode 1).
_BLACK: Ink = (0, 0, 0, 1)
_OVERPRINT, _KNOCK_OUT = Name("/overprint"), Name("/knock-out")

# How many parts a colour has, by the operators that set it: small for fills, else for lines.
_PARTS = {b"rg": 3, b"g": 1, b"RG": 3, b"G": 1}
# cairo sets in them that nothing is transparent.
_GRAPHICS_STATE = b"gs"
_FOLLOWED = (*_PARTS, _GRAPHICS_STATE, b"q", b"Q", b"BT", b"ET")
_OPERATOR = re.compile(b"|".join([NO_OPERATOR, *(each + rb"\s" for each in _FOLLOWED)]), re.DOTALL)


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


def in_inks(content: bytes, palette: Mapping[str, Colour]) -> bytes:
    """The content of a page that was drawn in distinct colours, in the palette's CMYK; text in
    100 K overprints."""
    inks = {_distinct(number): ink_of(colour) for number, colour in enumerate(palette.values())}
    return b"".join(_Inker(inks).rewritten(content))


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

    def rewritten(self, content: bytes) -> Iterator[bytes]:
        done = 0
        for found in _OPERATOR.finditer(content):
            operator = found[0].rstrip()
            if operator not in _FOLLOWED:
                continue
            before = content[done : found.start()]
            done = found.end()
            if operator == _GRAPHICS_STATE:
                yield _apart(before, 1)[0]
            elif operator in _PARTS:
                kept, parts = _apart(before, _PARTS[operator])
                yield kept
                yield from self._colour(operator, parts)
            else:
                yield before + operator + b"\n"
                self._follow(operator)
                if operator in (b"BT", b"ET"):
                    yield from self._overprint()
        yield content[done:]

    def _colour(self, operator: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
        ink = self._inks[_bytes(parts)]
        written = b" ".join(b"%g" % part for part in ink)
        if operator.isupper():
            yield written + b" K\n"
            return
        self._state = replace(self._state, fill=ink)
        yield written + b" k\n"
        yield from self._overprint()

    def _overprint(self) -> Iterator[bytes]:
        wanted = self._in_text and self._state.fill == _BLACK
        if wanted != self._state.overprints:
            self._state = replace(self._state, overprints=wanted)
            yield b"%b gs\n" % str(_OVERPRINT if wanted else _KNOCK_OUT).encode()

    def _follow(self, operator: bytes) -> None:
        match operator:
            case b"q":
                self._saved.append(self._state)
            case b"Q":
                self._state = self._saved.pop()
            case b"BT":
                self._in_text = True
            case b"ET":
                self._in_text = False


def _apart(content: bytes, count: int) -> tuple[bytes, Sequence[bytes]]:
    """What is before the last `count` operands, and these."""
    parts = content.rsplit(None, count)
    return b"".join(part + b"\n" for part in parts[:-count]), parts[-count:]


def _bytes(operands: Iterable[bytes]) -> Rgb:
    parts = [round(float(part) * 255) for part in operands]
    red, green, blue = parts * 3 if len(parts) == 1 else parts  # a grey has one for all
    return red, green, blue


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
