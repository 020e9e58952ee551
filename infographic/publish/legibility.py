"""Whether the texts and icons of a picture stand out enough from their ground.

What is asked for is contrast (enhanced) of WCAG 2.2, success criterion 1.4.6: 7:1, and 4.5:1 for
large text, which is of 18 pt, or of 14 pt when it is bold; and of 1.4.11 for what is no text: 3:1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from infographic.content.theme import AUDIENCE_COLOURS, Theme
from infographic.errors import InfographicError, Problem
from infographic.geometry import MM_PER_PT, Point
from infographic.layout.deck.fit import DeckLayout
from infographic.layout.fit import Layout
from infographic.layout.frame import Frame
from infographic.publish.contrast import VIEWER, TextContrast, contrast_ratio
from infographic.scene import Colour, TextRun

_NEEDED, _NEEDED_BY_LARGE, _NEEDED_BY_GRAPHICS = 7.0, 4.5, 3.0
_LARGE, _LARGE_WHEN_BOLD = 18.0, 14.0  # pt
_HINT = "make one of the two colours lighter or darker in the theme"


# What is drawn of meaning that is no text, each colour with its ground.
_GRAPHICS = (
    ("on_station", "station"),
    ("on_goal", "goal"),
    ("on_rule_disc", "rule_disc"),
    ("station", "paper"),
    ("goal", "paper"),
    ("rule_disc", "panel"),
    ("path_dot", "path"),
    ("chart", "panel"),
    *((audience, "paper") for audience in AUDIENCE_COLOURS),
)


class ContrastError(InfographicError):
    """Texts of a picture do not stand out enough from what is painted beneath them."""


def refuse_low_contrast(
    theme: Theme, layout: Layout, contrasts: Mapping[str, Sequence[TextContrast]]
) -> None:
    """ContrastError that names, once for all languages, each kind of text with too little, and
    the icons and dots that the theme's colours leave with too little.

    `contrasts` are those of the layout's picture in each language, by its code.
    """
    frames = {language: [layout.frames[language]] for language in contrasts}
    _refuse(theme, frames, contrasts)


def refuse_low_contrast_on_slides(
    theme: Theme, layout: DeckLayout, contrasts: Mapping[str, Sequence[TextContrast]]
) -> None:
    """The same of the texts of a presentation."""
    frames = {language: list(layout.frames(language)) for language in contrasts}
    _refuse(theme, frames, contrasts)


def _refuse(
    theme: Theme,
    frames: Mapping[str, Sequence[Frame]],
    contrasts: Mapping[str, Sequence[TextContrast]],
) -> None:
    problems: dict[tuple[str, str | None], Problem] = {}
    for language, of_language in contrasts.items():
        kinds = dict(pair for frame in frames[language] for pair in _kinds(frame))
        for found in of_language:
            if found.ratio < needed_contrast(found.run):
                kind = kinds[found.run]
                problems.setdefault((kind, found.ground), _problem(theme, kind, found))
    if dull := [*problems.values(), *_dull_graphics(theme)]:
        raise ContrastError(dull)


def _dull_graphics(theme: Theme) -> Iterator[Problem]:
    for drawn, ground in _GRAPHICS:
        ratio = contrast_ratio(theme.colours[drawn].rgb, theme.colours[ground].rgb)
        if ratio < _NEEDED_BY_GRAPHICS:
            yield Problem(
                f"this is hard to see: {_described(drawn, theme.colours)} on"
                f" {_described(ground, theme.colours)} has a contrast of {_cut(ratio)}:1, and"
                f" icons, dots and bars need {_NEEDED_BY_GRAPHICS:g}:1",
                item=f"theme “{theme.name}”: {drawn}",
                hint=_HINT,
            )


def needed_contrast(run: TextRun) -> float:
    """The least contrast with its ground that the type of a run asks for."""
    large = _LARGE_WHEN_BOLD if run.font.is_bold else _LARGE
    # Sizes in pt come back from mm with a rounding error.
    return _NEEDED_BY_LARGE if run.size / MM_PER_PT > large - 1e-6 else _NEEDED


def _kinds(whole: Frame) -> Iterator[tuple[TextRun, str]]:
    """Each run of a picture, as it is painted, and the kind of text that it is of."""
    for frame in whole.walk():
        if frame.paragraph is not None:
            for run in frame.paragraph.runs(Point(frame.rect.x, frame.rect.y)):
                yield run, frame.paragraph.kind


def _problem(theme: Theme, kind: str, found: TextContrast) -> Problem:
    colour = _described(found.run.colour, theme.colours)
    ground = _described(found.ground, theme.colours)
    return Problem(
        f"this text is hard to read: {colour} on {ground} has a contrast of {_cut(found.ratio)}:1,"
        " and type"
        f" of this size needs {needed_contrast(found.run):g}:1",
        item=f"theme “{theme.name}”: {kind}",
        hint=_HINT,
    )


def _cut(ratio: float) -> float:
    """Cut off, not rounded: 6.96 does not pass for 7.0."""
    return int(ratio * 10) / 10


def _described(token: str | None, colours: Mapping[str, Colour]) -> str:
    if token is None:
        return f"bare page {VIEWER.hex}"
    return f"“{token}” {colours[token].hex}" if token in colours else token
