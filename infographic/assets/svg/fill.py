"""What is painted of a shape: what it fills, and the line along it, as filled outlines."""

from __future__ import annotations

from infographic.assets.svg.effort import Effort, computed
from infographic.assets.svg.element_context import ElementContext, on_page
from infographic.assets.svg.pen import pen_of
from infographic.assets.svg.region import even_odd, stroked, transformed
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import Path, around_points
from infographic.message import say


def filled(element: Element, path: Path, rule: str, effort: Effort) -> Path:
    """What a path fills by a rule, as filled by the non-zero one."""
    if rule not in ("nonzero", "evenodd"):
        raise refused(
            element, say("has the fill rule {text}, which is not understood", text=shown(rule))
        )
    if element.name == "line" or not around_points(path.points).area:
        return Path(())
    return effort.operated(element, even_odd, path) if rule == "evenodd" else path


def fill_on_page(element: Element, path: Path, around: ElementContext, effort: Effort) -> Path:
    """What an element's path fills, where it stands."""
    inside = filled(element, path, around.style.get("fill-rule"), effort)
    return on_page(element, transformed(inside, around.transform))


def line_on_page(element: Element, path: Path, around: ElementContext) -> Path:
    """The outline of the line along an element's path, where it stands."""
    pen = pen_of(element, around.style, around.reach, path)
    if pen is None:
        return Path(())
    match around.style.get("vector-effect"):
        case "none":
            line = computed(element, stroked, path, pen)
            return on_page(element, transformed(line, around.transform))
        case "non-scaling-stroke":
            moved = on_page(element, transformed(path, around.transform))
            return computed(element, stroked, moved, pen)
        case other:
            raise refused(element, say("has the vector effect {text}", text=shown(other)))
