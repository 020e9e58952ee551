"""The link to the full guide as editors write it."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from infographic.content.check import Part, wrong
from infographic.content.wording import ReadBy, Text, checked_same_or_each

# Longer addresses make a code of more and smaller modules than a phone reads from paper.
MAX_LENGTH = 150

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+", re.IGNORECASE)
# RFC 3986, 2: what an address is written with.
_WRITTEN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")


def _address(words: str) -> str:
    expected = "expected an address that begins with https://"
    if not words.lower().startswith("https://"):
        raise wrong(f"{expected}, found “{words}”", f"write for example  {_secure(words)}")
    if not _WRITTEN.fullmatch(words):
        odd = next(sign for sign in words if not _WRITTEN.fullmatch(sign))
        raise wrong(f"an address cannot have “{odd}”", "copy it from the browser's address bar")
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError:
        parts, port = urlsplit("https://"), None
    if not _HOST.fullmatch(parts.hostname or "") or parts.username is not None or port == 0:
        raise wrong(f"{expected} and a name, found “{words}”", "write for example  https://kela.fi")
    if len(words) > MAX_LENGTH:
        what = f"the address has {len(words)} characters; at most {MAX_LENGTH} are taken"
        raise wrong(what, "use a short address that leads to the same page")
    return words


def _secure(words: str) -> str:
    """The address as it is probably meant."""
    bare = re.sub(r"^[a-z]*:?/*", "", words, flags=re.IGNORECASE) if "://" in words else words
    return f"https://{bare}"


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
