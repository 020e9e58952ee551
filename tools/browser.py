"""Chromium, looking at a web page as its readers do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

# Nothing of its own may be asked of the network, and colours are those of the page.
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
)

Colours = Literal["light", "dark"]


@dataclass(frozen=True)
class Reader:
    """How someone reads: the window in CSS pixels, and what they have asked of their browser.

    `own_style` are rules of theirs, which come after those of the page, whatever its
    Content-Security-Policy says: of two that say otherwise, theirs holds if it is `!important`.
    """

    width: int = 1280
    height: int = 1024
    colours: Colours = "light"
    motion: Literal["no-preference", "reduce"] = "no-preference"
    runs_scripts: bool = True
    own_style: str = ""


@contextmanager
def chromium(executable: Path) -> Iterator[Browser]:
    """The browser of the system, for as long as it is needed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def window(browser: Browser, reader: Reader) -> Iterator[Page]:
    """An empty window of a reader, who has been nowhere before."""
    context = browser.new_context(
        viewport={"width": reader.width, "height": reader.height},
        color_scheme=reader.colours,
        reduced_motion=reader.motion,
        java_script_enabled=reader.runs_scripts,
        bypass_csp=bool(reader.own_style),
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def go(page: Page, address: str, reader: Reader) -> None:
    """Opens an address, with the fonts and pictures of its page."""
    page.goto(address, wait_until="load")
    if reader.own_style:
        page.add_style_tag(content=reader.own_style)
    page.evaluate("document.fonts.ready.then(() => null)")


def printed(page: Page) -> bytes:
    """The PDF of a page on A4, where it says nothing else, with the grounds of its parts."""
    return page.pdf(format="A4", print_background=True, prefer_css_page_size=True)
