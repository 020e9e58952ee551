"""The web pages of a guide: a job that comes after the pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infographic.publish.artefact import Artefact
from infographic.publish.made_file import SmallFile
from infographic.publish.progress import Progress
from infographic.publish.report import PAGE
from infographic.publish.shelf import Shelf
from infographic.publish.site.beside import small_file
from infographic.publish.site.site_plan import SitePlan

if TYPE_CHECKING:
    from infographic.publish.site.site_proof import SiteProof


@dataclass(frozen=True)
class SiteJob(SitePlan):
    """Makes the pages that are planned."""

    @property
    def name(self) -> str:
        return PAGE

    def small_file(self, artefact: Artefact) -> SmallFile | None:
        """The slip or the thumbnail, in these languages."""
        if artefact.key.language not in self.languages:
            return None
        return small_file(self.manuscript, artefact)

    def prepare(self) -> None:
        """What a guide has of its own is read as its pages are made."""
        from infographic.publish.site.site_proof import prepare

        prepare(self.manuscript)

    def proof(self, progress: Progress, shelf: Shelf) -> SiteProof:
        """The pages, fit to be written; RefusedError otherwise."""
        # Takes 50 ms, and builds of pictures alone only ask which pages there could be.
        from infographic.publish.site.site_proof import site_proof

        with progress.stage("page"):
            return site_proof(self, shelf)
