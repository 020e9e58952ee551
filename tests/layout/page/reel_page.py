"""Made guides on pages, and the rules that every picture with rows beside a reel keeps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise

from hypothesis import assume
from hypothesis import strategies as st

from infographic.content.guide.local import LocalGuide
from infographic.content.page import Detail, PageFormat
from infographic.geometry import Point, Rect, distance, flattened
from infographic.layout.box.frame import STATIONS, STRANDS, Frame, FrameKind
from infographic.layout.page import ReelComposition
from infographic.layout.page.plan import Plan
from infographic.layout.page.reel import FACE_REACH
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.detail import shown
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.path.strands import MOST_STRANDS
from tests.fake import THEME, FixedWidth, Wording, guide, together

# What rounding may take.
HAIR = 1e-3


@dataclass(frozen=True)
class Made:
    """A guide in two languages, and a type scale."""

    steps: int
    rules: int
    audiences: int
    chart: tuple[int, ...]
    detail: Detail
    titles: tuple[str, str]
    texts: tuple[str, str]
    scale: float

    def elements(self, page: PageFormat, scale: float | None = None) -> Elements:
        both = zip(("fi", "sv"), self.titles, self.texts, strict=True)
        guides = together(*(self._guide(*each) for each in both))
        measurer = FixedWidth(self.scale if scale is None else scale, 0.25)
        return elements_of(LayoutContext(guides, THEME, page, measurer))

    def _guide(self, code: str, title: str, text: str) -> LocalGuide:
        made = guide(
            self.steps,
            self.rules,
            code,
            audiences=self.audiences,
            quotes=len(self.chart) % 2,
            chart=self.chart,
            wording=Wording(title=title, step_text=text),
        )
        return shown(made, self.detail)


_titles = st.sampled_from(["A", "Some words", "A title of several words", "considerably"])
_texts = st.sampled_from(["text", "one two three four", "a much longer text " * 4])
made_guides = st.builds(
    Made,
    steps=st.integers(1, MOST_STRANDS),
    rules=st.sampled_from([0, 0, 2, 5]),
    audiences=st.integers(1, 4),
    chart=st.sampled_from([(), (4, 1, 1)]),
    detail=st.sampled_from(["full", "summary", "headlines", "steps"]),
    titles=st.tuples(_titles, _titles),
    texts=st.tuples(_texts, _texts),
    scale=st.floats(0.3, 1.6),
)


def frame_of(composition: ReelComposition, made: Made, page: PageFormat) -> Frame:
    """The page in the second language; where the guide does not fit, another one is made."""
    plan = plan_of(composition, made, page)
    assume(plan.fits)
    return plan.frame("sv")


def plan_of(composition: ReelComposition, made: Made, page: PageFormat) -> Plan:
    elements = made.elements(page)
    return Plan(elements.page, composition.section(elements))


def of(frame: Frame, *kinds: FrameKind) -> list[Frame]:
    return [each for each in frame.walk() if each.kind in kinds]


def strands_of(frame: Frame) -> list[Frame]:
    """From the first to the last, without the rings, which are closed."""
    (reel,) = of(frame, FrameKind.STRANDS)
    ribbons = [each for each in reel.children if each.kind in STRANDS]
    return [each for each in ribbons if each.path and each.path.segments[-1].kind != "Z"]


def ink(text: Frame) -> Rect:
    """From the first capitals of a text to its last baseline."""
    paragraph = text.paragraph
    assert paragraph
    capitals = 0.75 * paragraph.size  # of `FixedWidth`
    top = text.ink.y + paragraph.baseline - capitals
    height = (len(paragraph.lines) - 1) * paragraph.leading + capitals
    return Rect(text.ink.x, top, text.ink.width, height)


def inks(frame: Frame) -> list[Rect]:
    return [ink(each) for each in frame.walk() if each.paragraph]


def texts_stand_clear(frame: Frame, page: PageFormat) -> None:
    """Within the margins, not on each other, on a station, a strand or the hub."""
    words, stations = inks(frame), [each.rect for each in of(frame, *STATIONS)]
    for each in words:
        assert page.safe_area.contains(each, HAIR) or each.y > page.size.height / 2
        assert page.trimmed.contains(each)
    for one, other in combinations([*words, *stations], 2):
        assert not one.overlaps(other, HAIR)
    for strand in strands_of(frame):
        assert strand.path
        for line in flattened(strand.path):
            for start, end in pairwise(line[: len(line) // 2]):
                around = Rect.between(*_corners(start, end)).outset(strand.thickness / 2 - HAIR)
                assert not any(around.overlaps(each) for each in words)


def reel_stands_clear(frame: Frame, page: PageFormat) -> None:
    """The face is on the page; no text is on what is seen of the rings."""
    (hub,) = of(frame, FrameKind.REEL_HUB)
    (reel,) = of(frame, FrameKind.STRANDS)
    reach = FACE_REACH * hub.rect.width / 2
    around = Rect(hub.rect.centre.x - reach, hub.rect.centre.y - reach, 2 * reach, 2 * reach)
    assert page.trimmed.contains(around, HAIR)
    assert reel.rect.contains(around, HAIR)
    rings = [each for each in reel.children if each.kind in STRANDS][: len(of(frame, *STATIONS))]
    outer = max(each.rect.width / 2 + each.thickness / 2 for each in rings)
    for each in inks(frame):
        if reel.rect.contains(each):
            assert _far(hub.rect.centre, each) > outer - HAIR


def steps_are_in_order(frame: Frame) -> None:
    """Stations below each other, each with its strand, which enters it level from the left; no
    strand touches another."""
    stations, strands = of(frame, *STATIONS), strands_of(frame)
    assert len(stations) == len(strands)
    for above, below in pairwise(stations):
        assert abs(above.rect.x - below.rect.x) < HAIR
        assert above.rect.bottom < below.rect.y
    for station, strand in zip(stations, strands, strict=True):
        assert strand.path
        start, second = strand.path.points[:2]
        assert distance(start, station.rect.centre) < HAIR
        assert abs(start.y - second.y) < HAIR
        assert second.x < station.rect.x
    lanes = [strand.path.points[-5].x for strand in strands if strand.path]
    assert all(left < right for left, right in pairwise(lanes))


def needs_grow(composition: ReelComposition, made: Made, page: PageFormat) -> None:
    """With larger type no region needs less or has more room."""
    small = composition.section(made.elements(page)).regions
    large = composition.section(made.elements(page, 1.07 * made.scale)).regions
    for less, more in zip(small, large, strict=True):
        assert more.needed >= less.needed - HAIR
        assert more.room <= less.room + HAIR


def _corners(one: Point, other: Point) -> tuple[float, float, float, float]:
    return min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y)


def _far(point: Point, rect: Rect) -> float:
    """How far a place is from a point."""
    x = min(max(point.x, rect.x), rect.right)
    y = min(max(point.y, rect.y), rect.bottom)
    return distance(point, Point(x, y))
