"""Every scene that the program brings, printed in the inks of each theme, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import cycle

import pikepdf
import pytest
from pikepdf import ContentStreamInlineImage, ContentStreamInstruction

from infographic.assets.artwork import own_colour, token
from infographic.assets.vignette import Tone, Vignette, VignetteShape, load_vignette, vignette_names
from infographic.colour.inks import Inks
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.files import program_data
from infographic.geometry import Rect, Size, rectangle
from infographic.layout.box.frame import STATIONS, Frame, FrameKind
from infographic.paint.look import look_of
from infographic.paint.palette import palette
from infographic.paint.picture import painted
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import Colour, Group, Node, Role, Scene, Shape
from tests.fake import guide

THEMES = [load_theme(path) for path in sorted((program_data() / "themes").glob("*.yaml"))]
# So many mm that the places of all discs are the same in the units of a scene: what was cut for
# one is right for all.
_DISC, _PITCH, _COLUMNS = 16.0, 32.0, 24
_TILE = rectangle(Rect(45.0, 45.0, 10.0, 10.0))
ALL = tuple(map(load_vignette, vignette_names()))


def stations(shown: Iterable[tuple[FrameKind, Vignette]]) -> Iterator[Frame]:
    """Scenes on the grounds of stations, in rows."""
    for number, (kind, vignette) in enumerate(shown):
        row, column = divmod(number, _COLUMNS)
        place = Rect(_PITCH * (column + 1), _PITCH * (row + 1), _DISC, _DISC)
        yield Frame(kind, place, vignettes=(vignette,), role=Role.DECORATION)


def tiled(vignette: Vignette) -> Vignette:
    """The same colours on tiles: what prints a shape does not depend on its outline, and cutting
    and drawing those of all scenes takes half a minute."""
    tiles = (replace(each, outline=_TILE) for each in vignette.shapes)
    return replace(vignette, shapes=tuple(tiles))


def sheet(frames: Iterable[Frame], theme: Theme) -> Scene:
    frames = tuple(frames)
    size = Size(
        max(each.rect.right for each in frames) + _PITCH,
        max(each.rect.bottom for each in frames) + _PITCH,
    )
    page = Frame(FrameKind.PAGE, Rect(0.0, 0.0, size.width, size.height), frames)
    return Scene(
        size=size,
        bleed=3.0,
        language="fi",
        title="Scenes",
        description="",
        author="",
        palette=theme.colours,
        root=painted(page, look_of(theme, theme.lengths)),
    )


def expected(node: Node, palette: Mapping[str, Colour]) -> Iterator[Inks]:
    """What prints each shape, in drawing order."""
    match node:
        case Group():
            for child in node.children:
                yield from expected(child, palette)
        case Shape():
            colours = (node.fill, node.stroke.colour if node.stroke else None)
            yield from (palette[each].cmyk for each in colours if each)


@dataclass
class _Plates:
    """What the operators before one have set: inks in per cent, or None for another space."""

    fill: Inks | None = None
    stroke: Inks | None = None


def printed(
    content: Iterable[ContentStreamInstruction | ContentStreamInlineImage],
) -> Iterator[Inks]:
    """The inks of each mark of the page but the crop marks, which are on every plate."""
    now, saved = _Plates(), list[_Plates]()
    for each in content:
        match str(each.operator):
            case "q":
                saved.append(_Plates(now.fill, now.stroke))
            case "Q":
                now = saved.pop()
            case "k":
                now.fill = percent(each.operands)
            case "K":
                now.stroke = percent(each.operands)
            case "CS":
                now.stroke = None
            case "f" | "f*" if now.fill is not None:
                yield now.fill
            case "S" if now.stroke is not None:
                yield now.stroke
            case "B" | "B*" | "b" | "b*" | "s" | "F" | "sh" | "Do" | "BT":
                raise AssertionError(f"{each.operator} is drawn by no scene")


def percent(operands: Iterable[object]) -> Inks:
    cyan, magenta, yellow, black = (round(100 * float(str(part)), 2) for part in operands)
    return cyan, magenta, yellow, black


# How a page says colours that are not in CMYK, but for the crop marks, which are on every plate.
OTHERS = {"g", "G", "rg", "RG", "cs", "sc", "scn"}
OPAQUE = {"/Type", "/OP", "/op", "/OPM"}  # what a graphics state may say: of overprint alone


@pytest.fixture(scope="module", params=THEMES, ids=lambda theme: theme.name)
def theme(request: pytest.FixtureRequest) -> Theme:
    found: Theme = request.param
    return found


def test_all_colours_of_every_scene_print_as_the_theme_s(theme: Theme) -> None:
    shown = zip(cycle(STATIONS), map(tiled, ALL), strict=False)
    prints_as_its_tokens(sheet(stations(shown), theme), theme)


def test_every_tone_prints_as_the_theme_s_on_every_ground(theme: Theme) -> None:
    every = Vignette("every", tuple(VignetteShape(_TILE, tone) for tone in Tone))
    prints_as_its_tokens(sheet(stations((kind, every) for kind in STATIONS), theme), theme)


@pytest.mark.slow
def test_each_shape_of_every_scene_prints_as_its_token() -> None:
    shown = zip(cycle(STATIONS), ALL, strict=False)
    prints_as_its_tokens(sheet(stations(shown), THEMES[0]), THEMES[0])


def test_two_scenes_in_a_frame_print_as_well(theme: Theme) -> None:
    """The second lies over the first with a halo in the colour of the ground."""
    both = (load_vignette("phone"), load_vignette("talk"))
    frames = (
        Frame(kind, Rect(10.0, 20.0 * row, 32.0, 16.0), vignettes=both, corner=2.0)
        for row, kind in enumerate(STATIONS, start=1)
    )
    prints_as_its_tokens(sheet(frames, theme), theme)


def test_a_guides_own_drawing_prints_in_inks_that_the_paper_takes(theme: Theme) -> None:
    """Also where its colours are the darkest and the brightest that a screen has."""
    colours = {token(rgb): own_colour(rgb) for rgb in ((3, 0, 1), (255, 0, 255), (0, 45, 110))}
    shapes = tuple(VignetteShape(_TILE, each) for each in colours)
    own = Vignette("own/x.svg", shapes, colours)
    step = replace(guide().steps[0], vignettes=(own,))
    inks = palette(replace(guide(), steps=(step,)), theme)
    scene = replace(sheet(stations((kind, own) for kind in STATIONS), theme), palette=inks)
    prints_as_its_tokens(scene, theme)


def prints_as_its_tokens(scene: Scene, theme: Theme) -> None:
    """Fails unless every shape is printed in the inks of its token, which the paper takes, and
    nothing is transparent."""
    inks = [*expected(scene.root, scene.palette)]
    assert max(map(sum, inks)) <= theme.print_condition.ink_limit
    with pikepdf.open(BytesIO(print_pdf(scene, theme.print_condition))) as document:
        content = pikepdf.parse_content_stream(document.pages[0])
        assert [*printed(content)] == inks
        assert OTHERS.isdisjoint(str(each.operator) for each in content)
        is_opaque(document)


def is_opaque(document: pikepdf.Pdf) -> None:
    """Fails when anything in a document is transparent, masked or drawn as a group."""
    for each in document.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            assert not {"/SMask", "/Mask", "/Group", "/Shading", "/Pattern"} & set(each.keys())
            if each.get("/Type") == "/ExtGState":
                assert set(each.keys()) <= OPAQUE
