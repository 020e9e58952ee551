"""The addresses in a text as links: which of its runs, or parts of them, they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from infographic.content.address import addresses
from infographic.scene import SOFT_HYPHEN, Group, Link, LinkedPart, Node, TextRun


def addresses_in(text: str) -> tuple[LinkedPart, ...]:
    """The addresses of a text, each with itself as what is found there."""
    return tuple(
        LinkedPart(each.start, each.end, Link(each.url, text[each.start : each.end]))
        for each in addresses(text)
    )


def with_links(runs: Sequence[TextRun], text: str, links: Sequence[LinkedPart]) -> tuple[Node, ...]:
    """The runs of a text, those of each link in a group; where one begins or ends within a run,
    that is cut, and no letter moves."""
    if not links:
        return tuple(runs)
    parts = iter(_part_of_each_letter(text, links))
    pieces = [piece for run in runs for piece in _cut(run, parts)]
    nodes: list[Node] = []
    for part, together in groupby(pieces, key=lambda piece: piece[0]):
        inner = tuple(run for _, run in together)
        nodes += [Group(inner, link=part.link)] if part else inner
    return tuple(nodes)


def _part_of_each_letter(text: str, links: Sequence[LinkedPart]) -> list[LinkedPart | None]:
    """Without spaces, which a line may have left out."""
    return [
        next((part for part in links if part.start <= at < part.end), None)
        for at, letter in enumerate(text)
        if not letter.isspace()
    ]


def _cut(
    run: TextRun, parts: Iterator[LinkedPart | None]
) -> Iterator[tuple[LinkedPart | None, TextRun]]:
    """The pieces of a run, each with the link that it is part of; `parts` says it of the letters
    from its first on."""
    has_hyphen = run.line_end == SOFT_HYPHEN
    letters = run.text[:-1] if has_hyphen else run.text
    owners = [None if letter.isspace() else next(parts) for letter in letters]
    if has_hyphen:
        owners.append(owners[-1] if owners else None)
    start = 0
    for part, together in groupby(owners):
        end = start + len(list(together))
        yield part, _piece(run, start, end)
        start = end


def _piece(run: TextRun, start: int, end: int) -> TextRun:
    """The part of a run from one of its letters to before another, where it stands."""
    if (start, end) == (0, len(run.text)):
        return run
    left, right = _x(run, start), _x(run, end)
    glyphs = tuple(
        replace(glyph, cluster=glyph.cluster - start, x=glyph.x - left)
        for glyph in run.glyphs
        if start <= glyph.cluster < end
    )
    return replace(
        run,
        text=run.text[start:end],
        origin=run.origin.moved(left, 0),
        glyphs=glyphs,
        advance=right - left,
        line_end=run.line_end if end == len(run.text) else None,
    )


def _x(run: TextRun, letter: int) -> float:
    """Where a letter of a run begins, from its origin."""
    if letter == 0:
        return 0.0
    return next((glyph.x for glyph in run.glyphs if glyph.cluster >= letter), run.advance)
