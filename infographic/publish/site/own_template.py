"""The templates that a guide's folder has of its own, and what a person is told when one of them
is wrong."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import (
    BaseLoader,
    Environment,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path

from infographic.content.yaml.encoding import decoded, lines_of, shown
from infographic.errors import ContentError, Place, Problem, RefusedError
from infographic.message import Message, say

_MISSING_MACRO = re.compile(
    r"^the template '(?P<template>[^']+)' .* does not export the requested name '(?P<macro>\w+)'"
)
_OTHER_ARGUMENTS = re.compile(r"^macro '(?P<macro>\w+)' takes ")
_TAKEN_FROM = r"""{{%-?\+?\s*from\s+["'](?P<template>[^"']+)["']\s+import\b[^%]*\b{macro}\b"""
_MISSING_ATTRIBUTE = re.compile(r"has no attribute '(?P<name>\w+)'|^'(?P<alone>\w+)' is undefined")


class OwnTemplates(BaseLoader):
    """Those in a folder, by their paths in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002
        template: str,
    ) -> tuple[str, str, None]:
        """The text of a template and its file, which stays as it is; ContentError when it is no
        text."""
        file = self._folder.joinpath(*split_template_path(template))
        if not os.path.lexists(file):
            raise TemplateNotFound(template)
        return decoded(file), str(file), None


@contextmanager
def told_with_place(folder: Path) -> Iterator[None]:
    """Raises RefusedError for what goes wrong in a template of the folder, or for want of what one
    of these was to have; other errors pass."""
    try:
        yield
    except ContentError as error:
        raise RefusedError(error.problems) from None
    except Exception as error:
        found = _problem(folder, error)
        if found is None:
            raise
        raise RefusedError(found) from error


def _problem(folder: Path, error: Exception) -> Problem | None:
    """What is wrong in a template of the folder; None when none of them is at fault."""
    read = _read(error)
    own = [(file, line) for file, line in read if file.is_relative_to(folder)]
    if isinstance(error, UndefinedError) and (
        lacking := _MISSING_MACRO.search(error.message or "")
    ):
        for giver in _own(folder, lacking["template"]):
            return _wrong_macro(giver, lacking["macro"], _no_macro(lacking["macro"]))
    if isinstance(error, TypeError) and (called := _OTHER_ARGUMENTS.search(str(error))):
        for giver in _givers(folder, called["macro"], read):
            return _wrong_macro(giver, called["macro"], _other_things(called["macro"]))
    if own:
        what, hint = _in_words(error)
        return Problem(what, _place(*own[-1]), hint=hint)
    return None


def _read(error: Exception) -> list[tuple[Path, int]]:
    """The files and lines that were read or filled, the last at the end."""
    if isinstance(error, TemplateSyntaxError):
        return [(Path(error.filename or ""), error.lineno)]
    walked = traceback.walk_tb(error.__traceback__)
    return [(Path(frame.f_code.co_filename), line) for frame, line in walked]


def _givers(folder: Path, macro: str, read: Iterable[tuple[Path, int]]) -> Iterator[Path]:
    """The folder's own template from which the one that was filled last, if that is the program's,
    takes a macro."""
    (taker,) = [file for file, _ in read if file.suffix == ".html"][-1:]
    if not taker.is_relative_to(folder):
        for found in re.finditer(_TAKEN_FROM.format(macro=macro), decoded(taker)):
            yield from _own(folder, found["template"])


def _own(folder: Path, template: str) -> Iterator[Path]:
    """The file of a template by its name, if the folder has one."""
    file = folder.joinpath(*split_template_path(template))
    if file.is_file():
        yield file


def _no_macro(macro: str) -> Message:
    return say(
        "this template has no macro “{macro}”, which other parts of the page show", macro=macro
    )


def _other_things(macro: str) -> Message:
    return say(
        "other things are given to the macro “{macro}”, which other parts of the page show",
        macro=macro,
    )


def _wrong_macro(file: Path, macro: str, what: Message) -> Problem:
    begun = re.search(rf"macro\s+{macro}\b", text := decoded(file))
    line = len(lines_of(text[: begun.start()])) if begun else 1
    hint = say(
        "write {example} with the names in its brackets that the program's own has: {file}",
        example=f"{{% macro {macro}(…) %}} … {{% endmacro %}}",
        file=f"infographic/publish/site/templates/{file.parent.name}/{file.name}",
    )
    return Problem(
        what,
        _place(file, line),
        hint=hint,
    )


def _place(file: Path, line: int) -> Place:
    lines = lines_of(decoded(file))
    text = lines[min(line, len(lines)) - 1]
    return Place(shown(file), line, len(text) - len(text.lstrip()) + 1, text)


def _in_words(error: Exception) -> tuple[str, str]:
    """What is wrong, and what to do."""
    if isinstance(error, TemplateSyntaxError):
        what = say("this cannot be read as a template: {reason}", reason=error.message)
        return what, _SEE_JINJA
    if isinstance(error, UndefinedError):
        missing = _MISSING_ATTRIBUTE.search(error.message or "")
        if missing is None:
            return say("the page has no such name"), _SEE_TEMPLATES
        name = missing["name"] or missing["alone"]
        return say("the page has no “{name}”", name=name), _SEE_TEMPLATES
    if isinstance(error, TemplateNotFound):
        return say("there is no template “{name}”", name=error.name), _SEE_TEMPLATES
    if isinstance(error, RecursionError):
        example = '{% extends "program/page.html" %}'
        hint = say("write {folder} before its name: {example}", folder="program/", example=example)
        return say("this template takes itself in"), hint
    if isinstance(error, SecurityError):
        return say("a template may not do this: {reason}", reason=str(error)), _SEE_JINJA
    return say("this cannot be shown: {reason}", reason=str(error)), _SEE_JINJA


_SEE_JINJA = say(
    "see {address} for how templates are written", address="jinja.palletsprojects.com/templates"
)
_SEE_TEMPLATES = say(
    "the program's own templates show what there is: {folder}; in the guide's they are called"
    " {names}",
    folder="infographic/publish/site/templates/",
    names="program/page.html, program/parts/…",
)
