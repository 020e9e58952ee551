"""Advice on files that were meant for the web page, and that it does not take in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from infographic.content.load import Content
from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.message import say
from infographic.publish.site.own_files import FOLDER, RULES, own_templates

_STYLES = (".css",)
_TEMPLATES = (".html", ".htm", ".jinja", ".j2")
_PICTURES = (
    *(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"),
    *(".woff", ".woff2", ".ttf", ".otf"),
)
_TO_DO = {
    **dict.fromkeys(_STYLES, say("rules of style belong into {file}", file=f"{FOLDER}/{RULES}")),
    **dict.fromkeys(
        _TEMPLATES,
        say(
            "templates have the names of the program's: {names} or {parts}; another one is taken in"
            " with {example}",
            names=f"{FOLDER}/page.html, {FOLDER}/start.html",
            parts=f"{FOLDER}/parts/…",
            example="{% include … %}",
        ),
    ),
    **dict.fromkeys(
        _PICTURES,
        say("write it into the rules or the template as an address that begins with data:"),
    ),
}
# What stands beside the folder where it should be in it.
_BESIDE = (RULES, "page.html", "start.html")


def unread_page_files(content: Content) -> Iterator[Problem]:
    """A problem for each style sheet, template, picture and font of the guide's `page/` that
    neither the program nor a template there takes in, and for those that lie beside that folder."""
    found = [PurePosixPath(FOLDER, name) for name in _not_taken(content.folder)]
    found += [PurePosixPath(name) for name in _BESIDE if (content.folder / name).is_file()]
    for file in found:
        if file.suffix.lower() in _TO_DO and not file.name.startswith("."):
            what, hint = say("the web page does not take this file in"), _TO_DO[file.suffix.lower()]
            yield Problem(what, item=shown(content.folder / file), hint=hint)


def _not_taken(folder: Path) -> Iterator[PurePosixPath]:
    """What lies in a guide's `page/` and is not taken in, by its place there."""
    names = [PurePosixPath(name).relative_to(FOLDER) for name in own_templates(folder)]
    if names:
        from infographic.publish.site.template import names_taken  # with Jinja2, for few guides

        taken = names_taken(folder)
        yield from (name for name in names if str(name) not in taken)
