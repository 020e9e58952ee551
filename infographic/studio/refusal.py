"""How it is told that a request is refused: as a page to people, in JSON to our scripts."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from infographic.studio.capitalised import capitalised
from infographic.studio.page import page, translator
from infographic.studio.refused import Refused


def refusal(request: Request, refused: Refused) -> Response:
    """The answer, in the language of the interface."""
    if request.headers.get("accept", "").startswith("application/json"):
        said = translator(request)
        words = {"what": capitalised(said(refused.what)), "hint": capitalised(said(refused.hint))}
        return JSONResponse(words, refused.status)
    return page(request, "refused.html", refused.status, what=refused.what, hint=refused.hint)
