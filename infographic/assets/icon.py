"""Icons by name, from Font Awesome Free (its icons are CC BY 4.0).

A name alone means the solid icon, or the brand where there is no solid one.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from importlib.resources.abc import Traversable
from xml.etree import ElementTree

from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen

from infographic.errors import MachineError, Problem
from infographic.geometry import CLOSE, Path, Point, Rect, Segment, curve_to, line_to, move_to
from infographic.message import Message, say

FONT_AWESOME = "fontawesomefree"  # the package
_FOLDERS = ("solid", "brands")
_LISTED = re.compile(rf"/svgs/(?:{'|'.join(_FOLDERS)})/([^/,]+)\.svg,")


@dataclass(frozen=True)
class Icon:
    """An outline in the icon's own units (y downwards) and the box that its ink fills."""

    name: str
    outline: Path
    ink: Rect


@cache
def icon_names() -> frozenset[str]:
    """Every name that `load_icon` takes; MachineError when icons are missing from their package.

    Remembered: looking through the package takes 22 ms, and each icon of a guide asks.
    """
    try:
        names = frozenset(
            entry.name.removesuffix(".svg")
            for folder in _FOLDERS
            for entry in (_root() / folder).iterdir()
            if entry.name.endswith(".svg")
        )
    except OSError as error:
        raise damaged(say("the icons of Font Awesome are damaged or missing")) from error
    if lost := sorted(_announced() - names):
        raise damaged(lost_icon(lost[0]))
    return names


def _announced() -> set[str]:
    """The names of the icons that the package says it has brought."""
    listed = distribution(FONT_AWESOME).read_text("RECORD") or ""
    return set(_LISTED.findall(listed))


def damaged(what: str) -> MachineError:
    """What to raise when the package has lost something, as `what` says."""
    hint = say("install the program again: in its folder, type make")
    return MachineError(Problem(what, hint=hint))


def lost_icon(name: str) -> Message:
    return say("the icon “{name}” of Font Awesome is damaged or missing", name=name)


def near_icon_names(name: str, count: int = 3) -> list[str]:
    """Names spelt like `name`, that are words of it, or that share a word with it; nearest
    first."""
    names = sorted(icon_names())
    words = {word for word in re.split(r"[-_ ]", name.lower()) if len(word) > 2}
    whole_words = [other for other in names if words.issuperset(other.split("-"))]
    spelt_alike = difflib.get_close_matches(name, names, count, cutoff=0.6)
    misspelt = misspelt_icon_names(name)
    share_a_word = [other for other in sorted(names, key=len) if words & set(other.split("-"))]
    return list(dict.fromkeys(misspelt + whole_words + spelt_alike + share_a_word))[:count]


def misspelt_icon_names(name: str) -> list[str]:
    """The names that `name` is but for a letter or two, nearest first."""
    alike = difflib.get_close_matches(name, sorted(icon_names()), 3, cutoff=0.6)
    matcher = difflib.SequenceMatcher(b=name)
    return [other for other in alike if _ratio(matcher, other) >= 0.85]


def _ratio(matcher: difflib.SequenceMatcher[str], other: str) -> float:
    matcher.set_seq1(other)
    return matcher.ratio()


@cache
def load_icon(name: str) -> Icon:
    """The icon called `name`; KeyError when there is none (content checks names on loading),
    MachineError when its file is damaged.

    Remembered: reading one takes 3 ms, and a guide's pictures ask for its icons 600 times.
    """
    for folder in _FOLDERS:
        file = _root() / folder / f"{name}.svg"
        if file.is_file():
            try:
                return _read(name, file.read_bytes())
            except (OSError, ElementTree.ParseError, ValueError, TypeError, IndexError) as error:
                raise damaged(lost_icon(name)) from error
    raise KeyError(name)


def _read(name: str, svg: bytes) -> Icon:
    from fontTools.svgLib.path import parse_path  # with lxml, and a check reads no icon

    root = ElementTree.fromstring(svg)
    data = " ".join(element.get("d", "") for element in root.iter() if element.get("d"))
    read, pen, bounds = RecordingPen(), _OutlinePen(), BoundsPen(None)
    parse_path(data, read)
    read.replay(pen)
    read.replay(bounds)
    if bounds.bounds is None:
        raise ValueError(name)
    return Icon(name, pen.path, Rect.between(*bounds.bounds))


def _root() -> Traversable:
    return files(FONT_AWESOME) / "static" / "fontawesomefree" / "svgs"


class _OutlinePen(BasePen):  # type: ignore[misc]
    """Records a fontTools outline as our segments; BasePen turns quadratics into cubics."""

    def __init__(self) -> None:
        super().__init__(None)
        self._segments: list[Segment] = []

    @property
    def path(self) -> Path:
        return Path(tuple(self._segments))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(move_to(Point(*pt)))

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(line_to(Point(*pt)))

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(curve_to(*(Point(*point) for point in points)))

    def _closePath(self) -> None:  # noqa: N802
        self._segments.append(CLOSE)

    def _endPath(self) -> None:  # noqa: N802
        pass
