"""The promise of a page with a reel: nothing over anything else, nothing readable past a margin, no
strand across another, grounds that bleed, a whole face, one straight reading, and twins."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from infographic.content.page import PageFormat
from infographic.geometry import Circle, Point, Rect, around_points, distance, flattened, square
from infographic.layout.box.frame import STATIONS, STRANDS, Frame, FrameKind
from infographic.layout.page.ground import NEAREST_TO_EDGE
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from infographic.text.shape import vertical_metrics
from infographic.text.typeset import Paragraph
from tests.layout.fontless import CAPITALS, DESCENT

Floats = NDArray[np.float64]
Points = NDArray[np.float64]

GROUNDS = {
    FrameKind.HERO_GROUND,
    FrameKind.TIPS_GROUND,
    FrameKind.RULES_GROUND,
    FrameKind.ASIDE_GROUND,
}
# What all languages share, place and all.
_TWINS = {
    *GROUNDS,
    *STRANDS,
    *STATIONS,
    FrameKind.REEL_HUB,
    FrameKind.REEL_FACE,
    FrameKind.REEL_HOLE,
    FrameKind.REEL_ICON,
    FrameKind.LANE_CAP,
    FrameKind.STRANDS,
}
# In mm: what rounding may take, what may touch, and how near points on a strand are.
_HAIR, _TOUCH, _APART = 1e-3, 0.05, 2.5
# What is drawn of a face, by half of its frame: eyes and mouth.
_FACE_WIDTH, _FACE_TOP, _FACE_BOTTOM = 0.47, 0.21, 0.4


def assert_reel_kept(frames: PerLanguage[Frame], page: PageFormat) -> None:
    """All of it but which texts are there; of what languages share, once."""
    for frame in frames.values():
        drawn = Drawn(frame, page)
        assert_within_margins(drawn)
        assert_nothing_overlaps(drawn)
        assert_one_straight_reading(drawn)
    assert_twins(frames)
    first = Drawn(frames.first, page)
    assert_stations_apart(first)
    assert_strands_never_cross(first)
    assert_grounds_bleed_and_meet(first)
    assert_the_face_is_whole(first)


@dataclass(frozen=True)
class Ink:
    """Where something readable is: a line of a text, an icon. `at` is its turn in painting."""

    at: int
    frame: Frame
    rect: Rect

    @property
    def name(self) -> str:
        text = self.frame.paragraph.words.value if self.frame.paragraph else self.frame.icon
        return f"{self.frame.name} “{text}” {self.rect}"


@dataclass(frozen=True)
class Strand:
    """The middle line of a strand or ring; `line` are the ends of its straight pieces, `points`
    lie along it, no farther from each other than `_APART`."""

    at: int
    frame: Frame
    line: Sequence[Point]

    @property
    def half(self) -> float:
        return self.frame.thickness / 2

    @property
    def is_ring(self) -> bool:
        return isinstance(self.frame.path, Circle)

    @cached_property
    def points(self) -> Points:
        corners = np.array([(each.x, each.y) for each in self.line])
        along = np.concatenate(([0.0], np.hypot(*np.diff(corners, axis=0).T).cumsum()))
        even = np.arange(0.0, along[-1], _APART)
        at = np.sort(np.concatenate((even, along)))
        return np.stack([np.interp(at, along, own) for own in corners.T], axis=1)

    @cached_property
    def box(self) -> Rect:
        return around_points(self.line).outset(self.half)

    def near(self, rect: Rect, reach: float) -> Iterator[Point]:
        """Its points that are nearer to a rectangle."""
        if rect.overlaps(self.box):
            for x, y in self.points[_from_rect(rect, self.points) < reach]:
                yield Point(float(x), float(y))


@dataclass(frozen=True)
class Drawn:
    """What is drawn of a page in one language."""

    page_frame: Frame
    page: PageFormat

    @cached_property
    def frames(self) -> Sequence[Frame]:
        return [*self.page_frame.walk()]

    def of(self, kinds: Iterable[FrameKind]) -> list[tuple[int, Frame]]:
        kinds = set(kinds)
        return [(at, frame) for at, frame in enumerate(self.frames) if frame.kind in kinds]

    @cached_property
    def texts(self) -> Sequence[Ink]:
        return [
            Ink(at, frame, line)
            for at, frame in enumerate(self.frames)
            if frame.paragraph
            for line in lines_of(frame.paragraph, frame.rect)
        ]

    @cached_property
    def icons(self) -> Sequence[Ink]:
        """Signs that stand by themselves, not those on stations and the hub."""
        own = {*STATIONS, FrameKind.REEL_ICON}
        return [
            Ink(at, frame, frame.rect)
            for at, frame in enumerate(self.frames)
            if (frame.icon and frame.kind not in own) or frame.kind is FrameKind.LINK_CODE
        ]

    @cached_property
    def strands(self) -> Sequence[Strand]:
        return [
            Strand(at, frame, points)
            for at, frame in self.of(STRANDS)
            if frame.path
            for points in flattened(frame.path, 8)
        ]

    @cached_property
    def paths(self) -> Sequence[Strand]:
        """The strands from their stations on, without the rings."""
        return [strand for strand in self._of_reel if not strand.is_ring]

    @cached_property
    def rings(self) -> Sequence[Strand]:
        return [strand for strand in self._of_reel if strand.is_ring]

    @cached_property
    def _of_reel(self) -> Sequence[Strand]:
        """Without lines that are elsewhere on the page in the colours of strands."""
        spans = [range(at, at + len([*frame.walk()])) for at, frame in self.of({FrameKind.STRANDS})]
        return [strand for strand in self.strands if any(strand.at in span for span in spans)]

    @cached_property
    def discs(self) -> Sequence[tuple[int, Frame]]:
        """Stations and hub, each with its turn."""
        return self.of({*STATIONS, FrameKind.REEL_HUB})

    def is_covered(self, ink: Ink, at: int, point: Point) -> bool:
        """Whether what is painted at a turn is hidden where it is nearest to a text or icon."""
        return at < ink.at and self.is_hidden(_into(ink.rect, point), at, ink.at)

    def is_hidden(self, point: Point, at: int, until: int | None = None) -> bool:
        """Whether a ground that is painted later, but before another turn, covers a point."""
        last = len(self.frames) if until is None else until
        return any(
            at < ground < last and _holds(frame.rect, point) for ground, frame in self._grounds
        )

    @property
    def bleed_box(self) -> Rect:
        return self.page.trimmed.outset(self.page.bleed)

    @cached_property
    def _grounds(self) -> Sequence[tuple[int, Frame]]:
        return self.of(GROUNDS)


def lines_of(text: Paragraph, box: Rect) -> Iterator[Rect]:
    """The ink of each line, from its capitals to its descenders."""
    above, below = _reach(text)
    for at, line in enumerate(text.lines):
        baseline = box.y + text.baseline + at * text.leading
        yield Rect.between(
            box.x, baseline - above * text.size, box.x + line.width, baseline + below * text.size
        )


def _reach(text: Paragraph) -> tuple[float, float]:
    """In ems, of capitals and of descenders; numerals have none, and of real type, which is less
    than its boxes, capitals and small letters count."""
    runs = text.lines[0].runs
    above, below = CAPITALS, DESCENT
    if runs:
        metrics = vertical_metrics(runs[0].font)
        above, below = metrics.cap_height, 0.0
    return above, 0.0 if text.words.value.isdigit() else below


def assert_within_margins(drawn: Drawn) -> None:
    safe = drawn.page.safe_area
    foot = drawn.page.size.height - min(drawn.page.margin, NEAREST_TO_EDGE)
    safe = Rect.between(safe.x, safe.y, safe.right, foot)
    for ink in (*drawn.texts, *drawn.icons):
        assert safe.contains(ink.rect, _HAIR), f"{ink.name} leaves {safe}"


def assert_nothing_overlaps(drawn: Drawn) -> None:
    """No text or icon over another one, a strand, a station or the hub."""
    inks = [*drawn.texts, *drawn.icons]
    for one, other in _overlapping([ink.rect for ink in inks]):
        assert inks[one].frame is inks[other].frame, f"{inks[one].name}, {inks[other].name}"
    for ink in inks:
        lane = _lane_of(ink, drawn)
        for strand in drawn.strands:
            for point in strand.near(ink.rect, strand.half - _TOUCH):
                covered = strand.at <= lane or drawn.is_covered(ink, strand.at, point)
                assert covered, f"{ink.name} on {strand.frame.kind} at {point}"
        for at, disc in drawn.discs:
            if ink.rect.overlaps(disc.rect, _HAIR) and not _is_beside_disc(ink.rect, disc):
                covered = drawn.is_covered(ink, at, disc.rect.centre)
                assert covered, f"{ink.name} on {disc.kind} {disc.rect}"


def _overlapping(rects: Sequence[Rect]) -> Iterator[tuple[int, int]]:
    """The pairs of rectangles that share more than a hair, by their indices."""
    left, top, right, bottom = np.array([(r.x, r.y, r.right, r.bottom) for r in rects]).T
    across = np.minimum.outer(right, right) - np.maximum.outer(left, left) > _HAIR
    down = np.minimum.outer(bottom, bottom) - np.maximum.outer(top, top) > _HAIR
    for one, other in np.argwhere(np.triu(across & down, 1)):
        yield int(one), int(other)


def _lane_of(ink: Ink, drawn: Drawn) -> int:
    """The turn of the strand on whose straight beginning all of it stands, where stations are
    lanes; -1 where there is none."""
    return max(
        (each.at for each in drawn.paths if _is_on(ink, each) and each.at < ink.at), default=-1
    )


def _is_on(ink: Ink, strand: Strand) -> bool:
    start, end = strand.line[:2]
    lane = around_points((start, end)).outset(strand.half)
    return lane.contains(ink.rect, _TOUCH)


def _is_beside_disc(rect: Rect, disc: Frame) -> bool:
    """Whether a rectangle is outside a disc or a frame with rounded corners."""
    radius = min(disc.rect.width, disc.rect.height) / 2
    corner = radius if disc.kind is FrameKind.REEL_HUB else disc.corner or radius
    inner = disc.rect.outset(-corner)
    across = max(rect.x - inner.right, inner.x - rect.right, 0.0)
    down = max(rect.y - inner.bottom, inner.y - rect.bottom, 0.0)
    return math.hypot(across, down) >= corner - _HAIR


def assert_stations_apart(drawn: Drawn) -> None:
    """No station on another, on the hub, or under a strand that is not its own or a ring."""
    stations = drawn.of(STATIONS)
    hubs = [frame for _, frame in drawn.of({FrameKind.REEL_HUB})]
    for (_, one), (_, other) in combinations(stations, 2):
        assert not one.rect.overlaps(other.rect, _HAIR), f"{one.rect}, {other.rect}"
    for step, (at, station) in enumerate(stations):
        assert not any(station.rect.overlaps(hub.rect, _HAIR) for hub in hubs), station.rect
        others = [*drawn.paths[:step], *drawn.paths[step + 1 :], *drawn.rings]
        for strand in others:
            for point in strand.near(station.rect, strand.half - _TOUCH):
                clear = _is_beside_disc(square(point, strand.half - _TOUCH), station)
                clear = clear or drawn.is_hidden(point, strand.at, at)
                assert clear, f"{strand.frame.kind} at station {step + 1}, {point}"


def assert_strands_never_cross(drawn: Drawn) -> None:
    """Rings end behind the strand that is next to the hub, which alone may therefore meet them."""
    for one, other in combinations(drawn.paths, 2):
        if one.box.overlaps(other.box):
            near = _from_line(one.points, other.line)
            worst = int(near.argmin())
            assert near[worst] >= one.half + other.half - _TOUCH, (
                f"{one.frame.kind}, {other.frame.kind} at {one.points[worst]}"
            )
    if not drawn.rings:
        return
    centre = drawn.rings[0].frame.rect.centre
    innermost = min(drawn.paths, key=lambda strand: distance(strand.line[-1], centre))
    for strand in drawn.paths:
        for ring in drawn.rings:
            if strand is not innermost:
                _assert_ring_clear(strand, ring, centre, drawn)


def _assert_ring_clear(strand: Strand, ring: Strand, centre: Point, drawn: Drawn) -> None:
    assert isinstance(ring.frame.path, Circle)
    radius = ring.frame.path.radius
    if abs(distance(strand.line[-1], centre) - radius) < _TOUCH:
        return  # the ring that it winds onto
    far = np.hypot(strand.points[:, 0] - centre.x, strand.points[:, 1] - centre.y)
    for at in np.flatnonzero(np.abs(far - radius) < strand.half + ring.half - _TOUCH):
        x, y = strand.points[at]
        out = radius / far[at]
        touched = Point(centre.x + (x - centre.x) * out, centre.y + (y - centre.y) * out)
        hidden = drawn.is_hidden(touched, ring.at) or not _holds(drawn.bleed_box, touched)
        assert hidden, f"{strand.frame.kind} across a ring at {touched}"


def assert_grounds_bleed_and_meet(drawn: Drawn) -> None:
    """A ground that reaches an edge of the page reaches out of it; none lies on another one, and
    none is so near to another that paper would show as a line between them."""
    whole, page = drawn.bleed_box, drawn.page.trimmed
    grounds = [frame for _, frame in drawn.of(GROUNDS)]
    for ground in grounds:
        rect = ground.rect
        assert whole.contains(rect), f"{ground.kind} {rect}"
        assert rect.x > page.x + 1 or rect.x == whole.x, f"{ground.kind} {rect}"
        assert rect.y > page.y + 1 or rect.y == whole.y, f"{ground.kind} {rect}"
        assert rect.right < page.right - 1 or rect.right >= whole.right - _HAIR, ground.kind
        assert rect.bottom < page.bottom - 1 or rect.bottom >= whole.bottom - _HAIR, ground.kind
    for one, other in combinations(grounds, 2):
        # The first of them may be the ground of all.
        if one.kind not in {other.kind, FrameKind.HERO_GROUND}:
            assert not one.rect.overlaps(other.rect, _HAIR), f"{one.kind}, {other.kind}"
        for gap in _gaps(one.rect, other.rect):
            assert abs(gap) < _HAIR or gap > 1, f"{gap} mm of paper: {one.kind}, {other.kind}"


def _gaps(one: Rect, other: Rect) -> Iterator[float]:
    """From one rectangle to another beside or below it, where they are side by side."""
    if one.x < other.right - 1 and other.x < one.right - 1:
        yield max(other.y - one.bottom, one.y - other.bottom, 0.0)
    if one.y < other.bottom - 1 and other.y < one.bottom - 1:
        yield max(other.x - one.right, one.x - other.right, 0.0)


def assert_the_face_is_whole(drawn: Drawn) -> None:
    """On the page, on its own ground, and under nothing."""
    for at, face in drawn.of({FrameKind.REEL_FACE}):
        unit, middle = face.rect.width / 2, face.rect.centre
        place = Rect.between(
            middle.x - _FACE_WIDTH * unit,
            middle.y - _FACE_TOP * unit,
            middle.x + _FACE_WIDTH * unit,
            middle.y + _FACE_BOTTOM * unit,
        )
        assert drawn.page.trimmed.contains(place), f"the face {place} leaves the page"
        for later in drawn.frames[at + 1 :]:
            if later.kind in GROUNDS:
                assert not later.rect.overlaps(place), f"{later.kind} over the face"
        for strand in drawn.strands:
            covers = strand.at > at and [*strand.near(place, strand.half - _TOUCH)]
            assert not covers, f"{strand.frame.kind} over the face"
        hub = [frame for _, frame in drawn.of({FrameKind.REEL_HUB})]
        assert all(frame.rect.contains(place) for frame in hub)


def assert_one_straight_reading(drawn: Drawn) -> None:
    """In one row from the left, in one column from the top, or in rows that all begin at the
    left."""
    where = drawn.of(STATIONS) or drawn.of({FrameKind.LANE_CAP})
    places = [frame.rect.centre for _, frame in where]
    rows = list[list[Point]]()
    for place in places:
        if rows and abs(rows[-1][-1].y - place.y) < _HAIR:
            assert place.x > rows[-1][-1].x, "a row to the left"
            rows[-1].append(place)
        else:
            assert not rows or place.y > rows[-1][-1].y, "a row above the one before"
            rows.append([place])
    assert all(abs(row[0].x - rows[0][0].x) < _HAIR for row in rows), "rows that begin elsewhere"
    numbers = [
        ink.frame.paragraph.words.value
        for ink in drawn.texts
        if ink.frame.paragraph and ink.frame.paragraph.style is TextStyle.NUMBER
    ]
    assert numbers == [str(step) for step in range(1, len(places) + 1)]


def assert_twins(frames: PerLanguage[Frame]) -> None:
    """The same grounds, strands and stations in the same places in every language."""
    first, *others = (
        [
            (each.kind, each.rect, each.path, each.thickness)
            for each in frame.walk()
            if each.kind in _TWINS
        ]
        for frame in frames.values()
    )
    assert all(other == first for other in others)


def _holds(rect: Rect, point: Point) -> bool:
    return rect.x <= point.x <= rect.right and rect.y <= point.y <= rect.bottom


def _into(rect: Rect, point: Point) -> Point:
    """The point of a rectangle that is nearest."""
    return Point(min(max(point.x, rect.x), rect.right), min(max(point.y, rect.y), rect.bottom))


def _from_rect(rect: Rect, points: Points) -> Floats:
    x, y = points[:, 0], points[:, 1]
    across = np.maximum(np.maximum(rect.x - x, x - rect.right), 0.0)
    down = np.maximum(np.maximum(rect.y - y, y - rect.bottom), 0.0)
    return np.hypot(across, down)


def _from_line(points: Points, line: Sequence[Point]) -> Floats:
    """How far each point is from the nearest straight piece of a line."""
    corners = np.array([(each.x, each.y) for each in line])
    start, along = corners[:-1], np.diff(corners, axis=0)
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    offset = points[:, None, :] - start[None, :, :]
    part = np.clip((offset * along).sum(axis=2) / length, 0.0, 1.0)
    away = np.linalg.norm(offset - part[:, :, None] * along, axis=2)
    return np.asarray(away.min(axis=1), np.float64)
