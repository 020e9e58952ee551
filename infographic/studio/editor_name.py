"""Who works here: the name that versions are saved under, which is asked for once."""

from __future__ import annotations

from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from infographic.studio.interface import remember

_COOKIE = "studio-editor"
MOST_CHARACTERS = 100


def editor_name(request: Request, proposed: str) -> str:
    """The name that was given last; else the one that is proposed, which may be empty."""
    return as_name(unquote(request.cookies.get(_COOKIE, ""))) or proposed


def remember_editor(response: Response, who: str) -> None:
    """Keep the name for all runs of the studio, if there is one."""
    if name := as_name(who):
        remember(response, _COOKIE, quote(name))


def as_name(typed: str) -> str:
    """A name as it was meant: on one line, and not longer than names are."""
    return " ".join(typed.split())[:MOST_CHARACTERS]
