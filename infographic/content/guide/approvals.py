"""Who has approved which text, in which words: the record that approvals.yaml keeps."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from infographic.characters import without_soft_hyphens
from infographic.errors import Place

_DIGITS = 12  # of a fingerprint: two wordings have the same once in 281 million million


class ApprovalState(StrEnum):
    """How a wording stands: somebody approved it as it is; somebody did, and it was edited since;
    nobody has."""

    APPROVED = "approved"
    LAPSED = "lapsed"
    AWAITING = "awaiting"


@dataclass(frozen=True)
class Wording:
    """A text, or a number of the chart, in one language, as it is to be approved: `text` is its id
    (`Text.id`), `item` what it is called in messages."""

    text: str
    language: str
    words: str
    item: str
    place: Place


@dataclass(frozen=True)
class Approval:
    """That the words of a text are approved in a language: by whom, and when by the clock there.
    Nobody's, and of no time, is that of a text which was approved before approvals were kept."""

    text: str
    language: str
    words: str
    who: str = ""
    when: datetime | None = None

    @property
    def fingerprint(self) -> str:
        return fingerprint_of(self.words)


@dataclass(frozen=True)
class Approvals:
    """The last approval of each text in each language, if it had any. `are_kept` is whether there
    is an approvals.yaml that they are from."""

    given: Mapping[tuple[str, str], Approval] = field(default_factory=dict)
    are_kept: bool = True

    def of(self, wording: Wording) -> Approval | None:
        """The last approval of a text in a language, whatever it said then."""
        return self.given.get((wording.text, wording.language))

    def state(self, wording: Wording) -> ApprovalState:
        approval = self.of(wording)
        if approval is None:
            return ApprovalState.AWAITING
        if approval.fingerprint == fingerprint_of(wording.words):
            return ApprovalState.APPROVED
        return ApprovalState.LAPSED

    def approving(self, wordings: Iterable[Wording], who: str, when: datetime) -> Approvals:
        """With these approved; those that somebody has approved in the same words stay as they
        are. Times count to the minute."""
        minute = when.replace(second=0, microsecond=0)
        new = {
            (each.text, each.language): Approval(each.text, each.language, each.words, who, minute)
            for each in wordings
            if not self._is_signed(each)
        }
        return replace(self, given={**self.given, **new})

    def withdrawing(self, wordings: Iterable[Wording]) -> Approvals:
        """With none of these approved."""
        gone = {(each.text, each.language) for each in wordings}
        kept = {key: approval for key, approval in self.given.items() if key not in gone}
        return replace(self, given=kept)

    def _is_signed(self, wording: Wording) -> bool:
        approval = self.of(wording)
        is_approved = self.state(wording) is ApprovalState.APPROVED
        return is_approved and approval is not None and bool(approval.who)


def fingerprint_of(words: str) -> str:
    """What tells a wording from others, in hexadecimal: the same for all words that read the same,
    however their letters are composed and wherever lines may break (Unicode NFC, any white space
    as one space, no soft hyphens)."""
    read = unicodedata.normalize("NFC", " ".join(without_soft_hyphens(words).split()))
    return hashlib.sha256(read.encode()).hexdigest()[:_DIGITS]
