"""What browsers would not show of a page that a guide's own templates have written: its policy lets
it have texts, its own style and the pictures that lie beside it. They say nothing of the rest."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from infographic.content.yaml.encoding import lines_of
from infographic.errors import Place, Problem, RefusedError
from infographic.message import and_no, joined, say
from infographic.publish.site.file_names import INDEX

# What is wrong, and what to do.
_Wrong = tuple[str, str]
_ONLY_PICTURES = (
    say("the page shows nothing but texts and pictures"),
    say("put a link to it in its place: {example}", example="<a href=…>"),
)
_NO_SCRIPT: _Wrong = (say("the page lets no script run"), say("leave it out"))
_OTHER_STYLE: _Wrong = (
    say(
        "browsers take no style on this page but the program's and that in {file}",
        file="page/page.css",
    ),
    say("write rules for a class into {file}", file="page/page.css"),
)
_OTHER_FILE: _Wrong = (
    say("the page takes in no other file"),
    say("leave it out; rules of style belong into {file}", file="page/page.css"),
)
_ELEMENTS: Mapping[str, _Wrong] = {
    **dict.fromkeys(("iframe", "frame", "object", "embed", "audio", "video"), _ONLY_PICTURES),
    "form": (
        say("browsers send no form from this page"),
        say("put a link to a page that has it here"),
    ),
    "base": (
        say("browsers take no other base for the addresses of this page"),
        say("leave it out"),
    ),
}
_TAKEN_IN = {
    *("stylesheet", "preload", "modulepreload", "prefetch", "prerender", "manifest"),
    *("preconnect", "dns-prefetch"),
}
_PICTURES = ("src", "srcset", "href", "xlink:href", "background")
_AS_DATA = say("write the picture itself as an address that begins with data:")
# HTML, 4.8.4.2: addresses end at a space, without commas at their ends; what follows up to a comma
# says how wide the picture is.
_IN_A_SET = re.compile(r"([^\s,](?:\S*[^\s,])?)(?:\s+[^\s,][^,]*)?\s*(?:,|$)")
_NEEDED = ("main", "h1")


@dataclass(frozen=True)
class OwnPage:
    """A page as it was written, and where it and all other `files` are to lie in the output folder;
    `makes` are those that the guide makes, be they there by now or not, and `templates` the texts
    of the guide's own by their files."""

    html: str
    path: PurePosixPath
    files: Collection[str]
    makes: Collection[str]
    templates: Mapping[str, str]


@dataclass
class _Element:
    """A start tag as it was read and as it is written, and what follows it up to another tag."""

    name: str
    attributes: Mapping[str, str]
    tag: str
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[_Element] = []
        self._is_open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(_Element(tag, attributes, self.get_starttag_text() or ""))
        self._is_open = True

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._is_open = False

    def handle_data(self, data: str) -> None:
        if self._is_open:
            self.elements[-1].text += data


def refuse_unshown(page: OwnPage) -> None:
    """RefusedError for what browsers would not show of a page, and for one that lacks what every
    page has."""
    elements = _elements(page)
    problems = [*_lacking(page, {element.name for element in elements})]
    policy = "".join(
        element.attributes.get("content", "")
        for element in elements
        if element.attributes.get("http-equiv", "").lower() == "content-security-policy"
    )
    for element in elements:
        wrong = [*_by_itself(element, policy), *_addresses(element, page)]
        problems += [_told(page, element, what, hint) for what, hint in wrong]
    if problems:
        raise RefusedError(dict.fromkeys(problems))


def _elements(page: OwnPage) -> list[_Element]:
    reader = _Reader()
    try:
        reader.feed(page.html)
        reader.close()
    except AssertionError as error:  # html.parser's answer to declarations that there are not
        what = say("this cannot be read as HTML: {reason}", reason=str(error))
        hint = say("look for “<!” in the templates in {folder}", folder="page/")
        raise RefusedError(
            Problem(what, item=say("web page, {part}", part=str(page.path)), hint=hint)
        ) from None
    return reader.elements


def _by_itself(element: _Element, policy: str) -> Iterator[_Wrong]:
    """What is wrong with an element, whatever its addresses lead to."""
    if element.name in _ELEMENTS:
        yield _ELEMENTS[element.name]
    if element.name == "script" and _is_run(element.attributes.get("type", "")):
        yield _NO_SCRIPT
    if element.name == "style":
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        if element.text and policy and digest not in policy:
            yield _OTHER_STYLE
    if element.name == "link" and _TAKEN_IN & {*element.attributes.get("rel", "").lower().split()}:
        yield _OTHER_FILE
    for name in element.attributes:
        if name == "style":
            yield _OTHER_STYLE
        elif name.startswith("on"):
            yield _NO_SCRIPT


def _is_run(kind: str) -> bool:
    """Whether browsers run a script of this type (HTML, 4.12.1); others hold data."""
    return not kind.strip() or kind.strip().lower() == "module" or "script" in kind.lower()


def _addresses(element: _Element, page: OwnPage) -> Iterator[_Wrong]:
    """What is wrong with where the addresses of an element lead."""
    said = element.attributes
    is_icon = "icon" in said.get("rel", "").lower()
    if element.name in ("a", "area") or (element.name == "link" and not is_icon):
        yield from _link(said.get("href", ""), page)
    elif element.name not in (*_ELEMENTS, "script"):
        for name in filter(said.__contains__, _PICTURES):
            found = _IN_A_SET.findall(said[name]) if name == "srcset" else [said[name]]
            for address in found:
                yield from _picture(address.strip(), page)


def _link(address: str, page: OwnPage) -> Iterator[_Wrong]:
    """What is wrong with a link, which may lead anywhere, but not to what is missing in the output
    folder."""
    found = _leads_to(address, page)
    if isinstance(found, PurePosixPath):
        if found.parts[:1] != ("..",) and not {str(found), str(found / INDEX)} & {*page.makes}:
            what = say("“{address}” leads to no file of the page", address=address)
            yield what, say("mend the address, or leave the link out")
    elif found == "javascript":
        yield _NO_SCRIPT


def _picture(address: str, page: OwnPage) -> Iterator[_Wrong]:
    """What is wrong with a picture, which may lie elsewhere on the page's own server."""
    found = _leads_to(address, page)
    if isinstance(found, PurePosixPath):
        if found.parts[:1] != ("..",) and str(found) not in page.files:
            what = say("“{address}” is no file that lies beside the page", address=address)
            yield what, say("files of the guide's are not copied: {hint}", hint=_AS_DATA)
    elif found not in ("data", "#", "/"):
        what = say("the page asks nothing of other servers, so this would not be shown")
        yield what, _AS_DATA


def _leads_to(address: str, page: OwnPage) -> PurePosixPath | str:
    """The file of an address that is relative to the page's; else its scheme, // and / for those
    that take that of the page, and # for a place on it."""
    if address.startswith("#"):
        return "#"
    try:
        parts = urlsplit(address)
    except ValueError:  # no address of a server
        return "//"
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return parts.scheme or ("//" if parts.netloc else "/")
    if not parts.path and address:
        return "#"
    return PurePosixPath(normpath(page.path.parent / unquote(parts.path)))


def _lacking(page: OwnPage, names: Collection[str]) -> Iterator[Problem]:
    if missing := [f"<{name}>" for name in _NEEDED if name not in names]:
        lacking = reduce(and_no, missing)
        what = say("the page has no {lacking}, which every page has", lacking=lacking)
        hint = say(
            "the program's own templates have it: {file}; look at {files}",
            file="infographic/publish/site/templates/page.html",
            files=", ".join(page.templates),
        )
        yield Problem(what, item=say("web page, {part}", part=str(page.path)), hint=hint)


def _told(page: OwnPage, element: _Element, what: str, hint: str) -> Problem:
    """A problem with the place where an own template has the element, as far as it is written there
    as it is shown."""
    for file, text in page.templates.items():
        if (at := text.find(element.tag)) >= 0:
            before = lines_of(text[:at])
            line = lines_of(text)[len(before) - 1]
            return Problem(what, Place(file, len(before), len(before[-1]) + 1, line), hint=hint)
    return Problem(
        joined(": ", (what, element.tag)),
        item=say("web page, {part}", part=str(page.path)),
        hint=hint,
    )
