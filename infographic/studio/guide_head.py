"""What stands above each view of a guide: its title, its state, and the way to its other views."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from infographic.studio.guide_title import title_of
from infographic.studio.run import guide_of, language_of, run_of
from infographic.studio.view import Tab


@dataclass(frozen=True)
class GuideHead:
    """`base` begins the addresses of the guide's views; `here` is the name of the view's tab."""

    name: str
    title: str
    language: str
    base: str
    here: str
    tabs: tuple[Tab, ...]


def guide_head(request: Request, here: str) -> GuideHead:
    """That of the guide which a request's path names; Refused when there is none."""
    guide = guide_of(request)
    title = title_of(guide.folder, language_of(request))
    base = str(request.app.url_path_for("guide", guide=guide.name))
    return GuideHead(guide.name, title.words, title.language, base, here, run_of(request).tabs)
