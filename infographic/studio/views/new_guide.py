"""New guides: one is named and made."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infographic.content.new_guide import MODELS, MOST_LANGUAGES, NewGuide, write_new_guide
from infographic.message import say
from infographic.publish.offer import OFFER
from infographic.studio.refused import Refused
from infographic.studio.run import run_of
from infographic.studio.view import View

_LONGEST_TITLE = 300


async def _make(request: Request) -> Response:
    """Makes a guide of what the form says, and tells where it is opened."""
    guides = run_of(request).guides
    if guides.is_one:
        what = say("this folder is a guide itself, and can have no others in it")
        raise Refused(409, what, say("start the studio in the folder above it"))
    new = _asked(await request.form())
    folder = await run_in_threadpool(write_new_guide, new, guides.folder, OFFER)
    return JSONResponse({"address": request.app.url_path_for("guide", guide=folder.name)}, 201)


def _asked(form: FormData) -> NewGuide:
    codes = [str(code) for code in form.getlist("language")[:MOST_LANGUAGES]]
    model = str(form.get("model", ""))
    if model not in MODELS:
        raise Refused(400, say("there is no such model"))
    titles = {code: str(form.get(f"title-{code}", "")) for code in codes}
    if any(len(title) > _LONGEST_TITLE for title in titles.values()):
        what = say("the title is longer than {most} characters", most=_LONGEST_TITLE)
        raise Refused(400, what, say("write a shorter one"))
    return NewGuide(titles, model)


VIEW = View((Route("/guides", _make, methods=["POST"], name="guides"),))
