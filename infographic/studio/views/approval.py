"""The approval view: how each text stands in each language, ticked as it is approved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infographic.message import say
from infographic.studio.approving.approval_page import ApprovalPage
from infographic.studio.approving.asks import ASKS, Asked, Told
from infographic.studio.approving.rows import ToApprove, approval_page
from infographic.studio.approving.table import ApprovalTable
from infographic.studio.body import said_in
from infographic.studio.desk.difference import changes_in
from infographic.studio.guide_head import guide_head
from infographic.studio.page import filler, page, translator
from infographic.studio.refused import Refused
from infographic.studio.run import beside_desk, desk_of, guide_of, run_of
from infographic.studio.view import Tab, View

_REGIONS = ("state", "actions", "sums", "notes", "table")


def _approval(request: Request) -> Response:
    """The page."""
    head = guide_head(request, "approval")
    return page(request, "approval.html", head=head, page=_page(request, _now()))


async def _ask(request: Request) -> Response:
    """Does what is asked for by the last name of the path, and answers with what is different."""
    name = request.path_params["ask"]
    if name not in ASKS:
        raise Refused(404, say("there is no such page"))
    said = said_in(await request.body())
    return JSONResponse(await run_in_threadpool(_answer, request, name, said))


def _answer(request: Request, name: str, said: Mapping[str, object]) -> dict[str, object]:
    now, translate = _now(), translator(request)
    before = _page(request, now)
    told = ASKS[name](Asked(desk_of(request), _table(request), before, said, now, translate))
    if told.wrote:
        tab = said.get("tab")
        run_of(request).events.tell(guide_of(request).name, "approved", by=tab)
    shown = _page(request, now)
    fill = filler(request)
    return {
        "html": "".join(fill(f"approval/{each}.html", {"page": shown}) for each in _REGIONS),
        "words": translate(told.words),
        "mood": told.mood,
        "undo": told.undo,
        "undo_words": translate(say("Undo")),
        "dialog": _dialog(told, shown, fill),
    }


def _dialog(told: Told, shown: ApprovalPage, fill: Callable[..., str]) -> str:
    if not told.confirmed:
        return ""
    return fill("approval/confirm.html", {"page": shown, "language": told.confirmed})


def _page(request: Request, now: datetime) -> ApprovalPage:
    guide, desk = guide_of(request), desk_of(request)
    state = desk.state
    saved = _table(request).saved(guide.folder, state)
    return approval_page(
        ToApprove(
            address=str(request.app.url_path_for("approval", guide=guide.name)),
            base=str(request.app.url_path_for("guide", guide=guide.name)),
            content=state.content,
            saved=saved.content,
            overview=desk.overview(),
            changes=len(changes_in(state.copy)),
            now=now,
            problems=saved.problems or (() if state.content else state.problems),
        )
    )


def _now() -> datetime:
    return datetime.now().astimezone()


def _table(request: Request) -> ApprovalTable:
    """What is kept beside a desk, for as long as that is there."""
    return beside_desk(request, ApprovalTable, ApprovalTable)


VIEW = View(
    (
        Route("/guides/{guide}/approval", _approval, name="approval"),
        Route("/guides/{guide}/approval/{ask}", _ask, methods=["POST"], name="approval ask"),
    ),
    Tab("approval", say("Approval"), "circle-check"),
)
