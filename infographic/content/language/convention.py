"""What in a text is not as its language writes it, and how it is set right.

Editors type what their keyboards have: straight quotation marks, three dots, hyphens for dashes.
The picture shows the marks that belong there, and `check` tells the editor of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from infographic.characters import LETTER, NO_BREAK_SPACE
from infographic.content.language.address import addresses
from infographic.content.language.language_data import Conventions
from infographic.message import say

DASH, ELLIPSIS, APOSTROPHE = "–", "…", "’"

_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
# A hyphen between spaces, at the beginning before one, or two in a row.
_HYPHEN_FOR_DASH = re.compile(rf"(?:(?<=\s)|^)-{{1,2}}(?=\s)|(?<={LETTER})--(?={LETTER})")
# 2014-2016, 9.30-16: not dates, telephone numbers and names of standards.
_RANGE = re.compile(
    r"(?<![\w./+-])(\d{1,4}(?:[.,:]\d{1,2})?)(-)(\d{1,4}(?:[.,:]\d{1,2})?)(?![\w/-])"
)
_DOUBLE = re.compile('["“”„‟]')
_SINGLE = re.compile("['‘’‚‛`´]")
_OPENS = re.compile(r"(?:^|[\s(\[{/–—-])[\"“”„‟]?$")
_LETTER = re.compile(LETTER)


@dataclass(frozen=True)
class Finding:
    """What stands between two offsets of a text, what is wrong with it, and what belongs there."""

    start: int
    end: int
    what: str
    right: str

    @property
    def hint(self) -> str:
        """What to write instead, in words where it cannot be seen."""
        right = _NAMES.get(self.right, self.right)
        return say("write {right}; the picture has it so already", right=right)


_NAMES = {NO_BREAK_SPACE: say("a no-break space there (U+00A0)")}


def findings(text: str, conventions: Conventions) -> tuple[Finding, ...]:
    """All that is to be set right, in the order of the text; addresses are as they are."""
    as_they_are = addresses(text)
    found = (
        finding
        for rule in _RULES
        for finding in rule(text, conventions)
        if not any(each.start <= finding.start < each.end for each in as_they_are)
    )
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def set_right(text: str, conventions: Conventions) -> str:
    """The text as its language writes it; nothing is left to be found in it."""
    parts, at = [], 0
    for finding in findings(text, conventions):
        parts += [text[at : finding.start], finding.right]
        at = finding.end
    return "".join([*parts, text[at:]])


def _dots(text: str, conventions: Conventions) -> Iterator[Finding]:  # noqa: ARG001
    for found in _DOTS.finditer(text):
        yield Finding(*found.span(), say("three dots"), ELLIPSIS)


def _dashes(text: str, conventions: Conventions) -> Iterator[Finding]:  # noqa: ARG001
    for found in _HYPHEN_FOR_DASH.finditer(text):
        yield Finding(*found.span(), say("a hyphen for a dash"), DASH)
    for found in _RANGE.finditer(text):
        first, last = (_number(found[group]) for group in (1, 3))
        if first < last:
            yield Finding(*found.span(2), say("a hyphen in a range of numbers"), DASH)


def _number(written: str) -> float:
    """What it counts; infinity for what begins with 0, as telephone numbers do."""
    if len(written) > 1 and written[0] == "0" and written[1].isdigit():
        return float("inf")
    return float(re.sub("[,:]", ".", written))


def _quotes(text: str, conventions: Conventions) -> Iterator[Finding]:
    if not conventions.quotes:
        return
    opening, closing = conventions.quotes
    pairs = text.count('"') % 2 == 0
    for found in _DOUBLE.finditer(text):
        if found[0] == '"' and not pairs and text[: found.start()][-1:].isdigit():
            continue  # inches
        right = opening if _opens(text, found.start()) else closing
        if found[0] != right:
            yield Finding(*found.span(), _kind_of_mark(found[0]), right)


def _apostrophes(text: str, conventions: Conventions) -> Iterator[Finding]:
    if not conventions.inner_quotes:
        return
    opening, closing = conventions.inner_quotes
    for found in _SINGLE.finditer(text):
        before, after = text[: found.start()][-1:], text[found.end() :][:1]
        if before.isdigit() or not (_LETTER.match(before) or _LETTER.match(after) or before):
            continue  # feet and minutes, or alone
        within = _LETTER.match(before) and _LETTER.match(after)
        right = closing
        if within:
            right = APOSTROPHE
        elif _opens(text, found.start()) and _LETTER.match(after):
            right = opening
        if found[0] != right:
            what = (
                say("an apostrophe of another kind")
                if within
                else say("a quotation mark of another kind")
            )
            yield Finding(*found.span(), what, right)


def _opens(text: str, at: int) -> bool:
    return _OPENS.search(text[:at]) is not None


def _kind_of_mark(mark: str) -> str:
    if mark == '"':
        return say("a straight quotation mark")
    return say("a quotation mark of another language")


def _missing_spaces(text: str, conventions: Conventions) -> Iterator[Finding]:
    if conventions.spaced:
        pattern = rf"(?<=\d)(?=(?:{_any(conventions.spaced)})(?!\w))"
        for found in re.finditer(pattern, text):
            yield Finding(*found.span(), say("a space is missing after the number"), NO_BREAK_SPACE)


def _spaces_at_numbers(text: str, conventions: Conventions) -> Iterator[Finding]:
    for pattern in _number_spaces(conventions):
        for found in pattern.finditer(text):
            what = say("a line could end at this space beside a number")
            yield Finding(*found.span(1), what, NO_BREAK_SPACE)


@lru_cache(maxsize=16)
def _number_spaces(conventions: Conventions) -> tuple[re.Pattern[str], ...]:
    """The spaces within a number, before its unit, and after what belongs before it.

    Remembered for the languages of a guide: each text asks, and to write them out takes ten times
    as long as to look for them.
    """
    patterns = [r"(?<=\d)( )(?=\d{3}(?!\d))"]
    if units := (*conventions.spaced, *conventions.units):
        patterns.append(rf"(?<=\d)( )(?=(?:{_any(units)})(?!\w))")
    if conventions.before_number:
        patterns.append(rf"(?<!\w)(?:{_any(conventions.before_number)})( )(?=\d)")
    return tuple(map(re.compile, patterns))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_Rule = Callable[[str, Conventions], Iterator[Finding]]
_RULES: tuple[_Rule, ...] = (
    _dots,
    _dashes,
    _quotes,
    _apostrophes,
    _missing_spaces,
    _spaces_at_numbers,
)
