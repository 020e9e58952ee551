"""The lanes: every step on its strand, in order, within the page, and no less in larger type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infographic.content.guide.local import LocalGuide
from infographic.geometry import TOLERANCE, Path, Point, Rect, distance, flattened
from infographic.layout.box.frame import LANE_ICONS, STRANDS, Frame, FrameKind
from infographic.layout.page.lanes import LanesPage
from infographic.layout.page.plan import Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.detail import shown
from infographic.layout.part.elements import Elements, elements_of
from infographic.layout.path.strands import MOST_STRANDS, STRAND_SHARE
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import THEME, FixedWidth, Wording, guide, page, together
from tests.layout.page.reel_page import ink, of

PAGES = [page(*size) for size in ((286, 286), (286, 357), (318, 286), (200, 200))]
TITLES = ["A", "Some words", "A title of several words", "considerably"]


def headlines(made: LocalGuide) -> LocalGuide:
    return shown(made, "headlines")


@dataclass(frozen=True)
class Made:
    """A guide in two languages on a page, at a type scale."""

    steps: int
    rules: int
    has_footer: bool
    titles: tuple[str, str]
    step_titles: tuple[str, str]
    on: int
    scale: float

    @property
    def elements(self) -> Elements:
        both = zip(("fi", "sv"), self.titles, self.step_titles, strict=True)
        return elements_at(together(*(self._guide(*each) for each in both)), self.on, self.scale)

    def _guide(self, code: str, title: str, step_title: str) -> LocalGuide:
        wording = Wording(title=title, step_title=step_title)
        made = headlines(guide(self.steps, self.rules, code, wording=wording))
        return made if self.has_footer else replace(made, footer=None)


_two = st.tuples(st.sampled_from(TITLES), st.sampled_from(TITLES))
cases = st.builds(
    Made,
    steps=st.integers(1, MOST_STRANDS),
    rules=st.sampled_from([0, 0, 2, 4]),
    has_footer=st.booleans(),
    titles=_two,
    step_titles=_two,
    on=st.integers(0, len(PAGES) - 1),
    scale=st.floats(0.3, 3.0),
)


def elements_at(made: PerLanguage[LocalGuide], on: int, scale: float) -> Elements:
    return elements_of(LayoutContext(made, THEME, PAGES[on], FixedWidth(scale, 0.25)))


def frame_of(made: Made) -> Frame:
    elements = made.elements
    plan = Plan(elements.page, LanesPage().section(elements))
    assume(plan.fits)
    return plan.frame("sv")


def lanes_of(frame: Frame) -> list[Frame]:
    """The strands that begin at a round end, in the order of their steps."""
    (strands,) = of(frame, FrameKind.STRANDS)
    return [each for each in of(strands, *STRANDS) if each.path and not is_ring(each.path)]


def is_ring(path: Path) -> bool:
    return path.segments[-1].kind == "Z"


def lane(strand: Frame) -> Rect:
    """The straight part of a strand, with its round end."""
    assert strand.path
    first, second = strand.path.points[:2]
    half = strand.thickness / 2
    return Rect.between(first.x - half, first.y - half, second.x, first.y + half)


@settings(deadline=None, max_examples=30)
@given(cases)
def test_every_step_stands_on_its_own_lane(made: Made) -> None:
    frame = frame_of(made)
    lanes, steps = [lane(each) for each in lanes_of(frame)], of(frame, FrameKind.STEP)
    assert len(lanes) == len(steps) == made.steps
    for step, on in zip(steps, lanes, strict=True):
        for each in step.walk():
            if each.paragraph:
                assert on.contains(ink(each))
            elif each.icon or each.kind is FrameKind.LANE_CAP:
                assert on.contains(each.rect)


@settings(deadline=None, max_examples=30)
@given(cases)
def test_lanes_follow_each_other_from_the_top_and_never_touch(made: Made) -> None:
    lanes = [lane(each) for each in lanes_of(frame_of(made))]
    for above, below in pairwise(lanes):
        assert below.y > above.bottom
        assert abs(above.x - PAGES[made.on].margin) < TOLERANCE
        assert abs(below.x - above.x) < TOLERANCE
        assert abs(above.height / (below.y - above.y) - STRAND_SHARE) < 1e-6


@settings(deadline=None, max_examples=30)
@given(cases)
def test_nothing_stands_on_anything_else(made: Made) -> None:
    frame = frame_of(made)
    marks = of(frame, *LANE_ICONS, FrameKind.RULE_ICON)
    inks = [ink(each) for each in frame.walk() if each.paragraph] + [each.rect for each in marks]
    for each in inks:
        assert PAGES[made.on].trimmed.contains(each)
    safe, (steps,) = PAGES[made.on].safe_area, of(frame, FrameKind.STEPS)
    assert safe.contains(steps.rect)
    for one, other in combinations(inks, 2):
        assert not one.overlaps(other)
    (hub,) = of(frame, FrameKind.REEL_HUB)
    for each in inks:
        if each.y < hub.rect.centre.y:
            assert off_disc(each, hub.rect)


def off_disc(rect: Rect, disc: Rect) -> bool:
    middle = disc.centre
    nearest = Point(min(max(middle.x, rect.x), rect.right), min(max(middle.y, rect.y), rect.bottom))
    return distance(nearest, middle) >= disc.width / 2 - TOLERANCE


@settings(deadline=None, max_examples=30)
@given(cases)
def test_the_middle_of_the_hub_is_seen_and_all_rings_go_behind_the_lanes(
    made: Made,
) -> None:
    frame = frame_of(made)
    (hub,) = of(frame, FrameKind.REEL_HUB)
    grounds = of(frame, FrameKind.RULES_GROUND) or of(frame, FrameKind.HERO_GROUND)[1:]
    foot = min((each.rect.y for each in grounds if each.rect.y > hub.rect.y), default=1000.0)
    half = hub.rect.width / 2
    assert hub.rect.centre.y + 0.49 * half <= min(foot, PAGES[made.on].trimmed.height)
    assert hub.rect.right <= PAGES[made.on].trimmed.right
    for ring in of(frame, *STRANDS):
        if ring.path and is_ring(ring.path):
            assert ring.rect.x >= PAGES[made.on].margin


@settings(deadline=None, max_examples=30)
@given(cases)
def test_strands_never_cross(made: Made) -> None:
    strands = lanes_of(frame_of(made))
    lines = [flattened(each.path, 8)[0] for each in strands if each.path]
    widths = {round(each.thickness, 9) for each in strands}
    assert len(widths) == 1
    for one, other in pairwise(lines):
        nearest = min(distance(point, it) for point in one for it in other)
        assert nearest > widths.copy().pop()


@settings(deadline=None, max_examples=30)
@given(cases, st.floats(1.001, 1.5))
def test_larger_type_needs_no_less_and_has_no_more_room(made: Made, factor: float) -> None:
    elements = made.elements
    context = elements.context
    larger = elements_of(replace(context, measurer=context.measurer.scaled(factor)))
    regions = [LanesPage().section(each).regions for each in (elements, larger)]
    for one, other in zip(*regions, strict=True):
        assert other.name == one.name
        assert other.needed >= one.needed - TOLERANCE
        assert other.room <= one.room + TOLERANCE


@settings(deadline=None, max_examples=30)
@given(cases)
def test_titles_of_steps_are_as_large_as_the_type_scale_or_larger(made: Made) -> None:
    frame = frame_of(made)
    texts = [each.paragraph for each in frame.walk() if each.paragraph]
    sizes = {each.size for each in texts if each.style is TextStyle.STEP_TITLE}
    assert len(sizes) == 1
    least = made.elements.context.measurer.size(TextStyle.STEP_TITLE)
    assert sizes.pop() >= least - TOLERANCE
    for style in (TextStyle.STEP_TITLE, TextStyle.TITLE):
        most = 2 if style is TextStyle.STEP_TITLE else 3
        assert all(len(each.lines) <= most for each in texts if each.style is style)


def test_it_is_for_square_pages_of_headlines() -> None:
    bare, full = headlines(guide(7)), guide(7)
    assert LanesPage().suits(elements_at(together(bare), 0, 1.0))
    assert not LanesPage().suits(elements_at(together(full), 0, 1.0))
    many = headlines(guide(MOST_STRANDS + 1))
    assert not LanesPage().suits(elements_at(together(many), 0, 1.0))
    wide = LayoutContext(together(bare), THEME, page(297, 190), FixedWidth(1.0))
    assert not LanesPage().suits(elements_of(wide))


def test_each_step_has_the_colours_of_its_strand() -> None:
    made = together(headlines(guide(7, 0)))
    frame = Plan(PAGES[0].trimmed, LanesPage().section(elements_at(made, 0, 0.5))).frame("fi")
    titles = [each for each in frame.walk() if each.name == TextStyle.STEP_TITLE]
    colours = [each.paragraph.colour for each in titles if each.paragraph]
    third = ["on_strand_1", "on_strand_2", "on_strand_3"]
    assert colours == [*third, *third, "on_goal"]
    numbers = [each for each in frame.walk() if each.name == TextStyle.NUMBER]
    assert {each.paragraph.colour for each in numbers if each.paragraph} == {"on_hub"}


@settings(deadline=None, max_examples=30)
@given(cases)
def test_rings_run_on_under_the_edge_of_the_rules(made: Made) -> None:
    """Where what hides them ended with the rules' ground, a hair of it would be seen between."""
    frame = frame_of(made)
    for rules in of(frame, FrameKind.RULES_GROUND):
        for cover in of(frame, FrameKind.HERO_GROUND):
            assert abs(cover.rect.y - rules.rect.y) > 0.4
