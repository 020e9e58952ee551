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
from infographic.layout.fit.fit import Layout, SharedRegion, try_all
from infographic.layout.fit.in_words import box_named, composition_named
from infographic.layout.fit.judgement import AMPLE, Criterion, Decision, decisions
from infographic.layout.fit.type_scale import MeasurerAt
from infographic.layout.page.plan import Candidate
from infographic.message import Message, cut, joined, say, say_count
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


def explained(layouts: Iterable[tuple[Layout, Reasons]], languages: Sequence[str]) -> Message:
    """Each layout in each of the languages; see `explain`."""
    told = (explain(layout, why, code) for layout, why in layouts for code in languages)
    return joined("\n\n", told)


def explain(layout: Layout, why: Reasons, language: str) -> Message:
    """What was tried and chosen, the regions with their heights, and the tree of boxes in one
    language; lengths in mm from the top left corner of the trimmed page, type in pt."""
    tried = say(
        "  candidates that each criterion left, of those near enough in size, or ample ({ample:g}"
        " times the smallest), and their measure:",
        ample=AMPLE,
    )
    lines = (
        _page(layout.page, language),
        say(
            "  chosen: {candidate}, type scale {scale:.3f}",
            candidate=_candidate(layout.candidate),
            scale=layout.type_scale,
        ),
        say("  largest type scale of each, the preferred first:"),
        *_largest(why.largest),
        tried,
        *map(_decided, why.decisions),
        say("  regions, mm needed of mm there:"),
        *map(_region, layout.regions),
        say("  boxes, x y width height:"),
        *_tree(layout.frames[language], 2),
    )
    return joined("\n", lines)


def _page(page: PageFormat, language: str) -> Message:
    return say(
        "{page} ({language}), {width:.1f} × {height:.1f} mm",
        page=page.name,
        language=language,
        width=page.size.width,
        height=page.size.height,
    )


def _candidate(candidate: Candidate) -> Message:
    """An arrangement goes by the name that people type."""
    stands: str = candidate.arrangement
    if candidate.arrangement != REEL:
        stands = say_count(
            "{arrangement} in {count} column",
            "{arrangement} in {count} columns",
            arrangement=candidate.arrangement,
            count=candidate.columns,
        )
    parts = [stands, composition_named(candidate.composition)]
    if candidate.share:
        part = 100 * candidate.share
        parts.append(say("beside it {percent:.1f}% of the width", percent=part))
    return joined(", ", parts)


def _largest(by_style: Mapping[Style, float | None]) -> Iterator[Message]:
    for style, scale in by_style.items():
        parts = [style.arrangement, composition_named(style.composition)]
        if style.is_compromise:
            parts.append(say("compromise"))
        if scale is None:
            yield say("    {style:<38} does not fit", style=joined(", ", parts))
        else:
            yield say("    {style:<38} {scale:.3f}", style=joined(", ", parts), scale=scale)


def _decided(decision: Decision[ComposedCandidate]) -> Message:
    criterion = decision.criterion
    return say(
        "    {criterion:<42}{left:>4} of {near:<4} {measure:.4g} {unit}",
        criterion=_within(criterion),
        left=len(decision.left),
        near=decision.near,
        measure=float(abs(decision.measure)),
        unit=criterion.unit,
    )


def _within(criterion: Criterion) -> Message:
    """A criterion, and by how much type may be smaller for its sake."""
    part = criterion.tolerance.part
    if math.isinf(part):
        return criterion.name
    return say("{criterion}, {percent:.0f}%", criterion=criterion.name, percent=100 * part)


def _region(region: SharedRegion) -> Message:
    return say(
        "    {region:<38} {needed:7.1f} of {room:7.1f}",
        region=region.name,
        needed=region.needed,
        room=region.room,
    )


def _tree(frame: Frame, depth: int) -> Iterator[Message]:
    rect = frame.rect
    yield say(
        "{box:<38} {x:7.1f} {y:7.1f} {width:7.1f} {height:7.1f}{text}",
        box=joined("", ("  " * depth, box_named(frame))),
        x=rect.x,
        y=rect.y,
        width=rect.width,
        height=rect.height,
        text=_text(frame),
    )
    for child in frame.children:
        yield from _tree(child, depth + 1)


def _text(frame: Frame) -> str:
    paragraph = frame.paragraph
    if paragraph is None:
        return ""
    return say_count(
        "  {size:.1f} pt, {count} line: {text}",
        "  {size:.1f} pt, {count} lines: {text}",
        size=paragraph.size / MM_PER_PT,
        count=len(paragraph.lines),
        text=cut(paragraph.words.plain, _LONGEST_TEXT - 1),
    )
