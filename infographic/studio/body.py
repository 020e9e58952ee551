"""The body of a request, never further than its limit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Message, Receive

from infographic.message import say
from infographic.studio.refused import Refused, unreadable_request

_MOST_FIELDS = 1000


def too_large(most: int) -> Refused:
    limit = f"{most / 1e6:g}"
    return Refused(
        413,
        say("what was sent is larger than {limit} MB", limit=limit),
        say("choose a smaller file"),
    )


def refuse_announced(headers: Headers, most: int) -> None:
    """Refused when the sender says that there is more than so many bytes."""
    length = headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit():
        raise Refused(400, say("the request has no proper length"))
    if int(length) > most:
        raise too_large(most)


def limited(receive: Receive, most: int) -> Receive:
    """The same body; reading it raises Refused once it goes on after so many bytes, whatever was
    announced."""
    left = most

    async def receive_within() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise too_large(most)
        return message

    return receive_within


async def form_field(receive: Receive, name: str) -> tuple[str, Receive]:
    """A field of a form that is sent as it is in addresses, empty where it is missing, and the body
    to be read again."""
    parts: list[bytes] = []
    more = True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            break
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    whole = b"".join(parts)
    try:
        fields = parse_qs(whole.decode(), max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise Refused(400, say("the form cannot be read")) from None
    return fields.get(name, [""])[0], _again(whole, receive)


def said_in(body: bytes) -> Mapping[str, object]:
    """What a script says in JSON: values by their names. Refused when it is anything else, and for
    half of a character anywhere in it: nothing can be written with that."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise unreadable_request()
    if not _is_of_whole_characters(said):
        what = say("there is half of a character in the text, which no file can be written with")
        raise Refused(400, what, say("delete it, and type it again"))
    return said


def _is_of_whole_characters(said: object) -> bool:
    try:
        json.dumps(said, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        return False
    return True


def _again(whole: bytes, receive: Receive) -> Receive:
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": whole, "more_body": False}

    return receive_again
