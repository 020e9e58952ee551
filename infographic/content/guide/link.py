"""The link to the full guide as editors write it."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field
from pydantic_core import PydanticCustomError

from infographic.content.guide.wording import ReadBy, Text, checked_same_or_each
from infographic.content.yaml.check import Part, wrong
from infographic.content.yaml.mistyped import CURLY_QUOTES

# Longer addresses make a code of more and smaller modules than a phone reads from paper.
MAX_LENGTH = 150

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+", re.IGNORECASE)
# RFC 3986, 2: what an address is written with.
_WRITTEN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")


_COPY_IT = "copy it from the browser's address bar"


def _address(words: str) -> str:
    if error := _wrong_address(words):
        raise error
    return words


def _wrong_address(words: str) -> PydanticCustomError | None:
    """What is wrong with an address; None when nothing is."""
    expected = "expected an address that begins with https://"
    if not words.lower().startswith("https://"):
        meant = _secure(words)
        hint = _COPY_IT if _wrong_address(meant) else f"write for example  {meant}"
        return wrong(f"{expected}, found “{words}”", hint)
    if not _WRITTEN.fullmatch(words):
        odd = next(sign for sign in words if not _WRITTEN.fullmatch(sign))
        named = "a space" if odd.isspace() else f"“{odd}”"
        return wrong(f"an address cannot have {named}", _COPY_IT)
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError:
        parts, port = urlsplit("https://"), None
    if not _HOST.fullmatch(parts.hostname or "") or parts.username is not None or port == 0:
        return wrong(
            f"{expected} and a name, found “{words}”", "write for example  https://kela.fi"
        )
    if len(words) > MAX_LENGTH:
        what = f"the address has {len(words)} characters; at most {MAX_LENGTH} are taken"
        return wrong(what, "use a short address that leads to the same page")
    return None


def _secure(words: str) -> str:
    """The address as it is probably meant."""
    bare = words.strip(CURLY_QUOTES + "<>")
    return f"https://{re.sub(r'^(https?|ftp):?/*', '', bare, flags=re.IGNORECASE)}"


def short_form(url: str) -> str:
    """An address as people read it aloud: without https:// and a last slash."""
    return re.sub(r"^https://", "", url, flags=re.IGNORECASE).removesuffix("/")


Url = Annotated[Text, ReadBy(checked_same_or_each(_address), "url")]


class Link(Part):
    url: Url = Field(
        description="Verkko-osoite, tarvittaessa kielittäin. The address, if need be for each "
        "language.",
        examples=["https://www.kela.fi"],
    )
    label: Text = Field(
        description="Mitä osoitteesta löytyy. What is found there.",
    )
