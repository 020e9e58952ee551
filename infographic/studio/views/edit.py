"""The edit view: the picture, the texts in it, and everything else that a guide says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from infographic.content.guide.folder_file import MAX_BYTES
from infographic.message import say
from infographic.studio.body import said_in
from infographic.studio.capitalised import capitalised
from infographic.studio.desk.kept_approvals import lost_approvals
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.uploads import LOGO
from infographic.studio.desk.wish import Write
from infographic.studio.editing.answer import Outcome, answer
from infographic.studio.editing.changes import CHANGES
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.facts import edit_page
from infographic.studio.editing.opened import Opened
from infographic.studio.editing.pictures import View as PictureView
from infographic.studio.editing.place import Place, place_in_address, place_in_request
from infographic.studio.editing.side_picture import side_picture
from infographic.studio.editing.table import Table
from infographic.studio.editing.translation import MOST_SENT, translation_dialog
from infographic.studio.editing.translation_type import all_measured, offered_in, smaller_type
from infographic.studio.editing.wishes import logo
from infographic.studio.editor_name import editor_name, remember_editor
from infographic.studio.guide_head import guide_head
from infographic.studio.page import filler, page, translator
from infographic.studio.refused import Refused, unreadable_request
from infographic.studio.run import beside_desk, desk_of, guide_of, language_of, run_of
from infographic.studio.view import Tab, View

MEASURE = "measure"  # asks for what takes longer than a picture


def _guide(request: Request) -> Response:
    """A guide is opened where it is edited."""
    guide = guide_of(request)
    return RedirectResponse(request.app.url_path_for("edit", guide=guide.name))


def _edit(request: Request) -> Response:
    """The page. Its pictures follow: the script asks for them."""
    desk = desk_of(request)
    state = desk.look_again()
    _table(request).has_lost_approvals = bool(lost_approvals(desk.folder))
    place = place_in_address(request.query_params)
    opened = _opened(request, state, place, PictureView())
    return page(request, "edit.html", head=guide_head(request, "edit"), page=edit_page(opened))


async def _change(request: Request) -> Response:
    """Does what is asked for by the last name of the path, and answers with what is different."""
    name = request.path_params["change"]
    change = CHANGES.get(name)
    if change is None:
        raise Refused(404, say("there is no such page"))
    said = said_in(await request.body())
    response = JSONResponse(await run_in_threadpool(_changed, request, name, said))
    remember_editor(response, str(said.get("who", "")))
    return response


async def _logo(request: Request) -> Response:
    """Takes a file as the logo."""
    data = await request.body()
    await run_in_threadpool(_take_logo, request, data)
    return JSONResponse({})


def _take_logo(request: Request, data: bytes) -> None:
    desk = desk_of(request)
    name = desk.take_file(request.query_params.get("name", ""), data, LOGO)
    opened = _opened(request, desk.state, Place(), PictureView())
    language = request.query_params.get("language", "")
    try:
        desk.apply([logo(opened.form, opened.overview, language, name)])
    except EditError:
        desk.leave_files([name])
        raise


async def _translation(request: Request) -> Response:
    """Shows what a translator's file would change."""
    data = await request.body()
    return JSONResponse({"dialog": await run_in_threadpool(_offered, request, data)})


def _offered(request: Request, data: bytes) -> str:
    name = request.query_params.get("name", "")
    return translation_dialog(desk_of(request).state, name, data, filler(request))


async def _type(request: Request) -> Response:
    """Tells whether a text from a translator would make type smaller."""
    offered = offered_in(said := said_in(await request.body()))
    if offered is None:
        raise unreadable_request()
    told = await run_in_threadpool(smaller_type, desk_of(request).state, offered)
    before = said.get("smaller")
    count = (before if isinstance(before, int) else 0) + (told is not None)
    translate = translator(request)
    words = capitalised(translate(told)) if told else ""
    return JSONResponse({"told": words, "smaller": count, "end": translate(all_measured(count))})


def _shape(request: Request) -> Response:
    """A picture of another page shape than the one that is worked in."""
    state = desk_of(request).state
    shape, language = _page_in(request, state)
    if state.content is None:
        raise Refused(404, say("there is no such page"))
    view = _table(request).pictures.view(state.content, state.content_time, shape, (language,))
    shown = view.pictures.get(language)
    headers = {"x-refused": "yes" if view.problems else "no"}
    if shown is None:
        return Response(status_code=204, headers=headers)
    return Response(shown.picture.svg, 200, headers, "image/svg+xml")


def _page_in(request: Request, state: DeskState) -> tuple[str, str]:
    """The page shape and the language that a path names; Refused when the guide has no such."""
    shape, language = request.path_params["shape"], request.path_params["language"]
    if state.content is None or shape not in state.content.formats:
        raise Refused(404, say("there is no such page"))
    if language not in state.content.guide.languages:
        raise Refused(404, say("there is no such page"))
    return shape, language


def _side(request: Request) -> Response:
    """The picture around a text with other words than it has: one side of a conflict."""
    asked = request.query_params
    write = Write(asked.get("text", ""), asked.get("of", ""), asked.get("words", ""))
    desk = desk_of(request)
    shape, language = _page_in(request, desk.state)
    svg = side_picture(desk.folder, desk.state.copy, write, shape, language)
    return Response(svg, media_type="image/svg+xml") if svg else Response(status_code=204)


def _changed(request: Request, name: str, said: Mapping[str, object]) -> dict[str, object]:
    desk, place = desk_of(request), place_in_request(said.get("place"))
    if name != MEASURE:
        _table(request).interrupt()
    before = _opened(request, desk.state, place, PictureView())
    who = editor_name(request, "")
    asked = Asked(desk, before, said, filler(request), translator(request), who)
    outcome = CHANGES[name](asked)
    if name == MEASURE:
        _measure(_table(request), desk.state, before)
    place = replace(place, chosen=outcome.opens or place.chosen)
    state = desk.state
    if state.revision != before.state.revision:
        run_of(request).events.tell(guide_of(request).name, "edited", by=place.tab)
    return _answer(request, state, place, outcome)


def _measure(table: Table, state: DeskState, opened: Opened) -> None:
    """Find out what takes longer than a picture."""
    if state.content is None or not state.is_current:
        return
    table.advise(state.content)
    place = opened.place
    table.measure(state, place.gauged or place.shape, place.chosen, place.measured)


def _answer(
    request: Request, state: DeskState, place: Place, outcome: Outcome
) -> dict[str, object]:
    opened = _opened(request, state, place, PictureView())
    place = opened.place
    view = opened.view
    if state.content is not None:
        pictures = _table(request).pictures
        view = pictures.view(state.content, state.content_time, place.shape, place.seen)
        opened = replace(opened, view=view)
    said = translator(request)
    return answer(edit_page(opened), view, place, state.revision, outcome, filler(request), said)


def _opened(request: Request, state: DeskState, place: Place, view: PictureView) -> Opened:
    guide = guide_of(request)
    seen = _table(request).seen(guide.folder, state)
    shapes = tuple(state.content.formats) if state.content else ()
    return Opened(
        name=guide.name,
        address=str(request.app.url_path_for("edit", guide=guide.name)),
        state=state,
        overview=seen.overview,
        place=place.within(shapes, seen.overview.languages),
        view=view,
        interface=language_of(request),
        changes=seen.changes,
        remarks=_table(request).remarks,
        rooms=_table(request).rooms,
        now=datetime.now().astimezone(),
        has_lost_approvals=_table(request).has_lost_approvals,
    )


def _table(request: Request) -> Table:
    """What is kept beside a desk, for as long as that is there."""
    return beside_desk(request, Table, Table)


VIEW = View(
    (
        Route("/guides/{guide}", _guide, name="guide"),
        Route("/guides/{guide}/edit", _edit, name="edit"),
        Route("/guides/{guide}/edit/logo", _logo, methods=["POST"], name="logo"),
        Route(
            "/guides/{guide}/edit/translation", _translation, methods=["POST"], name="translation"
        ),
        Route("/guides/{guide}/edit/translation-type", _type, methods=["POST"], name="type"),
        Route("/guides/{guide}/edit/shapes/{shape}/{language}", _shape, name="shape"),
        Route("/guides/{guide}/edit/sides/{shape}/{language}", _side, name="side"),
        Route("/guides/{guide}/edit/{change}", _change, methods=["POST"], name="edit change"),
    ),
    Tab("edit", say("Edit"), "pen-to-square"),
    {  # too large a file is told of too
        "/guides/{guide}/edit/logo": 32 * MAX_BYTES,
        "/guides/{guide}/edit/translation": MOST_SENT,
    },
)
