"""The editor: the picture, and the texts in it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from infographic.message import say
from infographic.studio.guide_head import guide_head
from infographic.studio.page import page
from infographic.studio.run import guide_of
from infographic.studio.view import Tab, View


def _guide(request: Request) -> Response:
    """A guide is opened where it is edited."""
    guide = guide_of(request)
    return RedirectResponse(request.app.url_path_for("edit", guide=guide.name))


def _edit(request: Request) -> Response:
    return page(request, "edit.html", head=guide_head(request, "edit"))


VIEW = View(
    (
        Route("/guides/{guide}", _guide, name="guide"),
        Route("/guides/{guide}/edit", _edit, name="edit"),
    ),
    Tab("edit", say("Edit"), "pen-to-square"),
)
