"""A theme judged as a build judges it: on the painted pictures and the web page, without files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from infographic.content.theme.theme import Theme
from infographic.errors import RefusedError
from infographic.layout.fit.fit import Layout
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.faint_strand import refuse_faint_strands
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.painted_part import Painted
from infographic.publish.site import page_colours
from infographic.scene import Rgb, hex_of
from tools.brands import Painter


def refused(
    colours: Sequence[Rgb], level: str, painter: Painter, layouts: Iterable[Layout]
) -> list[str]:
    """What a build would refuse of the pictures of these layouts and of the web page in a brand's
    colours, which come first, so that a failing test tells them."""
    theme = painter.theme(colours, level)
    found = [*_on_page(theme, level)]
    for layout in layouts:
        scene = painter.scene(theme, layout)
        found += _in_picture(theme, level, Painted(scene, text_contrasts(scene)))
    return [f"{' '.join(map(hex_of, colours))} {level}: {each}" for each in dict.fromkeys(found)]


def _on_page(theme: Theme, level: str) -> Iterator[str]:
    try:
        page_colours.refuse_low_contrast(theme, level)
    except RefusedError as error:
        yield from (problem.what for problem in error.problems)


def _in_picture(theme: Theme, level: str, painted: Painted) -> Iterator[str]:
    try:
        refuse_low_contrast(theme, level, painted.contrasts)
        refuse_faint_strands(theme, [painted])
    except RefusedError as error:
        yield from (problem.what for problem in error.problems)
