"""Whether the texts of a picture stand out enough from their ground to be read.

What is asked for is contrast (enhanced) of WCAG 2.2, success criterion 1.4.6: 7:1, and 4.5:1 for
large text, which is of 18 pt, or of 14 pt when it is bold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infographic.content.theme import Theme
from infographic.errors import InfographicError, Problem
from infographic.geometry import MM_PER_PT, Point
from infographic.layout.fit import Layout
from infographic.publish.contrast import VIEWER, TextContrast
from infographic.scene import Colour, TextRun

_NEEDED, _NEEDED_BY_LARGE = 7.0, 4.5
_LARGE, _LARGE_WHEN_BOLD = 18.0, 14.0  # pt
_BOLD = {"semibold", "bold", "extrabold", "black"}


class ContrastError(InfographicError):
    """Texts of a picture do not stand out enough from what is painted beneath them."""


def refuse_low_contrast(
    theme: Theme, layout: Layout, contrasts: Mapping[str, Sequence[TextContrast]]
) -> None:
    """ContrastError that names, once for all languages, each kind of text with too little.

    `contrasts` are those of the layout's picture in each language, by its code.
    """
    problems: dict[tuple[str, str | None], Problem] = {}
    for language, of_language in contrasts.items():
        kinds = dict(_kinds(layout, language))
        for found in of_language:
            if found.ratio < needed_contrast(found.run):
                kind = kinds[found.run]
                problems.setdefault((kind, found.ground), _problem(theme, kind, found))
    if problems:
        raise ContrastError(problems.values())


def needed_contrast(run: TextRun) -> float:
    """The least contrast with its ground that the type of a run asks for."""
    bold = not _BOLD.isdisjoint(run.font.style.lower().split())
    large = _LARGE_WHEN_BOLD if bold else _LARGE
    # Sizes in pt come back from mm with a rounding error.
    return _NEEDED_BY_LARGE if run.size / MM_PER_PT > large - 1e-6 else _NEEDED


def _kinds(layout: Layout, language: str) -> Iterator[tuple[TextRun, str]]:
    """Each run of a picture, as it is painted, and the kind of text that it is of."""
    for frame in layout.frames[language].walk():
        if frame.paragraph is not None:
            for run in frame.paragraph.runs(Point(frame.rect.x, frame.rect.y)):
                yield run, frame.paragraph.kind


def _problem(theme: Theme, kind: str, found: TextContrast) -> Problem:
    colour = _described(found.run.colour, theme.colours)
    ground = _described(found.ground, theme.colours)
    # Cut off, not rounded: 6.96 does not pass for 7.0.
    ratio = int(found.ratio * 10) / 10
    return Problem(
        f"this text is hard to read: {colour} on {ground} has a contrast of {ratio}:1, and type"
        f" of this size needs {needed_contrast(found.run):g}:1",
        item=f"theme “{theme.name}”: {kind}",
        hint="make one of the two colours lighter or darker in the theme",
    )


def _described(token: str | None, colours: Mapping[str, Colour]) -> str:
    return f"bare page {VIEWER.hex}" if token is None else f"“{token}” {colours[token].hex}"
