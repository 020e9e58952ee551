"""What is to be made of every row of a series."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.history.own_files import composed
from infographic.publish.artefact import Fingerprint, as_text
from infographic.publish.program import made_with
from infographic.publish.selection import Selection
from infographic.series.bundle import Bundle
from infographic.series.rows import SeriesRow


@dataclass(frozen=True)
class Commission:
    """A guide, what of it is wanted, and whether texts that await approval are refused; `program`
    is the fingerprint of the program that is to make it (`publish.program`), and `shown` what the
    guide's folder is called by who named it."""

    shown: str
    bundle: Bundle
    selection: Selection
    refuses_drafts: bool
    program: str

    def languages_of(self, row: SeriesRow) -> tuple[str, ...]:
        """Those in which a row is to be made: of its own, those that are wanted."""
        wanted = self.selection.languages
        return tuple(code for code in row.languages if not wanted or code in wanted)

    def selection_of(self, row: SeriesRow) -> Selection:
        """What is wanted of a row."""
        wanted = self.selection
        return replace(wanted, languages=self.languages_of(row)) if wanted.languages else wanted

    @property
    def name(self) -> str:
        """The SHA-256, in hexadecimal, of all of it."""
        return Fingerprint(self.program, self.bundle.whole, self.shown, *self._wanted).of()

    @property
    def _wanted(self) -> tuple[str, ...]:
        return as_text(self.selection), as_text(self.refuses_drafts)

    def fingerprint(self, row: SeriesRow) -> str:
        """The SHA-256, in hexadecimal, of all that the files of a row depend on: not of where in
        the table it stands."""
        of_guide = self.bundle.fingerprint(composed("\n".join(pictures_of(row))))
        said = as_text(replace(row, number=0))
        return Fingerprint(self.program, of_guide, *self._wanted).of(said)


def commission_of(
    shown: str, bundle: Bundle, selection: Selection, *, refuses_drafts: bool
) -> Commission:
    """What this program is to make of a guide in a folder that is called so."""
    chosen = Selection(
        tuple(selection.languages),
        tuple(selection.formats),
        tuple(selection.kinds),
        selection.arrangement,
    )
    return Commission(shown, bundle, chosen, refuses_drafts, made_with())


def pictures_of(row: SeriesRow) -> Iterator[str]:
    """What a row says of pictures, which may be the names of files."""
    yield from row.logo.values()
