"""The pictures and presentations of one page format: a job."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infographic.publish.file_kind import FILE_KINDS, load_renderer
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

    @property
    def effort(self) -> float:
        """Large pages mostly say more, and have more pixels."""
        return len(self.artefacts) * self.page.size.width * self.page.size.height

    def prepare(self) -> None:
        """MachineError when what draws these kinds of files is missing."""
        from infographic.publish import picture_proof  # noqa: F401

        for kind in dict.fromkeys(artefact.kind for artefact in self.artefacts):
            load_renderer(FILE_KINDS[kind])

    def proof(self, progress: Progress) -> PictureProof:
        """The pictures in these languages, fit to be drawn; LayoutError, HiddenError or
        ContrastError otherwise."""
        # Takes 200 ms, and who finds all files as they are to be only asks which there are.
        from infographic.publish.picture_proof import picture_proof

        return picture_proof(self, progress)
