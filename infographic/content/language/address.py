"""Web and e-mail addresses that are written in texts, and where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from infographic.characters import LETTER

# An address without https:// and www. is told from two sentences without a space between them by
# its end: those that addresses in the Nordic countries have.
_ENDS = "fi|ax|se|no|dk|is|ee|eu|com|org|net|info|int"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = rf"(?:{_LABEL}\.)+{LETTER}{{2,63}}"
# All but spaces and the marks that stand around an address (RFC 3986, appendix C).
_REST = r"[^\s<>«»“”„’‘\"`{}|\\^]*"
_ADDRESS = re.compile(
    rf"(?<![\w@.%+#-])(?:"
    rf"(?P<mail>[\w+&-]+(?:\.[\w+&-]+)*@{_HOST})"
    rf"|(?P<scheme>https?://)(?P<host>{_HOST}|\d{{1,3}}(?:\.\d{{1,3}}){{3}})(?P<full>(?:[:/?#]{_REST})?)"
    rf"|(?P<www>www\.{_HOST})(?P<part>(?::\d+)?(?:[/?#]{_REST})?)"
    rf"|(?P<bare>(?:{_LABEL}\.)+(?:{_ENDS}))(?![\w@-]|\.\w)(?P<path>(?::\d+)?(?:[/?#]{_REST})?)"
    rf")",
    re.IGNORECASE,
)
# What ends the sentence around an address rather than the address.
_AFTER = ".,;:!?…'*_~–—"
_BRACKETS = {")": "(", "]": "["}
# RFC 3986, 2: what may stand in an address as it is.
_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Address:
    """An address in a text, from the character at `start` to that before `end`; `url` is the same
    for programs: whole, and of ASCII alone."""

    start: int
    end: int
    url: str


def addresses(text: str) -> tuple[Address, ...]:
    """The addresses of a text in their order."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Address]:
    for match in _ADDRESS.finditer(text):
        written = _without_what_follows(match[0])
        if not match["bare"] or _is_end(match["bare"]):
            url = _url(written, match)
            if url is not None:
                yield Address(match.start(), match.start() + len(written), url)


def _is_end(host: str) -> bool:
    """Whether what is after the last dot begins no sentence ("tukea.Se on")."""
    end = host.rpartition(".")[2]
    return end.islower() or host.isupper()


def _without_what_follows(written: str) -> str:
    while written:
        last = written[-1]
        opening = _BRACKETS.get(last)
        if last not in _AFTER and (
            opening is None or written.count(opening) >= written.count(last)
        ):
            break
        written = written[:-1]
    return written


def _url(written: str, match: re.Match[str]) -> str | None:
    """None for a name that cannot be one, such as one of too long parts."""
    if match["mail"]:
        name, _, host = written.rpartition("@")
        ascii_host = _ascii_host(host)
        return ascii_host and f"mailto:{quote(name, safe=_SAFE)}@{ascii_host}"
    host = match["host"] or match["www"] or match["bare"]
    scheme = match["scheme"] or ""
    rest = _LONE_PERCENT.sub("%25", written[len(scheme) + len(host) :])
    ascii_host = _ascii_host(host)
    return ascii_host and f"{scheme.lower() or 'https://'}{ascii_host}{quote(rest, safe=_SAFE)}"


def _ascii_host(host: str) -> str | None:
    """The name as the network knows it (RFC 3490): “työ.fi” is “xn--ty-fka.fi”."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
