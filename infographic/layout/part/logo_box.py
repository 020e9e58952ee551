"""The logo with the space that is kept free around it. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.guide.local import LocalLogo
from infographic.geometry import Insets, Rect
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Role


def logo_box(context: LayoutContext) -> Sized | None:
    """The logo as high as the theme has it; None when the guide has none."""
    logos = in_all(context.guides.map(lambda guide: guide.logo))
    if logos is None:
        return None
    box = LogoBox(logos, context.lengths.logo_height)
    return Sized(box, box.widths)


@dataclass(frozen=True)
class LogoBox:
    """The logo of each language in the top left of its place, all equally high: `largest`, or less
    where the widest would be wider than its place. The space around it is in its place too, which
    is as high in a narrow place, so that nothing is lower for being narrower."""

    logos: PerLanguage[LocalLogo]
    largest: float

    @property
    def widths(self) -> PerLanguage[float]:
        """How wide each is with the space around it."""
        around = 2 * self._clear_space
        return self.logos.map(lambda logo: (logo.artwork.aspect + around) * self.largest)

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.largest * (1 + 2 * self._clear_space)

    def place(self, rect: Rect, language: str) -> Frame:
        logo = self.logos[language]
        height = self._logo_height(rect.width)
        clear = self._clear_space * height
        own = Rect(rect.x, rect.y, logo.artwork.aspect * height + 2 * clear, height + 2 * clear)
        ink = own.inset(Insets.even(clear))
        picture = Frame(
            FrameKind.LOGO_PICTURE,
            ink,
            drawing=logo.artwork.in_rect(ink),
            role=Role.FIGURE,
            alt=logo.alt.plain,
        )
        return Frame(FrameKind.LOGO, own, (picture,))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        return iter(())

    @property
    def _clear_space(self) -> float:
        """In heights of the logo; the same in every language."""
        return self.logos.first.clear_space

    @property
    def _widest(self) -> float:
        """The width of the widest with the space around it, in its heights."""
        widest = max(logo.artwork.aspect for logo in self.logos.values())
        return widest + 2 * self._clear_space

    def _logo_height(self, width: float) -> float:
        return min(self.largest, width / self._widest)
