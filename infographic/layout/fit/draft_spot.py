"""Where the label of a draft goes on a page that is laid out: to the foot, where there is room.

The page stays as it will be when all is approved: nothing makes room for the label, so it is put
where it covers nothing. It is in one place in all languages, as the pictures are twins. Lengths are
mm.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from infographic.colour.lab import Floats
from infographic.geometry import Path, Rect, flattened
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.draft_label import DraftLabel, draft_label
from infographic.per_language import PerLanguage

_GROUNDS = {
    FrameKind.HERO_GROUND,
    FrameKind.TIPS_GROUND,
    FrameKind.RULES_GROUND,
    FrameKind.ASIDE_GROUND,
    FrameKind.TITLE_GROUND,
}
# Frames that are seen by their shape alone, or need what is free around them.
_MARKS = {FrameKind.BUBBLE, FrameKind.REEL_HUB, FrameKind.LANE_CAP, FrameKind.LOGO}
# What is kept free beside it and above and below it, by its em.
_CLEAR, _CLEAR_UPRIGHT = 0.5, 0.2
# How far it stays from the edge of the page, by its margin, and on the line of the imprint.
_FROM_EDGE, _FROM_EDGE_IN_IMPRINT = 0.25, 0.1
# The parts of the page from its foot on, by its height, that are looked through one by one.
_PARTS = (0.13, 0.35, 1.0)
# Its sizes; the last is less than any page allows, which then has the smallest that it does.
_SIZES = (1.0, 0.85, 0.1)
_STEPS = 0.25  # between places that are tried, by the height of the label
_LINES_A_CURVE = 12

Edges = Floats  # of rectangles, one a row: left, top, right, bottom


def with_draft_label(frames: PerLanguage[Frame], context: LayoutContext) -> PerLanguage[Frame]:
    """The page in each language, with the label last in those in which the guide is a draft."""
    label = draft_label(context)
    if label is None:
        return frames
    label, rect = _spot(label, _Page(tuple(frames.values()), context))
    labelled = {
        code: replace(frame, children=(*frame.children, label.place(rect, code)))
        if code in label.text.words
        else frame
        for code, frame in frames.items()
    }
    return PerLanguage(labelled)


def _spot(label: DraftLabel, page: _Page) -> tuple[DraftLabel, Rect]:
    """The label in a size that it finds a place in, and that place: on the line of the imprint or
    at the foot, and free of everything; on a strand, or elsewhere, only where the page has no such
    place."""
    sizes = [label.scaled(factor) for factor in _SIZES]
    for obstacles, places in _choices(page):
        for each in sizes:
            for rect in places(each):
                if page.is_free(rect, each.em, obstacles):
                    return each, rect
    smallest = sizes[-1]
    return smallest, next(page.at_foot(smallest, _PARTS[0]))  # the judges of the picture tell


def _choices(page: _Page) -> Iterator[tuple[Edges, Callable[[DraftLabel], Iterator[Rect]]]]:
    """What is to be free, and places to look at, the best first."""
    yield page.all_obstacles, page.in_imprint
    for part in _PARTS:
        for obstacles in (page.all_obstacles, page.telling):
            yield obstacles, partial(page.at_foot, part=part)


@dataclass(frozen=True)
class _Page:
    """The page in all languages, as what is to be kept free."""

    frames: tuple[Frame, ...]
    context: LayoutContext

    def in_imprint(self, label: DraftLabel) -> Iterator[Rect]:
        """Places on the lines of the imprint, from the right on."""
        page, size = self.context.page.size, label.size
        inner, outer, between = self._columns(label)
        lowest = page.height - _FROM_EDGE_IN_IMPRINT * self.context.page.margin - size.height
        for begin, middle in self._lines:
            top = middle - size.height / 2
            for left in (inner, outer, *between):
                if top <= lowest and left >= begin:
                    yield Rect(left, top, size.width, size.height)

    def at_foot(self, label: DraftLabel, part: float) -> Iterator[Rect]:
        """Places in the part of the page next to its foot, from there upwards; at the margins
        before others."""
        page, size = self.context.page, label.size
        inner, outer, between = self._columns(label)
        away = _FROM_EDGE * page.margin
        lowest = page.size.height - away - size.height
        tops = np.arange(lowest, (1 - part) * page.size.height, -_STEPS * size.height).tolist()
        for columns in ((inner, page.margin), (outer, away), between):
            for top in tops:
                for left in columns:
                    yield Rect(left, top, size.width, size.height)

    def _columns(self, label: DraftLabel) -> tuple[float, float, list[float]]:
        """Where it may begin: so that it ends at the margin, beyond it, and left of it, from the
        right on."""
        page, size = self.context.page, label.size
        away, step = _FROM_EDGE * page.margin, _STEPS * size.height
        inner = page.size.width - page.margin - size.width
        outer = page.size.width - away - size.width
        return inner, outer, np.arange(inner - step, away, -step).tolist()

    def is_free(self, rect: Rect, em: float, obstacles: Edges) -> bool:
        """Whether nothing of these is near a place, and it is not half on one ground and half on
        another."""
        wide, high = _CLEAR * em, _CLEAR_UPRIGHT * em
        left, top, right, bottom = obstacles.T
        is_near = (
            (left < rect.right + wide)
            & (right > rect.x - wide)
            & (top < rect.bottom + high)
            & (bottom > rect.y - high)
        )
        if is_near.any():
            return False
        return all(ground.contains(rect) or not ground.overlaps(rect) for ground in self._grounds)

    @cached_property
    def telling(self) -> Edges:
        """Texts, signs and drawings."""
        return _edges(_things(self.frames))

    @cached_property
    def all_obstacles(self) -> Edges:
        """The same, and the strands and paths that are seen, which all languages share."""
        strands = _strands(self.frames[0], self.context.lengths.path_width)
        return np.concatenate([self.telling, *strands])

    @cached_property
    def _grounds(self) -> tuple[Rect, ...]:
        """All languages share them too."""
        return tuple(each.rect for each in self.frames[0].walk() if each.kind in _GROUNDS)

    @cached_property
    def _lines(self) -> tuple[tuple[float, float], ...]:
        """Where each imprint begins, and the middles of what stands in it; the lowest first."""
        middles = {
            (imprint.rect.x, round(each.rect.centre.y, 2))
            for frame in self.frames
            for imprint in frame.walk()
            if imprint.kind is FrameKind.IMPRINT
            for each in imprint.walk()
            if each.paragraph is not None or each.drawing
        }
        return tuple(sorted(middles, key=lambda line: line[1], reverse=True))


def _things(frames: Iterable[Frame]) -> Iterator[Rect]:
    for frame in frames:
        for each in frame.walk():
            if each.paragraph or each.icon or each.drawing or each.vignettes or each.kind in _MARKS:
                yield each.ink


def _edges(rects: Iterable[Rect]) -> Edges:
    rows = [(rect.x, rect.y, rect.right, rect.bottom) for rect in rects]
    return np.array(rows, np.float64).reshape(-1, 4)


def _strands(page: Frame, path_width: float) -> list[Edges]:
    """The lines of a page piece by piece, without what a ground lies over that is painted after
    them."""
    found: list[Edges] = []
    for each in page.walk():
        if each.kind in _GROUNDS:
            found = [_beside(pieces, each.rect) for pieces in found]
        elif each.path is not None and not each.icon:
            found += _pieces(each.path, each.thickness or path_width, page.rect)
    return found


def _beside(pieces: Edges, ground: Rect) -> Edges:
    """What is seen of pieces beside a ground: those that it covers from side to side are cut."""
    left, top, right, bottom = pieces.T.copy()
    is_across = (left >= ground.x) & (right <= ground.right)
    is_along = (top >= ground.y) & (bottom <= ground.bottom)
    bottom = np.where(is_across & (top < ground.y), np.minimum(bottom, ground.y), bottom)
    right = np.where(is_along & (left < ground.x), np.minimum(right, ground.x), right)
    top = np.where(is_across & (bottom > ground.bottom), np.maximum(top, ground.bottom), top)
    left = np.where(is_along & (right > ground.right), np.maximum(left, ground.right), left)
    seen: Edges = np.stack([left, top, right, bottom], axis=1)[~(is_across & is_along)]
    return seen


def _pieces(path: Path, thickness: float, page: Rect) -> Iterator[Edges]:
    """A path in pieces, as far as they are on the page."""
    half = thickness / 2
    low, high = (page.x, page.y), (page.right, page.bottom)
    for line in flattened(path, _LINES_A_CURVE):
        points = np.array(line)
        starts, ends = points[:-1], points[1:]
        first = np.maximum(np.minimum(starts, ends) - half, low)
        last = np.minimum(np.maximum(starts, ends) + half, high)
        yield np.hstack([first, last])[(first < last).all(axis=1)]
