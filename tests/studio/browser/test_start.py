"""Guides are made and brought on the start page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.studio.address import Address
from tests.publish.small_guide import small_guide
from tests.studio.browser.serving import Watch, choose, enter, served
from tools.browser import Reader, window

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "guides").mkdir()
    return tmp_path / "guides"


@pytest.fixture
def address(folder: Path) -> Iterator[Address]:
    with served(folder) as address:
        yield address


@pytest.fixture(params=[Reader(1280, 800), Reader(320, 640, colours="dark")])
def page(request: pytest.FixtureRequest, browser: Browser, address: Address) -> Iterator[Page]:
    """The start page of a folder without guides, in Finnish."""
    with window(browser, request.param) as page:
        choose(page, address, language="fi")
        enter(page, address)
        yield page


def test_the_first_guide_is_made_by_keyboard(page: Page, address: Address, folder: Path) -> None:
    watch = Watch(page, address)
    page.get_by_role("button", name="Uusi opas").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Uusi opas")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Tee opas").click()
    title = dialog.get_by_label("Otsikko, suomi")
    expect(title).to_be_focused()
    expect(title).to_have_accessible_description(re.compile("Kirjoita otsikko myös tällä kielellä"))
    expect(dialog.get_by_label("Otsikko, englanti")).to_be_hidden()
    title.fill("Näin pidät & <b>hyvän</b> kokouksen")
    dialog.get_by_label("Otsikko, ruotsi").fill("Så håller du ett bra möte")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Näin pidät & <b>hyvän</b> kokouksen")
    assert [each.name for each in folder.iterdir()] == ["nain-pidat-b-hyvan-b-kokouksen"]
    assert watch.faults == []


def test_a_zip_is_chosen(page: Page, folder: Path, tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "oma opas")
    guide.write()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in guide.path.iterdir():
            archive.write(path, f"oma opas/{path.name}")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Tuo opas").click()
    chooser.value.set_files(tmp_path / "a.zip")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hyvä opas")
    assert (folder / "oma-opas" / "guide.yaml").is_file()


def test_what_was_changed_meanwhile_is_seen(page: Page, folder: Path) -> None:
    expect(page.locator(".guide[data-words]")).to_have_count(0)
    small_guide(folder / "kaari").write()
    page.evaluate("document.dispatchEvent(new CustomEvent('studio:changed'))")
    expect(page.locator(".guide[data-words] img")).to_have_count(1)
    expect(page.locator("#summary")).to_have_text("1 opas, 1 luonnos")


def test_a_studio_that_has_gone_is_told(browser: Browser, tmp_path: Path) -> None:
    with window(browser, Reader()) as page:
        with served(tmp_path) as address:
            enter(page, address)
            expect(page.locator("#connection")).to_be_hidden()
        expect(page.locator("#connection")).to_be_visible()


DROPPED = """(texts) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(texts)) data.items.add(new File([text], name));
    for (const kind of ["dragover", "drop"]) {
        document.body.dispatchEvent(
            new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
}"""


def test_what_is_dropped_and_is_no_guide_is_told(page: Page, folder: Path) -> None:
    page.evaluate(DROPPED, {"letter.zip": "Hei!"})
    notice = page.get_by_role("region", name="Viestit")
    expect(notice).to_contain_text("ZIP-tiedosto on vioittunut")
    expect(page.locator("#warns")).to_contain_text("ZIP-tiedosto on vioittunut")
    notice.get_by_role("button", name="Sulje").click()
    expect(notice).to_be_empty()
    assert not list(folder.iterdir())


def test_files_are_dropped(page: Page, tmp_path: Path) -> None:
    guide = small_guide(tmp_path / "elsewhere")
    guide.write()
    page.evaluate(DROPPED, {each.name: each.read_text() for each in guide.path.iterdir()})
    expect(page.get_by_role("heading", level=1)).to_have_text("Hyvä opas")
