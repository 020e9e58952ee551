"""Addresses of web pages as editors write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from infographic.content.yaml.check import wrong
from infographic.content.yaml.mistyped import CURLY_QUOTES

# What browsers and servers take without fail.
MAX_LENGTH = 2000

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+", re.IGNORECASE)
# RFC 3986, 2: what an address is written with.
_WRITTEN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")

_COPY_IT = "copy it from the browser's address bar"
_FILE_AT_THE_END = re.compile(r"[^/]+\.[a-z]{2,5}", re.IGNORECASE)


def secure_address(words: str) -> str:
    """An https address as it is written; raises `wrong` for anything else."""
    if error := _wrong_address(words):
        raise error
    if len(words) > MAX_LENGTH:
        raise too_long(words, MAX_LENGTH)
    return words


def too_long(words: str, most: int) -> PydanticCustomError:
    what = f"the address has {len(words)} characters; at most {most} are taken"
    return wrong(what, "use a short address that leads to the same page")


def folder_address(words: str, below: Sequence[str]) -> str:
    """The https address of a folder, with the slash at its end; raises `wrong` for that of a page
    or of a part of one. `below` are the names of folders that are put under it."""
    parts = urlsplit(secure_address(words))
    bare = f"{words[: len('https://')]}{parts.netloc}{parts.path}"
    name = parts.path.rpartition("/")[2]
    if bare != words or _FILE_AT_THE_END.fullmatch(name):
        folder = bare.removesuffix(name) if _FILE_AT_THE_END.fullmatch(name) else bare
        what = f"expected the address of a folder, found “{words}”"
        raise wrong(what, f"write for example  {above(folder, below)}")
    return f"{words.removesuffix('/')}/"


def above(folder: str, below: Sequence[str]) -> str:
    """The address of a folder without those of the names at its end, with a slash there."""
    whole = folder.removesuffix("/")
    while (parts := whole.rpartition("/"))[2].lower() in below and not parts[0].endswith("/"):
        whole = parts[0]
    return f"{whole}/"


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
    return None


def _secure(words: str) -> str:
    """The address as it is probably meant."""
    bare = words.strip(CURLY_QUOTES + "<>")
    return f"https://{re.sub(r'^(https?|ftp):?/*', '', bare, flags=re.IGNORECASE)}"
