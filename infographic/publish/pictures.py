"""The pictures and presentations of one page format: a job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infographic.publish.picture_plan import PicturePlan
from infographic.publish.progress import Progress

if TYPE_CHECKING:
    from infographic.publish.picture_proof import PictureProof


@dataclass(frozen=True)
class PictureJob(PicturePlan):
    """Makes the files that are planned."""

    @property
    def name(self) -> str:
        return self.page.name

    def proof(self, progress: Progress) -> PictureProof:
        """The pictures in these languages, fit to be drawn; LayoutError, HiddenError or
        ContrastError otherwise."""
        # Takes 200 ms, and who finds all files as they are to be only asks which there are.
        from infographic.publish.picture_proof import picture_proof

        return picture_proof(self, progress)
