"""Guides from elsewhere: a ZIP, or the files of a folder, brought to the start page."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infographic.message import say
from infographic.studio.importing import MOST_BYTES, import_guide, unpacked
from infographic.studio.refused import Refused
from infographic.studio.run import run_of
from infographic.studio.view import View

_MOST_FILES = 1000
_AROUND = 1_000_000  # bytes of a request beside its files


async def _import(request: Request) -> Response:
    """Takes in what was sent, each file under its path, and tells where it is opened."""
    guides = run_of(request).guides
    if guides.is_one:
        what = say("this folder is a guide itself, and can have no others in it")
        raise Refused(409, what, say("start the studio in the folder above it"))
    async with request.form(max_files=_MOST_FILES, max_fields=0) as form:
        files = {
            path: await file.read() for path, file in form.items() if isinstance(file, UploadFile)
        }
    folder = await run_in_threadpool(_taken_in, files, request)
    return JSONResponse({"address": request.app.url_path_for("guide", guide=folder)}, 201)


def _taken_in(files: dict[str, bytes], request: Request) -> str:
    name = next(iter(files), "")
    if len(files) == 1 and name.lower().endswith(".zip"):
        files = unpacked(files[name])
    return import_guide(files, name, run_of(request).guides.folder).name


VIEW = View(
    (Route("/import", _import, methods=["POST"], name="import"),),
    most_sent={"/import": MOST_BYTES + _AROUND},
)
