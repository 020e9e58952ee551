"""An SVG file as a tree of elements that know their lines.

The parser fetches nothing and expands no more than a few short texts: entities that bring elements,
other entities or other files are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from infographic.assets.artwork import ArtworkError
from infographic.message import Message, cut, say

PLAIN = say("export it again as plain SVG")

MOST_ELEMENTS = 50_000
# Entities are short names for the vocabularies of the program that wrote the file.
_LONGEST_ENTITY = 1000
_LONGEST_EXPANSION = 4_000_000  # of all references together, in characters
_SVG = "http://www.w3.org/2000/svg"
_WEB_PAGE = "http://www.w3.org/1999/xhtml"
OF_WEB_PAGES = "html:"
_BETWEEN = "\n"  # a namespace and a name; neither can have it
_GZIP = b"\x1f\x8b"
# What people call SVG now and then, by how it begins.
_OTHERS = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF", b"%PDF": "PDF"}


@dataclass(eq=False, repr=False)
class Element:
    """`name` is empty for an element of another vocabulary, but for that of web pages: `html:p`.
    Of its attributes, those of other vocabularies are left out but for XLink's. `text` is all that
    stands directly within it."""

    name: str
    attributes: Mapping[str, str]
    line: int
    parent: Element | None
    children: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def get(self, name: str) -> str:
        """An attribute without the spaces around it; empty when there is none."""
        return self.attributes.get(name, "").strip()

    def walk(self) -> Iterator[Element]:
        """This and all below it, in the order of the file."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def refused(element: Element, what: str, hint: str = PLAIN) -> ArtworkError:
    """The error that an element is: `what` goes on from “its <rect> on line 12”."""
    return ArtworkError(
        say(
            "its <{element}> on line {line} {what}",
            element=element.name,
            line=element.line,
            what=what,
        ),
        hint,
    )


def shown(text: str) -> Message:
    """A value in quotation marks, as much of it as a message has room for."""
    one_line = " ".join(text.split())
    return say("“{text}”", text=cut(one_line, 60))


def parsed(data: bytes) -> Element:
    """The root of an SVG file; ArtworkError for what is none, or not harmless."""
    if data.startswith(_GZIP):
        raise ArtworkError(
            say("the file is compressed (SVGZ)"), say("save it as plain SVG, uncompressed")
        )
    for beginning, kind in _OTHERS.items():
        if data.startswith(beginning):
            raise ArtworkError(say("the file is no SVG but {kind}", kind=kind), PLAIN)
    if not data.strip():
        raise ArtworkError(say("the file is empty"), PLAIN)
    builder = _Builder(data)
    try:
        builder.parser.Parse(data, True)
    except expat.ExpatError as error:
        what = say("the file is damaged, or no SVG: line {line} cannot be read", line=error.lineno)
        raise ArtworkError(what, PLAIN) from None
    except (ValueError, LookupError) as error:
        what = say("the file is damaged, or no SVG: its encoding is not known")
        raise ArtworkError(what, say("save it as UTF-8")) from error
    root = builder.root
    if root is None or root.name != "svg":
        raise ArtworkError(say("the file is no SVG"), PLAIN)
    return root


class _Builder:
    """Takes what the parser finds, and refuses what is not harmless."""

    def __init__(self, data: bytes) -> None:
        self.root: Element | None = None
        self._data = data
        self._open: list[Element] = []
        self._count = 0
        self._longest_entity = 0
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.EntityDeclHandler = self._entity
        self.parser.AttlistDeclHandler = self._attribute_list
        self.parser.EndDoctypeDeclHandler = self._end_of_doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            what = say("it has more than {most} elements", most=MOST_ELEMENTS)
            raise ArtworkError(what, say("simplify it in a drawing program"))
        parent = self._open[-1] if self._open else None
        own = {_attribute(key): value for key, value in attributes.items()}
        own.pop("", None)
        element = Element(_name(name), own, self.parser.CurrentLineNumber, parent)
        if parent is None:
            self.root = element
        else:
            parent.children.append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            line = self.parser.CurrentLineNumber
            what = say(
                "it refers to another file on line {line}: {text}", line=line, text=shown(data)
            )
            raise ArtworkError(what, PLAIN)

    def _entity(
        self,
        name: str,
        is_parameter: int,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        _notation: str | None,
    ) -> None:
        if is_parameter or value is None or re.search("[<&%]", value):
            what = say(
                "it defines the entity “{name}” on line {line}, which could hide anything",
                name=name,
                line=self.parser.CurrentLineNumber,
            )
            raise ArtworkError(what, PLAIN)
        self._longest_entity = max(self._longest_entity, len(value))

    def _end_of_doctype(self) -> None:
        references = self._data.count(b"&")
        long = self._longest_entity > _LONGEST_ENTITY
        if long or references * self._longest_entity > _LONGEST_EXPANSION:
            raise ArtworkError(say("it defines entities that are too long or too many"), PLAIN)

    def _attribute_list(
        self, element: str, attribute: str, _kind: str, default: str | None, _required: int
    ) -> None:
        if default is not None:
            what = say(
                "it gives every <{element}> the attribute “{attribute}” in its document type",
                element=element,
                attribute=attribute,
            )
            raise ArtworkError(what, PLAIN)


def _name(name: str) -> str:
    """The name of an SVG element, or of one of web pages; empty for another vocabulary."""
    namespace, _, local = name.rpartition(_BETWEEN)
    if namespace == _WEB_PAGE:
        return f"{OF_WEB_PAGES}{local.lower()}"
    return local if namespace in ("", _SVG) else ""


_XLINK = "http://www.w3.org/1999/xlink"


def _attribute(name: str) -> str:
    """The name of an attribute; that of XLink's href is “xlink:href”."""
    namespace, _, local = name.rpartition(_BETWEEN)
    if not namespace:
        return local
    return f"xlink:{local}" if namespace == _XLINK else ""
