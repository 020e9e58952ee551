"""Everyone can use what all pages have in common, and the start page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.studio.address import Address
from tests.publish.site.browser.fit import TEXT_SPACING, misfits
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.small_guide import small_guide
from tests.studio.browser.serving import choose, enter, served
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

LAPTOP = Reader(1280, 800, motion="reduce")
PHONE = Reader(320, 640, motion="reduce")
SPACED = Reader(320, 640, motion="reduce", own_style=TEXT_SPACING)
TARGET = 44


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A studio of two guides, one of which has a fault."""
    folder = tmp_path_factory.mktemp("guides")
    for name in ("kaari", "rikki"):
        small_guide(folder / name).write()
    (folder / "rikki" / "steps.yaml").write_text("- id: [\n", encoding="utf-8")
    with served(folder) as address:
        yield address


def start(page: Page, address: Address, reader: Reader, language: str = "fi") -> None:
    """The start page, when all its pictures are there."""
    choose(page, address, language=language)
    enter(page, address)
    go(page, address.plain, reader)
    expect(page.locator("[data-card], .shot.waits")).to_have_count(0)


def test_all_has_its_place_with_spaced_text(address: Address, browser: Browser) -> None:
    with window(browser, SPACED) as page:
        start(page, address, SPACED)
        assert misfits(page) == []


def test_the_keyboard_reaches_everything_in_order(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP)
        # The ring of a card's link is around the card.
        faults = keyboard_faults(page)
        assert [each for each in faults if "Hyvä opas" not in each] == []
        card = page.locator(".guide").first
        card.get_by_role("link").focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(card).to_have_css("outline-width", "3px")


def test_a_thumb_meets_what_it_aims_at(address: Address, browser: Browser) -> None:
    with window(browser, PHONE) as page:
        start(page, address, PHONE)
        faults = small_targets(page, TARGET)
        assert [each for each in faults if "Hyvä opas" not in each] == []


def test_the_first_link_skips_to_the_content(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()


def test_the_language_is_chosen_and_kept(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP, "en")
        go(page, f"{address.plain}guides/kaari/edit", LAPTOP)
        page.get_by_role("button", name="Language, look and keys").click()
        page.locator("#settings").get_by_role("button", name="Svenska").click()
        expect(page.locator("html")).to_have_attribute("lang", "sv")
        assert page.url.partition("?")[0] == f"{address.plain}guides/kaari/edit"
        page.goto(address.plain)
        expect(page.get_by_role("heading", level=1)).to_have_text("Guider")


def test_the_look_changes_at_once_and_is_kept(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP, "en")
        page.keyboard.press(",")
        page.get_by_role("button", name="Dark").click()
        dark = "rgb(12, 21, 38)"
        expect(page.locator("html")).to_have_css("background-color", dark)
        page.wait_for_timeout(200)
        page.reload()
        expect(page.locator("html")).to_have_css("background-color", dark)


def test_the_search_shows_what_has_its_words(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP)
        page.keyboard.press("/")
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type("RIK")
        expect(page.locator(".guide[data-words]:visible")).to_have_count(1)
        page.keyboard.type("x")
        expect(page.locator(".guide[data-words]:visible")).to_have_count(0)
        expect(page.get_by_text("Ei osumia").first).to_be_visible()


def test_keys_of_one_character_can_be_turned_off(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP)
        page.keyboard.press("?")
        page.get_by_role("checkbox").uncheck()
        page.keyboard.press("Escape")
        page.reload()
        page.keyboard.press("?")
        page.keyboard.press("/")
        expect(page.locator("#keys")).to_be_hidden()
        expect(page.get_by_role("searchbox")).not_to_be_focused()


def test_a_browser_that_was_not_let_in_is_told(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        page.goto(f"{address.plain}?code=wrong")
        expect(page.get_by_role("heading")).to_have_text("This browser has not been let in")
        assert page.context.cookies() == []


def test_what_is_lost_and_found_again_is_said(browser: Browser, tmp_path: Path) -> None:
    small_guide(tmp_path / "kaari").write()
    with window(browser, LAPTOP) as page:
        with served(tmp_path) as address:
            choose(page, address, language="fi")
            enter(page, address)
            page.goto(f"{address.plain}guides/kaari/edit")
            expect(page.locator("#connection")).to_be_hidden()
        expect(page.locator("#connection")).to_contain_text("Yhteys studioon katkesi")
        expect(page.locator("#warns")).to_contain_text("Yhteys studioon katkesi")


POSTED = """async (address) => {
    const modules = document.querySelector("script[type=module]").src;
    const { post } = await import(new URL("request.js", modules));
    const change = () => post(address, new URLSearchParams({ look: "light" }));
    return (await Promise.all([change(), change(), change()])).map(({ status }) => status);
}"""
FRAGMENTS = """async (html) => {
    const modules = document.querySelector("script[type=module]").src;
    const { replace } = await import(new URL("fragments.js", modules));
    replace(html);
}"""


def test_a_fragment_leaves_focus_and_selection(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        start(page, address, LAPTOP)
        page.evaluate(
            """() => {
                document.querySelector("main").innerHTML = `<div id="part"><p>old</p>
                    <div id="list"></div><b id="one">1</b>
                    <textarea id="field">typed</textarea></div>`;
                const field = document.getElementById("field");
                field.focus(); field.value = "typed more"; field.setSelectionRange(2, 4);
                window.before = field;
            }"""
        )
        fresh = """<div id="part"><textarea id="field" class="x">typed</textarea><b id="one">2</b>
            <p>new</p><div id="list"><p>3</p></div></div>"""
        page.evaluate(FRAGMENTS, fresh)
        found = page.evaluate(
            """() => {
                const field = document.activeElement;
                return [field === window.before, field.value, field.selectionStart,
                        field.selectionEnd, field.className];
            }"""
        )
        assert found == [True, "typed more", 2, 4, "x"]
        order = page.evaluate("[...document.getElementById('part').children].map(e => e.localName)")
        assert order == ["textarea", "b", "p", "div"]
        assert page.locator("#part").inner_text().split() == ["2", "new", "3"]


def test_a_page_finds_the_studio_that_was_started_anew(browser: Browser, tmp_path: Path) -> None:
    small_guide(tmp_path / "kaari").write()
    with window(browser, LAPTOP) as page:
        with served(tmp_path) as first:
            choose(page, first, language="fi")
            enter(page, first)
            page.goto(f"{first.plain}guides/kaari/edit")
        expect(page.locator("#connection")).to_be_visible()
        with served(tmp_path, port=first.port) as second:
            other = page.context.new_page()
            enter(other, second)
            expect(page.locator("#connection")).to_be_hidden()
            # Changes at once by a page of the first run: each learns the token of the second.
            assert page.evaluate(POSTED, "/settings") == [200, 200, 200]
