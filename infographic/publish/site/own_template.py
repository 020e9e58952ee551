"""The templates that a guide's folder has of its own, and what a person is told when one of them
is wrong."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Callable, Iterator
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

_MISSING_ATTRIBUTE = re.compile(r"has no attribute '(?P<name>\w+)'|^'(?P<alone>\w+)' is undefined")


class OwnTemplates(BaseLoader):
    """Those in a folder, by their paths in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its file, and whether that is still the same; ContentError when
        it is no text."""
        file = self._folder.joinpath(*split_template_path(template))
        if not os.path.lexists(file):
            raise TemplateNotFound(template)
        text = decoded(file)
        changed = file.stat().st_mtime_ns

        def is_the_same() -> bool:
            return file.is_file() and file.stat().st_mtime_ns == changed

        return text, str(file), is_the_same


@contextmanager
def told_with_place(folder: Path) -> Iterator[None]:
    """Raises RefusedError for what goes wrong in a template of the folder; other errors pass."""
    try:
        yield
    except ContentError as error:
        raise RefusedError(error.problems) from None
    except Exception as error:
        found = _line_in(folder, error)
        if found is None:
            raise
        what, hint = _in_words(error)
        raise RefusedError(Problem(what, _place(*found), hint=hint)) from error


def _line_in(folder: Path, error: Exception) -> tuple[Path, int] | None:
    """The file and the line of the folder's own template that was read or filled last."""
    if isinstance(error, TemplateSyntaxError):
        read = [(error.filename or "", error.lineno)]
    else:
        walked = traceback.walk_tb(error.__traceback__)
        read = [(frame.f_code.co_filename, line) for frame, line in walked]
    own = [(Path(file), line) for file, line in read if Path(file).is_relative_to(folder)]
    return own[-1] if own else None


def _place(file: Path, line: int) -> Place:
    lines = lines_of(decoded(file))
    text = lines[min(line, len(lines)) - 1]
    return Place(shown(file), line, len(text) - len(text.lstrip()) + 1, text)


def _in_words(error: Exception) -> tuple[str, str]:
    """What is wrong, and what to do."""
    if isinstance(error, TemplateSyntaxError):
        return f"this cannot be read as a template: {error.message}", _SEE_JINJA
    if isinstance(error, UndefinedError):
        missing = _MISSING_ATTRIBUTE.search(error.message or "")
        name = f"“{missing['name'] or missing['alone']}”" if missing else "such name"
        return f"the page has no {name}", _SEE_TEMPLATES
    if isinstance(error, TemplateNotFound):
        return f"there is no template “{error.name}”", _SEE_TEMPLATES
    if isinstance(error, RecursionError):
        return "this template takes itself in", 'write  {% extends "program/page.html" %}'
    if isinstance(error, SecurityError):
        return f"a template may not do this: {error}", _SEE_JINJA
    return f"this cannot be shown: {error}", _SEE_JINJA


_SEE_JINJA = "see jinja.palletsprojects.com/templates for how templates are written"
_SEE_TEMPLATES = (
    "the program's own templates show what there is: infographic/publish/site/templates/;"
    " in the guide's they are called program/page.html, program/parts/…"
)
