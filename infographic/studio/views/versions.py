"""The view of versions: who saved what when, then and now side by side, and the way back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infographic.content.language.language import language as language_words
from infographic.content.load import Content
from infographic.history.history import UNSAVED, History, back_to
from infographic.history.version import Version
from infographic.message import Message, say
from infographic.studio.desk.versions import SaidOfGoingBack, begin, keeping
from infographic.studio.editor_name import as_name, editor_name, remember_editor
from infographic.studio.fetching.served import attachment
from infographic.studio.guide_head import guide_head
from infographic.studio.page import page, translator
from infographic.studio.refused import Refused
from infographic.studio.run import beside_desk, desk_of, guide_of, language_of, run_of
from infographic.studio.shape_names import shape_names
from infographic.studio.versions.brought_back import brought_back
from infographic.studio.versions.drawn import NOW, Compare, Drawings, Easel, pair_of
from infographic.studio.versions.facts import Asker, compared_to, version_of, versions_page
from infographic.studio.versions.looked_at import looked_at
from infographic.studio.versions.taken import kinds_of, wanted_of, zip_name, zipped
from infographic.studio.versions.thread import moment_of
from infographic.studio.view import Tab, View

_NAP = 0.5  # s
_MOST_READ = 20  # versions: to read one takes a tenth of a second
_PICTURE_HEADERS = {"cache-control": "private, max-age=86400"}


@dataclass(frozen=True)
class _Done:
    """What is said of what was done, and the address that takes it back, below the view's own."""

    words: Message
    undo: str = ""


def _versions(request: Request) -> Response:
    """The page. Its pictures follow: the script asks for them."""
    looked = looked_at(request.query_params)
    shown = versions_page(desk_of(request), _address(request), looked, _asker(request))
    return page(request, "versions.html", head=guide_head(request, "versions"), page=shown)


def _pair(request: Request) -> Response:
    """The pictures of a version and of now, with what is different marked in them."""
    desk, history, looked = desk_of(request), _history(request), looked_at(request.query_params)
    version = _version(request, history)
    easel = _easel(request, looked.shape, looked.language)
    found = compared_to(history, version, desk)
    moment = moment_of(version, _now())
    asked = Compare(version, moment, desk.state, found, _address(request))
    pair = pair_of(easel, history, asked)
    return page(request, "versions/pair.html", pair=pair)


def _picture(request: Request) -> Response:
    """A picture of then or now."""
    easel = _easel(request, request.path_params["shape"], request.path_params["language"])
    if request.path_params["version"] == NOW:
        drawn = easel.of_now(desk_of(request).state)
    else:
        history = _history(request)
        drawn = easel.of_then(history, _version(request, history))
    if drawn.shown is None:
        raise Refused(404, say("there is no picture of this guide"))
    return Response(drawn.shown.picture.svg, 200, _PICTURE_HEADERS, "image/svg+xml")


def _drafts(request: Request) -> Response:
    """The ids of the newest versions in which texts await approval."""
    history, drawings = _history(request), _drawings(request)
    versions = history.versions(_MOST_READ)
    return JSONResponse([each.id for each in versions if drawings.is_draft(history, each)])


def _take(request: Request) -> Response:
    """Asks which pictures of a version are to be taken along."""
    looked, language = looked_at(request.query_params), language_of(request)
    content = _content_of_then(request)
    shapes = shape_names(content, language)
    moment = moment_of(_version(request, _history(request)), _now())
    return page(
        request,
        "versions/take.html",
        address=request.url.path,
        shapes=shapes,
        shape=looked.shape,
        kinds=kinds_of(content, language_words(language).downloads),
        moment=moment,
    )


async def _taken(request: Request) -> Response:
    """These pictures, as a ZIP."""
    form = await request.form()
    shapes = [str(each) for each in form.getlist("shape") if each]
    kinds = [str(each) for each in form.getlist("kind")]
    is_left = Event()
    watching = asyncio.create_task(_watch(request, is_left))
    try:
        return await run_in_threadpool(_zip, request, shapes, kinds, is_left)
    finally:
        watching.cancel()


async def _watch(request: Request, is_left: Event) -> None:
    """Wait until nobody waits for the answer any more."""
    while not await request.is_disconnected():
        await asyncio.sleep(_NAP)
    is_left.set()


def _zip(request: Request, shapes: list[str], kinds: list[str], is_left: Event) -> Response:
    history, language = _history(request), language_of(request)
    version, content = _version(request, history), _content_of_then(request)
    data = zipped(history, version, wanted_of(content, shapes, kinds), language, is_left)
    headers = {"content-disposition": attachment(zip_name(content, version, language))}
    return Response(data, 200, headers, "application/zip")


def _content_of_then(request: Request) -> Content:
    """The guide of the version that the path names; Refused when it cannot be read."""
    history = _history(request)
    earlier = _drawings(request).then.of(history, _version(request, history))
    if earlier.content is None:
        problem = earlier.problems[0]
        raise Refused(409, problem.what, problem.hint)
    return earlier.content


async def _change(request: Request) -> Response:
    """Does what is asked for by the last name of the path."""
    act = _CHANGES.get(request.path_params["change"])
    if act is None:
        raise Refused(404, say("there is no such page"))
    said = {name: str(value) for name, value in (await request.form()).items()}
    done = await run_in_threadpool(act, request, said)
    translate = translator(request)
    undo = {"words": translate(say("Undo")), "address": done.undo} if done.undo else None
    response = JSONResponse({"words": translate(done.words), "undo": undo})
    remember_editor(response, said.get("who", ""))
    return response


def _begin(request: Request, said: Mapping[str, str]) -> _Done:
    """Versions are kept from now on; what is there is the first."""
    begin(desk_of(request).folder, _who(said), translator(request))
    _tell(request, said)
    return _Done(say("From now on each time you save makes a version"))


def _name(request: Request, said: Mapping[str, str]) -> _Done:  # noqa: ARG001
    """Who saves from now on."""
    return _Done(say("Versions are saved as: {who}", who=_who(said)))


def _restore(request: Request, said: Mapping[str, str]) -> _Done:
    """The guide becomes what it was."""
    desk, history = desk_of(request), _history(request)
    version = _version(request, history)
    translate = translator(request)
    about = SaidOfGoingBack(_who(said), translate(back_to(version)), translate(UNSAVED))
    gone = desk.go_back(version, about)
    _tell(request, said)
    if not gone.version:
        return _Done(say("Everything is as it was then already"))
    return _Done(
        say("The guide is as it was then. That is a new version"), f"{gone.before}/restore"
    )


def _bring_back(request: Request, said: Mapping[str, str]) -> _Done:
    """One text, value or part becomes what it was, as an edit that is not saved yet."""
    desk, history = desk_of(request), _history(request)
    found = compared_to(history, _version(request, history), desk)
    change = found.named(said.get("key", ""))
    if change is None:
        raise Refused(409, say("this is as it was then already"), say("load the page again"))
    desk.apply([brought_back(change, found.texts, desk.state.copy.texts)])
    _tell(request, said)
    return _Done(say("As it was then: {item}. Save to keep it", item=change.item), "now/undo")


def _undo(request: Request, said: Mapping[str, str]) -> _Done:
    desk_of(request).undo()
    _tell(request, said)
    return _Done(say("Undone"))


def _redo(request: Request, said: Mapping[str, str]) -> _Done:
    desk_of(request).redo()
    _tell(request, said)
    return _Done(say("Done again"))


_CHANGES: Mapping[str, Callable[[Request, Mapping[str, str]], _Done]] = {
    "begin": _begin,
    "name": _name,
    "restore": _restore,
    "bring-back": _bring_back,
    "undo": _undo,
    "redo": _redo,
}


def _tell(request: Request, said: Mapping[str, str]) -> None:
    """All pages of the guide hear that it is another one."""
    run_of(request).events.tell(guide_of(request).name, "edited", by=said.get("tab", ""))


def _who(said: Mapping[str, str]) -> str:
    who = as_name(said.get("who", ""))
    if not who:
        raise Refused(400, say("nobody is named who saves this version"), say("give your name"))
    return who


def _history(request: Request) -> History:
    history = History.of(guide_of(request).folder)
    if history is None:
        raise Refused(404, say("no versions of this guide are kept yet"))
    return history


def _version(request: Request, history: History) -> Version:
    """The version that the path names; HistoryError when there is none."""
    known, named = _drawings(request).versions, request.path_params["version"]
    if named not in known:
        known[named] = version_of(history, history.versions(), named)
    return known[named]


def _asker(request: Request) -> Asker:
    interface = language_of(request)
    proposed = keeping(guide_of(request).folder).who
    return Asker(editor_name(request, proposed), interface, _now())


def _now() -> datetime:
    return datetime.now().astimezone()


def _easel(request: Request, shape: str, language: str) -> Easel:
    return Easel(_drawings(request), shape, language)


def _drawings(request: Request) -> Drawings:
    """Those of a desk, for as long as it is there."""
    return beside_desk(request, Drawings, Drawings)


def _address(request: Request) -> str:
    return str(request.app.url_path_for("versions", guide=guide_of(request).name))


VIEW = View(
    (
        Route("/guides/{guide}/versions", _versions, name="versions"),
        Route("/guides/{guide}/versions/{version}/pair", _pair, name="pair"),
        Route(
            "/guides/{guide}/versions/{version}/picture/{shape}/{language}",
            _picture,
            name="picture of a version",
        ),
        Route("/guides/{guide}/versions/now/drafts", _drafts, name="drafts of versions"),
        Route("/guides/{guide}/versions/{version}/take", _take, name="take a version"),
        Route(
            "/guides/{guide}/versions/{version}/take",
            _taken,
            methods=["POST"],
            name="taken of a version",
        ),
        Route(
            "/guides/{guide}/versions/{version}/{change}",
            _change,
            methods=["POST"],
            name="versions change",
        ),
    ),
    Tab("versions", say("Versions"), "clock-rotate-left"),
)
