"""Files are made, stopped and taken along in the browser."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from infographic.studio.address import Address
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.small_guide import formats, small_guide
from tests.studio.browser.editing import LAPTOP
from tests.studio.browser.serving import Watch, choose, enter, served
from tools.browser import go, window

pytestmark = pytest.mark.slow

TARGET = 44
PATIENCE = 120_000  # ms
CARDS = [(f"card{number}", "160 mm, 110 mm", "svg, png, pdf") for number in range(6)]
TOO_SMALL = ("tiny", "30 mm, 30 mm", "png")
MADE = "Kaikki tiedostot ovat valmiina"


@pytest.fixture(scope="module")
def made(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A studio of a guide whose files have been made in it, but for a format that is refused."""
    guide = small_guide(tmp_path_factory.mktemp("guides") / "kaari")
    guide.files["formats.yaml"] = formats(CARDS[0], TOO_SMALL)
    guide.write()
    with served(guide.path.parent) as address, window(browser, LAPTOP) as page:
        opened(page, address)
        page.locator("#make-begin").click()
        expect(page.locator("#make-begin")).to_be_visible(timeout=PATIENCE)
        yield address


def opened(page: Page, address: Address) -> Watch:
    watch = Watch(page, address)
    choose(page, address, language="fi")
    enter(page, address)
    go(page, f"{address.plain}guides/kaari/fetch", LAPTOP)
    return watch


def test_a_build_is_stopped_taken_up_again_and_a_zip_is_fetched(
    browser: Browser, tmp_path: Path
) -> None:
    guide = small_guide(tmp_path / "guides" / "kaari")
    guide.files["formats.yaml"] = formats(*CARDS)
    guide.write()
    with served(guide.path.parent) as address, window(browser, LAPTOP) as page:
        watch = opened(page, address)
        page.locator("#make-begin").click()
        stop = page.locator("#make-stop")
        expect(stop).to_be_focused()
        expect(page.locator("#making")).to_contain_text("Tehdään tiedostoja")
        # What is ready can be fetched while the rest is made.
        ready = page.locator(".file.is-ready a").first
        expect(ready).to_be_visible(timeout=PATIENCE)
        assert stop.is_visible()
        with page.expect_download() as taken:
            ready.click()
        assert Path(taken.value.path()).stat().st_size > 0
        stop.click()
        expect(page.locator("#making")).to_contain_text("Keskeytetty", timeout=PATIENCE)
        assert page.locator(".file.is-ready").count() > 0
        assert page.locator(".file.is-missing").count() > 0
        page.locator("#make-begin").click()
        expect(page.locator("#making")).to_contain_text(MADE, timeout=PATIENCE)
        with page.expect_download() as packed:
            page.get_by_role("link", name="Kaikki verkkoon, ZIP").click()
        assert packed.value.suggested_filename == "opas-web.zip"
        with zipfile.ZipFile(packed.value.path()) as archive:
            assert "opas-alt.txt" in {Path(name).name for name in archive.namelist()}
        assert watch.faults == []


def test_a_refused_format_says_why_in_its_row(made: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        opened(page, made)
        row = page.locator(".file.is-refused")
        expect(row).to_have_count(1)
        expect(row).to_contain_text("Ei voitu tehdä")
        expect(page.locator(".file.is-ready").first).to_be_visible()


def test_an_edit_makes_files_old_and_the_way_to_save_is_shown(
    made: Address, browser: Browser
) -> None:
    with window(browser, LAPTOP) as page:
        opened(page, made)
        expect(page.locator(".file.is-old")).to_have_count(0)
        page.goto(f"{made.plain}guides/kaari/edit?text=title&seen=fi")
        page.locator('[id="text-title-fi"]').fill("Parempi opas")
        expect(page.locator("#edit[data-calm]")).to_have_count(1)
        page.goto(f"{made.plain}guides/kaari/fetch")
        page.locator("#unsaved a").click()
        page.locator("dialog#review button.main").click()
        expect(page.locator("dialog#review")).to_have_count(0)
        page.goto(f"{made.plain}guides/kaari/fetch")
        expect(page.locator(".file.is-old").first).to_contain_text("Oppaan aiempi sisältö")
        assert page.locator(".file.is-ready").count() == 0


def test_the_picture_and_its_text_are_copied(browser: Browser, tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "guides" / "kaari")
    guide.files["formats.yaml"] = formats(CARDS[0])
    guide.write()
    with served(guide.path.parent) as address, window(browser, LAPTOP) as page:
        allowed = ["clipboard-read", "clipboard-write"]
        page.context.grant_permissions(allowed, origin=address.plain.rstrip("/"))
        watch = opened(page, address)
        page.locator("#make-begin").click()
        page.locator("[data-copies-picture]").click(timeout=PATIENCE)
        expect(page.locator("#notices")).to_contain_text("Kuva kopioitu")
        (drawn,) = guide.path.glob("output/fi/*-card0.png")
        with Image.open(drawn) as picture:
            assert page.evaluate(_COPIED) == ["image/png", *picture.size]
        page.locator("[data-copies-text]").click()
        expect(page.locator("#notices")).to_contain_text("Vaihtoehtoinen teksti kopioitu")
        assert "Aloita" in page.evaluate("navigator.clipboard.readText()")
        assert watch.faults == []


# What is in the clipboard: its type, and how large the picture is.
_COPIED = """async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item.getType("image/png"));
    return [item.types.join(), picture.width, picture.height];
}"""


def test_what_goes_to_the_print_shop_and_the_presentation_are_taken(
    browser: Browser, tmp_path: Path
) -> None:
    guide = small_guide(tmp_path / "guides" / "kaari")
    sheet = ("sheet", "160 mm, 110 mm", "png, pdf, pdf-print, pptx")
    guide.files["formats.yaml"] = formats(sheet)
    guide.write()
    with served(guide.path.parent) as address, window(browser, LAPTOP) as page:
        watch = opened(page, address)
        page.locator("#make-begin").click()
        with page.expect_download(timeout=PATIENCE) as deck:
            page.get_by_role("link", name="Avaa esitys").click(timeout=PATIENCE)
        assert deck.value.suggested_filename == "opas-sheet.pptx"
        with page.expect_download(timeout=PATIENCE) as packed:
            page.get_by_role("link", name="Kaikki painoon, ZIP").click(timeout=PATIENCE)
        assert packed.value.suggested_filename == "opas-print.zip"
        with zipfile.ZipFile(packed.value.path()) as archive:
            names = {Path(name).name for name in archive.namelist()}
        assert names == {"opas-sheet-print.pdf", "opas-sheet-print.txt"}
        assert watch.faults == []


def test_the_web_page_is_opened_with_its_pictures_and_without_scripts(
    made: Address, browser: Browser
) -> None:
    with window(browser, LAPTOP) as page:
        watch = opened(page, made)
        with page.context.expect_page() as other:
            page.locator(".file a[target=_blank]").click()
        web = other.value
        web.wait_for_load_state()
        expect(web.locator("h1")).to_be_visible()
        broken = "[...document.images].filter(each => each.complete && !each.naturalWidth).length"
        assert web.evaluate(broken) == 0
        assert watch.faults == []


def test_the_keyboard_reaches_everything(made: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        opened(page, made)
        assert small_targets(page, TARGET) == []
        assert keyboard_faults(page) == []
