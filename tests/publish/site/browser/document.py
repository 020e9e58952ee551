"""A page as a document: whether it is valid HTML, and what it refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from html5lib import HTMLParser

_ADDRESSES = ("href", "src", "poster", "data", "action", "cite", "longdesc")
_NAMED = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


@dataclass(frozen=True)
class Document:
    """An HTML file, parsed as browsers do; `errors` are what the standard forbids."""

    path: Path
    root: Element
    errors: tuple[str, ...]

    @property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.root.iter() if "id" in element.attrib]

    @property
    def references(self) -> Iterator[str]:
        """All addresses, as they are written."""
        for element in self.root.iter():
            yield from (element.attrib[name] for name in _ADDRESSES if name in element.attrib)
            candidates = element.attrib.get("srcset", "").split(",")
            yield from (candidate.split()[0] for candidate in candidates if candidate.strip())

    @property
    def own_names(self) -> Iterator[str]:
        """The ids that elements of the page name others by."""
        for element in self.root.iter():
            for name in _NAMED:
                yield from element.attrib.get(name, "").split()

    def text(self, tag: str) -> list[str]:
        """What stands in each element of a kind, in their order."""
        return [" ".join("".join(found.itertext()).split()) for found in self.root.iter(tag)]


def document(path: Path) -> Document:
    parser = HTMLParser(namespaceHTMLElements=False)
    root = parser.parse(path.read_text(encoding="utf-8"))
    errors = (f"{place}: {code} {about}" for place, code, about in parser.errors)
    return Document(path, root, tuple(errors))


def broken_references(page: Document, folder: Path) -> list[str]:
    """What a page refers to and is not there: files, or ids in them. `folder` is what is published:
    nothing beside it will be where the page is."""
    faults = [f"no element has the id {name}" for name in page.own_names if name not in page.ids]
    for reference in page.references:
        parts = urlsplit(reference)
        if parts.scheme or parts.netloc:
            continue
        target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
        if not target.is_relative_to(folder.resolve()) or not target.is_file():
            faults.append(f"{reference} is no file of the folder")
        elif parts.fragment and unquote(parts.fragment) not in document(target).ids:
            faults.append(f"{reference} leads to no element")
    return faults


def repeated_ids(page: Document) -> list[str]:
    return [name for name, count in Counter(page.ids).items() if count > 1]
