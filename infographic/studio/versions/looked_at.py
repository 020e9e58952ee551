"""What somebody looks at in the view of versions, as its addresses say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from infographic.history.history import MOST_LISTED

_MOST = 100 * MOST_LISTED
BESIDE, OVER = "beside", "over"


@dataclass(frozen=True)
class LookedAt:
    """The id of a version, the page format and the language of the pictures, and how these are laid
    out; `most` versions are listed, and `known` is the id of the newest that the person has seen.
    What nobody has said is empty."""

    version: str = ""
    shape: str = ""
    language: str = ""
    layout: str = BESIDE
    most: int = MOST_LISTED
    known: str = ""

    @property
    def query(self) -> str:
        """As an address has it, without what is only for one answer."""
        said = {
            "version": self.version,
            "shape": self.shape,
            "language": self.language,
            "layout": self.layout if self.layout != BESIDE else "",
            "most": str(self.most) if self.most != MOST_LISTED else "",
        }
        return urlencode({name: value for name, value in said.items() if value})

    def at(self, **others: str | int) -> str:
        """The address of the same with something else in it, below the view's own."""
        return f"?{replace(self, **others).query}"  # type: ignore[arg-type]


def looked_at(query: Mapping[str, str]) -> LookedAt:
    """As the address of the view has it."""
    return LookedAt(
        version=query.get("version", ""),
        shape=query.get("shape", ""),
        language=query.get("language", ""),
        layout=OVER if query.get("layout") == OVER else BESIDE,
        most=_number(query.get("most", "")),
        known=query.get("known", ""),
    )


def _number(most: str) -> int:
    if not (most.isascii() and most.isdigit()) or len(most) > len(str(_MOST)):
        return MOST_LISTED
    return min(max(int(most), MOST_LISTED), _MOST)
