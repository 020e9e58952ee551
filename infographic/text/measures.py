"""How well paragraphs are set, in figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from infographic.geometry import TOLERANCE
from infographic.text.breaking import HEADING_STYLES
from infographic.text.breakpoints import Ending
from infographic.text.typeset import Line, Paragraph


@dataclass(frozen=True)
class TextMeasures:
    """`lines` of all paragraphs, and how many of them end with a hyphen that line breaking added:
    at a soft hyphen of the text, at a compound boundary, between syllables. `hyphen_share` is
    their part of all lines. `headings_with_hyphens` names the headings that have one.
    `shortest_stub` is the least number of letters of a broken word on one line, None where none
    is broken. `overfull_lines` are wider than their measure."""

    lines: int
    soft_hyphens: int
    compound_hyphens: int
    syllable_hyphens: int
    hyphen_share: float
    headings_with_hyphens: tuple[str, ...]
    shortest_stub: int | None
    overfull_lines: int

    @property
    def hyphens(self) -> int:
        return self.soft_hyphens + self.compound_hyphens + self.syllable_hyphens


def text_measures(paragraphs: Iterable[Paragraph]) -> TextMeasures:
    """The figures of some paragraphs together."""
    every = tuple(paragraphs)
    lines = [line for paragraph in every for line in paragraph.lines]
    endings = [line.ending for line in lines]
    kinds = (Ending.SOFT, Ending.COMPOUND, Ending.SYLLABLE)
    soft, compound, syllable = (endings.count(kind) for kind in kinds)
    return TextMeasures(
        lines=len(lines),
        soft_hyphens=soft,
        compound_hyphens=compound,
        syllable_hyphens=syllable,
        hyphen_share=(soft + compound + syllable) / len(lines) if lines else 0.0,
        headings_with_hyphens=tuple(
            f"{paragraph.words.item} ({paragraph.words.language})"
            for paragraph in every
            if paragraph.style in HEADING_STYLES and added_hyphens(paragraph)
        ),
        shortest_stub=min((stub for each in every for stub in _stubs(each.lines)), default=None),
        overfull_lines=sum(
            line.width > paragraph.measure + TOLERANCE
            for paragraph in every
            for line in paragraph.lines
        ),
    )


def added_hyphens(paragraph: Paragraph) -> int:
    """How many lines end in a hyphen that the text itself does not have there."""
    return sum(bool(line.ending.added) for line in paragraph.lines)


def _stubs(lines: Sequence[Line]) -> Iterable[int]:
    """The letters of each broken word on each of its lines."""
    for line, following in pairwise(lines):
        if line.ending.added:
            yield _letters(line.text.split()[-1].removesuffix("-")[::-1])
            yield _letters(following.text.split()[0])


def _letters(text: str) -> int:
    """How many letters a text begins with."""
    return next((at for at, sign in enumerate(text) if not sign.isalpha()), len(text))
