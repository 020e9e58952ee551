"""What is written into a guide's own template in vain: of one that extends another only what fills
the blocks of that is shown, and Jinja passes over the rest without a word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, nodes

from infographic.content.yaml.encoding import decoded, lines_of, shown
from infographic.errors import Place, Problem
from infographic.message import Message, say

_OUTSIDE = say("this stands outside the blocks, and is not shown")
_BEFORE = say("this stands before the page begins")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ALONE = say("“super” alone shows nothing of the page")


def vain(environment: Environment, file: Path) -> Iterator[Problem]:
    """Each place of a template with something that would not be shown; `file` is one that can be
    read and parsed."""
    source = decoded(file)
    lines, tree = lines_of(source), environment.parse(source)
    for line, what, hint in sorted(_found(environment, tree, lines)):
        text = lines[line - 1]
        place = Place(shown(file), line, len(text) - len(text.lstrip()) + 1, text)
        yield Problem(what, place, hint=hint)


def _found(
    environment: Environment, tree: nodes.Template, lines: list[str]
) -> Iterator[tuple[int, str, str]]:
    for output in tree.find_all(nodes.Output):
        for said in output.nodes:
            if isinstance(said, nodes.Name) and said.name == "super":
                yield said.lineno, _ALONE, say("write {example}", example="{{ super() }}")
    known = _blocks_above(environment, tree)
    if not known:
        return
    begins = next((node.lineno for node in tree.find_all(nodes.Extends)), 0)
    for node in tree.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            near = difflib.get_close_matches(node.name, known, n=1)
            hint = (
                say("did you mean “{match}”?", match=near[0])
                if near
                else say("the blocks are: {names}", names=", ".join(known))
            )
            what = say("there is no block “{name}”, so this is not shown", name=node.name)
            yield node.lineno, what, hint
        if isinstance(node, nodes.Output):
            for line in _said(node, lines):
                what = _OUTSIDE if line >= begins else _BEFORE
                yield line, what, _put_inside(known)


def _blocks_above(
    environment: Environment, tree: nodes.Template, passed: frozenset[str] = frozenset()
) -> list[str]:
    """The blocks of the template that one extends, and of those above it that have not been passed
    yet; none where it extends none. What is wrong with those is told when the page is filled."""
    found: list[str] = []
    for extends in tree.find_all(nodes.Extends):
        name = extends.template.value if isinstance(extends.template, nodes.Const) else ""
        if not name or name in passed or environment.loader is None:
            continue
        with suppress(TemplateNotFound, TemplateSyntaxError):
            above = environment.parse(environment.loader.get_source(environment, name)[0])
            found += [block.name for block in above.find_all(nodes.Block)]
            found += _blocks_above(environment, above, passed | {name})
    return found


def _said(output: nodes.Output, lines: list[str]) -> Iterator[int]:
    """The line where something is said that is not white space, if it is."""
    for node in output.nodes:
        text = "{{"
        if isinstance(node, nodes.TemplateData):
            text = _COMMENT.sub("", node.data).strip()
        if text:
            begins = text.splitlines()[0].strip()
            after = range(node.lineno, len(lines) + 1)
            yield next((line for line in after if begins in lines[line - 1]), node.lineno)
            return


def _put_inside(known: list[str]) -> Message:
    return say(
        "put it between {begin} and {end}; the blocks are: {names}",
        begin="{% block … %}",
        end="{% endblock %}",
        names=", ".join(known),
    )
