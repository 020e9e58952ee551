"""The words of a row in a translator's file, as the guide would have them."""

from __future__ import annotations

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.wording import as_read
from infographic.content.yaml.invisible import spaced
from infographic.translation.returned import ReturnedText

SHOWN = 60  # characters of a text in a message


def read_words(words: str) -> str:
    """Words of a file as the guide would have them: spaces and line ends are as good as one."""
    return as_read(spaced(words))


def is_untouched(row: ReturnedText) -> bool:
    """Whether the translator has left it as it was handed over, but for where lines may end."""
    return bool(row.before) and row.before == fingerprint_of(read_words(row.target))
