"""A picture as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urljoin


@dataclass(frozen=True)
class PageImage:
    """A picture on the page: `href` leads to its file, the sides are in CSS pixels."""

    href: str
    width: int
    height: int

    def seen_from(self, address: str) -> PageImage:
        """The picture for readers elsewhere: by its whole address, where that of the page is known;
        `address` is empty where it is not."""
        return replace(self, href=urljoin(address, self.href)) if address else self
