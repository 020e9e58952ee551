"""Drawings that nobody means: made ones with bytes, numbers and elements changed at random.

`.venv/bin/python -m tests.assets.svg.any_drawing 2000` reads that many, and says how each kind of
answer was counted and how long the slowest took.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from infographic.assets.artwork import ArtworkError
from infographic.assets.svg.read_svg import read_svg
from tests.assets.svg.made_logos import made_logos

_NUMBER = re.compile(rb"-?[0-9]+(?:\.[0-9]+)?")
_ODD_NUMBERS = [b"0", b"-1", b"1e-300", b"1e300", b"1e999", b"NaN", b"Infinity", b"-0", b"1.2.3"]
_ODD_NUMBERS += [b"1e-9", b"1e8", b"99999999999", b"5%", b"3em", b"2mm", b"", b".", b"1e", b"+7"]
_ODD_VALUES = [
    b"none",
    b"inherit",
    b"url(#a)",
    b"url(#c)",
    b"{what}",
    b"red",
    b"evenodd",
    b"calc(1px)",
]
_ODD_VALUES += [
    b"scale(0)",
    b"rotate(45)",
    b"round",
    b"0 0",
    b"100%",
    b"non-scaling-stroke",
    b"0.5",
]
_NAMES = b"fill stroke transform clip-path opacity style class id width r d points viewBox".split()
_NAMES += (
    b"stroke-width stroke-dasharray fill-rule vector-effect href overflow transform-box".split()
)
_WRAPPERS = [(b"<g>", b"</g>"), (b'<svg viewBox="0 0 9 9" width="50%">', b"</svg>")]
_WRAPPERS += [(b'<g transform="skewX(80)">', b"</g>"), (b'<clipPath id="c">', b"</clipPath>")]
_WRAPPERS += [
    (b'<symbol id="a">', b"</symbol>"),
    (b'<g clip-path="url(#c)" stroke="red">', b"</g>"),
]
_WRAPPERS += [(b"<switch>", b"</switch>"), (b'<use href="#c"/><g id="c">', b"</g>")]


def _bytes(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randrange(3) :]


def _number(data: bytes, chance: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data))
    match = chance.choice(found)
    return data[: match.start()] + chance.choice(_ODD_NUMBERS) + data[match.end() :]


def _attribute(data: bytes, chance: random.Random) -> bytes:
    starts = [match.end() for match in re.finditer(rb"<[a-z]+(?= )", data)]
    at = chance.choice(starts)
    value = chance.choice([*_ODD_VALUES, *_ODD_NUMBERS])
    return data[:at] + b" " + chance.choice(_NAMES) + b'="' + value + b'"' + data[at:]


def _nesting(data: bytes, chance: random.Random) -> bytes:
    start, end = data.find(b">", data.find(b"<svg")) + 1, data.rfind(b"</")
    before, after = chance.choice(_WRAPPERS)
    depth = chance.choice((1, 1, 2, 50, 1000))
    return data[:start] + before * depth + data[start:end] + after * depth + data[end:]


def _piece(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:start] + data[start:end] * chance.choice((0, 2, 3)) + data[end:]


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _bytes,
    _number,
    _number,
    _attribute,
    _attribute,
    _nesting,
    _piece,
)


def any_drawings(count: int, seed: int) -> Iterator[bytes]:
    """Made drawings, each changed a few times; the same for the same seed."""
    chance = random.Random(seed)
    made = [each.svg for each in made_logos()]
    for _ in range(count):
        data = chance.choice(made)
        for _ in range(chance.randrange(1, 3)):
            try:
                data = chance.choice(_CHANGES)(data, chance)
            except (IndexError, ValueError):
                break  # nothing is left that could be changed
        yield data


def answer(data: bytes) -> tuple[str, float]:
    """“drawn” or “refused”, and after how many seconds."""
    began = time.process_time()
    try:
        read_svg(data)
    except ArtworkError as error:
        words = "refused" if error.what and error.hint else "refused without words"
        return words, time.process_time() - began
    return "drawn", time.process_time() - began


if __name__ == "__main__":
    answers = [answer(data) for data in any_drawings(int(sys.argv[1]), seed=11)]
    print(dict(Counter(kind for kind, _ in answers)), f"{max(took for _, took in answers):.2f} s")
