"""The slip of the printer: what a print PDF is, as a short plain text in the guide's languages."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import Language
from infographic.content.language.number import PERCENT, decimals, written_number
from infographic.content.language.slip_words import SlipWords
from infographic.geometry import Size

if TYPE_CHECKING:  # what PDFs need is imported when there is one
    from infographic.render.pdf.print.facts import PrintFacts

_WIDTH = 72  # characters of a line
_INDENT = "  "


@dataclass(frozen=True)
class Printed:
    """What is to be said of a print PDF beside what it says itself: its `name`, the most ink that
    its paper takes in per cent, how many of its texts await approval, the `title` of the guide, and
    the words of each language."""

    name: str
    ink_limit: float
    drafts: int
    title: str
    words: tuple[SlipWords, ...]


def in_words(guide: LocalGuide, languages: Iterable[Language]) -> tuple[SlipWords, ...]:
    """The words of each of these languages after those of the guide's."""
    # Those of which the program has no words say the same in English.
    said = {each.slip.language: each.slip for each in (guide.language, *languages)}
    return tuple(said.values())


def slip(data: bytes, printed: Printed) -> bytes:
    """What was made for the printer, in each language.

    The facts are read from the file, which has these `data`; RenderError when it is no print PDF.
    """
    from infographic.render.pdf.print.facts import facts_of

    facts, digest = facts_of(data), hashlib.sha256(data).hexdigest()
    parts = ["\n".join(_part(printed, digest, facts, words)) for words in printed.words]
    return ("\n\n".join(parts) + "\n").encode()


def _part(printed: Printed, digest: str, facts: PrintFacts, words: SlipWords) -> Iterator[str]:
    heading = f"{words.title}: {printed.title}"
    yield from (lines := textwrap.wrap(heading, _WIDTH))
    yield "=" * max(map(len, lines))
    if printed.drafts:
        yield from _line(words.drafts, str(printed.drafts))
    yield from _line(words.file, printed.name)
    yield from _line("SHA-256", digest)
    for name, value in _facts(facts, printed.ink_limit, words):
        yield from _line(name, value)
    yield from _checks(words)


def _facts(facts: PrintFacts, ink_limit: float, words: SlipWords) -> Iterator[tuple[str, str]]:
    yield words.standard, facts.standard
    yield words.condition, f"{facts.condition}, {facts.description}"
    yield words.trim, _size(facts.trim, words)
    yield words.bleed, _number(facts.bleed, "mm", words)
    yield words.sheet, _size(facts.sheet, words)
    yield words.pages, str(facts.pages)
    yield words.inks, ", ".join(getattr(words, ink) for ink in facts.inks)
    most, limit = (_number(value, PERCENT, words) for value in (facts.most_ink, ink_limit))
    yield words.ink, words.coverage.format(most=most, limit=limit)
    fonts = f"{', '.join(facts.fonts)}; {words.embedded}" if facts.fonts else words.no_fonts
    yield words.fonts, fonts


def _checks(words: SlipWords) -> Iterator[str]:
    """The file was published, so it has passed them all."""
    from infographic.render.pdf.check.print_check import PRINT_CHECKS

    yield f"{words.passed}:"
    for check in PRINT_CHECKS:
        yield from textwrap.wrap(
            words.checks[check],
            _WIDTH,
            initial_indent=f"{_INDENT}- ",
            subsequent_indent=f"{_INDENT}  ",
        )


def _line(name: str, value: str) -> list[str]:
    """A fact on one line, or on several of which the further ones are indented."""
    return textwrap.wrap(
        f"{name}: {value}", _WIDTH, subsequent_indent=_INDENT, break_on_hyphens=False
    )


def _size(size: Size, words: SlipWords) -> str:
    return f"{_number(size.width, '', words)} × {_number(size.height, 'mm', words)}"


def _number(value: float, unit: str, words: SlipWords) -> str:
    number = Decimal(f"{value:g}")
    return written_number(number, decimals(number), unit, words.language)
