"""What the studio tells its open pages by itself: that a guide has changed, how far a build is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from threading import Lock

_MOST_WAITING = 100
# A comment (HTML, “Server-sent events”): a connection that says nothing may be taken for dead.
_STILL_HERE, _PAUSE = b": still here\n\n", 15.0


class _Listener:
    """A page that listens to what is told of a guide."""

    def __init__(self, guide: str) -> None:
        self.guide = guide
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue(_MOST_WAITING)

    def tell(self, event: bytes | None) -> None:
        """From any thread; None is the end."""
        self._loop.call_soon_threadsafe(self._put, event)

    async def next(self) -> bytes | None:
        try:
            return await asyncio.wait_for(self._queue.get(), _PAUSE)
        except TimeoutError:
            return _STILL_HERE

    def _put(self, event: bytes | None) -> None:
        while self._queue.full():  # a page that does not read misses what is oldest
            self._queue.get_nowait()
        self._queue.put_nowait(event)


class Events:
    """Hands on to all pages of a guide what is told of it."""

    def __init__(self) -> None:
        self._listeners: set[_Listener] = set()
        self._lock = Lock()
        self._is_closed = False

    def tell(self, guide: str, kind: str, **data: object) -> None:
        """From any thread: what kind of thing has happened to a guide, and what there is to know of
        it, which JSON can write. Pages get it as an event `studio:{kind}`."""
        event = _event(kind, data)
        with self._lock:
            for listener in self._listeners:
                if listener.guide == guide:
                    listener.tell(event)

    async def of(self, guide: str) -> AsyncIterator[bytes]:
        """What is told of a guide from now on, as browsers read it, until the studio ends."""
        listener = _Listener(guide)
        with self._lock:
            if self._is_closed:
                return
            self._listeners.add(listener)
        try:
            yield _event("open", {})
            while (event := await listener.next()) is not None:
                yield event
        finally:
            with self._lock:
                self._listeners.discard(listener)

    def close(self) -> None:
        """All pages have heard the last."""
        with self._lock:
            self._is_closed = True
            for listener in self._listeners:
                listener.tell(None)


def _event(kind: str, data: Mapping[str, object]) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
