"""Asks the studio as browsers and others do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import httpx
from starlette.types import ASGIApp, Message, Receive, Scope

from infographic.errors import InfographicError, Problem
from infographic.studio.address import TOKEN_HEADER, Address
from infographic.studio.app import studio
from infographic.studio.events import Events
from infographic.studio.guides import Guides

ADDRESS = Address(20123, "a-secret")
COOKIE = f"{ADDRESS.cookie_name}={ADDRESS.cookie}"
FROM_OUR_PAGE = {"sec-fetch-site": "same-origin", "origin": ADDRESS.plain.rstrip("/")}


def told(error: Exception) -> InfographicError:
    return InfographicError(Problem(f"an accident: {type(error).__name__}"))


@dataclass(frozen=True)
class Asking:
    """A studio, and a browser that it was opened in."""

    app: ASGIApp

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> httpx.Response:
        """As the browser asks for a page."""
        return self.ask("GET", path, {"cookie": COOKIE, **(headers or {})})

    def post(
        self,
        path: str,
        content: bytes | AsyncIterator[bytes] = b"",
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """As a script of one of our pages sends a change."""
        ours = {"cookie": COOKIE, TOKEN_HEADER: ADDRESS.page_token, **FROM_OUR_PAGE}
        return self.ask("POST", path, {**ours, **(headers or {})}, content)

    def ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        content: bytes | AsyncIterator[bytes] = b"",
    ) -> httpx.Response:
        # In a thread of its own: a browser of other tests has an event loop in this one.
        with ThreadPoolExecutor(1) as thread:
            asked = self._ask(method, path, headers, content)
            return thread.submit(asyncio.run, asked).result()

    async def _ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        content: bytes | AsyncIterator[bytes],
    ) -> httpx.Response:
        named = {"host": f"127.0.0.1:{ADDRESS.port}", **headers}
        body = _whole(content) if isinstance(content, bytes) else content
        if isinstance(content, bytes) and content:
            named = {"content-length": str(len(content)), **named}
        answer = _Answer()
        await self.app(_scope(method, path, named), _received(body), answer.take)
        return answer.response()


@dataclass
class _Answer:
    status: int = 0
    headers: Sequence[tuple[bytes, bytes]] = ()
    body: bytes = b""

    async def take(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], message["headers"]
        else:
            self.body += message.get("body", b"")

    def response(self) -> httpx.Response:
        return httpx.Response(self.status, headers=list(self.headers), content=self.body)


def _scope(method: str, path: str, headers: Mapping[str, str]) -> Scope:
    """As uvicorn has it, with the path as it was sent: clients would resolve its parts."""
    raw, _, query = path.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "scheme": "http",
        "server": ("127.0.0.1", ADDRESS.port),
        "client": ("127.0.0.1", 50000),
        "root_path": "",
        "method": method,
        "path": unquote(raw),
        "raw_path": raw.encode(),
        "query_string": query.encode(),
        "headers": [
            (name.lower().encode(), value.encode("utf-8"))
            for name, value in headers.items()
            if value
        ],
    }


async def _whole(data: bytes) -> AsyncIterator[bytes]:
    yield data


def _received(body: AsyncIterator[bytes]) -> Receive:
    async def receive() -> Message:
        part = await anext(body, None)
        return {"type": "http.request", "body": part or b"", "more_body": part is not None}

    return receive


def asking(folder: Path, language: str = "en") -> Asking:
    """A studio of the guides in a folder."""
    return Asking(studio(Guides(folder), ADDRESS, Events(), told, language))


async def in_parts(data: bytes, size: int = 1000) -> AsyncIterator[bytes]:
    """A body whose length is not announced."""
    for part in parts(data, size):
        yield part


def parts(data: bytes, size: int) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]
