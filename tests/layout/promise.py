"""The promise of a layout: everything is there once, inside the safe margin, nothing over anything
else, no text too small; a path between stations meets no text, and a reel keeps what is its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide, LocalQuote, LocalText
from infographic.content.page import PageFormat
from infographic.geometry import MM_PER_PT, Point, Rect, flattened
from infographic.layout.box.frame import STATIONS, Frame, FrameKind
from infographic.layout.fit.fit import Layout
from infographic.layout.part.detail import shown
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from infographic.text.coverage import drawn_texts
from tests.layout.path.rules import from_rect
from tests.layout.reel_promise import (
    Drawn,
    assert_grounds_bleed_and_meet,
    assert_nothing_overlaps,
    assert_reel_kept,
    assert_within_margins,
)


def assert_kept(layout: Layout, guides: PerLanguage[LocalGuide]) -> None:
    """The promise for every language of a guide; a failure shows the box at fault."""
    for guide in guides.values():
        frame = layout.frames[guide.language.code]
        assert_all_there(frame, as_shown(guide, layout.page))
        assert_legible(layout, frame)
    assert_alike(layout)
    if layout.candidate.arrangement == REEL:
        assert_reel_kept(layout.frames, layout.page)
    else:
        assert_path_kept(layout)


def assert_path_kept(layout: Layout) -> None:
    """Of a page whose stations a path joins."""
    for frame in layout.frames.values():
        assert_right(frame, layout.page)
        assert_path_is_clear(frame, layout.lengths.path_width / 2)


def as_shown(guide: LocalGuide, page: PageFormat) -> LocalGuide:
    """The guide with what a page shows of it."""
    link = None if page.link == "none" else guide.link
    return shown(replace(guide, link=link), page.detail)


def texts(frame: Frame) -> list[str]:
    return [f.paragraph.words.value for f in frame.walk() if f.paragraph]


def assert_all_there(frame: Frame, made: LocalGuide) -> None:
    """Every text once, and the labels of the tips in a legend where there are tips. A footer that
    only says who publishes is left out, and the role of who said a quote follows the name."""
    tips = [tip for step in made.steps for tip in step.tips]
    bare = tuple(replace(step, tips=()) for step in made.steps)
    footer = None if _says(made.footer) == _says(made.publisher) else made.footer
    rest = replace(made, steps=bare, audiences=(), footer=footer, quote=_signed(made.quote))
    wanted = [text.value for text in drawn_texts(rest)]
    wanted += [tip.text.value for tip in tips] + [str(step.number) for step in made.steps]
    wanted += [audience.label.value for audience in made.audiences] if tips else []
    assert sorted(texts(frame)) == sorted(wanted)


def _says(text: LocalText | None) -> str | None:
    return text.value if text else None


def _signed(quote: LocalQuote | None) -> LocalQuote | None:
    if not quote or not quote.role:
        return quote
    author = replace(quote.author, value=f"{quote.author.value}, {quote.role.value}")
    return replace(quote, author=author, role=None)


def assert_right(frame: Frame, page: PageFormat) -> None:
    """All inside the safe margin, nothing over anything else."""
    drawn = Drawn(frame, page)
    assert_within_margins(drawn)
    assert_nothing_overlaps(drawn)
    assert_grounds_bleed_and_meet(drawn)
    inks = [*drawn.texts, *drawn.icons]
    for title in (f for f in frame.walk() if f.kind is FrameKind.TITLE_GROUND):
        for mark in drawn.icons:
            assert not mark.rect.overlaps(title.rect), mark.name
    for bubble in (f for f in frame.walk() if f.kind is FrameKind.BUBBLE):
        inside = {id(f) for f in bubble.walk()}
        for ink in inks:
            assert id(ink.frame) in inside or not ink.rect.overlaps(bubble.rect), ink.name


def written_in(frame: Frame) -> list[Frame]:
    """The texts, but for the numbers on badges."""
    return [f for f in frame.walk() if f.paragraph and f.name != TextStyle.NUMBER]


def assert_legible(layout: Layout, frame: Frame) -> None:
    """No text is smaller than its page allows, in pt on the printed page."""
    for each in frame.walk():
        if each.paragraph:
            smallest = layout.page.smallest_size(each.paragraph.style) * MM_PER_PT
            assert each.paragraph.size >= smallest - 1e-9, each.name


def assert_path_is_clear(frame: Frame, half_width: float) -> None:
    """The path begins and ends at each station in order, and its whole width keeps off texts."""
    stations = [f.rect.centre for f in frame.walk() if f.kind in STATIONS]
    segments = [
        segment for f in frame.walk() if f.kind == FrameKind.CONNECTOR for segment in _segments(f)
    ]
    assert len(segments) == len(stations) - 1
    obstacles = [each.ink for each in written_in(frame)]
    obstacles += [
        f.rect for f in frame.walk() if f.kind in {FrameKind.BUBBLE, FrameKind.TITLE_GROUND}
    ]
    for segment, (before, after) in zip(segments, pairwise(stations), strict=True):
        for end, station in ((segment[0], before), (segment[-1], after)):
            assert abs(end.x - station.x) + abs(end.y - station.y) < 1e-6
        for start, end in pairwise(segment):
            for rect in obstacles:
                if _is_far(rect, start, end, half_width):
                    continue
                assert from_rect(rect, start, end) >= half_width - 0.05, rect


def _segments(connector: Frame) -> Iterator[tuple[Point, ...]]:
    assert connector.path
    yield from flattened(connector.path, 16)


def _is_far(rect: Rect, start: Point, end: Point, distance: float) -> bool:
    return (
        max(start.x, end.x) + distance < rect.x
        or min(start.x, end.x) - distance > rect.right
        or max(start.y, end.y) + distance < rect.y
        or min(start.y, end.y) - distance > rect.bottom
    )


def assert_alike(layout: Layout) -> None:
    """Stations stand in the same places, and type has the same sizes, in every language."""
    first, *others = layout.frames.values()
    for other in others:
        assert _shared(first) == _shared(other)


def _shared(frame: Frame) -> tuple[list[Rect], dict[TextStyle, float]]:
    stations = [f.rect for f in frame.walk() if f.kind in STATIONS]
    sizes = {f.paragraph.style: f.paragraph.size for f in frame.walk() if f.paragraph}
    return stations, sizes
