"""A view: a part of the studio with addresses of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.routing import Route

MOST_SENT = 1_000_000  # bytes of a request, where a view says nothing else


@dataclass(frozen=True)
class Tab:
    """How a view is reached from a guide's other views: it is at `/guides/{guide}/{name}`, with a
    `label` and an icon as its `sign`."""

    name: str
    label: str
    sign: str


@dataclass(frozen=True)
class View:
    """`most_sent` is how many bytes may be sent to the paths of some routes, as the routes write
    them; elsewhere it is `MOST_SENT`."""

    routes: tuple[Route, ...]
    tab: Tab | None = None
    most_sent: Mapping[str, int] = field(default_factory=dict)
