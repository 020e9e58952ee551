"""A connection to the studio, which nobody holds open for nothing.

uvicorn ends one that is idle after an answer, but waits for the first request, and for the rest of
one that has begun, as long as the caller likes; and it turns all away while there are too many.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from infographic.studio.guard import HEADERS

LONGEST_WAIT = 20.0  # s for the whole head of a request
MOST_WAITING = 100

_HEADERS = [
    (b"content-type", b"text/plain; charset=utf-8"),
    (b"connection", b"close"),
    *((name.encode(), value.encode()) for name, value in HEADERS.items()),
]


class Connection(H11Protocol):
    """Ends when it waits too long for a request, whatever comes instead of one; of those that wait,
    the first makes room when there are too many."""

    ends_at: asyncio.TimerHandle | None = None  # while it waits

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        waiting = list(self._all_waiting())
        if len(waiting) >= MOST_WAITING:
            min(waiting, key=lambda pair: pair[0])[1].end()
        super().connection_made(transport)
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._look()

    def send_400_response(self, msg: str) -> None:
        """As that of uvicorn, with the headers of all answers."""
        for event in (
            h11.Response(status_code=400, headers=_HEADERS, reason=b"Bad Request"),
            h11.Data(data=msg.encode("ascii")),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def _look(self) -> None:
        """Whether it waits for a request, or has one that is not answered yet."""
        has_request = self.cycle is not None and not self.cycle.response_complete
        if has_request or self.transport.is_closing():
            self._wait_no_more()
        elif self.ends_at is None:
            self.ends_at = self.loop.call_later(LONGEST_WAIT, self.end)

    def _wait_no_more(self) -> None:
        if self.ends_at is not None:
            self.ends_at.cancel()
            self.ends_at = None

    def end(self) -> None:
        """What was answered before goes out still."""
        self._wait_no_more()
        self.timeout_keep_alive_handler()

    def _all_waiting(self) -> Iterator[tuple[float, Connection]]:
        """With the times at which they would end."""
        for each in self.connections:
            if isinstance(each, Connection) and each.ends_at is not None:
                yield each.ends_at.when(), each
