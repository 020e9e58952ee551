"""The pictures of then and now, with the same numbers on what is different in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.content.edit.difference import Change
from infographic.errors import Problem
from infographic.geometry import Rect, around_rects
from infographic.message import Message
from infographic.studio.editing.pictures import Shown
from infographic.studio.live.picture import LivePicture
from infographic.studio.versions.compared import Compared

_AROUND = 0.8  # mm between what is marked and its mark


@dataclass(frozen=True)
class Mark:
    """A number in a picture: `measures` is where, in per cent of its width and height."""

    number: int
    measures: str


@dataclass(frozen=True)
class Side:
    """A picture, or why there is none: `address` is empty then. `ratio` is its width by its
    height."""

    address: str = ""
    ratio: float = 1.0
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Pair:
    """`about_then` says when and by whom that was saved, `notes` what of it is shown as it is
    today; `is_saved` is whether all of now is."""

    then: Side
    now: Side
    about_then: Message
    is_saved: bool
    notes: tuple[Message, ...]


def side(shown: Shown | None, address: str, found: Compared, problems: Sequence[Problem]) -> Side:
    """The picture of then or now at an address, with its marks."""
    if shown is None:
        return Side(problems=tuple(problems))
    picture = shown.picture
    ratio = picture.size.width / picture.size.height
    return Side(f"{address}?{shown.digest}", ratio, tuple(_marks(picture, found)))


def _marks(picture: LivePicture, found: Compared) -> Iterator[Mark]:
    for each in found.differences:
        if each.change.language in ("", picture.language):
            rects = _seen_of(picture, each.change)
            if rects:
                yield Mark(each.number, _measures(around_rects(rects), picture))


def _seen_of(picture: LivePicture, change: Change) -> list[Rect]:
    """Where a text is seen; all of an item or part that is new, gone or moved."""
    exactly = [spot.rect for spot in picture.spots if spot.text_id == change.id]
    return exactly or [
        spot.rect for spot in picture.spots if spot.text_id.startswith(f"{change.id}.")
    ]


def _measures(rect: Rect, picture: LivePicture) -> str:
    width, height = picture.size.width / 100, picture.size.height / 100
    return (
        f"x:{(rect.x - _AROUND) / width:.2f}% y:{(rect.y - _AROUND) / height:.2f}%"
        f" w:{(rect.width + 2 * _AROUND) / width:.2f}%"
        f" h:{(rect.height + 2 * _AROUND) / height:.2f}%"
    )
