"""The start page: the guides of the folder, with their pictures."""

from __future__ import annotations

from datetime import datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from infographic.message import say
from infographic.studio.card import Card, card, cards, summary
from infographic.studio.guide_languages import offered_languages
from infographic.studio.page import page
from infographic.studio.refused import Refused
from infographic.studio.run import guide_of, language_of, run_of
from infographic.studio.view import View

_COVER_HEADERS = {"cache-control": "private, max-age=86400"}


def _start(request: Request) -> Response:
    """All guides, or the only one that can be meant."""
    guides = run_of(request).guides
    if guides.is_one:
        return RedirectResponse(request.app.url_path_for("guide", guide=guides.all()[0].name))
    shown = _cards(request)
    return page(
        request,
        "start.html",
        cards=shown,
        summary=summary(shown),
        guide_languages=offered_languages(language_of(request)),
    )


def _card(request: Request) -> Response:
    """The card of a guide once its picture is there, and the line that sums all up."""
    overview = run_of(request).overviews.of(guide_of(request).folder, language_of(request))
    shown = card(guide_of(request), overview, language_of(request), _now())
    return page(request, "card.html", card=shown, summary=summary(_cards(request)))


def _cover(request: Request) -> Response:
    """The picture of a guide. What it is of stands in its address, so that it may be kept."""
    cover = run_of(request).overviews.of(guide_of(request).folder, language_of(request)).cover
    if not cover:
        raise Refused(404, say("there is no picture of this guide"))
    return Response(cover, 200, _COVER_HEADERS, "image/svg+xml")


def _cards(request: Request) -> tuple[Card, ...]:
    run = run_of(request)
    return cards(run.guides.all(), run.overviews, language_of(request), _now())


async def _events(request: Request) -> Response:
    """Nothing is told to the start page, but it hears when the studio has gone."""
    return StreamingResponse(run_of(request).events.of(""), media_type="text/event-stream")


def _now() -> datetime:
    return datetime.now().astimezone()


VIEW = View(
    (
        Route("/", _start, name="start"),
        Route("/events", _events, name="start_events"),
        Route("/guides/{guide}/card", _card, name="card"),
        Route("/guides/{guide}/cover", _cover, name="cover"),
    )
)
