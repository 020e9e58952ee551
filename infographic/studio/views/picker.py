"""The picker: a dialog over the edit view in which a drawing is looked for and tried."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from infographic.content.guide.model import DEFAULT_THEME
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.files import program_data
from infographic.studio.body import said_in
from infographic.studio.desk.overview_of import overview_of
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.uploads import SCENE
from infographic.studio.editing.form import Form, form_of
from infographic.studio.editing.picking.asked import picked_in
from infographic.studio.editing.picking.drawings import (
    colours_of,
    icon_svg,
    own_drawings,
    own_svg,
    scene_svg,
)
from infographic.studio.editing.picking.found import Shelf, scene_label, shelf
from infographic.studio.editing.picking.preview import preview
from infographic.studio.editing.picking.target import Target, target_of, wishes
from infographic.studio.language_name import language_name
from infographic.studio.page import filler
from infographic.studio.refused import unreadable_request
from infographic.studio.run import desk_of, guide_of, language_of
from infographic.studio.view import View

_MOST_SENT = 64_000_000  # far more than is taken, so that a file is told how much too large it is
_FOR_EVER = {"cache-control": "private, max-age=31536000, immutable"}
_AS_IT_IS = {"cache-control": "no-store"}
_SVG = "image/svg+xml"


@dataclass(frozen=True)
class _Picker:
    """What the templates show: `address` begins those of all that belongs to the picker, `scenes`
    are what those that the target has are called, `colours` tells the theme's drawings from
    others."""

    address: str
    target: Target
    shelf: Shelf
    scenes: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    colours: str


def _picker(request: Request) -> Response:
    """The dialog, or what it finds; who comes by an address is led to the edit view."""
    if request.headers.get("sec-fetch-dest") == "document":
        edit = request.app.url_path_for("edit", guide=guide_of(request).name)
        query = urlencode({"text": request.query_params.get("for", "")})
        return RedirectResponse(f"{quote(edit)}?{query}")
    is_search = "q" in request.query_params
    template = "picker/found.html" if is_search else "picker/picker.html"
    return HTMLResponse(
        filler(request)(template, {"picker": _shown(request, language_of(request))})
    )


def _shown(request: Request, language: str) -> _Picker:
    state, folder = desk_of(request).state, guide_of(request).folder
    form = _form(request, state)
    target = target_of(form, state.copy, request.query_params.get("for", ""))
    logo = form.field("logo.file")
    logos = set(logo.words.values()) if logo else set()
    own = [name for name in own_drawings(folder) if name not in logos]
    query = request.query_params.get("q", "")
    codes = state.content.guide.languages if state.content else ()
    return _Picker(
        quote(request.app.url_path_for("picker", guide=guide_of(request).name)),
        target,
        shelf(target, query, language, own if target.takes_scenes else ()),
        tuple(scene_label(name, language) for name in target.scenes),
        tuple((code, language_name(code)) for code in codes) if target.takes_scenes else (),
        colours_of(_theme(state)),
    )


def _scene(request: Request) -> Response:
    theme = _theme(desk_of(request).state)
    return Response(scene_svg(request.path_params["name"], theme), 200, _FOR_EVER, _SVG)


def _icon(request: Request) -> Response:
    guide_of(request)  # where there is no guide, nothing is shown
    return Response(icon_svg(request.path_params["name"]), 200, _FOR_EVER, _SVG)


def _own(request: Request) -> Response:
    theme = _theme(desk_of(request).state)
    drawn = own_svg(guide_of(request).folder, request.path_params["name"], theme)
    return Response(drawn, 200, _AS_IT_IS, _SVG)


def _preview(request: Request) -> Response:
    """What the picture would show. It is a long wait for the address of an image: scripts ask."""
    state, said = desk_of(request).state, request.query_params
    target = target_of(_form(request, state), state.copy, said.get("for", ""))
    tried = wishes(state.copy, target, picked_in(said), ())
    place = said.get("shape", ""), said.get("language", "")
    drawn = preview(guide_of(request).folder, state.copy, tried, place, target)
    return Response(drawn, 200, _AS_IT_IS, _SVG)


async def _bring(request: Request) -> Response:
    """Takes a drawing into the guide's folder, where it can be chosen."""
    data = await request.body()
    name = request.query_params.get("name", "")
    taken = await run_in_threadpool(desk_of(request).take_file, name, data, SCENE)
    return JSONResponse({"name": taken})


async def _left(request: Request) -> Response:
    """The dialog was closed: drawings that it brought go again, unless they were taken."""
    names = said_in(await request.body()).get("names")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise unreadable_request()
    await run_in_threadpool(desk_of(request).leave_files, names)
    return JSONResponse({})


def _form(request: Request, state: DeskState) -> Form:
    overview = overview_of(guide_of(request).folder, state.copy, state.problems)
    return form_of(overview, request.query_params.get("language", ""))


def _theme(state: DeskState) -> Theme:
    """The guide's, or the usual one while it has none."""
    if state.content is not None:
        return state.content.theme
    return load_theme(program_data() / THEMES / f"{DEFAULT_THEME}.yaml")


VIEW = View(
    (
        Route("/guides/{guide}/picker", _picker, name="picker"),
        Route("/guides/{guide}/picker/preview", _preview),
        Route("/guides/{guide}/picker/own", _bring, methods=["POST"]),
        Route("/guides/{guide}/picker/left", _left, methods=["POST"]),
        Route("/guides/{guide}/picker/own/{name}", _own),
        Route("/guides/{guide}/picker/scenes/{name}", _scene),
        Route("/guides/{guide}/picker/icons/{name}", _icon),
    ),
    most_sent={"/guides/{guide}/picker/own": _MOST_SENT},
)
