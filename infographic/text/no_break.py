"""Which spaces of a text a line may not end at, besides those that are no-break spaces.

A number's own are set as such where the text is set right (`content.convention`).
"""

from __future__ import annotations

import re

# Before a dash that has a space or nothing after it, and after a lone letter that is a word or an
# initial (i, å, L.), which the s of FPA:s is not.
_KEPT = re.compile(r"( )(?=[–—](?:\s|$))|(?<![\w:’'./-])[^\W\d_]\.?( )(?=\S)")


def no_break_spaces(text: str) -> frozenset[int]:
    """The offsets of the spaces that keep what stands around them on one line."""
    return frozenset(found.end() - 1 for found in _KEPT.finditer(text))
