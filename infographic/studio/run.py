"""What all requests of a run of the studio have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from starlette.requests import Request

from infographic.studio.address import Address
from infographic.studio.beside_desks import BesideDesks
from infographic.studio.desk.desk import Desk
from infographic.studio.events import Events
from infographic.studio.guides import FoundGuide, Guides
from infographic.studio.interface import interface_of
from infographic.studio.overviews import Overviews
from infographic.studio.static_files import StaticFiles
from infographic.studio.view import Tab

T = TypeVar("T")


@dataclass(frozen=True)
class Run:
    """`language` is that which the studio was started in, empty where nobody has said; `tabs` are
    those of a guide's views, and `beside` is what these keep beside desks."""

    address: Address
    guides: Guides
    overviews: Overviews
    events: Events
    static: StaticFiles
    tabs: tuple[Tab, ...]
    language: str = ""
    beside: BesideDesks = field(default_factory=BesideDesks)


def run_of(request: Request) -> Run:
    run: Run = request.app.state.run
    return run


def language_of(request: Request) -> str:
    """The language that the person who asks has the interface in."""
    return interface_of(request, run_of(request).language).language


def guide_of(request: Request) -> FoundGuide:
    """The guide that a request's path names as `{guide}`; Refused when there is none."""
    return run_of(request).guides.named(request.path_params["guide"])


def desk_of(request: Request) -> Desk:
    """The desk of that guide; Refused likewise."""
    return run_of(request).guides.desk(guide_of(request).name)


def beside_desk(request: Request, kind: type[T], make: Callable[[], T]) -> T:
    """What is kept of a kind beside that desk."""
    return run_of(request).beside.of(desk_of(request), kind, make)
