"""A layout in words: why its candidate was chosen, and every box with its place and size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.geometry import MM_PER_PT
from infographic.layout.box.frame import Frame
from infographic.layout.fit.choice import contenders
from infographic.layout.fit.compositor import ComposedCandidate, Style
from infographic.layout.fit.fit import Layout, try_all
from infographic.layout.fit.judgement import AMPLE, Decision, decisions
from infographic.layout.fit.type_scale import MeasurerAt
from infographic.layout.page.plan import Candidate
from infographic.per_language import PerLanguage

_LONGEST_TEXT = 40  # characters of a text that are shown


@dataclass(frozen=True)
class Reasons:
    """Why a layout was chosen: the largest type scale of each style, the preferred first, and what
    each criterion decided."""

    largest: Mapping[Style, float | None]
    decisions: Sequence[Decision[ComposedCandidate]]


def reasons(
    guides: PerLanguage[LocalGuide], theme: Theme, page: PageFormat, *measurers: MeasurerAt
) -> Reasons:
    """Those for what `fit.fit` answers when it is given the same. It takes longer: every candidate
    is asked for."""
    compositor = try_all(guides, theme, page, measurers).compositor
    every = [*contenders(compositor)]
    by_style: dict[Style, float | None] = {}
    for style, candidates in compositor.styles.items():
        own = [each for each in every if each.fits and each.candidate in candidates]
        by_style[style] = max((each.scale.factor for each in own), default=None)
    return Reasons(by_style, [*decisions(every)])


def explained(layouts: Iterable[tuple[Layout, Reasons]], languages: Sequence[str]) -> str:
    """Each layout in each of the languages; see `explain`."""
    told = (explain(layout, why, code) for layout, why in layouts for code in languages)
    return "\n\n".join(told)


def explain(layout: Layout, why: Reasons, language: str) -> str:
    """What was tried and chosen, the regions with their heights, and the tree of boxes in one
    language; lengths in mm from the top left corner of the trimmed page, type in pt."""
    page = layout.page
    size = f"{page.size.width:.1f} × {page.size.height:.1f} mm"
    lines = [
        f"{page.name} ({language}), {size}",
        f"  chosen: {_candidate(layout.candidate)}, type scale {layout.type_scale:.3f}",
        "  largest type scale of each, the preferred first:",
        *(f"    {line}" for line in _largest(why.largest)),
        "  candidates that each criterion left, of those near enough in size, or ample"
        f" ({AMPLE:g} times the smallest), and their measure:",
        *(f"    {_decided(each)}" for each in why.decisions),
        "  regions, mm needed of mm there:",
        *(
            f"    {region.name:<24} {region.needed:7.1f} of {region.room:7.1f}"
            for region in layout.regions
        ),
        "  boxes, x y width height:",
        *_tree(layout.frames[language], 2),
    ]
    return "\n".join(lines)


def _candidate(candidate: Candidate) -> str:
    column = f", beside it {candidate.share:.1%} of the width" if candidate.share else ""
    columns = "" if candidate.arrangement == REEL else f" in {candidate.columns} columns"
    return f"{candidate.arrangement}{columns}, {candidate.composition}{column}"


def _largest(by_style: Mapping[Style, float | None]) -> Iterator[str]:
    for style, scale in by_style.items():
        name = f"{style.arrangement}, {style.composition}"
        if style.is_compromise:
            name += ", compromise"
        yield f"{name:<30} " + ("does not fit" if scale is None else f"{scale:.3f}")


def _decided(decision: Decision[ComposedCandidate]) -> str:
    criterion = decision.criterion
    part = criterion.tolerance.part
    within = f", {part:.0%}" if math.isfinite(part) else ""
    counted = f"{len(decision.left):>4} of {decision.near:<4}"
    return f"{criterion.name + within:<38}{counted} {abs(decision.measure):.4g} {criterion.unit}"


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
