"""Which pictures and presentations of a page format are to be made."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.page import PageFormat
from infographic.publish.artefact import Artefact
from infographic.publish.manuscript import Manuscript


@dataclass(frozen=True)
class PicturePlan:
    """Files of one page format, in some languages or all. The page is laid out for all languages of
    the guide, whichever are to be made."""

    manuscript: Manuscript
    page: PageFormat
    artefacts: tuple[Artefact, ...]
