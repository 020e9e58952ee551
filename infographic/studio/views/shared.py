"""What all pages ask for: style sheets, scripts, fonts, and what is told of a guide."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from threading import Thread

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from infographic.message import say
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.watching import Watching
from infographic.studio.guides import FoundGuide
from infographic.studio.refused import Refused
from infographic.studio.run import Run, guide_of, run_of
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
    told = _while_watched(run_of(request), guide_of(request))
    return StreamingResponse(told, media_type="text/event-stream")


async def _while_watched(run: Run, guide: FoundGuide) -> AsyncIterator[bytes]:
    """What is told of a guide, whose files are watched as long as somebody listens."""

    def changed(names: frozenset[str]) -> None:
        _look(run, guide, lambda desk: desk.files_changed(names))

    watching = Watching(guide.folder, changed)
    await run_in_threadpool(watching.__enter__)
    events = run.events.of(guide.name)
    try:
        if (opened := await anext(events, None)) is None:
            return
        yield opened
        await run_in_threadpool(_look, run, guide, Desk.look_again)
        async for event in events:
            yield event
    finally:
        Thread(target=watching.end, daemon=True).start()  # it may take a second to end


def _look(run: Run, guide: FoundGuide, read: Callable[[Desk], DeskState]) -> None:
    """Has the desk `read` what has changed, and the guide's pages told if that is new to it."""
    try:
        desk = run.guides.desk(guide.name)
    except Refused:  # it is gone, which is told to who asks for it
        run.events.tell(guide.name, "changed")
        return
    before = desk.state
    after = read(desk)
    if (after.revision, after.broken) != (before.revision, before.broken):
        run.events.tell(guide.name, "changed")


VIEW = View(
    (
        Route("/static/{version}/{path:path}", _static, name="static"),
        Route("/guides/{guide}/events", _events, name="events"),
    )
)
