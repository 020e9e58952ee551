"""A guide in the edit view, as an editor works in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from infographic.studio.address import Address
from tests.studio.browser.serving import Watch, choose, enter, served
from tools.browser import Reader, window

expect.set_options(timeout=20_000)

LAPTOP = Reader(1280, 800, motion="reduce")


@dataclass(frozen=True)
class Editor:
    """A window with the edit view of a guide, whose folder is at `folder`."""

    page: Page
    folder: Path
    address: Address
    watch: Watch

    def open(self, query: str = "") -> None:
        """Open the view and wait for its picture."""
        self.page.goto(f"{self.address.plain}guides/{self.folder.name}/edit{query}")
        self.has_picture()

    def has_picture(self) -> None:
        expect(self.page.locator(".picture img[src^=blob]").first).to_be_visible()
        self.is_calm()

    def is_calm(self) -> None:
        """Wait until nothing is on its way to the studio."""
        expect(self.page.locator("#edit[data-calm]")).to_have_count(1)

    def file(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """As another program does."""
        (self.folder / name).write_text(text, encoding="utf-8")

    def spot(self, text_id: str) -> Locator:
        """The button over a text in the picture."""
        return self.page.locator(f'.spot[data-goes="{text_id}"]').first

    def click(self, text_id: str) -> None:
        """Open a text by a click in the picture."""
        self.spot(text_id).click()
        expect(self.field(text_id)).to_be_focused()

    def field(self, text_id: str, language: str = "fi") -> Locator:
        """The field of a text in a language."""
        return self.page.locator(f'[id="text-{text_id}-{language}"]')

    def picture(self) -> str:
        """The address of the picture that is seen: each has its own."""
        self.is_calm()
        return self.page.locator(".picture img").first.get_attribute("src") or ""

    def steps(self) -> list[str]:
        """The steps as the contents list them."""
        return self.page.locator("#contents ol .name").all_inner_texts()


@contextmanager
def editor(
    browser: Browser, folder: Path, reader: Reader = LAPTOP, language: str = "fi"
) -> Iterator[Editor]:
    """An editor who has opened the guide in a folder, with the interface in a language."""
    with served(folder.parent) as address, window(browser, reader) as page:
        watch = Watch(page, address)
        choose(page, address, language=language)
        enter(page, address)
        opened = Editor(page, folder, address, watch)
        opened.open()
        yield opened
