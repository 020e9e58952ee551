"""Everyone can edit: whoever hears the page, uses a keyboard, a phone, large or dark letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.browser.fit import TEXT_SPACING
from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import LAPTOP, Editor, editor
from tools.browser import Reader

pytestmark = pytest.mark.slow

NIGHT = Reader(1280, 800, colours="dark", motion="reduce")
TABLET = Reader(820, 1100, motion="reduce")
PHONE = Reader(320, 640, motion="reduce")
SPACED = Reader(320, 640, motion="reduce", own_style=TEXT_SPACING)
READERS = {"light": LAPTOP, "dark": NIGHT, "tablet": TABLET, "phone": PHONE, "spaced": SPACED}


def _plain(edit: Editor) -> None:
    edit.open("?text=steps.aloita.text")


def _twins(edit: Editor) -> None:
    edit.open("?text=steps.aloita.text&seen=all")
    expect(edit.page.locator(".picture img[src^=blob]")).to_have_count(2)


def _values(edit: Editor) -> None:
    edit.open("?text=theme")


def _chart(edit: Editor) -> None:
    edit.open("?text=chart.values.0.label")


def _error(edit: Editor) -> None:
    edit.open("?text=steps.aloita.title")
    edit.field("steps.aloita.title", "sv").fill("")
    expect(edit.page.locator("[aria-invalid=true]")).to_have_count(1)
    edit.is_calm()


def _review(edit: Editor) -> None:
    edit.open("?text=steps.aloita.text")
    edit.field("steps.aloita.text").fill("Aloita nyt.")
    edit.is_calm()
    edit.page.keyboard.press("Control+s")
    expect(edit.page.locator("dialog#review")).to_be_visible()


def _broken(edit: Editor) -> None:
    edit.write("steps.yaml", edit.file("steps.yaml").replace("fi: Jatka", 'fi: "Jatka'))
    expect(edit.page.locator(".broken")).to_be_visible()
    edit.is_calm()


def _conflict(edit: Editor) -> None:
    edit.open("?text=steps.aloita.text")
    edit.field("steps.aloita.text").fill("Aloita nyt.")
    edit.is_calm()
    edit.write("steps.yaml", edit.file("steps.yaml").replace("Aloita heti.", "Aloita huomenna."))
    edit.page.locator("#bars button").click()
    expect(edit.page.locator("dialog#conflict")).to_be_visible()


STATES: dict[str, Callable[[Editor], None]] = {
    "plain": _plain,
    "twins": _twins,
    "values": _values,
    "chart": _chart,
    "error": _error,
    "review": _review,
    "broken": _broken,
    "conflict": _conflict,
}


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.write()
    return folder.path


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_axe_finds_no_barrier_in_any_state(
    browser: Browser, guide: Path, reader: Reader, language: str
) -> None:
    files = {path: path.read_bytes() for path in guide.iterdir()}
    found = {}
    for name, state in STATES.items():
        for path, data in files.items():
            path.write_bytes(data)
        with editor(browser, guide, reader, language) as edit:
            state(edit)
            if faults := [*_barriers(edit), *_overflow(edit), *edit.watch.faults]:
                found[name] = faults
    assert found == {}


def _barriers(edit: Editor) -> Iterator[str]:
    """What axe finds, but for the size of the texts in the picture: each of them is opened by the
    contents and tabs too, which are large enough (WCAG 2.5.8, Equivalent)."""
    for barrier in barriers(edit.page):
        rule, _, rest = barrier.partition(" at ")
        place = rest.rpartition(": Target")[0].split(": Target")[0]
        if rule != "target-size" or not edit.page.evaluate(_IS_SPOT, place):
            yield barrier


_IS_SPOT = "place => document.querySelector(place)?.matches('.spot') ?? false"


def _overflow(edit: Editor) -> Iterator[str]:
    """That the page has to be scrolled sideways."""
    wide = edit.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    if wide:
        yield "wider than the window"
