"""What an element of a drawing finds where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from fontTools.misc.transform import Transform

from infographic.assets.svg.basic_shape import lengths
from infographic.assets.svg.computed_style import INITIAL, ComputedStyle
from infographic.assets.svg.effort import SIMPLIFY
from infographic.assets.svg.region import extremes
from infographic.assets.svg.value import Reach
from infographic.assets.svg.xml_tree import Element, refused
from infographic.geometry import Path, Rect
from infographic.message import say

_MOST_CLIPS = 100  # around one element
_DEEPEST_USE = 50
_FARTHEST = 1e9  # px
_UNKNOWN = Reach(None, None)
NOWHERE = Transform()  # what moves nothing


@dataclass(frozen=True)
class Clip:
    """What is left of a drawing, and the box around that; `upright` when it is all of the box."""

    path: Path
    box: Rect
    upright: bool

    @classmethod
    def to(cls, path: Path) -> Clip:
        if not path.segments:
            return cls(path, Rect(0, 0, 0, 0), False)
        box = extremes(path)
        corners = {(point.x, point.y) for point in path.points}
        sides = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
        kinds = "".join(segment.kind for segment in path.segments)
        return cls(path, box, kinds == "MLLLZ" and corners == set(sides))


@dataclass(frozen=True)
class ElementContext:
    """The style and transform of what is around an element, what that is clipped to, what
    percentages are of, and the elements that are repeated here, the nearest last. `used` is the
    size that the reference to that one gives."""

    style: ComputedStyle = INITIAL
    transform: Transform = NOWHERE
    clips: tuple[Clip, ...] = ()
    reach: Reach = _UNKNOWN
    repeated: tuple[Element, ...] = ()
    used: Mapping[str, str] = field(default_factory=dict)

    def within(self, style: ComputedStyle, own: Transform) -> ElementContext:
        """Those within an element of its own style and transform."""
        transform = self.transform if own == NOWHERE else self.transform.transform(own)
        return replace(self, style=style, transform=transform)

    def clipped(self, element: Element, clips: Iterable[Clip]) -> ElementContext:
        """The same within the clips of an element."""
        all_of_them = (*self.clips, *clips)
        if len(all_of_them) == len(self.clips):
            return self
        if len(all_of_them) > _MOST_CLIPS:
            raise refused(
                element,
                say("is within more than {most} clips", most=_MOST_CLIPS),
                SIMPLIFY,
            )
        return replace(self, clips=all_of_them)

    def repeating(self, use: Element, target: Element) -> ElementContext:
        """Those of what a <use> refers to, drawn where that stands."""
        if target in self.repeated or len(self.repeated) == _DEEPEST_USE:
            raise refused(use, say("repeats itself without end"))
        x, y = lengths(use, self.style, x=self.reach.width, y=self.reach.height)
        size = {name: self.style.get(name) for name in ("width", "height")}
        return replace(
            self,
            transform=self.transform.translate(x, y),
            repeated=(*self.repeated, target),
            used={name: value for name, value in size.items() if value not in ("", "auto")},
        )


def on_page(element: Element, path: Path) -> Path:
    """The path itself; ArtworkError when it is farther away than can be computed."""
    if all(abs(p.x) < _FARTHEST and abs(p.y) < _FARTHEST for p in path.points):
        return path
    raise refused(element, say("lies too far away, or is too large"), say("move or shrink it"))
