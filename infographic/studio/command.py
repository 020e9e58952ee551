"""Starting the studio for a folder, and stopping it."""

from __future__ import annotations

import os
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from infographic.errors import ContentError, MachineError, Problem
from infographic.message import say
from infographic.studio.address import HOST, Address
from infographic.studio.app import Told, studio
from infographic.studio.events import Events
from infographic.studio.guides import Guides
from infographic.studio.running import Place, Running, state_folder, usual_port

_GRACE = 1  # s for what is being answered when the studio is stopped
_MOST_AT_ONCE = 200


@dataclass(frozen=True)
class Start:
    """What the person wants: which folder, on which port (0: any), the interface in which language
    (empty: the browser's), and how a browser is opened at an address."""

    folder: Path
    port: int
    language: str
    open_browser: Callable[[str], object]


def open_in_browser(address: str) -> None:
    webbrowser.open(address)


def serve(start: Start, tell: Callable[[str], None], told: Told) -> None:
    """Serve a folder until the process is asked to end; where that is done already, open it.

    `tell` says something to the person, `told` turns what nobody foresaw into words. Raises
    ContentError when there is no such folder, MachineError when the port is taken.
    """
    if not start.folder.is_dir():
        hint = say("name the folder of a guide, or one with guides in it")
        raise ContentError(
            Problem(say("there is no such folder"), item=str(start.folder), hint=hint)
        )
    place = Place.take(start.folder, state_folder(os.environ))
    if isinstance(place, Running):
        tell(say("The studio is already running in this folder. It was opened in the browser"))
        _open(start, Address(place.port, place.token), tell)
        return
    try:
        _serve(start, place, tell, told)
    finally:
        place.leave()


def _serve(start: Start, place: Place, tell: Callable[[str], None], told: Told) -> None:
    with _listening(start.port, usual_port(start.folder)) as listener:
        address = Address.new(listener.getsockname()[1])
        events = Events()
        app = studio(Guides(start.folder), address, events, told, start.language)
        place.say(Running(address.port, address.token, os.getpid()))
        _open(start, address, tell)
        tell(say("Press Ctrl C to stop it."))
        _Server(app, events).run(sockets=[listener])


def _open(start: Start, address: Address, tell: Callable[[str], None]) -> None:
    tell(address.opening)
    start.open_browser(address.opening)


def _listening(wanted: int, usual: int) -> socket.socket:
    """A socket of this machine alone: on the port that is wanted, or else on the usual or any other
    that is free. It answers from now on; MachineError when the port that is wanted is taken."""
    for port in (wanted,) if wanted else (usual, 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
            listener.listen()
        except OSError:
            listener.close()
        else:
            return listener
    what = say("another program has the port {port}", port=str(wanted))
    raise MachineError(Problem(what, hint=say("leave out --port, and a free one is taken")))


class _Server(uvicorn.Server):
    """Ends at once when it is asked to, also while pages listen to what they are told."""

    def __init__(self, app: ASGIApp, events: Events) -> None:
        self._events = events
        super().__init__(
            uvicorn.Config(
                app,
                access_log=False,
                date_header=False,
                limit_concurrency=_MOST_AT_ONCE,
                lifespan="off",
                log_config=None,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=_GRACE,
                ws="none",
            )
        )

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._events.close()
        await super().shutdown(sockets)
