"""Where lines may end, and where they end best.

Lines end at spaces, after a hyphen between letters, and at soft hyphens (U+00AD), which then
show as a hyphen; never at no-break spaces (U+00A0) and no-break hyphens (U+2011).

The number of lines is the fewest that fit, counted greedily; among all ways to break into that
many lines, the one with the least sum of squared slack is taken (optimum fit after Knuth and
Plass, "Breaking Paragraphs into Lines", 1981, with ragged lines).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SOFT_HYPHEN = "\u00ad"
NO_BREAK_HYPHEN = "\u2011"

# Between two letters on both sides a hyphen joins words that may stand on two lines.
_AFTER_HYPHEN = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})")
_SPACES = re.compile(r"[ \t\r\n]+")

# A box as wide as its text must take it, whatever the rounding of the last bit.
_ROUNDING = 1e-9
# The last line may be shorter than the others before it looks wrong.
_LAST_LINE_WEIGHT = 0.5
# A last line of a single word that fills less than this part of the width looks lost; to be rid
# of it the other lines may be as uneven as this cost, that of a line half empty.
_WIDOW = 0.45
_WIDOW_COST = 0.5**2
# A hyphen that we add costs as much as a line that is 30 % short.
_HYPHEN_COST = 0.3**2


@dataclass(frozen=True)
class Piece:
    """What stands between two places where a line may end.

    `joint` follows it when the line goes on, `ending` when the line ends after it.
    """

    text: str
    joint: str = ""
    ending: str = ""


@dataclass(frozen=True)
class MeasuredPiece:
    """A piece with its widths, in any one unit."""

    piece: Piece
    width: float
    joint_width: float
    ending_width: float


def split(text: str) -> list[Piece]:
    """The pieces of a paragraph; white space counts as one space."""
    words = [word for word in _SPACES.split(text) if word]
    pieces: list[Piece] = []
    for word in words:
        parts = [
            Piece(part, ending="-" if follows else "")
            for hyphenated in _AFTER_HYPHEN.split(word)
            for part, follows in _soft_parts(hyphenated)
        ]
        last = parts.pop()
        pieces += [*parts, Piece(last.text, joint=" ")]
    return pieces


def _soft_parts(word: str) -> list[tuple[str, bool]]:
    """The parts between soft hyphens, each with whether one follows it.

    Many fonts lack the no-break hyphen; it looks like any other.
    """
    drawn = word.replace(NO_BREAK_HYPHEN, "-")
    parts = [part for part in drawn.split(SOFT_HYPHEN) if part] or [""]
    return [(part, index < len(parts) - 1) for index, part in enumerate(parts)]


def measure(pieces: Sequence[Piece], width_of: Callable[[str], float]) -> list[MeasuredPiece]:
    return [
        MeasuredPiece(piece, width_of(piece.text), width_of(piece.joint), width_of(piece.ending))
        for piece in pieces
    ]


def fewest_lines(pieces: Sequence[MeasuredPiece], width: float) -> int | None:
    """How many lines of at most `width` the pieces need; None when one of them is wider.

    Filling each line as far as it goes gives the fewest: a line that fits still fits when it
    starts later.
    """
    lines = start = 0
    while start < len(pieces):
        ends = _possible_ends(pieces, start, width)
        if not ends:
            return None
        start = ends[-1][0]
        lines += 1
    return lines


def break_lines(pieces: Sequence[MeasuredPiece], width: float) -> list[str] | None:
    """The texts of the lines, in the fewest lines and as even as can be; None when a piece is
    wider than `width`."""
    count = fewest_lines(pieces, width)
    if count is None:
        return None
    ends = _best_ends(pieces, width, count)
    starts = [0, *ends[:-1]]
    return [_line_text(pieces[start:end]) for start, end in zip(starts, ends, strict=True)]


def _best_ends(pieces: Sequence[MeasuredPiece], width: float, count: int) -> list[int]:
    """The index after the last piece of each line.

    `best[end]` is, line by line, the least cost of setting the first `end` pieces, and the ends
    of the lines before.
    """
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for line in range(count):
        weight = _LAST_LINE_WEIGHT if line == count - 1 else 1.0
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, ends) in best.items():
            for end, used in _possible_ends(pieces, start, width):
                total = cost + weight * (1 - used / width) ** 2
                if pieces[end - 1].ending_width:
                    total += _HYPHEN_COST
                if end == start + 1 and start > 0 and end == len(pieces) and used < _WIDOW * width:
                    total += _WIDOW_COST
                if total < reached.get(end, (math.inf, []))[0]:
                    reached[end] = (total, [*ends, end])
        best = reached
    return best[len(pieces)][1]


def _possible_ends(
    pieces: Sequence[MeasuredPiece], start: int, width: float
) -> list[tuple[int, float]]:
    """Where a line from `start` may end within `width`, with the width it then has."""
    ends = []
    used = 0.0
    room = width + _ROUNDING
    for index in range(start, len(pieces)):
        piece = pieces[index]
        line = used + piece.width + piece.ending_width
        if line <= room:
            ends.append((index + 1, line))
        elif used + piece.width > room:
            break
        used += piece.width + piece.joint_width
    return ends


def _line_text(pieces: Sequence[MeasuredPiece]) -> str:
    *inner, last = (measured.piece for measured in pieces)
    return "".join(piece.text + piece.joint for piece in inner) + last.text + last.ending
