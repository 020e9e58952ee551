"""What all pages ask for: style sheets, scripts, fonts, and what is told of a guide."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from infographic.message import say
from infographic.studio.refused import Refused
from infographic.studio.run import guide_of, run_of
from infographic.studio.view import View

_FOR_EVER = "private, max-age=31536000, immutable"


async def _static(request: Request) -> Response:
    """A file, whose address has the version of them all."""
    static = run_of(request).static
    file = static.files.get(request.path_params["path"])
    if file is None or request.path_params["version"] != static.version:
        raise Refused(404, say("there is no such page"))
    return Response(file.data, 200, {"cache-control": _FOR_EVER}, file.media_type)


async def _events(request: Request) -> Response:
    """What is told of a guide, for as long as the page is open."""
    told = run_of(request).events.of(guide_of(request).name)
    return StreamingResponse(told, media_type="text/event-stream")


VIEW = View(
    (
        Route("/static/{version}/{path:path}", _static, name="static"),
        Route("/guides/{guide}/events", _events, name="events"),
    )
)
