"""The fetch view: the files of a guide by what they are for, made here and taken along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infographic.content.guide.placeholders import counted
from infographic.content.language.language import language
from infographic.content.load import Content
from infographic.content.yaml.encoding import shown as shown_path
from infographic.errors import InfographicError
from infographic.message import say
from infographic.publish.report import read_report
from infographic.studio.approving.table import ApprovalTable
from infographic.studio.desk.difference import changes_in
from infographic.studio.editing.edit_page import NamedLanguage
from infographic.studio.fetching.fetch_page import FetchPage
from infographic.studio.fetching.maker import MakingState
from infographic.studio.fetching.rows import Files, lying
from infographic.studio.fetching.served import ALONE, attachment, download, output_file, shown
from infographic.studio.fetching.table import FetchTable
from infographic.studio.fetching.translator_file import kinds
from infographic.studio.guide_head import guide_head
from infographic.studio.language_name import language_name
from infographic.studio.page import filler, page, translator
from infographic.studio.refused import Refused
from infographic.studio.run import beside_desk, desk_of, guide_of, language_of, run_of
from infographic.studio.shape_names import shape_names
from infographic.studio.view import Tab, View

_REGIONS = ("state", "actions", "making", "notes", "copies", "groups", "translator")


def _fetch(request: Request) -> Response:
    """The page."""
    return page(request, "fetch.html", head=guide_head(request, "fetch"), page=_page(request))


def _look(request: Request) -> Response:
    """The parts of the page as they are now."""
    return JSONResponse(_regions(request))


async def _make(request: Request) -> Response:
    """Has the files made."""
    maker, language = _table(request).maker, language_of(request)
    await run_in_threadpool(maker.begin, language)
    return JSONResponse(await run_in_threadpool(_regions, request))


async def _stop(request: Request) -> Response:
    """Has that stopped; what is ready stays."""
    await run_in_threadpool(_table(request).maker.stop)
    return JSONResponse(await run_in_threadpool(_regions, request))


def _file(request: Request) -> Response:
    """A file to take along."""
    return download(output_file(_table(request).output, request.path_params["path"]))


def _shown(request: Request) -> Response:
    """A file to look at."""
    return shown(output_file(_table(request).output, request.path_params["path"]))


async def _begin_texts(request: Request) -> Response:
    """Has the file for a translator made."""
    kind = request.path_params["name"]
    if kind not in kinds():
        raise Refused(404, say("there is no such file"))
    await run_in_threadpool(_table(request).translator_file.begin, kind, language_of(request))
    return JSONResponse(await run_in_threadpool(_regions, request))


def _texts(request: Request) -> Response:
    """The file for a translator, to take along."""
    made = _table(request).translator_file.state
    if not made.is_ready:
        raise Refused(404, say("there is no such file"), say("make it again"))
    headers = {"content-disposition": attachment(made.name), "content-security-policy": ALONE}
    return Response(made.data, 200, headers, "application/octet-stream")


def _regions(request: Request) -> dict[str, object]:
    shown_page, fill = _page(request), filler(request)
    html = "".join(fill(f"fetch/{name}.html", {"page": shown_page}) for name in _REGIONS)
    making = _table(request).maker.state
    return {"html": html, "fate": making.fate, "says": translator(request)(_says(making))}


def _says(making: MakingState) -> str:
    """What those who listen are told when it has ended."""
    words: Mapping[str, str] = {
        "done": say("The files are ready"),
        "stopped": say("Stopped. What is ready can be fetched"),
        "failed": say("The files could not be made"),
    }
    return words.get(making.fate, "")


def _page(request: Request) -> FetchPage:
    desk, table = desk_of(request), _table(request)
    guide = guide_of(request)
    saved = _saved(request).saved(guide.folder, desk.state)
    problems = saved.problems
    bare = FetchPage(
        address=str(request.app.url_path_for("fetch", guide=guide.name)),
        base=str(request.app.url_path_for("guide", guide=guide.name)),
        language="",
        languages=(),
        groups=(),
        making=table.maker.state,
        changes=len(changes_in(desk.state.copy)),
        problems=problems,
        output=shown_path(table.output),
        translator_file=table.translator_file.state,
    )
    if saved.content is None:
        return bare
    return _filled(request, bare, saved.content)


def _filled(request: Request, bare: FetchPage, content: Content) -> FetchPage:
    """The page of a guide that can be read."""
    table, codes = _table(request), content.guide.languages
    wanted = request.query_params.get("language", "")
    seen = wanted if wanted in codes else codes[0]
    if content.placeholders:
        names = (str(each) for each, _ in counted(content.placeholders))
        return replace(bare, language=seen, placeholders=tuple(names))
    try:
        edition = table.edition(content)
    except InfographicError as error:
        return replace(bare, problems=error.problems)
    files = Files(
        edition,
        lying(read_report(table.output), table.output),
        bare.making,
        seen,
        language(language_of(request)).downloads,
    )
    return replace(
        bare,
        language=seen,
        languages=tuple(NamedLanguage(code, language_name(code)) for code in codes),
        translator_kinds=kinds() if len(codes) > 1 else (),
        groups=files.groups(),
        drafts=files.drafts,
        is_draft=files.is_draft,
        picture=files.picture,
        alternative=files.alternative,
        now=_now(bare.making, content, language_of(request)),
    )


def _now(making: MakingState, content: Content, interface: str) -> str:
    """What is drawn just now, in words."""
    names = shape_names(content, interface)
    return ", ".join(names[name] for name in making.now if name in names)


def _saved(request: Request) -> ApprovalTable:
    """The guide as its files say it is kept by."""
    return beside_desk(request, ApprovalTable, ApprovalTable)


def _table(request: Request) -> FetchTable:
    """What is kept beside a desk, for as long as that is there."""
    guide, events = guide_of(request), run_of(request).events

    def told(making: MakingState) -> None:
        events.tell(guide.name, "progress", done=making.done, total=making.total, fate=making.fate)

    return beside_desk(request, FetchTable, lambda: FetchTable(guide.folder, told))


VIEW = View(
    (
        Route("/guides/{guide}/fetch", _fetch, name="fetch"),
        Route("/guides/{guide}/fetch/look", _look, name="fetch look"),
        Route("/guides/{guide}/fetch/make", _make, methods=["POST"], name="fetch make"),
        Route("/guides/{guide}/fetch/stop", _stop, methods=["POST"], name="fetch stop"),
        Route("/guides/{guide}/fetch/texts", _texts, name="fetch texts"),
        Route(
            "/guides/{guide}/fetch/texts/{name}",
            _begin_texts,
            methods=["POST"],
            name="fetch texts make",
        ),
        Route("/guides/{guide}/fetch/file/{path:path}", _file, name="fetch file"),
        Route("/guides/{guide}/fetch/page/{path:path}", _shown, name="fetch page"),
    ),
    Tab("fetch", say("Fetch files"), "download"),
)
