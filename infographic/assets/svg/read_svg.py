"""From the elements of an SVG file to filled outlines.

Drawn is what a browser shows of the file by itself: what lies outside its viewBox is cut off. The
box of the drawing is around what is left of its ink, for a logo's own margin says nothing about the
space that a page keeps free around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from infographic.assets.artwork import ArtworkError, Drawn, own_colour, token
from infographic.assets.svg.allowed import (
    SILENT,
    chosen,
    is_empty_text,
    is_for_all,
    not_drawn,
    refuse_unsafe,
)
from infographic.assets.svg.basic_shape import SHAPES, shape_of
from infographic.assets.svg.clip_path import ClipPaths, clipped
from infographic.assets.svg.computed_style import INITIAL, opacity
from infographic.assets.svg.effort import Effort
from infographic.assets.svg.element_context import NOWHERE, Clip, ElementContext, on_page
from infographic.assets.svg.fill import fill_on_page, line_on_page
from infographic.assets.svg.origin import own_transform
from infographic.assets.svg.paint import paint_of, paint_order
from infographic.assets.svg.region import extremes, transformed
from infographic.assets.svg.styled_document import StyledDocument
from infographic.assets.svg.value import MOST_POINTS
from infographic.assets.svg.viewport import Viewport, inner_viewport, root_viewport
from infographic.assets.svg.xml_tree import Element, parsed, refused
from infographic.geometry import (
    Circle,
    Path,
    Rect,
    Rectangle,
    around_points,
    around_rects,
    circle,
    rectangle,
)
from infographic.message import say
from infographic.scene import Rgb, Shape

_MOST_DRAWN = 20_000  # elements, each as often as it is used
_MOST_COLOURS = 60  # for each, inks are sought
_ALIKE = 1e-5  # of the larger side of an outline
_GROUPS = ("g", "a")


def read_svg(data: bytes) -> Drawn:
    """The drawing in an SVG file; ArtworkError for what it may not contain or cannot show."""
    outlines = _outlines(_safe(data), _window)
    colours = {token(rgb): own_colour(rgb) for rgb in sorted({each.rgb for each in outlines})}
    box = around_rects(extremes(outline.path) for outline in outlines)
    if not (box.width > 0 and box.height > 0):
        raise ArtworkError(say("it draws nothing"), say("is it the right file?"))
    return Drawn(
        tuple(Shape(_known(outline.path), token(outline.rgb)) for outline in outlines), colours, box
    )


def read_outlines(data: bytes) -> tuple[Rect, tuple[Outline, ...]]:
    """All that an SVG file draws, beyond its viewBox too, in px, and what is seen of it by itself;
    ArtworkError as `read_svg` says, and for a file that says no size."""
    root = _safe(data)
    window = root_viewport(root, INITIAL).window
    if window is None or not window.area:
        raise ArtworkError(
            say("it says no size"),
            say("give its <svg> a viewBox, such as “{example}”", example="0 0 100 100"),
        )
    return window, tuple(
        replace(each, path=_known(each.path)) for each in _outlines(root, _everything)
    )


def _safe(data: bytes) -> Element:
    root = parsed(data)
    refuse_unsafe(root)
    return root


def _outlines(root: Element, seen: _Seen) -> list[Outline]:
    outlines = list(_few_enough(_Reader(root, seen).outlines()))
    if not outlines:
        raise ArtworkError(say("it draws nothing"), say("is it the right file?"))
    used = {outline.rgb for outline in outlines}
    if len(used) > _MOST_COLOURS:
        what = say(
            "it has {number} colours; at most {most} are taken",
            number=len(used),
            most=_MOST_COLOURS,
        )
        raise ArtworkError(what, say("use fewer shades; a logo can also be a PNG file"))
    return outlines


def _known(path: Path) -> Path:
    """An outline as the rectangle or circle that it is, as far as ours begin where it does: SVG
    files write them as paths too, and programs for slides have shapes of their own for them."""
    box = around_points(path.points)
    off = _ALIKE * max(box.width, box.height)
    radius = path.segments[0].points[0].x - box.x
    is_round = max(abs(box.width - 2 * radius), abs(box.height - 2 * radius)) < off
    found: Rectangle | Circle = (
        circle(box.centre, radius) if is_round else rectangle(box, radius if radius > off else 0.0)
    )
    return replace(found, segments=path.segments) if _alike(path, found, off) else path


def _alike(one: Path, other: Path, off: float) -> bool:
    """Whether two paths have the same segments, no point of which is further off than that."""
    return len(one.segments) == len(other.segments) and all(
        mine.kind == its.kind
        and all(
            abs(p.x - q.x) < off and abs(p.y - q.y) < off
            for p, q in zip(mine.points, its.points, strict=True)
        )
        for mine, its in zip(one.segments, other.segments, strict=True)
    )


@dataclass(frozen=True)
class Outline:
    """One filled outline, in px from the top left of the file; `element` is what draws it."""

    path: Path
    rgb: Rgb
    element: Element = field(compare=False)


# What is left of the whole drawing, given its viewport: None where that is all.
_Seen = Callable[[Viewport], Rect | None]


def _window(viewport: Viewport) -> Rect | None:
    return viewport.window


def _everything(viewport: Viewport) -> Rect | None:  # noqa: ARG001
    return None


def _few_enough(outlines: Iterable[Outline]) -> Iterator[Outline]:
    points = 0
    for outline in outlines:
        points += len(outline.path.segments)
        if points > MOST_POINTS:
            what = say("it has more than {most} points", most=MOST_POINTS)
            raise ArtworkError(what, say("simplify its shapes in a drawing program"))
        yield outline


class _Reader:
    """Walks an SVG file, without recursion, for groups may be nested to any depth."""

    def __init__(self, root: Element, seen: _Seen) -> None:
        self._document = StyledDocument(root)
        self._seen = seen
        self._effort = Effort()
        self._clip_paths = ClipPaths(self._document, self._effort)

    def outlines(self) -> Iterator[Outline]:
        drawn = 0
        waiting = [(self._document.root, ElementContext())]
        while waiting:
            element, around = waiting.pop()
            drawn += 1
            if drawn > _MOST_DRAWN:
                what = say("it draws more than {most} elements", most=_MOST_DRAWN)
                raise ArtworkError(what, say("simplify it in a drawing program"))
            if element.name in SHAPES:
                yield from self._shape(element, around)
            else:
                waiting += reversed(list(self._within(element, around)))

    def _within(
        self, element: Element, around: ElementContext
    ) -> Iterator[tuple[Element, ElementContext]]:
        """What is drawn in place of an element that is no shape."""
        name = element.name
        is_repeated = name == "symbol" and around.repeated[-1:] == (element,)
        if not name or (name in SILENT and not is_repeated) or is_empty_text(element):
            return
        if (inner := self._entered(element, around)) is None:
            return
        if name in ("svg", "symbol"):
            yield from self._viewport(element, inner)
            return
        inner = replace(inner, used={}) if inner.used else inner
        if name in _GROUPS:
            yield from ((child, inner) for child in element.children)
        elif name == "use":
            target = self._document.target(element)
            yield target, inner.repeating(element, target)
        elif name == "switch":
            yield from ((child, inner) for child in chosen(element))
        elif inner.style.get("visibility") == "visible" or element.children:
            raise not_drawn(element)

    def _entered(self, element: Element, around: ElementContext) -> ElementContext | None:
        """The surroundings within an element, with its own style, transform and clip; None when it
        is not shown."""
        if not is_for_all(element):
            return None
        style = self._document.style_in(element, around.style)
        if style.get("display") == "none" or not opacity(element, style, "opacity"):
            return None
        own = own_transform(element, style, around.reach)
        if element is self._document.root and own != NOWHERE:
            raise refused(
                element, say("is turned or moved as a whole"), say("put its shapes in a group")
            )
        inner = around.within(style, own)
        return inner.clipped(element, self._clip_paths.of(element, inner))

    def _viewport(
        self, element: Element, around: ElementContext
    ) -> Iterator[tuple[Element, ElementContext]]:
        if element is self._document.root:
            found = root_viewport(element, around.style)
            found = replace(found, window=self._seen(found))
        else:
            found = inner_viewport(element, around.style, around.reach, around.used)
        if found.is_empty:
            return
        if found.window is not None:
            window = transformed(rectangle(found.window), around.transform)
            around = around.clipped(element, [Clip.to(on_page(element, window))])
        inner = replace(
            around,
            transform=around.transform.transform(found.transform),
            reach=found.reach,
            used={},
        )
        yield from ((child, inner) for child in element.children)

    def _shape(self, element: Element, around: ElementContext) -> Iterator[Outline]:
        inner = self._entered(element, around)
        if inner is None or inner.style.get("visibility") != "visible":
            return
        path = on_page(element, shape_of(element, inner.style, inner.reach))
        for name in paint_order(element, inner.style) if path.segments else ():
            if (rgb := paint_of(element, inner.style, name)) is not None:
                painted = (
                    fill_on_page(element, path, inner, self._effort)
                    if name == "fill"
                    else line_on_page(element, path, inner)
                )
                drawn = clipped(element, painted, inner.clips, self._effort)
                if drawn.segments and around_points(drawn.points).area:
                    yield Outline(drawn, rgb, element)
