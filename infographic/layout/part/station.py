"""What stands for a step on its station: its scene, or its icon where it has none."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.assets.vignette import Vignette
from infographic.content.guide.local import LocalStep
from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Role


@dataclass(frozen=True)
class StepSign:
    """`alt` says by language what the scene tells, where that is more than the step's texts; to
    those who do not see the page it is nothing otherwise."""

    icon: str
    vignettes: tuple[Vignette, ...]
    alt: PerLanguage[str]

    @classmethod
    def of(cls, step: PerLanguage[LocalStep]) -> StepSign:
        alt = step.map(lambda each: each.scene_alt.plain if each.scene_alt else "")
        return cls(step.first.icon, step.first.vignettes, alt)

    def on(self, kind: FrameKind, rect: Rect, language: str) -> Frame:
        """A station of this kind that shows it."""
        alt = self.alt[language]
        role = Role.FIGURE if alt else Role.DECORATION
        return Frame(kind, rect, icon=self.icon, vignettes=self.vignettes, role=role, alt=alt)
