"""Advice on files that were meant for the web page, and that it does not take in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from infographic.content.load import Content
from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.publish.site.template import FOLDER, RULES, named_by_own, own_templates

_OF_PAGES = (".css", ".html", ".htm", ".jinja", ".j2")


def unread_page_files(content: Content) -> Iterator[Problem]:
    """A problem for each file of the guide's `page/` that neither the program nor a template there
    takes in, and for templates and style sheets beside that folder."""
    taken = {PurePosixPath(FOLDER, name) for name in named_by_own(content.folder)}
    inside = map(PurePosixPath, own_templates(content.folder))
    for file in (*inside, *_beside(content.folder)):
        if file not in taken and not _is_left_by_others(file):
            what = "the web page does not take this file in"
            yield Problem(what, item=shown(content.folder / file), hint=_hint(file))


def _beside(folder: Path) -> Iterator[PurePosixPath]:
    found: Iterable[Path] = folder.iterdir() if folder.is_dir() else ()
    for file in sorted(found):
        if file.suffix.lower() in _OF_PAGES:
            yield PurePosixPath(file.name)


def _is_left_by_others(file: PurePosixPath) -> bool:
    """Whether it is a copy or a note of an editor, a file manager or a version control system."""
    return any(part.startswith(".") for part in file.parts) or file.name.endswith(("~", ".bak"))


def _hint(file: PurePosixPath) -> str:
    if file.suffix.lower() == ".css":
        return f"rules of style belong into {FOLDER}/{RULES}"
    if file.suffix.lower() in _OF_PAGES:
        return (
            f"templates have the names of the program's: {FOLDER}/page.html, {FOLDER}/start.html or"
            f" {FOLDER}/parts/…; another one is taken in with {{% include … %}}"
        )
    return "write a picture into the rules or the template as an address that begins with data:"
