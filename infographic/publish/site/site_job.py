"""The web pages of a guide: a job that comes after the pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infographic.publish.progress import Progress
from infographic.publish.report import PAGE
from infographic.publish.shelf import Shelf
from infographic.publish.site.site_plan import SitePlan

if TYPE_CHECKING:
    from infographic.publish.site.site_proof import SiteProof


@dataclass(frozen=True)
class SiteJob(SitePlan):
    """Makes the pages that are planned."""

    @property
    def name(self) -> str:
        return PAGE

    def proof(self, progress: Progress, shelf: Shelf) -> SiteProof:
        """The pages, fit to be written; RefusedError otherwise."""
        # Takes 50 ms, and builds of pictures alone only ask which pages there could be.
        from infographic.publish.site.site_proof import site_proof

        with progress.stage("page"):
            return site_proof(self, shelf)
