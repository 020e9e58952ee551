"""From the elements of an SVG file to filled outlines.

Drawn is what a browser shows of the file by itself: what lies outside its viewBox is cut off. The
box of the drawing is around what is left of its ink, for a logo's own margin says nothing about the
space that a page keeps free around it.

Honoured are shapes, groups, links (as groups), <use>, <symbol>, nested <svg>, <switch>, clip paths,
plain colours, lines of every kind and transforms; refused are texts, pixels, gradients, patterns,
masks, filters, markers, transparency, scripts and animation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from fontTools.misc.transform import Transform

from infographic.assets.artwork import ArtworkError, Drawn, own_colour, token
from infographic.assets.svg.colour import NotPlainError, colour_of
from infographic.assets.svg.document import PLAIN, Element, parsed, refused, shown
from infographic.assets.svg.pen import pen_of
from infographic.assets.svg.region import (
    TooIntricateError,
    common,
    effort,
    even_odd,
    extremes,
    stroked,
    transformed,
    united,
)
from infographic.assets.svg.shape import SHAPES, lengths, shape_of
from infographic.assets.svg.style import INITIAL, Style, opacity, style_of
from infographic.assets.svg.style_sheet import Cascade
from infographic.assets.svg.transform import around, origin_in, transform_of
from infographic.assets.svg.value import MOST_POINTS, Reach
from infographic.assets.svg.viewport import inner_viewport, root_viewport
from infographic.geometry import Path, Rect, around_points, around_rects, rectangle
from infographic.scene import Rgb, Shape

_MOST_DRAWN = 20_000  # elements, each as often as it is used
_MOST_CLIPS = 100  # around one element
_MOST_COLOURS = 60  # for each, inks are sought
_DEEPEST_USE = 50
_MOST_EFFORT = 60_000_000  # about a second
_LEAST_EFFORT = 100_000  # of one operation, however small
_NOWHERE = Transform()  # what moves nothing
_SLACK = 1e-6  # of a shape: what is cut off it by rounding alone
_FARTHEST = 1e9  # px

_GROUPS = ("g", "a")
# What draws nothing where it stands.
_SILENT = {"title", "desc", "metadata", "defs", "style", "clipPath", "mask", "filter", "marker"}
_SILENT |= {"symbol", "pattern", "linearGradient", "radialGradient", "view", "cursor", "font"}
_SILENT |= {"font-face", "color-profile", "solidColor", "hatch", "stop", "script"}
_OUTLINE_HINT = "turn its texts into outlines (Inkscape: Path, Object to Path)"
_TEXTS = ("text", "flowRoot")
_REFUSED = {
    "foreignObject": ("is a web page within the drawing", PLAIN),
    "text": ("is text, which looks otherwise where its font is missing", _OUTLINE_HINT),
    "flowRoot": ("is text, which looks otherwise where its font is missing", _OUTLINE_HINT),
    "image": ("is a picture made of pixels", "draw it with shapes, or give a PNG file"),
}
_URL = re.compile(r"url\(\s*['\"]?#([^'\")]*)['\"]?\s*\)")
_TOO_INTRICATE = "is too intricate to be computed"
_INTRICATE = "simplify or unite its shapes in a drawing program (Path, Union)"


def read_svg(data: bytes) -> Drawn:
    """The drawing in an SVG file; ArtworkError for what it may not contain or cannot show."""
    root = parsed(data)
    _refuse_unsafe(root)
    outlines = list(_few_enough(_Reader(root).outlines()))
    if not outlines:
        raise ArtworkError("it draws nothing", "is it the right file?")
    used = {outline.rgb for outline in outlines}
    if len(used) > _MOST_COLOURS:
        what = f"it has {len(used)} colours; at most {_MOST_COLOURS} are taken"
        raise ArtworkError(what, "use fewer shades, or give a PNG file")
    colours = {token(rgb): own_colour(rgb) for rgb in sorted(used)}
    box = around_rects(extremes(outline.path) for outline in outlines)
    if not (box.width > 0 and box.height > 0):
        raise ArtworkError("it draws nothing", "is it the right file?")
    return Drawn(
        tuple(Shape(outline.path, token(outline.rgb)) for outline in outlines), colours, box
    )


def _few_enough(outlines: Iterable[_Outline]) -> Iterator[_Outline]:
    points = 0
    for outline in outlines:
        points += len(outline.path.segments)
        if points > MOST_POINTS:
            what = f"it has more than {MOST_POINTS} points"
            raise ArtworkError(what, "simplify its shapes in a drawing program")
        yield outline


def _refuse_unsafe(root: Element) -> None:
    """ArtworkError for what could act, wherever it stands."""
    for element in root.walk():
        if element.name == "script":
            raise refused(element, "is a script")
        for name in element.attributes:
            if name.startswith("on") and element.name:
                raise refused(element, f"has a script ({name})")
        if element.name in ("set", "discard") or element.name.startswith("animate"):
            raise refused(element, "is an animation")


@dataclass(frozen=True)
class _Outline:
    """One filled outline, in px from the top left of the file."""

    path: Path
    rgb: Rgb


@dataclass(frozen=True)
class _Clip:
    """What is left of a drawing, and the box around that; `upright` when it is all of the box."""

    path: Path
    box: Rect
    upright: bool

    @classmethod
    def to(cls, path: Path) -> _Clip:
        if not path.segments:
            return cls(path, Rect(0, 0, 0, 0), False)
        box = extremes(path)
        corners = {(point.x, point.y) for point in path.points}
        sides = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
        kinds = "".join(segment.kind for segment in path.segments)
        return cls(path, box, kinds == "MLLLZ" and corners == set(sides))


@dataclass(frozen=True)
class _Place:
    """What an element finds where it stands: the style and transform of what is around it, what
    that is clipped to, what percentages are of, and the elements that are repeated here, the
    nearest last. `used` is the size that the reference to that one gives."""

    style: Style
    transform: Transform
    clips: tuple[_Clip, ...]
    reach: Reach
    repeated: tuple[Element, ...] = ()
    used: Mapping[str, str] = field(default_factory=dict)

    def within(self, style: Style, own: Transform) -> _Place:
        """The place within an element of its own style and transform."""
        transform = self.transform if own == _NOWHERE else self.transform.transform(own)
        return _Place(style, transform, self.clips, self.reach, self.repeated, self.used)


class _Reader:
    """Walks an SVG file, without recursion, for groups may be nested to any depth."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._ids: dict[str, Element] = {}
        self._cascade = Cascade()
        for element in root.walk():
            if name := element.get("id"):
                self._ids.setdefault(name, element)
            if element.name == "style":
                self._cascade.add_sheet(element)
        self._effort = 0
        self._styles: dict[Element, Style] = {}

    def outlines(self) -> Iterator[_Outline]:
        drawn = 0
        waiting = [(self._root, _Place(INITIAL, Transform(), (), Reach(None, None)))]
        while waiting:
            element, place = waiting.pop()
            drawn += 1
            if drawn > _MOST_DRAWN:
                what = f"it draws more than {_MOST_DRAWN} elements"
                raise ArtworkError(what, "simplify it in a drawing program")
            if element.name in SHAPES:
                yield from self._shape(element, place)
            else:
                waiting += reversed(list(self._within(element, place)))

    def _within(self, element: Element, place: _Place) -> Iterator[tuple[Element, _Place]]:
        """What is drawn in place of an element that is no shape."""
        name = element.name
        is_repeated = name == "symbol" and place.repeated[-1:] == (element,)
        if not name or (name in _SILENT and not is_repeated):
            return
        if name in _TEXTS and not any(each.text.strip() for each in element.walk()):
            return
        if (inner := self._entered(element, place)) is None:
            return
        if name in ("svg", "symbol"):
            yield from self._viewport(element, inner)
            return
        inner = replace(inner, used={}) if inner.used else inner
        if name in _GROUPS:
            yield from ((child, inner) for child in element.children)
        elif name == "use":
            yield self._repeated(element, inner)
        elif name == "switch":
            yield from ((child, inner) for child in _chosen(element))
        elif inner.style.get("visibility") == "visible" or element.children:
            raise refused(element, *_REFUSED.get(name, ("is not supported", PLAIN)))

    def _entered(self, element: Element, place: _Place) -> _Place | None:
        """The place within an element, with its own style, transform and clip; None when it is
        not shown."""
        if not _is_for_all(element):
            return None
        style = style_of(element, self._cascade.said_of(element), place.style)
        if style.get("display") == "none" or not opacity(element, style, "opacity"):
            return None
        own = self._own_transform(element, style, place.reach)
        if element is self._root and own != _NOWHERE:
            raise refused(element, "is turned or moved as a whole", "put its shapes in a group")
        inner = place.within(style, own)
        return _clipped_to(element, inner, self._clips(element, inner))

    def _viewport(self, element: Element, place: _Place) -> Iterator[tuple[Element, _Place]]:
        if element is self._root:
            found = root_viewport(element, place.style)
        else:
            found = inner_viewport(element, place.style, place.reach, place.used)
        if found.is_empty:
            return
        if found.window is not None:
            window = transformed(rectangle(found.window), place.transform)
            place = _clipped_to(element, place, [_Clip.to(_on_page(element, window))])
        inner = replace(
            place,
            transform=place.transform.transform(found.transform),
            reach=found.reach,
            used={},
        )
        yield from ((child, inner) for child in element.children)

    def _repeated(self, element: Element, place: _Place) -> tuple[Element, _Place]:
        target = self._target(element)
        if target in place.repeated or len(place.repeated) == _DEEPEST_USE:
            raise refused(element, "repeats itself without end")
        x, y = lengths(element, place.style, x=place.reach.width, y=place.reach.height)
        size = {name: place.style.get(name) for name in ("width", "height")}
        return target, replace(
            place,
            transform=place.transform.translate(x, y),
            repeated=(*place.repeated, target),
            used={name: value for name, value in size.items() if value not in ("", "auto")},
        )

    def _target(self, element: Element) -> Element:
        """What a <use> refers to."""
        reference = element.get("href") or element.get("xlink:href")
        if not reference.startswith("#"):
            raise refused(element, f"refers to another file: {shown(reference)}")
        target = self._ids.get(reference[1:])
        if target is None:
            raise refused(element, f"refers to {shown(reference)}, which is not there")
        return target

    def _shape(self, element: Element, place: _Place) -> Iterator[_Outline]:
        inner = self._entered(element, place)
        if inner is None or inner.style.get("visibility") != "visible":
            return
        path = _on_page(element, shape_of(element, inner.style, inner.reach))
        for name in _paint_order(element, inner.style) if path.segments else ():
            if (rgb := _paint(element, inner.style, name)) is not None:
                painted = self._fill if name == "fill" else self._stroke
                drawn = self._clipped(element, painted(element, path, inner), inner.clips)
                if drawn.segments and around_points(drawn.points).area:
                    yield _Outline(drawn, rgb)

    def _fill(self, element: Element, path: Path, place: _Place) -> Path:
        filled = self._filled(element, path, place.style.get("fill-rule"))
        return _on_page(element, transformed(filled, place.transform))

    def _filled(self, element: Element, path: Path, rule: str) -> Path:
        """What a path fills by a rule, as filled by the non-zero one."""
        if rule not in ("nonzero", "evenodd"):
            raise refused(element, f"has the fill rule {shown(rule)}, which is not understood")
        if element.name == "line" or not around_points(path.points).area:
            return Path(())
        return self._costly(element, even_odd, path) if rule == "evenodd" else path

    def _stroke(self, element: Element, path: Path, place: _Place) -> Path:
        pen = pen_of(element, place.style, place.reach, path)
        if pen is None:
            return Path(())
        match place.style.get("vector-effect"):
            case "none":
                line = _computed(element, stroked, path, pen)
                return _on_page(element, transformed(line, place.transform))
            case "non-scaling-stroke":
                moved = _on_page(element, transformed(path, place.transform))
                return _computed(element, stroked, moved, pen)
            case other:
                raise refused(element, f"has the vector effect {shown(other)}")

    def _clipped(self, element: Element, path: Path, clips: Iterable[_Clip]) -> Path:
        for clip in clips:
            if not path.segments or not clip.path.segments:
                return Path(())
            box = around_points(path.points)
            if clip.upright and clip.box.contains(box, _SLACK * max(box.width, box.height)):
                continue
            if not clip.box.overlaps(box, 0.0):
                return Path(())
            path = self._costly(element, common, path, clip.path)
        return path

    def _clips(self, element: Element, place: _Place) -> Iterator[_Clip]:
        """What the `clip-path` of an element, and those of that clip path itself, leave of it."""
        clipped, style, seen = element, place.style, set[Element]()
        while (text := style.get("clip-path")) not in ("", "none"):
            match = _URL.fullmatch(text)
            clip = self._ids.get(match[1].strip()) if match else None
            if clip is None or clip.name != "clipPath" or clip in seen:
                raise refused(clipped, f"has the clip path {shown(text)}, which is not understood")
            seen.add(clip)
            style = self._style_at(clip)
            own = self._own_transform(clip, style, place.reach)
            if clip.get("clipPathUnits") == "objectBoundingBox":
                own = _to_box(element, place).transform(own)
            yield self._clip(clip, place.within(style, own))
            clipped = clip

    def _clip(self, clip: Element, place: _Place) -> _Clip:
        """All that the shapes of a clip path fill."""
        whole = Path(())
        for child in clip.children:
            if not child.name or child.name in _SILENT:
                continue
            part = self._clip_part(child, place)
            if whole.segments and part.segments:
                part = self._costly(child, united, whole, part)
            whole = part if part.segments else whole
        return _Clip.to(whole)

    def _clip_part(self, element: Element, place: _Place) -> Path:
        if element.name not in (*SHAPES, "use"):
            raise refused(element, "is part of a clip path", "draw the clip path with one shape")
        style = style_of(element, self._cascade.said_of(element), place.style)
        if style.get("display") == "none" or not _is_for_all(element):
            return Path(())
        if style.get("clip-path") != "none":
            what = "is part of a clip path and clipped itself"
            raise refused(element, what, "draw the clip path with one shape")
        own = self._own_transform(element, style, place.reach)
        inner = place.within(style, own)
        if element.name == "use":
            target, inner = self._repeated(element, inner)
            if target.name not in SHAPES:
                raise refused(element, "is part of a clip path and refers to no shape")
            return self._clip_part(target, inner)
        path = _on_page(element, shape_of(element, style, place.reach))
        if not path.segments or style.get("visibility") != "visible":
            return Path(())
        filled = self._filled(element, path, style.get("clip-rule"))
        return _on_page(element, transformed(filled, inner.transform))

    def _style_at(self, element: Element) -> Style:
        """The style of an element where it stands in the file."""
        unknown = [element]
        while unknown[-1] not in self._styles and (parent := unknown[-1].parent) is not None:
            unknown.append(parent)
        for each in reversed(unknown):
            if each not in self._styles:
                above = INITIAL if each.parent is None else self._styles[each.parent]
                self._styles[each] = style_of(each, self._cascade.said_of(each), above)
        return self._styles[element]

    def _own_transform(self, element: Element, style: Style, reach: Reach) -> Transform:
        text = style.get("transform")
        try:
            matrix = transform_of(text, "transform" in style.css)
        except ValueError:
            what = f"has the transform {shown(text)}, which is not understood"
            raise refused(element, what) from None
        return matrix if matrix == _NOWHERE else _from_origin(element, style, reach, matrix)

    def _costly(self, element: Element, compute: Callable[..., Path], *paths: Path) -> Path:
        """A path operation, of which only so many can be waited for."""
        self._effort += max(_LEAST_EFFORT, effort(*paths))
        if self._effort > _MOST_EFFORT:
            raise refused(element, _TOO_INTRICATE, _INTRICATE)
        return _computed(element, compute, *paths)


def _computed(element: Element, compute: Callable[..., Path], *arguments: object) -> Path:
    try:
        return compute(*arguments)
    except TooIntricateError:
        raise refused(element, _TOO_INTRICATE, _INTRICATE) from None


def _is_for_all(element: Element) -> bool:
    """Whether any program draws it; ArtworkError when that depends on the reader's language."""
    if "systemLanguage" in element.attributes:
        what = "is for readers of one language only (systemLanguage)"
        raise refused(element, what, "give the logo of each language in a file of its own")
    return not element.get("requiredExtensions")


def _chosen(element: Element) -> Iterator[Element]:
    """The first child of a <switch> that is for all."""
    for child in element.children:
        if child.name not in ("", "title", "desc") and _is_for_all(child):
            yield child
            return


def _clipped_to(element: Element, place: _Place, clips: Iterable[_Clip]) -> _Place:
    all_of_them = (*place.clips, *clips)
    if len(all_of_them) == len(place.clips):
        return place
    if len(all_of_them) > _MOST_CLIPS:
        raise refused(element, f"is within more than {_MOST_CLIPS} clips", _INTRICATE)
    return replace(place, clips=all_of_them)


def _on_page(element: Element, path: Path) -> Path:
    """The path itself; ArtworkError when it is farther away than can be computed."""
    if all(abs(p.x) < _FARTHEST and abs(p.y) < _FARTHEST for p in path.points):
        return path
    raise refused(element, "lies too far away, or is too large", "move or shrink it")


def _from_origin(element: Element, style: Style, reach: Reach, matrix: Transform) -> Transform:
    """The transform with the origin that the style gives it."""
    text, box = style.get("transform-origin"), style.get("transform-box")
    x, y = 0.0, 0.0
    if box in ("fill-box", "content-box") and element.name in SHAPES:
        path = _on_page(element, shape_of(element, style, reach))
        own = extremes(path) if path.segments else Rect(0, 0, 0, 0)
        x, y, reach = own.x, own.y, Reach(own.width, own.height)
    elif box != "view-box":
        raise refused(element, f"has the transform box {shown(box)}")
    try:
        dx, dy = origin_in(text, reach)
    except ValueError:
        what = f"has the transform origin {shown(text)}, which is not understood"
        raise refused(element, what) from None
    return around(matrix, x + dx, y + dy)


def _to_box(element: Element, place: _Place) -> Transform:
    """From the unit square to the box around a shape."""
    path = shape_of(element, place.style, place.reach) if element.name in SHAPES else Path(())
    if not _on_page(element, path).segments:
        raise refused(element, "is clipped in parts of its box", "unite it with its clip path")
    box = extremes(path)
    return Transform(box.width, 0, 0, box.height, box.x, box.y)


def _paint_order(element: Element, style: Style) -> Iterator[str]:
    text = style.get("paint-order")
    order = [] if text == "normal" else text.lower().split()
    if len(set(order)) != len(order) or not {"fill", "stroke", "markers"}.issuperset(order):
        raise refused(element, f"has the paint order {shown(text)}, which is not understood")
    return (name for name in dict.fromkeys([*order, "fill", "stroke"]) if name != "markers")


def _paint(element: Element, style: Style, name: str) -> Rgb | None:
    """The colour of a fill or a line; None when it is not seen."""
    value = style.get(name)
    try:
        rgb = colour_of(value, style.get("color"))
    except NotPlainError as error:
        hint = "fill its shapes with plain colours"
        raise refused(element, f"{error} ({name}: {' '.join(value.split())[:60]})", hint) from None
    except ValueError:
        what = f"has the colour {shown(value)}, which is not understood"
        raise refused(element, what, "write colours as #00357a") from None
    return rgb if rgb and opacity(element, style, f"{name}-opacity") else None
