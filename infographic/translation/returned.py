"""What a translator hands back, as it stands in the file, whatever kind of file that is."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.errors import Problem


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
class UnreadText:
    """A text whose row or unit cannot be read, with its id, as far as that can, and `problems` of
    it alone."""

    id: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Returned:
    """All texts of a file, or of a sheet in it, from one language into another; `file` is what
    messages call it, and `notes` are what an editor should know of how it was read.

    `unread` are the texts that cannot be read, each of which costs no other; `locked` those that
    the file marks as not to be translated. `garbled` are places where letters became others as the
    file was saved: where these are several, that was done to the whole file.
    """

    file: str
    source_language: str
    target_language: str
    texts: tuple[ReturnedText, ...]
    notes: tuple[Problem, ...] = ()
    unread: tuple[UnreadText, ...] = ()
    garbled: tuple[Problem, ...] = ()
    locked: tuple[ReturnedText, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Those of all texts that the file has, be it that they cannot be read."""
        read = (each.id for each in (*self.texts, *self.locked))
        return frozenset((*read, *(each.id for each in self.unread)))
