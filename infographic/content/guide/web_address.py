"""Addresses of web pages as editors write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from pydantic_core import PydanticCustomError

from infographic.content.yaml.check import wrong
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.message import say

# What browsers and servers take without fail.
MAX_LENGTH = 2000

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+", re.IGNORECASE)
# RFC 3986, 2: what an address is written with besides letters and digits.
_MARKS = "-._~:/?#[]@!$&'()*+,;=%"
_WRITTEN = re.compile(rf"[A-Za-z0-9{re.escape(_MARKS)}]+")
# What files end in, and no server: none of these is a top-level domain.
_FILE_AND_NO_SERVER = re.compile(
    r"[^/?#]+\.(html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|txt|xml|ya?ml|svg|png|jpe?g|gif|css|js)",
    re.IGNORECASE,
)

_LONGEST_LABEL = 63  # characters of a part of a server's name, RFC 1035, 2.3.4

_COPY_IT = say("copy it from the browser's address bar")
_FILE_AT_THE_END = re.compile(r"[^/]+\.[a-z]{2,5}", re.IGNORECASE)


def secure_address(words: str) -> str:
    """An https address as it is written; raises `wrong` for anything else."""
    _require_address(words, _meant(words))
    return words


def too_long(words: str, most: int) -> PydanticCustomError:
    what = say(
        "the address has {number} characters; at most {most} are taken",
        number=len(words),
        most=most,
    )
    return wrong(what, say("use a short address that leads to the same page"))


def folder_address(words: str, below: Sequence[str]) -> str:
    """The https address of a folder, with the slash at its end; raises `wrong` for that of a page
    or of a part of one. `below` are the names of folders that are put under it."""
    _require_address(words, above(_folder_of(_meant(words)), below))
    folder = _folder_of(words)
    if folder.removesuffix("/") != words.removesuffix("/"):
        what = say("expected the address of a folder, found “{words}”", words=words)
        raise wrong(what, say("write for example  {example}", example=above(folder, below)))
    return f"{words.removesuffix('/')}/"


def _folder_of(address: str) -> str:
    """The address of the folder that a page or a part of one is in; of a folder, its own."""
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    server = re.split("(?<!/)/(?!/)", bare, maxsplit=1)[0]
    name = bare[len(server) :].rpartition("/")[2]
    return bare.removesuffix(name) if _FILE_AT_THE_END.fullmatch(name) else bare


def above(folder: str, below: Sequence[str]) -> str:
    """The address of a folder without those of the names at its end, with a slash there."""
    whole, names = folder.removesuffix("/"), {name.lower() for name in below}
    while (parts := whole.rpartition("/"))[2].lower() in names and not parts[0].endswith("/"):
        whole = parts[0]
    return f"{whole}/"


def _require_address(words: str, meant: str) -> None:
    """Raises `wrong` for what is no https address; `meant` is what was probably meant, which is
    told if it is one."""
    expected = say("expected an address that begins with https://")
    hint = say("write for example  {example}", example=meant) if _is_address(meant) else _COPY_IT
    if not words.lower().startswith("https://"):
        raise wrong(say("{expected}, found “{words}”", expected=expected, words=words), hint)
    if not _WRITTEN.fullmatch(words):
        odd = next(sign for sign in words if not _WRITTEN.fullmatch(sign))
        raise wrong(
            say("an address cannot have a space")
            if odd.isspace()
            else say("an address cannot have “{sign}”", sign=odd),
            hint,
        )
    if not _is_address(words):
        raise wrong(
            say(
                "{expected} and the name of a server, found “{words}”",
                expected=expected,
                words=words,
            ),
            _COPY_IT,
        )
    if len(words) > MAX_LENGTH:
        raise too_long(words, MAX_LENGTH)


def _is_address(words: str) -> bool:
    """Whether an address is written as it is sent, and has a server."""
    try:
        parts = urlsplit(words)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    is_server = _HOST.fullmatch(host) and not _FILE_AND_NO_SERVER.fullmatch(host)
    return bool(_WRITTEN.fullmatch(words) and is_server and parts.username is None and port != 0)


def _meant(words: str) -> str:
    """The address as it is probably meant, with the letters that browsers show (å) as they are
    sent; other signs that no address has stay."""
    bare = re.sub(r"^(https?|ftp):?/*", "", words.strip(CURLY_QUOTES + "<>"), flags=re.IGNORECASE)
    server = re.split(r"[/?#]", bare, maxsplit=1)[0]
    rest = (quote(sign, _MARKS) if _is_letter(sign) else sign for sign in bare[len(server) :])
    return f"https://{'.'.join(map(label_as_sent, server.split('.')))}{''.join(rest)}"


def label_as_sent(label: str) -> str:
    """A part of a server's name as it is sent (RFC 5891, 4.4), unless it is that already."""
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return label
    folded = unicodedata.normalize("NFKC", label.lower())
    if not all(_is_letter(sign) or sign == "-" for sign in folded):
        return label
    return f"xn--{folded.encode('punycode').decode('ascii')}"


def _is_letter(sign: str) -> bool:
    """Whether it is a letter, with its marks, or a digit of any script."""
    return unicodedata.category(sign)[0] in "LMN"
