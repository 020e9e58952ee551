"""Everyone can read the page: whoever hears it, uses a keyboard, a phone, large or dark letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.browser.fit import TEXT_SPACING, misfits
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.site.browser.sites import Site, faults_of
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

LAPTOP = Reader(1280, 800, motion="reduce")  # so that it is where the focus leads at once
PHONE_IN_THE_DARK = Reader(320, 640, colours="dark")
# 1280 × 1024 at 400 %, which WCAG 1.4.10 asks for.
ZOOMED = Reader(320, 256, motion="reduce")
SPACED = Reader(own_style=TEXT_SPACING)
WIDTHS = (320, 390, 600, 820, 1024, 1280, 2560)
TARGET = 44  # CSS pixels; WCAG 2.5.8 asks for 24


@pytest.mark.parametrize("reader", [LAPTOP, PHONE_IN_THE_DARK], ids=["light", "dark"])
def test_axe_finds_no_barrier(site: Site, browser: Browser, reader: Reader) -> None:
    assert faults_of(site, browser, reader, barriers) == {}


@pytest.mark.parametrize("reader", [ZOOMED, SPACED], ids=["zoomed", "spaced"])
def test_all_has_its_place_in_every_window(site: Site, browser: Browser, reader: Reader) -> None:
    assert faults_of(site, browser, reader, _misfits_at_every_width) == {}


def _misfits_at_every_width(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": ZOOMED.height})
        found += [f"{width} px: {fault}" for fault in misfits(page)]
    return found


@pytest.mark.parametrize("reader", [LAPTOP, ZOOMED], ids=["laptop", "zoomed"])
def test_the_keyboard_reaches_everything_in_order(
    site: Site, browser: Browser, reader: Reader
) -> None:
    assert faults_of(site, browser, reader, keyboard_faults) == {}


def test_a_thumb_meets_what_it_aims_at(site: Site, browser: Browser) -> None:
    assert faults_of(site, browser, ZOOMED, lambda page: small_targets(page, TARGET)) == {}


def test_the_first_link_skips_to_the_content(site: Site, browser: Browser) -> None:
    for path in site.guides:
        with window(browser, LAPTOP) as page:
            go(page, path.as_uri(), LAPTOP)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            assert page.locator(":target").evaluate("target => target.localName") == "main"
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.closest('main') !== null")


def test_what_is_said_is_the_same_without_scripts(site: Site, browser: Browser) -> None:
    without = Reader(runs_scripts=False)
    assert _said(site, browser, without) == _said(site, browser, Reader())


def _said(site: Site, browser: Browser, reader: Reader) -> list[tuple[str, list[str]]]:
    """The words and links of each page."""
    found = []
    for path in site.pages:
        with window(browser, reader) as page:
            go(page, path.as_uri(), reader)
            words = page.locator("body").inner_text()
            links = page.evaluate("[...document.links].map(link => link.href)")
            found.append((words, links))
    return found


def test_nothing_moves_for_those_who_want_no_motion(site: Site, browser: Browser) -> None:
    assert faults_of(site, browser, Reader(motion="reduce"), _moving) == {}


def _moving(page: Page) -> list[str]:
    """What moves, or would when something is chosen."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((element) => {
            const style = getComputedStyle(element);
            return style.scrollBehavior === "smooth" || element.getAnimations().length
                || style.animationName !== "none"
                || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.01);
        }).map((element) => element.outerHTML.slice(0, 60))"""
    )
    return found
