"""Which rule of style sets the lines of each text of a page, and in which type: what browsers make
of the program's own rules, as far as these say it (CSS Cascade 5, CSS 2.2, 10.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from cssselect2 import ElementWrapper, Matcher, compile_selector_list
from tinycss2 import parse_blocks_contents, parse_stylesheet, serialize
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from infographic.scene import TextStyle

# Their texts are not seen, or in no type of the theme.
_UNSEEN = {"svg", "pre"}
# HTML, 13.1.2
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input"),
    *("link", "meta", "source", "track", "wbr"),
}
_FAMILY = re.compile(r"var\(--(\w+)-font\)")
_LINE_HEIGHT = re.compile(r"/([\d.]+) ")


@dataclass(frozen=True)
class LineRule:
    """One selector of a rule, and what it says of lines: their distance in ems and the style whose
    type they are in, each None where it says nothing of it. `medium` is what the rule holds for,
    empty where that is any."""

    selector: str
    medium: str
    line_height: float | None
    style: TextStyle | None


@dataclass(frozen=True)
class SetText:
    """A stretch of text, in a style, in the element whose lines stand as far apart as a rule
    says: `block` is another for each of these."""

    text: str
    language: str
    style: TextStyle
    rule: LineRule
    block: int


def set_texts(css: str, html: str) -> Iterator[tuple[SetText, ...]]:
    """The texts of a page in their order, each in the ways in which it is set: several where the
    rules for some medium say otherwise."""
    rules = line_rules(css)
    media = dict.fromkeys(rule.medium for rule in rules if rule.line_height)
    sheets = [_Sheet([rule for rule in rules if rule.medium in ("", each)]) for each in media]
    root = _read(html)
    numbers = {element: number for number, element in enumerate(root.etree_element.iter())}
    for element, text in _texts(root.query("body")):
        ways = dict.fromkeys(sheet.setting(element) for sheet in sheets)
        yield tuple(
            SetText(text, element.lang, way.style, way.rule, numbers[way.block.etree_element])
            for way in ways
        )


@dataclass(frozen=True)
class _Setting:
    """How an element's text is set; `block` is the element that the rule of its lines is said
    of."""

    rule: LineRule
    block: ElementWrapper
    style: TextStyle


class _Sheet:
    """The rules for a medium."""

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self._matcher = Matcher()
        for rule in rules:
            for selector in compile_selector_list(rule.selector):
                self._matcher.add_selector(selector, rule)
        self._known: dict[ElementWrapper, _Setting] = {}

    def setting(self, element: ElementWrapper) -> _Setting:
        """By what is said of an element, or else of the nearest around it."""
        if element not in self._known:
            self._known[element] = self._found(element)
        return self._known[element]

    def _found(self, element: ElementWrapper) -> _Setting:
        matches = self._matcher.match(element)
        said = [rule for *_, pseudo, rule in reversed(matches) if pseudo is None]
        line = next((rule for rule in said if rule.line_height), None)
        style = next((rule.style for rule in said if rule.style), None)
        if line and style:
            return _Setting(line, element, style)
        around = self.setting(element.parent)
        if line:
            return _Setting(line, element, around.style)
        return _Setting(around.rule, around.block, style or around.style)


def _texts(element: ElementWrapper) -> Iterator[tuple[ElementWrapper, str]]:
    """The texts that are seen in an element, in their order, each with the one it stands in."""
    if element.local_name in _UNSEEN:
        return
    if (element.etree_element.text or "").strip():
        yield element, element.etree_element.text
    for child in element:
        yield from _texts(child)
        if (child.etree_element.tail or "").strip():
            yield element, child.etree_element.tail


def _read(html: str) -> ElementWrapper:
    """The root of a page."""
    reader = _Reader()
    reader.feed(html)
    return ElementWrapper.from_html_root(reader.root())


class _Reader(HTMLParser):
    """Builds the tree of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._builder = TreeBuilder()
        self._open: list[str] = []

    def root(self) -> Element:
        self._close(0)
        return self._builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        self._open.append(tag)
        if tag in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._close(len(self._open) - 1 - self._open[::-1].index(tag))

    def _close(self, end: int) -> None:
        """All elements that were opened after so many."""
        while len(self._open) > end:
            self._builder.end(self._open.pop())

    def handle_data(self, data: str) -> None:
        self._builder.data(data)


@lru_cache(maxsize=2)
def line_rules(css: str) -> tuple[LineRule, ...]:
    """What rules of style say of lines, in their order. Remembered: they are the same for every
    page."""
    return tuple(_rules_in(parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ""))


def _rules_in(nodes: Sequence[Node], medium: str) -> Iterator[LineRule]:
    for node in nodes:
        if isinstance(node, AtRule) and node.content and node.lower_at_keyword == "media":
            within = parse_stylesheet(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules_in(within, serialize(node.prelude).strip())
        elif isinstance(node, QualifiedRule):
            line_height, style = _said(parse_blocks_contents(node.content))
            if line_height is None and style is None:
                continue
            for selector in serialize(node.prelude).split(","):
                yield LineRule(selector.strip(), medium, line_height, style)


def _said(nodes: Sequence[Node]) -> tuple[float | None, TextStyle | None]:
    said = {
        node.lower_name: serialize(node.value).strip()
        for node in nodes
        if isinstance(node, Declaration)
    }
    font = said.get("font", "")
    family = _FAMILY.search(said.get("font-family", font))
    height = _LINE_HEIGHT.search(font)
    written = said.get("line-height", height[1] if height else "")
    return float(written) if written else None, TextStyle(family[1]) if family else None
