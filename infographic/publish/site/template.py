"""The templates of the page, by Jinja2: the program's own, and those of a guide's folder that take
their place."""

from __future__ import annotations

import os
from collections.abc import Container
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from jinja2.meta import find_referenced_templates
from jinja2.sandbox import ImmutableSandboxedEnvironment

from infographic.content.yaml.encoding import shown
from infographic.errors import Problem, RefusedError
from infographic.publish.site.compiled import CompiledTemplates
from infographic.publish.site.marks import sign
from infographic.publish.site.own_blocks import vain
from infographic.publish.site.own_files import FOLDER, MARKUP, RULES, own_templates
from infographic.publish.site.own_style import own_rules
from infographic.publish.site.own_template import OwnTemplates, told_with_place
from infographic.publish.site.texts import alone, heading, heading_in_link, in_line, words

_PROGRAM = Path(__file__).parent / "templates"
_OPTIONS = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}


def environment(guide_folder: Path) -> ImmutableSandboxedEnvironment:
    """Where templates are found by name: those in the guide's folder first, the program's also
    under `program/`. What they show is escaped; a name that there is not is an error."""
    return _environment(guide_folder, tuple(own_templates(guide_folder).items()))


@lru_cache(maxsize=8)
def _environment(
    guide_folder: Path,
    own: tuple[tuple[str, bytes], ...],  # noqa: ARG001
) -> ImmutableSandboxedEnvironment:
    """Remembered as long as what a guide has of its `own` stays the same: to read the templates
    takes up to 100 ms, and each language has its page."""
    program = FileSystemLoader(_PROGRAM)
    made = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(
            [OwnTemplates(guide_folder / FOLDER), program, PrefixLoader({"program": program})]
        ),
        undefined=StrictUndefined,
        bytecode_cache=CompiledTemplates(_PROGRAM, __file__, _OPTIONS),
        **_OPTIONS,
    )
    made.filters["alone"] = alone
    made.filters["heading"] = heading
    made.filters["heading_in_link"] = heading_in_link
    made.filters["words"] = words
    made.filters["in_line"] = in_line
    made.filters["sign"] = sign
    return made


def read_templates(guide_folder: Path) -> None:
    """Remember the templates of the program's own; those of a guide are read, and what is wrong
    with them told, when a page is filled."""
    if not own_templates(guide_folder):
        made = environment(guide_folder)
        for name in FileSystemLoader(_PROGRAM).list_templates():
            if name.endswith(MARKUP):
                made.get_template(name)


def refuse_unreadable(guide_folder: Path) -> None:
    """RefusedError with all that can be told of a guide's own rules and templates before they are
    filled."""
    problems: list[Problem] = []
    for name in FileSystemLoader(_PROGRAM).list_templates():
        file = guide_folder / FOLDER / name
        try:
            if name == RULES:
                own_rules(file)
            elif os.path.lexists(file):
                with told_with_place(guide_folder / FOLDER):
                    environment(guide_folder).get_template(name)
                    problems += vain(environment(guide_folder), file)
        except RefusedError as error:
            problems += error.problems
    if problems:
        raise RefusedError(problems)


def program_rules() -> str:
    """The program's rules of style."""
    return (_PROGRAM / RULES).read_text(encoding="utf-8")


def own_rules_of(guide_folder: Path) -> str:
    """Those of the guide's folder, which come after them; RefusedError for what is wrong with
    these."""
    return own_rules(guide_folder / FOLDER / RULES)


def own_markup(guide_folder: Path) -> dict[str, str]:
    """The texts of the templates that a guide's folder has of its own, by their files as a person
    would type them."""
    return {
        shown(guide_folder / name): data.decode("utf-8-sig", errors="replace")
        for name, data in own_templates(guide_folder).items()
        if name.endswith(MARKUP)
    }


def names_taken(guide_folder: Path) -> Container[str]:
    """The names of what the program takes in of `page/`, and of what templates there name: any,
    where a name is put together when the page is filled."""
    found = {RULES, *FileSystemLoader(_PROGRAM).list_templates()}
    for data in own_templates(guide_folder).values():
        with suppress(TemplateSyntaxError):
            text = data.decode("utf-8-sig", errors="replace")
            for name in find_referenced_templates(environment(guide_folder).parse(text)):
                if name is None:
                    return _AnyName()
                found.add(name)
    return found


class _AnyName:
    def __contains__(self, name: object) -> bool:
        return True
