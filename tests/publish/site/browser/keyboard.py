"""Going through a page by keyboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

_HERE = Path(__file__).parent
_PARTS = (_HERE / "keyboard.js").read_text(encoding="utf-8")
_FOCUS = (_HERE / "focus.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Part:
    """Something that can be chosen: a link, a button, what unfolds; its sides in CSS pixels."""

    name: str
    href: str | None
    width: float
    height: float
    within_text: bool


@dataclass(frozen=True)
class Stop:
    """Where the focus is after a press of Tab: the number of the part among all, -1 for something
    that is none of them, and what is wrong with how the focus shows."""

    number: int
    name: str
    faults: tuple[str, ...]


def parts(page: Page) -> Sequence[Part]:
    """All that the keyboard has to reach, in the order of the document. Asked before `stops`."""
    return [Part(**found) for found in page.evaluate(_PARTS)]


def stops(page: Page, count: int) -> Iterator[Stop]:
    """Presses Tab so many times."""
    for _ in range(count):
        page.keyboard.press("Tab")
        found = page.evaluate(_FOCUS)
        yield Stop(found["number"], found["name"], tuple(found["faults"]))


def keyboard_faults(page: Page) -> list[str]:
    """What Tab leaves out or takes in another order, and where its focus cannot be seen."""
    expected = parts(page)
    visited = list(stops(page, len(expected)))
    faults = [f"{stop.name} {fault}" for stop in visited for fault in stop.faults]
    for number, (part, stop) in enumerate(zip(expected, visited, strict=True)):
        if stop.number != number:
            faults.append(f"press {number + 1} of Tab leads to {stop.name}, not to {part.name}")
            break
    return faults


def small_targets(page: Page, least: float) -> list[str]:
    """What a finger could miss: narrower or lower than so many CSS pixels, outside of text."""
    return [
        f"{part.name} is {part.width:g} × {part.height:g} px"
        for part in parts(page)
        if min(part.width, part.height) < least and not part.within_text
    ]
