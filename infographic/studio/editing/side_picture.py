"""A text that two have changed, as it would be seen in the picture with the words of either."""

from __future__ import annotations

from pathlib import Path

from infographic.errors import InfographicError
from infographic.geometry import Rect, Size
from infographic.publish.offer import load
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.wish import Write, fulfilled
from infographic.studio.desk.working_copy import WorkingCopy
from infographic.studio.live.picture import LivePicture, live_page
from infographic.studio.live.refusal import Refusal

# What is shown around the text: of the page's width and height, at the least.
_LEAST = 0.4
_AROUND = 1.25


def side_picture(
    folder: Path, copy: WorkingCopy, write: Write, shape: str, language: str
) -> str | None:
    """The part of a page around a text with other words, in a language, as SVG: the whole page
    where it does not show the text, and None where it cannot be drawn."""
    try:
        changed = fulfilled(copy, write)
        content = load(folder, texts={name: text for name, text in changed.texts.items() if text})
    except (EditError, InfographicError):
        return None
    page = content.formats.get(shape)
    if page is None or language not in content.guide.languages:
        return None
    drawn = live_page(content, page)
    picture = drawn if isinstance(drawn, Refusal) else drawn.picture(language)
    return None if isinstance(picture, Refusal) else _around(picture, write.id)


def _around(picture: LivePicture, text_id: str) -> str:
    rect = next((spot.rect for spot in picture.spots if spot.text_id == text_id), None)
    if rect is None:
        return picture.svg
    window = _window(rect, picture.size)
    box = f"{window.x:.2f} {window.y:.2f} {window.width:.2f} {window.height:.2f}"
    head, end, rest = picture.svg.partition(">")
    before, _, after = head.partition(" width=")
    view = after.partition(' viewBox="')[2].partition('"')[2]
    return f'{before} viewBox="{box}"{view}{end}{rest}'


def _window(rect: Rect, size: Size) -> Rect:
    """A part of a page, of the page's proportions, with a place in its middle as far as it can
    be."""
    part = min(
        1.0, max(_LEAST, _AROUND * rect.width / size.width, _AROUND * rect.height / size.height)
    )
    width, height = part * size.width, part * size.height
    x = min(max(rect.x + rect.width / 2 - width / 2, 0.0), size.width - width)
    y = min(max(rect.y + rect.height / 2 - height / 2, 0.0), size.height - height)
    return Rect(x, y, width, height)
