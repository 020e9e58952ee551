"""A layout in words: why its candidate won, and every box with its place and size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from infographic.geometry import MM_PER_PT
from infographic.layout.box.frame import Frame
from infographic.layout.fit.fit import Layout
from infographic.layout.fit.search import NEAR, Search
from infographic.layout.page.plan import Candidate

_LONGEST_TEXT = 40  # characters of a text that are shown


def explained(layouts: Iterable[Layout], languages: Sequence[str]) -> str:
    """Each layout in each of the languages; see `explain`."""
    return "\n\n".join(explain(layout, language) for layout in layouts for language in languages)


def explain(layout: Layout, language: str) -> str:
    """What was tried and chosen, the regions with their heights, and the tree of boxes in one
    language; lengths in mm from the top left corner of the trimmed page, type in pt."""
    page = layout.page
    size = f"{page.size.width:.1f} × {page.size.height:.1f} mm"
    lines = [
        f"{page.name} ({language}), {size}",
        f"  chosen: {_candidate(layout.candidate)}, type scale {layout.type_scale:.3f}",
        "  largest type scale of each, the preferred first (chosen is the first whose main text is"
        f" within {NEAR - 1:.0%} of the largest or ample, then what has no empty corner or long"
        " heading):",
        *(f"    {line}" for line in _tried(layout.search)),
        "  regions, mm needed of mm there:",
        *(
            f"    {region.label:<24} {region.needed:7.1f} of {region.room:7.1f}"
            for region in layout.plan.regions
            if region.kind != "limit"
        ),
        "  boxes, x y width height:",
        *_tree(layout.frames[language], 2),
    ]
    return "\n".join(lines)


def _candidate(candidate: Candidate) -> str:
    split = candidate.split
    panel = f", panel {split.panel_share:.1%} of the width" if split.panel_share else ""
    return (
        f"{candidate.arrangement} in {candidate.columns} columns, {candidate.composition}{panel},"
        f" rules in {split.rule_columns}, chart in {split.chart_columns} columns"
        f" {split.chart},"
        f" quote: {candidate.quote}"
    )


def _tried(search: Search) -> Iterator[str]:
    """The largest scale of each style, which the search itself need not know of all."""
    for style, candidates in search.candidates.items():
        name = f"{style.arrangement}, {style.composition}"
        if style.is_compromise:
            name += ", compromise"
        top = search.top(candidates)
        yield f"{name:<30} " + ("does not fit" if top is None else f"{search.scales[top]:.3f}")


def _tree(frame: Frame, depth: int) -> Iterator[str]:
    rect = frame.rect
    places = f"{rect.x:7.1f} {rect.y:7.1f} {rect.width:7.1f} {rect.height:7.1f}"
    yield f"{'  ' * depth + frame.name:<34} {places}{_text(frame)}"
    for child in frame.children:
        yield from _tree(child, depth + 1)


def _text(frame: Frame) -> str:
    paragraph = frame.paragraph
    if paragraph is None:
        return ""
    text = paragraph.words.plain
    shown = text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
    lines = f"{len(paragraph.lines)} line{'' if len(paragraph.lines) == 1 else 's'}"
    return f"  {paragraph.size / MM_PER_PT:.1f} pt, {lines}: {shown}"
