"""A small picture of the place where each text stands, for who cannot see the whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO

from PIL import Image, ImageDraw

from infographic.content.load import Content
from infographic.errors import LayoutError
from infographic.geometry import MM_PER_INCH, Rect, Size
from infographic.layout.box.frame import Frame
from infographic.publish.manuscript import manuscript_of
from infographic.render.png import png

# As large as it is shown, in CSS pixels, with as many more pixels for finer screens.
SHOWN_SIZE = Size(200, 90)
_FINER = 2
# Of the page, mm: the least width that is seen, and what is seen around a text.
_LEAST_WIDTH, _AROUND = 66.0, 5.0
_FRAME_WIDTH, _FRAME_DISTANCE = 4, 8  # pixels
_FRAME_COLOUR = (194, 20, 96)
_VEIL = 0.5  # how much of what is not meant is white
_COLOURS = 128


def place_pictures(
    content: Content, language: str, text_ids: Collection[str]
) -> Mapping[str, bytes]:
    """A PNG for each of these texts that a page shows, by its id: the part of the first page of the
    guide that shows it, in a language of the guide, with the text framed; always of the same bytes.
    Pages that the guide does not fit on are left out."""
    manuscript = manuscript_of(content)
    pictures: dict[str, bytes] = {}
    for page in content.formats.values():
        if len(pictures) == len(text_ids):
            break
        try:
            layout = manuscript.lay_out(page)
        except LayoutError:
            continue
        places = dict(_places(layout.frames[language]))
        wanted = [each for each in text_ids if each in places and each not in pictures]
        if wanted:
            dots = _FINER * SHOWN_SIZE.width / _LEAST_WIDTH  # per mm
            page_png = png(manuscript.scene(layout, language), dots * MM_PER_INCH)
            whole = Image.open(BytesIO(page_png)).convert("RGB")
            pictures |= {each: _framed(whole, places[each], page.size) for each in wanted}
    return pictures


def _places(page: Frame) -> Iterator[tuple[str, Rect]]:
    """Where texts stand, by their ids, mm: of those that stand in several places, as a number and
    its title, the place of the longest."""
    longest: dict[str, int] = {}
    for frame in page.walk():
        words = frame.paragraph.words if frame.paragraph else None
        if words is not None and words.id and len(words.value) > longest.get(words.id, 0):
            longest[words.id] = len(words.value)
            yield words.id, frame.ink.cut_to(page.rect)


def seen_around(place: Rect, page: Size) -> Rect:
    """The part of a page that a picture shows of a place on it, mm, in the picture's own shape; it
    runs off the page only where that is too small."""
    shape = SHOWN_SIZE.width / SHOWN_SIZE.height
    width = max(
        _LEAST_WIDTH,
        place.width + 2 * _AROUND,
        (place.height + 2 * _AROUND) * shape,
    )
    height = width / shape
    centre = place.centre
    return Rect(
        _within(centre.x - width / 2, page.width - width),
        _within(centre.y - height / 2, page.height - height),
        width,
        height,
    )


def _within(begin: float, last: float) -> float:
    return min(max(begin, 0.0), last) if last > 0 else last / 2


def _framed(whole: Image.Image, place: Rect, page: Size) -> bytes:
    seen, dots = seen_around(place, page), whole.width / page.width
    size = round(_FINER * SHOWN_SIZE.width), round(_FINER * SHOWN_SIZE.height)
    paper = Image.new("RGB", (round(seen.width * dots), round(seen.height * dots)), "white")
    paper.paste(whole, (-round(seen.x * dots), -round(seen.y * dots)))
    picture = paper.resize(size, Image.Resampling.LANCZOS)
    scale = size[0] / seen.width
    box = (
        max((place.x - seen.x) * scale - _FRAME_DISTANCE, 1),
        max((place.y - seen.y) * scale - _FRAME_DISTANCE, 1),
        min((place.right - seen.x) * scale + _FRAME_DISTANCE, size[0] - 2),
        min((place.bottom - seen.y) * scale + _FRAME_DISTANCE, size[1] - 2),
    )
    pale = Image.blend(picture, Image.new("RGB", size, "white"), _VEIL)
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(box, _FRAME_DISTANCE, fill=255)
    pale.paste(picture, mask=mask)
    drawn = ImageDraw.Draw(pale)
    drawn.rounded_rectangle(box, _FRAME_DISTANCE, outline=_FRAME_COLOUR, width=_FRAME_WIDTH)
    few = pale.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    written = BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
