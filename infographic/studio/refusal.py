"""How it is told that a request is refused: as a page to people, in JSON to our scripts."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from infographic.studio.page import page, translator
from infographic.studio.refused import Refused


def refusal(request: Request, refused: Refused) -> Response:
    """The answer, in the language of the interface."""
    if request.headers.get("accept", "").startswith("application/json"):
        said = translator(request)
        words = {"what": _sentence(said(refused.what)), "hint": _sentence(said(refused.hint))}
        return JSONResponse(words, refused.status)
    return page(request, "refused.html", refused.status, what=refused.what, hint=refused.hint)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
