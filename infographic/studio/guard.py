"""Lets in only what our own pages ask in the browser that this run was opened in.

Other sites may ask a browser to send requests here, give our address a name of theirs (DNS
rebinding), or run as programs on other ports of this machine. Each rule below raises `Refused`;
what passes all of them is answered by the application.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from infographic.message import say
from infographic.studio.address import TOKEN_FIELD, TOKEN_HEADER, Address, same
from infographic.studio.body import form_field, limited, refuse_announced
from infographic.studio.door import Door
from infographic.studio.refused import Refused

Answer = Callable[[Scope, Refused], Response]
LimitOf = Callable[[str], int]

_READING, _CHANGING = ("GET", "HEAD"), ("POST",)
_FORM = "application/x-www-form-urlencoded"
_CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_POLICY = "content-security-policy"
HEADERS = {
    _POLICY: _CONTENT_SECURITY_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
# In an address as it is sent: encoded separators, and what ends a name for the system.
_DISGUISED = re.compile(rb"%(?:2f|5c|00)|\\", re.IGNORECASE)
_OWN_PARENT = re.compile(r"(?:^|/)\.{1,2}(?:/|$)|//")


class Guard:
    """An application that answers what the one within would, when it may be asked.

    `limit_of` says how many bytes may be sent to a path; `answer` how what is refused is told;
    `open_to_all` begins the paths of what is no secret.
    """

    def __init__(
        self, app: ASGIApp, address: Address, limit_of: LimitOf, answer: Answer, open_to_all: str
    ) -> None:
        self._app = app
        self._address = address
        self._door = Door(address)
        self._limit_of = limit_of
        self._answer = answer
        self._open_to_all = open_to_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(scope, receive, _protecting(send))
        else:  # there are no web sockets
            await send({"type": "websocket.close", "code": 1008})

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        try:
            self._require_own_name(headers)
            _require_plain_path(scope)
            _require_method(scope["method"])
            _require_own_page_asks(scope, headers)
            if entry := self._entry(scope, headers):
                await entry(scope, receive, send)
                return
            self._require_cookie(scope, headers)
            if scope["method"] in _CHANGING:
                receive = await self._change(scope, headers, receive)
        except Refused as refused:
            await self._answer(scope, refused)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _require_own_name(self, headers: Headers) -> None:
        named = headers.getlist("host")
        if len(named) != 1 or named[0].lower() not in self._address.hosts:
            raise Refused(
                HTTPStatus.MISDIRECTED_REQUEST,
                say("the studio does not answer to this name"),
                say("open it by the address that it said when it was started"),
            )

    def _entry(self, scope: Scope, headers: Headers) -> Response | None:
        """The answer to an address that opens the studio: it lets this browser in, and takes the
        code out of its address line."""
        query = scope.get("query_string", b"").decode("latin-1")
        given = parse_qs(query).get("code")
        if scope["path"] != "/" or scope["method"] != "GET" or not given:
            return None
        response = RedirectResponse("/", HTTPStatus.SEE_OTHER)
        if self._has_cookie(headers):
            return response
        if not self._door.opens(given[0], scope["client"][1]):
            raise _stranger()
        response.set_cookie(
            self._address.cookie_name, self._address.cookie, httponly=True, samesite="strict"
        )
        return response

    def _require_cookie(self, scope: Scope, headers: Headers) -> None:
        if not scope["path"].startswith(self._open_to_all) and not self._has_cookie(headers):
            raise _stranger()

    def _has_cookie(self, headers: Headers) -> bool:
        cookies = cookie_parser(headers.get("cookie", ""))
        return same(cookies.get(self._address.cookie_name, ""), self._address.cookie)

    async def _change(self, scope: Scope, headers: Headers, receive: Receive) -> Receive:
        """The body of a request that changes something, which one of our pages has sent."""
        _require_own_origin(headers)
        most = self._limit_of(scope["path"])
        refuse_announced(headers, most)
        within = limited(receive, most)
        token = headers.get(TOKEN_HEADER, "")
        if not token and headers.get("content-type", "").split(";")[0].strip().lower() == _FORM:
            token, within = await form_field(within, TOKEN_FIELD)
        if not same(token, self._address.page_token):
            raise Refused(
                HTTPStatus.FORBIDDEN,
                say("this page is from an earlier run of the studio"),
                say("load the page again"),
            )
        return within


def _stranger() -> Refused:
    return Refused(
        HTTPStatus.FORBIDDEN,
        say("this browser has not been let in"),
        say("start the studio again: the one that runs opens in this browser"),
    )


def _require_plain_path(scope: Scope) -> None:
    """Names in paths are one part each, and none of them leads upwards."""
    path: str = scope["path"]
    raw: bytes = scope.get("raw_path") or b""
    hidden = any(ord(sign) < 0x20 or ord(sign) == 0x7F or sign == "\ufffd" for sign in path)
    if hidden or "\\" in path or _DISGUISED.search(raw) or _OWN_PARENT.search(path):
        raise Refused(HTTPStatus.BAD_REQUEST, say("there can be no such address"))


def _require_method(method: str) -> None:
    if method not in (*_READING, *_CHANGING):
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, say("the studio does not do this"))


def _require_own_page_asks(scope: Scope, headers: Headers) -> None:
    """What browsers say of who asks (Fetch Metadata, and Origin where a script of another site
    asks). Anyone may link to a page of ours."""
    is_reading = scope["method"] in _READING
    if is_reading and headers.get("sec-fetch-mode") == "navigate":
        return
    is_others = is_reading and headers.get("origin", _own(headers)).lower() != _own(headers)
    if is_others or headers.get("sec-fetch-site", "none") not in ("same-origin", "none"):
        raise _foreign()


def _require_own_origin(headers: Headers) -> None:
    """A change comes from a page of ours. Forms of a page that tells no referrer have the origin
    “null”, and then the browser has to say that they are of this site."""
    origin = headers.get("origin", "null")
    own = _own(headers)
    site = headers.get("sec-fetch-site")
    allowed = (own, "null") if site == "same-origin" else (own,)
    if site not in (None, "same-origin") or origin.lower() not in allowed:
        raise _foreign()


def _own(headers: Headers) -> str:
    """Our origin, by the name that the browser knows it by."""
    return f"http://{headers['host'].lower()}"


def _foreign() -> Refused:
    return Refused(
        HTTPStatus.FORBIDDEN,
        say("this was asked by a page of another site"),
        say("do it on the studio's own pages"),
    )


def _protecting(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def send_protected(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            # What stands in a sandbox runs no scripts, whatever else it may do.
            is_boxed = headers.get(_POLICY, "").startswith("sandbox")
            for name, value in HEADERS.items():
                if name != _POLICY or not is_boxed:
                    headers[name] = value
            headers.setdefault("cache-control", "no-store")
        await send(message)

    return send_protected
