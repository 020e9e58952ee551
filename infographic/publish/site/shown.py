"""Which of a guide's pictures its web page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from infographic.content.page import DETAILS, PageFormat

# What a page shows as an image, the better first: lines stay sharp at any size.
_IMAGE_KINDS = ("svg", "png")
# The format of the picture that others show with a link to the page (Open Graph: og:image).
SHARED = "og-image"
_SHARED_KIND = "png"


@dataclass(frozen=True)
class ShownPicture:
    """A picture as a file of one kind."""

    page: PageFormat
    kind: str


@dataclass(frozen=True)
class PagePictures:
    """`wide` is the picture of the page, `tall` the one for narrow screens and for paper, which
    both show as much of the guide, `shared` the one that goes with links to the page. The guide's
    formats may lack any of them."""

    wide: ShownPicture | None
    tall: ShownPicture | None
    shared: ShownPicture | None

    @property
    def main(self) -> ShownPicture | None:
        """The picture for all readers."""
        return self.wide or self.tall

    def __iter__(self) -> Iterator[ShownPicture]:
        return (each for each in (self.wide, self.tall, self.shared) if each is not None)


def pictures_on_page(formats: Iterable[PageFormat]) -> PagePictures:
    """Those of these formats that suit the page best: of the most detailed ones the smallest."""
    formats = list(formats)
    images = [
        ShownPicture(page, kind) for page in formats if (kind := _image_kind(page)) is not None
    ]
    most = min(map(detail_of, images), default=0)
    shown = [each for each in images if detail_of(each) == most]
    shared = next((page for page in formats if page.name == SHARED), None)
    return PagePictures(
        _best(each for each in shown if each.page.size.width >= each.page.size.height),
        _best(each for each in shown if each.page.size.width < each.page.size.height),
        ShownPicture(shared, _SHARED_KIND) if shared and _SHARED_KIND in shared.files else None,
    )


def _image_kind(page: PageFormat) -> str | None:
    return next((kind for kind in _IMAGE_KINDS if kind in page.files), None)


def detail_of(shown: ShownPicture) -> int:
    """How much of the guide a picture leaves out, as a rank: 0 is nothing."""
    return DETAILS.index(shown.page.detail)


def _best(shown: Iterable[ShownPicture]) -> ShownPicture | None:
    return min(shown, key=lambda each: each.page.trimmed.area, default=None)
