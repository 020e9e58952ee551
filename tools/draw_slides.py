"""The slides of presentations as pictures, drawn by the program itself and not by an Office."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from infographic.content.load import Content
from infographic.deck import Deck, native_slides
from infographic.per_language import PerLanguage
from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.pictures import PictureJob
from infographic.publish.progress import Progress
from infographic.publish.selection import Selection
from infographic.render.svg import outlined_svg

_KIND = "pptx"


def decks_of(content: Content, languages: Sequence[str] = ()) -> PerLanguage[Deck]:
    """The presentations of a guide in these languages, or in all; InfographicError where it cannot
    be made."""
    selection = Selection(languages=languages, kinds=[_KIND])
    for job in edition_of(manuscript_of(content), selection).wanted:
        if isinstance(job, PictureJob):
            return job.proof(Progress()).decks
    return PerLanguage({})


def write_slides(deck: Deck, into: Path) -> list[tuple[str, Path]]:
    """Write the slides that are to be edited into a folder; the name of the layout of each, and its
    file."""
    into.mkdir(parents=True, exist_ok=True)
    written = []
    for number, slide in enumerate(native_slides(deck), start=1):
        path = into / f"{number}.svg"
        path.write_bytes(outlined_svg(slide.scene))
        written.append((slide.design, path))
    return written
