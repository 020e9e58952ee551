"""How far words may be broken to fit their lines."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from infographic.scene import TextStyle
from infographic.text.breakpoints import Ending

# The styles of headings: their lines are balanced.
HEADING_STYLES = frozenset(
    {
        TextStyle.TITLE,
        TextStyle.SUBTITLE,
        TextStyle.NUMBER,
        TextStyle.STEP_TITLE,
        TextStyle.RULES_HEADING,
        TextStyle.CHART_HEADING,
    }
)
# Those that are read on, not at one look: only in these a word may be broken that need not be.
RUNNING_STYLES = frozenset({TextStyle.STEP_TEXT, TextStyle.TIP})


class Breaking(Enum):
    """Which words that are wider than their line are broken, from the finest setting to the last
    resort: none; those of running text at compound boundaries; those of running text at syllables
    too; those of headings as well. Words of running text are broken in any case at the soft
    hyphens that an editor has put there, and where a line would be too empty otherwise; addresses
    of any text where they are wider than their line, and nowhere else.
    """

    NONE = "none"
    COMPOUNDS = "compounds"
    SYLLABLES = "syllables"
    HEADINGS = "headings"

    def needed(self, style: TextStyle) -> frozenset[Ending]:
        """How lines in a style may end where a word is too wide for one."""
        return (_IN_HEADINGS if style in HEADING_STYLES else _IN_TEXT)[self]


_ADDRESS = frozenset({Ending.ADDRESS})
_SOFT = _ADDRESS | {Ending.SOFT}
_COMPOUND = _SOFT | {Ending.COMPOUND}
_EVERYWHERE = _COMPOUND | {Ending.SYLLABLE}
_IN_TEXT: Mapping[Breaking, frozenset[Ending]] = {
    Breaking.NONE: _SOFT,
    Breaking.COMPOUNDS: _COMPOUND,
    Breaking.SYLLABLES: _EVERYWHERE,
    Breaking.HEADINGS: _EVERYWHERE,
}
_IN_HEADINGS: Mapping[Breaking, frozenset[Ending]] = {
    Breaking.NONE: _ADDRESS,
    Breaking.COMPOUNDS: _ADDRESS,
    Breaking.SYLLABLES: _ADDRESS,
    Breaking.HEADINGS: _EVERYWHERE,
}
