"""What a translator hands back, as it stands in the file, whatever kind of file that is."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.errors import Problem
from infographic.message import say

ROW_LEFT_OUT_BY = say(
    "unprotect the sheet in Excel (Review, Unprotect Sheet; there is no password), and delete this"
    " whole row"
)
UNIT_LEFT_OUT_BY = say("delete this unit from the file, from <trans-unit to </trans-unit>")


@dataclass(frozen=True)
class ReturnedText:
    """A text by its id, as the file has it, and where in the file these stand, in words for a
    message: tekstit.xlsx, sheet “ruotsi”, cell D7.

    `before` is the fingerprint (`approvals.fingerprint_of`) that the translation had when it was
    handed over, empty where the file does not say: by it, what only the guide has changed since is
    told from what the translator has changed.
    """

    id: str
    source: str
    target: str
    id_place: str
    source_place: str
    target_place: str
    before: str = ""


@dataclass(frozen=True)
class Returned:
    """All texts of a file, or of a sheet in it, from one language into another; `file` is what
    messages call it, and `notes` are what an editor should know of how it was read. `left_out_by`
    says how a text is left out of the file, so that the others are taken."""

    file: str
    source_language: str
    target_language: str
    texts: tuple[ReturnedText, ...]
    notes: tuple[Problem, ...] = ()
    left_out_by: str = ROW_LEFT_OUT_BY
