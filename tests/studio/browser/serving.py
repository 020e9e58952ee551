"""A studio that browsers can open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, Response

from infographic.studio.address import HOST, Address
from infographic.studio.app import studio
from infographic.studio.command import Server, listening
from infographic.studio.events import Events
from infographic.studio.guides import Guides
from tests.studio.asking import told

_PATIENCE = 10_000  # ms


@contextmanager
def served(folder: Path, language: str = "en", port: int = 0) -> Iterator[Address]:
    """The address of a studio of the guides in a folder, for as long as it is needed."""
    with listening(port, 0) as listener:
        address = Address.new(listener.getsockname()[1])
        events = Events()
        server = Server(studio(Guides(folder), address, events, told, language), events)
        thread = Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join()


class Watch:
    """What a browser says and asks for while it shows the studio; made before it is opened."""

    def __init__(self, page: Page, address: Address) -> None:
        self.faults: list[str] = []
        self._address = address
        page.on("console", lambda message: self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._note(request.url))
        page.on("response", self._note_answer)

    def _note_answer(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"did not get {response.url}")

    def _note(self, url: str) -> None:
        own = (f"http://{HOST}:{self._address.port}/", "blob:", "data:")
        if not url.startswith(own):
            self.faults.append(f"asks for {url}")


def choose(page: Page, address: Address, **cookies: str) -> None:
    """What a person has chosen before: language="fi", look="dark"."""
    page.context.add_cookies(
        [
            {"name": f"studio-{name}", "value": value, "url": address.plain}
            for name, value in cookies.items()
        ]
    )


def enter(page: Page, address: Address) -> None:
    """Let the browser in, and show the start."""
    page.set_default_timeout(_PATIENCE)
    page.goto(address.opening(), wait_until="load")
