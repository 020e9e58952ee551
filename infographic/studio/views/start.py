"""The start page: the guides of the folder."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from infographic.studio.guide_title import title_of
from infographic.studio.page import page
from infographic.studio.run import run_of
from infographic.studio.view import View


def _start(request: Request) -> Response:
    """All guides, or the only one that can be meant."""
    guides = run_of(request).guides
    found = guides.all()
    if guides.is_one:
        return RedirectResponse(request.app.url_path_for("guide", guide=found[0].name))
    titled = [(guide, title_of(guide.folder)) for guide in found]
    return page(request, "start.html", guides=titled)


VIEW = View((Route("/", _start, name="start"),))
