"""Which rule of style sets the lines of each text of a page, and in which type: what browsers make
of the program's own rules, as far as these say it (CSS Cascade 5, CSS 2.2, 10.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html.parser import HTMLParser

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
# An element by its name and classes, in or right in others; nothing else is asked of one here.
_SIMPLE = re.compile(r"[\w.-]+(?:(?: > | )[\w.-]+)*")


@dataclass(frozen=True)
class Element:
    """One of a page, by what selectors know it by."""

    name: str
    classes: frozenset[str]

    def is_one(self, said: str) -> bool:
        """Whether it is meant by a name, classes or both: “p”, “.list”, “td.amount”."""
        name, *classes = said.split(".")
        return name in ("", self.name) and self.classes.issuperset(classes)


@dataclass(frozen=True)
class LineRule:
    """One selector of a rule, and what it says of lines: their distance in ems and the style whose
    type they are in, each None where it says nothing of it. `medium` is what the rule holds for,
    empty where that is any."""

    selector: str
    medium: str
    line_height: float | None
    style: TextStyle | None

    @cached_property
    def weight(self) -> tuple[int, int]:
        """Its specificity (CSS Selectors 4, 17): how many classes, and how many names."""
        parts = re.split("[ >]+", self.selector)
        classes = sum(part.count(".") for part in parts)
        return classes, sum(not part.startswith(".") for part in parts)

    def matches(self, path: Sequence[Element]) -> bool:
        """Whether it is said of an element by the path that leads there, itself last."""
        *around, last = self.selector.split(" ")
        return path[-1].is_one(last) and _is_within(around, path[:-1])


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
    reader = _Reader()
    reader.feed(html)
    for read in reader.texts:
        ways = dict.fromkeys(sheet.setting(read.path) for sheet in sheets)
        yield tuple(
            SetText(read.text, read.language, way.style, way.rule, read.numbers[way.depth - 1])
            for way in ways
        )


@dataclass(frozen=True)
class _Setting:
    """How an element's text is set; `depth` is how many elements there are down to the one that
    the rule of its lines is said of."""

    rule: LineRule
    depth: int
    style: TextStyle


class _Sheet:
    """The rules for a medium."""

    def __init__(self, rules: Sequence[LineRule]) -> None:
        self._rules = sorted(rules, key=lambda rule: rule.weight)[::-1]
        # Most elements have the same ones around them.
        self._known: dict[tuple[Element, ...], _Setting] = {}

    def setting(self, path: tuple[Element, ...]) -> _Setting:
        """By what is said of an element, the last of a path, or else of the nearest around it."""
        if path not in self._known:
            self._known[path] = self._found(path)
        return self._known[path]

    def _found(self, path: tuple[Element, ...]) -> _Setting:
        said = [rule for rule in self._rules if rule.matches(path)]
        line = next((rule for rule in said if rule.line_height), None)
        style = next((rule.style for rule in said if rule.style), None)
        if line and style:
            return _Setting(line, len(path), style)
        around = self.setting(path[:-1])
        if line:
            return _Setting(line, len(path), around.style)
        return _Setting(around.rule, around.depth, style or around.style)


def _is_within(around: Sequence[str], path: Sequence[Element]) -> bool:
    """Whether a path leads through the elements of the parts of a selector; “>” is one of these."""
    if not around:
        return True
    if around[-1] == ">":
        return bool(path) and path[-1].is_one(around[-2]) and _is_within(around[:-2], path[:-1])
    return any(
        path[end].is_one(around[-1]) and _is_within(around[:-1], path[:end])
        for end in range(len(path) - 1, -1, -1)
    )


@dataclass(frozen=True)
class _Read:
    """A text, and the elements around it, from the outermost; `numbers` tell these apart."""

    path: tuple[Element, ...]
    numbers: tuple[int, ...]
    language: str
    text: str


class _Reader(HTMLParser):
    """Reads the texts of a page that are seen."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[_Read] = []
        self._count = 0
        self._path: list[Element] = []
        self._numbers: list[int] = []
        self._languages: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        said = {name: value or "" for name, value in attrs}
        above = self._languages[-1] if self._languages else ""
        self._count += 1
        self._path.append(Element(tag, frozenset(said.get("class", "").split())))
        self._numbers.append(self._count)
        self._languages.append(said.get("lang", above))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Of a drawing; it holds no text."""

    def handle_endtag(self, tag: str) -> None:
        names = [element.name for element in self._path]
        if tag in names:
            end = len(names) - 1 - names[::-1].index(tag)
            del self._path[end:], self._numbers[end:], self._languages[end:]

    def handle_data(self, data: str) -> None:
        names = {element.name for element in self._path}
        if data.strip() and "body" in names and _UNSEEN.isdisjoint(names):
            path, numbers = tuple(self._path), tuple(self._numbers)
            self.texts.append(_Read(path, numbers, self._languages[-1], data))


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
                if _SIMPLE.fullmatch(selector.strip()):
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
