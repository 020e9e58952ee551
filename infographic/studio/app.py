"""The studio as an application: its views, and the guard before them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import compile_path
from starlette.types import ASGIApp, Scope

from infographic.errors import InfographicError
from infographic.message import say
from infographic.studio.address import Address
from infographic.studio.events import Events
from infographic.studio.guard import Guard
from infographic.studio.guides import Guides
from infographic.studio.overviews import Overviews
from infographic.studio.refusal import refusal
from infographic.studio.refused import Refused
from infographic.studio.run import Run
from infographic.studio.static_files import static_files
from infographic.studio.view import MOST_SENT, View
from infographic.studio.views import VIEWS

# What becomes of an exception that nobody foresaw.
Told = Callable[[Exception], InfographicError]


def studio(
    guides: Guides,
    address: Address,
    events: Events,
    told: Told,
    language: str = "",
    overviews: Overviews | None = None,
) -> ASGIApp:
    """The application that serves guides at an address. `told` turns what nobody foresaw into
    words; `language` is that of the interface where nobody has chosen another, and
    `overviews` what is known of the guides."""
    tabs = tuple(view.tab for view in VIEWS if view.tab)
    app = Starlette(routes=[route for view in VIEWS for route in view.routes])
    app.state.run = Run(
        address, guides, overviews or Overviews(), events, static_files(), tabs, language
    )

    def at_once(scope: Scope, refused: Refused) -> Response:
        return refusal(Request({**scope, "app": app}), refused)

    def refused_later(request: Request, error: Exception) -> Response:
        return refusal(request, _as_refused(error, told))

    for kind in (Refused, HTTPException, InfographicError, Exception):
        app.add_exception_handler(kind, refused_later)
    return Guard(app, address, _limits(VIEWS), at_once, "/static/")


def _as_refused(error: Exception, told: Told) -> Refused:
    """What to tell a person of an error."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, HTTPException):
        known = {404: say("there is no such page"), 405: say("the studio does not do this")}
        return Refused(error.status_code, known.get(error.status_code, say("this cannot be done")))
    if isinstance(error, InfographicError):
        problem, status = error.problems[0], HTTPStatus.CONFLICT
    else:
        problem, status = told(error).problems[0], HTTPStatus.INTERNAL_SERVER_ERROR
    return Refused(status, problem.what, problem.hint)


def _limits(views: Iterable[View]) -> Callable[[str], int]:
    """How many bytes may be sent to a path."""
    known = [
        (compile_path(path)[0], most) for view in views for path, most in view.most_sent.items()
    ]

    def limit_of(path: str) -> int:
        return next((most for pattern, most in known if pattern.match(path)), MOST_SENT)

    return limit_of
