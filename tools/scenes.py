"""`make scenes`: a sheet of all scenes in output/scenes/, as SVG and PNG.

Each scene is on a large disc in the first theme and on small ones in the others, on the grounds of
stations in turn, with its number and its name in guides and in every language below it.

    make scenes ARGS="--labels"

leaves out all but the number, to see whether people name what they see;
`ARGS="--disc 90"` draws larger discs, and `ARGS="--theme ilta"` begins with another theme.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from infographic.assets.font import font_list
from infographic.assets.vignette import load_vignette
from infographic.colour.inks import inks_for
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import ColourToken, Theme
from infographic.content.words.named import NamedScene
from infographic.content.words.scenes import named_scenes
from infographic.files import program_data
from infographic.geometry import Point, Rect, Size, square
from infographic.paint.look import look_of
from infographic.paint.mark import disc
from infographic.paint.vignette import Window, seen_through
from infographic.render.png import png
from infographic.render.svg import outlined_svg
from infographic.scene import Colour, FontFile, Group, Node, Scene, Shape, TextRun
from infographic.text.shape import shape

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output" / "scenes"
LABELS = ("fi", "sv", "en")
DISC = 30.0  # mm across
DPI = 150
# Beside each other, in mm of a disc of `DISC`, as all lengths here.
_COLUMNS, _MARGIN = 10, 8.0
_GAP, _SMALL = 2.0, 12.0
_SIZE, _LEADING = 2.7, 3.5
_ABOVE, _BELOW = 1.0, 6.0  # the lines of a scene, which are nearer to it than to the next
_GROUNDS = (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3, ColourToken.GOAL)
_PAGE, _INK = "page", "ink"
_PALETTE = {
    _PAGE: Colour((255, 255, 255), (0, 0, 0, 0)),
    _INK: Colour((0, 0, 0), (0, 0, 0, 100)),
}


@dataclass(frozen=True)
class Sheet:
    """What a sheet shows: the themes that there are, the largest first, the languages of the names
    below each scene, and the diameter of the large discs, in mm."""

    themes: tuple[Theme, ...]
    labels: tuple[str, ...] = LABELS
    disc: float = DISC

    @property
    def unit(self) -> float:
        return self.disc / DISC

    @property
    def cell(self) -> Size:
        """The place of one scene, with the air around it."""
        height = DISC + _ABOVE + (1 + len(self.labels)) * _LEADING + _BELOW
        return Size((DISC + _GAP + _SMALL + 2 * _GAP) * self.unit, height * self.unit)


def shipped_themes(first: str) -> tuple[Theme, ...]:
    """All themes of the program, by name, but for the first."""
    paths = sorted((program_data() / THEMES).glob("*.yaml"), key=lambda path: path.stem)
    return tuple(map(load_theme, sorted(paths, key=lambda path: path.stem != first)))


def sheet_of(scenes: Sequence[NamedScene], sheet: Sheet) -> Scene:
    """The sheet as one picture, its scenes in rows."""
    columns = min(_COLUMNS, len(scenes))
    rows = -(-len(scenes) // columns)
    margin = _MARGIN * sheet.unit
    cells = [
        _cell(
            scene, number, Point(margin + column * sheet.cell.width, margin + row * height), sheet
        )
        for number, scene in enumerate(scenes, start=1)
        for height in (sheet.cell.height,)
        for row, column in (divmod(number - 1, columns),)
    ]
    return Scene(
        size=Size(2 * margin + columns * sheet.cell.width, 2 * margin + rows * sheet.cell.height),
        bleed=0.0,
        language=next(iter(sheet.labels), "fi"),
        title="Scenes",
        description=f"{len(scenes)} scenes",
        author="",
        palette={**_PALETTE, **_palette(scenes, sheet.themes)},
        root=Group(tuple(cells)),
        background=_PAGE,
    )


def write_sheet(into: Path, sheet: Sheet) -> list[Path]:
    """Write the sheet of all scenes as SVG and PNG into a folder."""
    picture = sheet_of(named_scenes(), sheet)
    into.mkdir(parents=True, exist_ok=True)
    files = {"scenes.svg": outlined_svg(picture), "scenes.png": png(picture, DPI)}
    for name, data in files.items():
        (into / name).write_bytes(data)
    return [into / name for name in files]


def _cell(scene: NamedScene, number: int, top_left: Point, sheet: Sheet) -> Group:
    nodes = (*_discs(scene, number, top_left, sheet), *_labels(scene, number, top_left, sheet))
    return Group(nodes, name=scene.name)


def _discs(scene: NamedScene, number: int, top_left: Point, sheet: Sheet) -> Iterator[Node]:
    """The large disc, and the small ones beside it from above; each on the next ground."""
    small = _SMALL * sheet.unit
    x = top_left.x + sheet.disc + _GAP * sheet.unit
    places = [
        Rect(top_left.x, top_left.y, sheet.disc, sheet.disc),
        *(
            square(Point(x + small / 2, top_left.y + small / 2 + row * (small + 1)), small / 2)
            for row in range(len(sheet.themes) - 1)
        ),
    ]
    grounds = islice(cycle(_GROUNDS), number - 1, None)
    for theme, place, ground in zip(sheet.themes, places, grounds, strict=False):
        look = look_of(theme, theme.lengths)
        window = Window(place, place.width / 2)
        seen = seen_through([load_vignette(scene.name)], window, ground, look)
        yield from (_in_theme(each, theme) for each in (disc(place, ground), *seen))


def _labels(scene: NamedScene, number: int, top_left: Point, sheet: Sheet) -> Iterator[TextRun]:
    """The number and the names, each shrunk to the width of its place; no names without labels."""
    style = next(iter(sheet.themes[0].type.values()))
    families = sheet.themes[0].fonts[style.font]
    bold, regular = font_list(families, "Bold"), font_list(families, "Regular")
    first = f"{number}  {scene.name}" if sheet.labels else str(number)
    names = [(scene.words[code][0], code, regular) for code in sheet.labels]
    lines = [(first, "en", bold), *names]
    y = top_left.y + (DISC + _ABOVE) * sheet.unit
    width = sheet.cell.width - 2 * _GAP * sheet.unit
    for at, (text, language, fonts) in enumerate(lines, start=1):
        baseline = Point(top_left.x, y + at * _LEADING * sheet.unit)
        yield from _run(text, language, fonts, baseline, width, _SIZE * sheet.unit)


def _run(
    text: str,
    language: str,
    fonts: tuple[FontFile, ...],
    origin: Point,
    width: float,
    size: float,
) -> Iterator[TextRun]:
    runs = shape(text, fonts, language)
    em = min(size, width / sum(run.advance for run in runs))
    for run in runs:
        yield run.placed(origin, em, _INK)
        origin = origin.moved(run.advance * em, 0.0)


def _in_theme(drawn: Shape, theme: Theme) -> Shape:
    return Shape(drawn.path, f"{theme.name}:{drawn.fill}", drawn.stroke)


def _palette(scenes: Sequence[NamedScene], themes: Sequence[Theme]) -> Mapping[str, Colour]:
    own = {
        token: Colour(colour.rgb, inks_for(colour.rgb, themes[0].print_condition))
        for scene in scenes
        for token, colour in load_vignette(scene.name).colours.items()
    }
    return {
        f"{theme.name}:{token}": colour
        for theme in themes
        for token, colour in {**own, **theme.colours}.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="make scenes", description="A sheet of all scenes.")
    parser.add_argument("--labels", nargs="*", default=LABELS, metavar="CODE")
    parser.add_argument("--disc", type=float, default=DISC, metavar="MM")
    parser.add_argument("--theme", default="kela", metavar="NAME")
    parser.add_argument("--into", type=Path, default=OUTPUT, metavar="FOLDER")
    said = parser.parse_args()
    sheet = Sheet(shipped_themes(said.theme), tuple(said.labels), said.disc)
    for path in write_sheet(said.into, sheet):
        print(path)


if __name__ == "__main__":
    main()
