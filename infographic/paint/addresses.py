"""The addresses in a text as links: which of its runs, or parts of them, they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby

from infographic.characters import SOFT_HYPHEN
from infographic.content.language.address import addresses
from infographic.scene import Group, Link, LinkedPart, Node, TextRun

FindLinks = Callable[[str], tuple[LinkedPart, ...]]


def addresses_in(text: str) -> tuple[LinkedPart, ...]:
    """The addresses of a text, each with itself as what is found there."""
    return tuple(
        LinkedPart(each.start, each.end, Link(each.url, text[each.start : each.end]))
        for each in addresses(text)
    )


def with_links(runs: Sequence[TextRun], find: FindLinks) -> tuple[Node, ...]:
    """The runs of a text, those of each link in a group; where one begins or ends within a run,
    that is cut, and no letter moves."""
    texts = [_undivided(run) for run in runs]
    links = find("".join(texts))
    if not links:
        return tuple(runs)
    starts = accumulate(map(len, texts), initial=0)
    pieces = [
        piece for run, at in zip(runs, starts, strict=False) for piece in _cut(run, at, links)
    ]
    nodes: list[Node] = []
    for part, together in groupby(pieces, key=lambda piece: piece[0]):
        inner = tuple(run for _, run in together)
        nodes += [Group(inner, link=part.link)] if part else inner
    return tuple(nodes)


def _undivided(run: TextRun) -> str:
    """What a run says where no lines end."""
    if run.line_end == SOFT_HYPHEN:
        return run.text[:-1]
    return run.text + (run.line_end or "")


def _cut(
    run: TextRun, at: int, links: Sequence[LinkedPart]
) -> Iterator[tuple[LinkedPart | None, TextRun]]:
    """The pieces of a run, which begins at an offset of its text, each with the link that it is
    part of."""
    owners = (
        next((part for part in links if part.start <= offset < part.end), None)
        for offset in range(at, at + len(run.text))
    )
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
        glyph._replace(cluster=glyph.cluster - start, x=glyph.x - left)
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
