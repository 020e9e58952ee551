"""The edit view: the picture, the texts in it, and everything else that a guide says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from weakref import WeakKeyDictionary

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from infographic.content.guide.folder_file import MAX_BYTES
from infographic.message import say
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.uploads import LOGO
from infographic.studio.editing.answer import Fill, Outcome, answer
from infographic.studio.editing.changes import CHANGES, Asked
from infographic.studio.editing.facts import Opened, edit_page
from infographic.studio.editing.pictures import View as PictureView
from infographic.studio.editing.place import Place, place_in_address, place_in_request
from infographic.studio.editing.table import Table
from infographic.studio.editing.wishes import logo
from infographic.studio.editor_name import editor_name, remember_editor
from infographic.studio.guide_head import guide_head
from infographic.studio.interface import interface_of
from infographic.studio.page import environment, page, translator
from infographic.studio.refused import Refused
from infographic.studio.run import guide_of, run_of
from infographic.studio.view import Tab, View

MEASURE = "measure"  # asks for what takes longer than a picture


def _guide(request: Request) -> Response:
    """A guide is opened where it is edited."""
    guide = guide_of(request)
    return RedirectResponse(request.app.url_path_for("edit", guide=guide.name))


def _edit(request: Request) -> Response:
    """The page. Its pictures follow: the script asks for them."""
    desk = _desk(request)
    place = place_in_address(request.query_params)
    opened = _opened(request, desk.state, place, PictureView())
    return page(request, "edit.html", head=guide_head(request, "edit"), page=edit_page(opened))


async def _change(request: Request) -> Response:
    """Does what is asked for by the last name of the path, and answers with what is different."""
    name = request.path_params["change"]
    change = CHANGES.get(name)
    if change is None:
        raise Refused(404, say("there is no such page"))
    said = _read(await request.body())
    response = JSONResponse(await run_in_threadpool(_changed, request, name, said))
    remember_editor(response, str(said.get("who", "")))
    return response


async def _logo(request: Request) -> Response:
    """Takes a file as the logo."""
    data = await request.body()
    await run_in_threadpool(_take_logo, request, data)
    return JSONResponse({})


def _take_logo(request: Request, data: bytes) -> None:
    desk = _desk(request)
    name = desk.take_file(request.query_params.get("name", ""), data, LOGO)
    opened = _opened(request, desk.state, Place(), PictureView())
    language = request.query_params.get("language", "")
    desk.apply([logo(opened.form, opened.overview, language, name)])


def _shape(request: Request) -> Response:
    """A picture of another page shape than the one that is worked in."""
    state = _desk(request).state
    shape, language = request.path_params["shape"], request.path_params["language"]
    if state.content is None or shape not in state.content.formats:
        raise Refused(404, say("there is no such page"))
    if language not in state.content.guide.languages:
        raise Refused(404, say("there is no such page"))
    view = _table(request).pictures.view(state.content, state.content_time, shape, (language,))
    shown = view.pictures.get(language)
    headers = {"x-refused": "yes" if view.problems else "no"}
    if shown is None:
        return Response(status_code=204, headers=headers)
    return Response(shown.picture.svg, 200, headers, "image/svg+xml")


def _changed(request: Request, name: str, said: Mapping[str, object]) -> dict[str, object]:
    desk, place = _desk(request), place_in_request(said.get("place"))
    if name != MEASURE:
        _table(request).interrupt()
    before = _opened(request, desk.state, place, PictureView())
    who = editor_name(request, "")
    asked = Asked(desk, before, said, _fill(request), translator(request), who)
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
    if place.shape:
        table.measure(state.content, place.shape, place.chosen, place.measured)


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
    return answer(edit_page(opened), view, place, state.revision, outcome, _fill(request), said)


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
        interface=interface_of(request, run_of(request).language).language,
        changes=seen.changes,
        remarks=_table(request).remarks,
        rooms=_table(request).rooms,
    )


def _desk(request: Request) -> Desk:
    return run_of(request).guides.desk(guide_of(request).name)


def _table(request: Request) -> Table:
    """What is kept beside a desk, for as long as that is there."""
    state = request.app.state
    if not hasattr(state, "edit_tables"):
        state.edit_tables = WeakKeyDictionary()
    kept: WeakKeyDictionary[Desk, Table] = state.edit_tables
    return kept.setdefault(_desk(request), Table())


def _fill(request: Request) -> Fill:
    language = interface_of(request, run_of(request).language).language
    made = environment(language)
    return lambda template, filled: made.get_template(template).render(**filled)


def _read(body: bytes) -> Mapping[str, object]:
    try:
        said = json.loads(body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise Refused(400, say("the request cannot be read"), say("load the page again"))
    return said


VIEW = View(
    (
        Route("/guides/{guide}", _guide, name="guide"),
        Route("/guides/{guide}/edit", _edit, name="edit"),
        Route("/guides/{guide}/edit/logo", _logo, methods=["POST"], name="logo"),
        Route("/guides/{guide}/edit/shapes/{shape}/{language}", _shape, name="shape"),
        Route("/guides/{guide}/edit/{change}", _change, methods=["POST"], name="edit change"),
    ),
    Tab("edit", say("Edit"), "pen-to-square"),
    {"/guides/{guide}/edit/logo": MAX_BYTES},
)
