"""How a drawing would look in the picture, tried without being saved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from infographic.geometry import Rect, around_rects
from infographic.publish.offer import load
from infographic.render.path_data import number_of_mm
from infographic.studio.desk.wish import Wish, fulfilled
from infographic.studio.desk.working_copy import WorkingCopy
from infographic.studio.editing.picking.target import Target
from infographic.studio.live.picture import LivePicture, live_page
from infographic.studio.live.refusal import Refusal
from infographic.studio.live.spot import Spot
from infographic.studio.refused import Refused

_AIR = 5.0  # mm around what is shown
_SEEN_WITH = ("icon", "title", "text", "label")


def preview(
    folder: Path,
    copy: WorkingCopy,
    tried: Sequence[Wish],
    place: tuple[str, str],
    target: Target,
) -> str:
    """The part of the picture that a target is seen in, as SVG, after some edits; `place` are the
    page format and the language. EditError and ContentError when the guide would be wrong, Refused
    when its page could not be drawn."""
    for wish in tried:
        copy = fulfilled(copy, wish)
    content = load(folder, texts={name: text for name, text in copy.texts.items() if text})
    shape, language = place
    pages, languages = content.formats, content.guide.languages
    shape = shape if shape in pages else next(iter(pages))
    language = language if language in languages else languages[0]
    page = live_page(content, pages[shape])
    picture = page if isinstance(page, Refusal) else page.picture(language)
    if isinstance(picture, Refusal):
        first = picture.problems[0].problem
        raise Refused(409, first.what, first.hint)
    return _cut(picture, target)


def _cut(picture: LivePicture, target: Target) -> str:
    """The part around what belongs to a target; the whole page where nothing of it is seen."""
    rects = [spot.rect for spot in picture.spots if _is_of(spot, target)]
    whole = Rect(0.0, 0.0, picture.size.width, picture.size.height)
    part = around_rects(rects).outset(_AIR).cut_to(whole) if rects else whole
    box = " ".join(map(number_of_mm, (part.x, part.y, part.width, part.height)))
    width, height = number_of_mm(part.width), number_of_mm(part.height)
    head = f'width="{width}mm" height="{height}mm" viewBox="{box}"'
    return re.sub(r'width="[^"]*" height="[^"]*" viewBox="[^"]*"', head, picture.svg, count=1)


def _is_of(spot: Spot, target: Target) -> bool:
    if spot.text_id == target.owner:
        return True
    return any(spot.text_id == f"{target.owner}.{key}" for key in _SEEN_WITH)
