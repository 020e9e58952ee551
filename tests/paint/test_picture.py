"""Painting: every frame becomes shapes and runs in its own place, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from infographic.assets.vignette import Vignette, load_vignette
from infographic.content.guide.local import LocalLink
from infographic.content.page import LinkKind
from infographic.content.theme.theme import ColourToken, Theme, TypeStyle
from infographic.geometry import Circle, Rect, around_rects
from infographic.layout.box.frame import STATIONS, Frame, FrameKind
from infographic.layout.fit.fit import Layout, fit
from infographic.paint.look import look_of
from infographic.paint.picture import paint, painted
from infographic.per_language import PerLanguage
from infographic.scene import (
    Group,
    Link,
    Node,
    Placeholder,
    Role,
    Scene,
    Shape,
    linked_groups,
    words_of,
)
from infographic.text.typeset import Typesetter
from tests.fake import GROUNDS, THEME, guide, page, together, words

SIZES = {"title": 28.0, "number": 12.0}
REAL_TYPE = replace(
    THEME,
    type={
        kind: TypeStyle("text", "Regular", SIZES.get(kind, 10.0), 1.25, "ink")
        for kind in THEME.type
    },
)


PAGE = page(297, 210)


def layout_of(theme: Theme = REAL_TYPE) -> Layout:
    return fit(together(guide()), theme, PAGE, lambda scale: Typesetter(theme, PAGE, scale))


@pytest.fixture(scope="module")
def layout() -> Layout:
    return layout_of()


@pytest.fixture(scope="module")
def scene(layout: Layout) -> Scene:
    return paint(layout, guide(), REAL_TYPE)


def nodes(node: Node) -> Iterator[Node]:
    yield node
    if isinstance(node, Group):
        for child in node.children:
            yield from nodes(child)


def shapes(scene: Scene, fill: str) -> list[Shape]:
    return [n for n in nodes(scene.root) if isinstance(n, Shape) and n.fill == fill]


def test_a_draft_says_so_in_its_title_and_in_a_label_on_paper() -> None:
    draft = replace(guide(), draft=words("Luonnos"))
    layout = fit(together(draft), REAL_TYPE, PAGE, lambda scale: Typesetter(REAL_TYPE, PAGE, scale))
    painted = paint(layout, draft, REAL_TYPE)
    assert painted.title == "Luonnos: Title"
    assert painted.description == paint(layout, guide(), REAL_TYPE).description
    *_, label = painted.root.children
    assert isinstance(label, Group)
    pill, word = label.children
    assert isinstance(pill, Shape)
    assert pill.fill == ColourToken.PAPER
    assert [*words_of(word)] == ["Luonnos"]


def test_an_address_in_a_text_is_a_link() -> None:
    written = replace(guide(), footer=words("Lue www.kela.fi/some tai kysy a@kela.fi."))
    layout = fit(
        together(written), REAL_TYPE, PAGE, lambda scale: Typesetter(REAL_TYPE, PAGE, scale)
    )
    painted = paint(layout, written, REAL_TYPE)
    urls = [group.link.url for group in linked_groups(painted.root) if group.link]
    assert urls == ["https://www.kela.fi/some", "mailto:a@kela.fi"]
    (footer,) = (
        node.text_block
        for node in nodes(painted.root)
        if isinstance(node, Group)
        and node.text_block
        and node.text_block.text.startswith("Lue www")
    )
    assert [footer.text[part.start : part.end] for part in footer.links] == [
        "www.kela.fi/some",
        "a@kela.fi",
    ]


@pytest.mark.parametrize(("kind", "count"), [("qr", 1), ("words", 1), ("none", 0)])
def test_what_is_a_link_as_a_whole_has_none_inside(kind: LinkKind, count: int) -> None:
    url = "https://www.kela.fi/some"
    link = LocalLink(url, words("www.kela.fi/some"), words("Opas: www.kela.fi"))
    written, shown = replace(guide(), link=link), replace(PAGE, link=kind)
    layout = fit(
        together(written), REAL_TYPE, shown, lambda scale: Typesetter(REAL_TYPE, shown, scale)
    )
    found = [node for node in nodes(paint(layout, written, REAL_TYPE).root) if _leads(node)]
    assert len(found) == count
    assert all(isinstance(node, Group) and node.link == Link(url, link.alt) for node in found)


def _leads(node: Node) -> bool:
    return isinstance(node, Group) and (
        node.link is not None or (node.text_block is not None and bool(node.text_block.links))
    )


def extent(shape: Shape) -> Rect:
    points = [point for segment in shape.path.segments for point in segment.points]
    return Rect.between(
        min(p.x for p in points),
        min(p.y for p in points),
        max(p.x for p in points),
        max(p.y for p in points),
    )


def test_texts_are_drawn_in_reading_order(layout: Layout, scene: Scene) -> None:
    lines = [
        line.text
        for frame in layout.frames["fi"].walk()
        if frame.paragraph
        for line in frame.paragraph.lines
    ]
    assert [run.text for run in scene.runs()] == lines


def test_runs_stand_within_their_frames(layout: Layout, scene: Scene) -> None:
    frames = iter([frame for frame in layout.frames["fi"].walk() if frame.paragraph])
    remaining = iter(scene.runs())
    for frame in frames:
        assert frame.paragraph is not None
        for _ in frame.paragraph.lines:
            run = next(remaining)
            assert run.origin.x == pytest.approx(frame.rect.x)
            assert frame.rect.y < run.origin.y < frame.rect.bottom
            assert run.advance <= frame.rect.width + 1e-6


def test_grounds_reach_into_the_bleed(layout: Layout, scene: Scene) -> None:
    grounds = [extent(shape) for fill in GROUNDS for shape in shapes(scene, fill)]
    bleed = layout.page.trimmed.outset(layout.page.bleed)
    around = around_rects(grounds)
    assert around.contains(bleed)
    assert bleed.contains(around)


def discs(scene: Scene, fill: str) -> list[Shape]:
    return [each for each in shapes(scene, fill) if isinstance(each.path, Circle)]


def test_stations_have_the_colours_of_the_strands_in_turn_and_the_last_is_the_goal(
    scene: Scene,
) -> None:
    found = [len(discs(scene, fill)) for fill in ("strand_1", "strand_2", "strand_3", "goal")]
    assert found == [2, 2, 2, 1]


def test_icons_stay_on_their_discs(scene: Scene) -> None:
    for fill in ("strand_1", "strand_2", "strand_3", "goal"):
        for disc, icon in zip(discs(scene, fill), shapes(scene, f"on_{fill}"), strict=True):
            assert extent(disc).contains(extent(icon))
            assert extent(icon).centre.x == pytest.approx(extent(disc).centre.x, abs=0.05)


@pytest.mark.parametrize(
    ("icon", "vignettes", "has_icons"),
    [("house", (), True), ("house", (load_vignette("home"),), False)],
    ids=["an icon", "a scene in its place"],
)
def test_a_scene_knows_whether_it_shows_icons(
    layout: Layout, icon: str, vignettes: tuple[Vignette, ...], has_icons: bool
) -> None:
    frame = Frame(STATIONS[0], Rect(10, 10, 12, 12), icon=icon, vignettes=vignettes)
    alone = replace(layout, frames=PerLanguage({"fi": frame}))
    assert paint(alone, guide(), REAL_TYPE).has_icons is has_icons


def test_a_page_with_signs_of_icons_knows_it(scene: Scene) -> None:
    assert scene.has_icons


def test_roles_tell_the_structure(scene: Scene) -> None:
    roles = [node.role for node in nodes(scene.root) if isinstance(node, Group)]
    assert roles.count(Role.TITLE) == 1
    assert roles.count(Role.ITEM_HEADING) == 7
    assert roles.count(Role.HEADING) == 2
    assert roles.count(Role.QUOTE) == 1


def test_the_sign_of_a_tip_says_whose_tip_it_is(scene: Scene) -> None:
    signs = [n for n in nodes(scene.root) if isinstance(n, Group) and n.alt.startswith("Tips")]
    assert [sign.alt for sign in signs] == ["Tips 0", "Tips 1"] * 7
    assert {sign.role for sign in signs} == {Role.FIGURE}


def test_the_description_is_the_guides_own_or_its_steps_and_rules(layout: Layout) -> None:
    made = guide(steps=7, rules=6)
    assert paint(layout, made, REAL_TYPE).description.startswith("Title: 1. Step 1; 2. Step 2;")
    own = replace(made, alt=words("What it shows"), publisher=words("Kela"))
    scene = paint(layout, own, REAL_TYPE)
    assert (scene.description, scene.author) == ("What it shows", "Kela")


def test_names_and_descriptions_have_no_soft_hyphens(layout: Layout) -> None:
    made = replace(guide(), title=words("Vuoro\u00advaikutus"), alt=words("kuva\u00adteksti"))
    scene = paint(layout, made, REAL_TYPE)
    assert (scene.title, scene.description) == ("Vuorovaikutus", "kuvateksti")


def test_five_audiences_have_four_colours() -> None:
    made = guide(steps=2, audiences=5)
    five = fit(together(made), REAL_TYPE, PAGE, lambda scale: Typesetter(REAL_TYPE, PAGE, scale))
    scene = paint(five, made, REAL_TYPE)
    assert len(shapes(scene, "audience_1")) == 2 * (1 + 2)
    for other in ("audience_2", "audience_3", "audience_4"):
        assert len(shapes(scene, other)) == 1 + 2


@pytest.mark.parametrize("kind", FrameKind)
def test_every_kind_of_frame_can_be_painted(kind: FrameKind) -> None:
    frame = Frame(kind, Rect(10, 10, 20, 20), icon="star")
    assert painted(frame, look_of(THEME, THEME.lengths)).name == kind


def test_painting_passes_on_which_placeholder_a_text_fills() -> None:
    place = Placeholder("body", 2)
    frame = Frame(FrameKind.TEXT, Rect(10, 10, 20, 20), placeholder=place)
    assert painted(frame, look_of(THEME, THEME.lengths)).placeholder == place
