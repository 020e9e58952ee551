"""Clip paths: what they leave of what is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from infographic.assets.svg.allowed import SILENT, is_for_all
from infographic.assets.svg.basic_shape import SHAPES, shape_of
from infographic.assets.svg.effort import Effort
from infographic.assets.svg.element_context import Clip, ElementContext, on_page
from infographic.assets.svg.fill import filled
from infographic.assets.svg.origin import own_transform, to_box
from infographic.assets.svg.region import common, transformed, united
from infographic.assets.svg.styled_document import StyledDocument
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import Path, around_points
from infographic.message import say

_SLACK = 1e-6  # of a shape: what is cut off it by rounding alone
_URL = re.compile(r"url\(\s*['\"]?#([^'\")]*)['\"]?\s*\)")
_ONE_SHAPE = say("draw the clip path with one shape")


def clipped(element: Element, path: Path, clips: Iterable[Clip], effort: Effort) -> Path:
    """What some clips leave of what an element draws."""
    for clip in clips:
        if not path.segments or not clip.path.segments:
            return Path(())
        box = around_points(path.points)
        if clip.upright and clip.box.contains(box, _SLACK * max(box.width, box.height)):
            continue
        if not clip.box.overlaps(box, 0.0):
            return Path(())
        path = effort.operated(element, common, path, clip.path)
    return path


@dataclass(frozen=True)
class ClipPaths:
    """The clip paths of a document."""

    document: StyledDocument
    effort: Effort

    def of(self, element: Element, around: ElementContext) -> Iterator[Clip]:
        """What the `clip-path` of an element, and those of that clip path itself, leave of it."""
        clipped, style, seen = element, around.style, set[Element]()
        while (text := style.get("clip-path")) not in ("", "none"):
            match = _URL.fullmatch(text)
            clip = self.document.by_id(match[1].strip()) if match else None
            if clip is None or clip.name != "clipPath" or clip in seen:
                raise refused(
                    clipped,
                    say("has the clip path {text}, which is not understood", text=shown(text)),
                )
            seen.add(clip)
            style = self.document.style_at(clip)
            own = own_transform(clip, style, around.reach)
            if clip.get("clipPathUnits") == "objectBoundingBox":
                own = to_box(element, around.style, around.reach).transform(own)
            yield self._clip(clip, around.within(style, own))
            clipped = clip

    def _clip(self, clip: Element, around: ElementContext) -> Clip:
        """All that the shapes of a clip path fill."""
        whole = Path(())
        for child in clip.children:
            if not child.name or child.name in SILENT:
                continue
            part = self._part(child, around)
            if whole.segments and part.segments:
                part = self.effort.operated(child, united, whole, part)
            whole = part if part.segments else whole
        return Clip.to(whole)

    def _part(self, element: Element, around: ElementContext) -> Path:
        if element.name not in (*SHAPES, "use"):
            raise refused(element, say("is part of a clip path"), _ONE_SHAPE)
        style = self.document.style_in(element, around.style)
        if style.get("display") == "none" or not is_for_all(element):
            return Path(())
        if style.get("clip-path") != "none":
            raise refused(element, say("is part of a clip path and clipped itself"), _ONE_SHAPE)
        inner = around.within(style, own_transform(element, style, around.reach))
        if element.name == "use":
            return self._repeated(element, inner)
        path = on_page(element, shape_of(element, style, around.reach))
        if not path.segments or style.get("visibility") != "visible":
            return Path(())
        drawn = filled(element, path, style.get("clip-rule"), self.effort)
        return on_page(element, transformed(drawn, inner.transform))

    def _repeated(self, use: Element, around: ElementContext) -> Path:
        target = self.document.target(use)
        inner = around.repeating(use, target)
        if target.name not in SHAPES:
            raise refused(use, say("is part of a clip path and refers to no shape"))
        return self._part(target, inner)
