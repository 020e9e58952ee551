"""translate-toolkit, which only those need who send texts to translators' programs as XLIFF.

XLIFF 1.2 is written (OASIS Standard, 1 February 2008): Trados, memoQ, Phrase and OmegaT all take
it, which cannot be said of 2.x, and how long a text may get is an attribute of its unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Protocol

from infographic.errors import MachineError, Problem
from infographic.message import say
from infographic.translation.exchanged import Exchange

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
# Contexts of a unit by which it is known again: fingerprints as approvals have them.
SOURCE_CONTEXT, TARGET_CONTEXT = "x-source-fingerprint", "x-target-fingerprint"


class XmlElement(Protocol):
    """What is asked of an element of lxml; comments are elements too, whose `tag` is no text."""

    tag: object
    text: str | None
    tail: str | None
    sourceline: int | None
    nsmap: Mapping[str | None, str]

    def get(self, name: str, default: str = "") -> str: ...
    def set(self, name: str, value: str) -> None: ...
    def append(self, child: XmlElement) -> None: ...
    def remove(self, child: XmlElement) -> None: ...
    def makeelement(self, tag: str, attributes: Mapping[str, str]) -> XmlElement: ...
    def getnext(self) -> XmlElement | None: ...
    def iter(self, *tags: str) -> Iterator[XmlElement]: ...
    def iterancestors(self) -> Iterator[XmlElement]: ...
    def iterchildren(self, tag: str) -> Iterator[XmlElement]: ...
    def itertext(self, *tags: str) -> Iterator[str]: ...
    def __iter__(self) -> Iterator[XmlElement]: ...


@dataclass(frozen=True)
class Location:
    """A text by its id, and from which language into which it is translated."""

    source: str
    target: str
    id: str


def location_of(exchange: Exchange, text_id: str) -> str:
    """The location of a text as a file has it: fi-sv/steps.begin.title."""
    return f"{exchange.source_language}-{exchange.target_language}/{text_id}"


def located(location: str) -> Location | None:
    """What a location says; None where it is of no text."""
    found = re.fullmatch(r"([a-z]{2,3})-([a-z]{2,3})/(\S+)", location.strip())
    return Location(*found.groups()) if found else None


def name_of(element: XmlElement) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: XmlElement) -> str:
    """All text within an element."""
    return "".join(element.itertext("{*}*"))


def declares(root: XmlElement) -> bool:
    """Whether the document of this root has a DTD."""
    inside: Any = root
    return bool(inside.getroottree().docinfo.doctype)


def xliff_store() -> ModuleType:
    """The toolkit's module of XLIFF files; MachineError when the toolkit is not installed."""
    try:
        from translate.storage import xliff
    except ModuleNotFoundError:
        raise _missing() from None
    return xliff


def xml_helpers() -> ModuleType:
    """The toolkit's reader of XML that others wrote: it resolves no entities and fetches nothing.
    MachineError as above."""
    try:
        from translate.misc import xml_helpers
    except ModuleNotFoundError:
        raise _missing() from None
    return xml_helpers


def _missing() -> MachineError:
    what = say("for XLIFF files translate-toolkit is needed, which is not installed")
    return MachineError(Problem(what, hint=say("in the program's folder, type  make extras")))


def is_installed() -> bool:
    """Whether translate-toolkit is there."""
    return find_spec("translate") is not None
