"""Starting the studio for a folder, and stopping it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import uvicorn
from starlette.types import ASGIApp

from infographic.errors import ContentError, MachineError, Problem
from infographic.message import say
from infographic.stopping import Stopped
from infographic.studio.address import HOST, Address
from infographic.studio.app import Told, studio
from infographic.studio.connection import Connection
from infographic.studio.events import Events
from infographic.studio.guides import Guides
from infographic.studio.kept_overviews import KeptOverviews
from infographic.studio.overviews import Overviews
from infographic.studio.own_folders import cache_folder, private, runtime_folder
from infographic.studio.running import Place, Running, usual_port

_GRACE, _NAP = 0.4, 0.02  # s for what is being answered when the studio is stopped
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

    `tell` says something to the person, `told` turns what nobody foresaw into words. It ends the
    process when that was asked, with 128 and the number of the signal. Raises ContentError when
    there is no such folder, MachineError when the port is taken.
    """
    if not start.folder.is_dir():
        hint = say("name the folder of a guide, or one with guides in it")
        raise ContentError(
            Problem(say("there is no such folder"), item=str(start.folder), hint=hint)
        )
    place = Place.take(start.folder, runtime_folder(os.environ))
    if isinstance(place, Running):
        tell(say("The studio is already running in this folder. It was opened in the browser"))
        _open(start, Address(place.port, place.secret), tell)
        return
    exit_code = 0
    try:
        _serve(start, place, tell, told)
    except Stopped as stopped:
        tell(say("Stopped."))
        exit_code = stopped.exit_code
    finally:
        place.leave()
    end_soon(exit_code)


def end_soon(exit_code: int) -> NoReturn:
    """End the process, also while something is still being drawn: nobody waits for that any more.
    What is being written has the time to become whole."""
    until = time.monotonic() + _GRACE
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(max(0.0, until - time.monotonic()))
    sys.stderr.flush()
    os._exit(exit_code)


def _serve(start: Start, place: Place, tell: Callable[[str], None], told: Told) -> None:
    with listening(start.port, usual_port(start.folder)) as listener:
        address = Address.new(listener.getsockname()[1])
        events = Events()
        guides = Guides(start.folder)
        app = studio(guides, address, events, told, start.language, _overviews())
        place.say(Running(address.port, address.secret, os.getpid()))
        _open(start, address, tell)
        tell(say("Press Ctrl C to stop it."))
        try:
            Server(app, events).run_until_stopped(listener)
        finally:
            guides.close()


def _overviews() -> Overviews:
    try:
        return Overviews(KeptOverviews(private(cache_folder(os.environ))))
    except MachineError:  # it is drawn each time
        return Overviews()


def _open(start: Start, address: Address, tell: Callable[[str], None]) -> None:
    """Each address opens once: the browser gets another one than the person."""
    tell(address.opening())
    tell(say("This address works once. To open the studio again, start it again."))
    start.open_browser(address.opening())


def listening(wanted: int, usual: int) -> socket.socket:
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


class Server(uvicorn.Server):
    """Ends at once when it is asked to, also while pages listen to what they are told."""

    def __init__(self, app: ASGIApp, events: Events) -> None:
        self._events = events
        super().__init__(
            uvicorn.Config(
                app,
                access_log=False,
                date_header=False,
                log_level="critical",
                limit_concurrency=_MOST_AT_ONCE,
                http=Connection,
                lifespan="off",
                log_config=None,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=0,
                ws="none",
            )
        )

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Also that the terminal was closed, which uvicorn does not listen to."""
        with super().capture_signals():
            before = signal.getsignal(signal.SIGHUP)
            is_heard = threading.current_thread() is threading.main_thread()
            if before == signal.SIG_IGN or not is_heard:
                yield
                return
            signal.signal(signal.SIGHUP, self.handle_exit)
            try:
                yield
            finally:
                signal.signal(signal.SIGHUP, before)

    def run_until_stopped(self, listener: socket.socket) -> None:
        """Serve until `Stopped` is raised. Unlike `run`, it does not wait for what threads do for
        requests that nobody waits for any more."""
        loop = asyncio.new_event_loop()
        loop.run_until_complete(self.serve(sockets=[listener]))
        loop.close()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._events.close()
        until = time.monotonic() + _GRACE
        while self.server_state.tasks and time.monotonic() < until:
            await asyncio.sleep(_NAP)
        await super().shutdown(sockets)
