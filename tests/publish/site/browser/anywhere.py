"""Opening a page from wherever its folder lies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Response


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nobody reads it."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a web server of this machine has what is in a folder."""
    handler = partial(_Silent, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class Watch:
    """What a browser says and asks for while it shows a page; made before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.missed: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.missed.append(request.url))
        page.on("response", self._note)

    def _note(self, response: Response) -> None:
        if response.status >= 400:
            self.missed.append(response.url)

    def faults(self, base: str) -> list[str]:
        """All complaints, and every address outside of the folder that `base` is the address of."""
        outside = (url for url in self.asked if not url.startswith((base, "data:")))
        return [
            *self.said,
            *(f"asks for {url}" for url in outside),
            *(f"did not get {url}" for url in self.missed),
        ]


def missing_pictures(page: Page) -> list[str]:
    """The pictures that cannot be shown, also of those that wait until they are scrolled to."""
    found: list[str] = page.evaluate(_MISSING)
    return found


_MISSING = """async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures.filter((picture) => !picture.naturalWidth).map((picture) => picture.src);
}"""
