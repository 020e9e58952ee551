"""The language of the interface, and whether it is light or dark."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from infographic.message import say
from infographic.studio.interface import (
    LANGUAGE_COOKIE,
    LOOK_COOKIE,
    LOOKS,
    offered_languages,
    remember,
)
from infographic.studio.refused import Refused
from infographic.studio.view import View


async def _choose(request: Request) -> Response:
    """Remembers what the form has chosen, and goes back to the page that it was on."""
    form = await request.form()
    back = str(form.get("back", "/"))
    response = RedirectResponse(back if _is_ours(back) else "/", 303)
    language, look = form.get("language"), form.get("look")
    if language in offered_languages():
        remember(response, LANGUAGE_COOKIE, str(language))
    elif look in LOOKS:
        remember(response, LOOK_COOKIE, str(look))
    else:
        raise Refused(400, say("there is no such choice"))
    return response


def _is_ours(address: str) -> bool:
    """Browsers take what begins with two strokes, either way, for the name of a server."""
    return address.startswith("/") and address[1:2] not in ("/", "\\")


VIEW = View((Route("/settings", _choose, methods=["POST"], name="settings"),))
