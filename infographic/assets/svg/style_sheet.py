"""What style sheets, `style` attributes and presentation attributes say of each element (SVG 2,
chapter 6; CSS Cascade 4): the strongest wins for each property.

Selectors are by name, id and class, also put together (rect.a); others are refused, for a rule that
is left out shows nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import tinycss2
import tinycss2.ast

from infographic.assets.artwork import ArtworkError
from infographic.assets.svg.properties import PREFIXED, PRESENTATION_ATTRIBUTES
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.message import say

MOST_CSS = 150_000  # characters of all style sheets and of all different `style` attributes
_MOST_COMPOUND = 50  # rules such as rect.a, each of which is held against every element
_DEEPEST = 50
_HINT = say("export it with presentation attributes in place of CSS")
_MEDIA = ("", "all", "screen")
_HARMLESS_AT_RULES = ("charset", "font-face", "namespace")

# Importance, specificity and order: the larger wins.
_Rank = tuple[bool, tuple[int, int, int], int]
_INLINE = (1 << 30, 0, 0)


@dataclass(frozen=True)
class Declared:
    """The value of a property; `css` when it is none of a presentation attribute."""

    value: str
    css: bool


@dataclass(frozen=True)
class _Said:
    value: str
    important: bool
    order: int


@dataclass(frozen=True)
class _Selector:
    """What an element must have; an empty name is any."""

    name: str
    id: str
    classes: frozenset[str]

    @property
    def specificity(self) -> tuple[int, int, int]:
        return bool(self.id), len(self.classes), bool(self.name)

    @property
    def is_compound(self) -> bool:
        return sum(self.specificity) > 1

    def matches(self, element: Element, classes: frozenset[str]) -> bool:
        return (
            self.name in ("", element.name)
            and self.id in ("", element.get("id"))
            and self.classes <= classes
        )


@dataclass
class Cascade:
    """The rules of a file's style sheets, by what they select, the later ones of the same selector
    over the earlier; ArtworkError for what is not understood."""

    _rules: dict[_Selector, dict[str, _Said]] = field(default_factory=dict)
    _compound: list[_Selector] = field(default_factory=list)
    _inline: dict[str, dict[str, _Said]] = field(default_factory=dict)
    _css: int = 0
    _order: int = 0

    def add_sheet(self, element: Element) -> None:
        """The rules of a <style> element, after those that are there."""
        if element.get("type").lower() not in ("", "text/css"):
            return
        if element.get("media").lower() not in _MEDIA:
            raise refused(
                element, say("is for {media} only", media=shown(element.get("media"))), _HINT
            )
        for node in tinycss2.parse_stylesheet(
            self._limited(element, element.text), skip_comments=True, skip_whitespace=True
        ):
            if node.type == "at-rule" and node.lower_at_keyword not in _HARMLESS_AT_RULES:
                raise refused(
                    element, say("has a rule “{rule}”", rule="@" + node.at_keyword), _HINT
                )
            if node.type == "qualified-rule":
                self._add(element, node)

    def said_of(self, element: Element) -> Mapping[str, Declared]:
        """The winning value of each property that anything is said of."""
        winners: dict[str, tuple[_Rank, Declared]] = {}
        for name, value in element.attributes.items():
            if name in PRESENTATION_ATTRIBUTES:
                winners[name] = ((False, (0, 0, 0), -1), Declared(value.strip(), css=False))
        for rank, name, value in self._css_of(element):
            if name not in winners or winners[name][0] < rank:
                winners[name] = (rank, Declared(value, css=True))
        return {name: declared for name, (_, declared) in winners.items()}

    def _css_of(self, element: Element) -> Iterator[tuple[_Rank, str, str]]:
        for selector in self._selecting(element):
            for name, said in self._rules[selector].items():
                yield (said.important, selector.specificity, said.order), name, said.value
        if text := element.get("style"):
            if text not in self._inline:
                tokens = tinycss2.parse_component_value_list(self._limited(element, text))
                self._inline[text] = _declarations(_contents(tokens))
            for name, said in self._inline[text].items():
                yield (said.important, _INLINE, said.order), name, said.value

    def _selecting(self, element: Element) -> Iterator[_Selector]:
        if not self._rules:
            return
        classes = frozenset(element.get("class").split())
        simple = [
            _Selector("", "", frozenset()),
            _Selector(element.name, "", frozenset()),
            _Selector("", element.get("id"), frozenset()),
            *(_Selector("", "", frozenset([name])) for name in classes),
        ]
        yield from (selector for selector in dict.fromkeys(simple) if selector in self._rules)
        yield from (each for each in self._compound if each.matches(element, classes))

    def _add(self, element: Element, rule: tinycss2.ast.QualifiedRule) -> None:
        contents = _contents(rule.content)
        for node in contents:
            if node.type in ("qualified-rule", "at-rule"):
                what = say(
                    "has a rule within the rule for {text}",
                    text=shown(tinycss2.serialize(rule.prelude)),
                )
                raise refused(element, what, _HINT)
        said = _declarations(contents)
        self._order += 1
        for selector in _selectors(element, rule.prelude):
            if selector not in self._rules and selector.is_compound:
                self._compound.append(selector)
            if len(self._compound) > _MOST_COMPOUND:
                raise refused(
                    element,
                    say("has more than {most} compound rules", most=_MOST_COMPOUND),
                    _HINT,
                )
            rules = self._rules.setdefault(selector, {})
            for name, one in said.items():
                if one.important or not (name in rules and rules[name].important):
                    rules[name] = _Said(one.value, one.important, self._order)

    def _limited(self, element: Element, text: str) -> str:
        """The same text; ArtworkError when there is too much of it to be read."""
        self._css += len(text)
        if self._css > MOST_CSS:
            raise ArtworkError(
                say("it has more than {most} characters of style sheets", most=MOST_CSS),
                _HINT,
            )
        if _depth(text) > _DEEPEST:
            raise refused(element, say("has a style sheet that is not understood"), _HINT)
        return text


def _depth(text: str) -> int:
    """How deep brackets are nested at most."""
    deepest = depth = 0
    for bracket in re.findall(r"[(\[{)\]}]", text):
        depth += 1 if bracket in "([{" else -1
        deepest = max(deepest, depth)
    return deepest


def _contents(tokens: Iterable[Any]) -> list[Any]:
    return list(tinycss2.parse_blocks_contents(tokens, skip_comments=True, skip_whitespace=True))


def _declarations(contents: Iterable[Any]) -> dict[str, _Said]:
    """What is said of each property; as in browsers, what is not well-formed is left out."""
    said: dict[str, _Said] = {}
    for node in contents:
        if node.type == "declaration":
            name = PREFIXED.get(node.lower_name, node.lower_name)
            value = tinycss2.serialize([each for each in node.value if each.type != "comment"])
            if node.important or not (name in said and said[name].important):
                said[name] = _Said(value.strip(), node.important, 0)
    return said


def _selectors(element: Element, prelude: Iterable[Any]) -> Iterator[_Selector]:
    tokens = [token for token in prelude if token.type != "comment"]
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    for part in parts:
        text = tinycss2.serialize(part).strip()
        if (selector := _selector(text)) is None:
            what = say(
                "has a rule for {text}; only names, ids (#) and classes (.) are read",
                text=shown(text),
            )
            raise refused(element, what, _HINT)
        yield selector


_NAME = r"-?[_a-zA-Z\u0080-\U0010ffff][-\w]*+"
_SELECTOR = rf"(\*|{_NAME})?((?:[.#]{_NAME})*)"


def _selector(text: str) -> _Selector | None:
    # Compiled here, which takes 4 ms: most drawings have no style sheet.
    match = re.fullmatch(_SELECTOR, text)
    if not text or match is None:
        return None
    marks = re.findall(rf"[.#]{_NAME}", match[2])
    ids = {mark[1:] for mark in marks if mark[0] == "#"}
    if len(ids) > 1:
        return None
    classes = frozenset(mark[1:] for mark in marks if mark[0] == ".")
    name = match[1] or ""
    return _Selector("" if name == "*" else name, next(iter(ids), ""), classes)
