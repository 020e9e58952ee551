"""What to change when a guide does not fit its page."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from infographic.content.local import Words
from infographic.errors import LayoutError, Problem
from infographic.layout.plan import TOLERANCE, Plan, Region
from infographic.layout.setting import Setting


@dataclass(frozen=True)
class _Weight:
    """A text in one language as it is set: how high it is, and how many characters a line."""

    words: Words
    kind: str
    height: float
    lines: int

    @property
    def characters_a_line(self) -> float:
        return len(self.words.value) / self.lines


def refusal(setting: Setting, plan: Plan) -> LayoutError:
    """The error for a plan that is over: which text in which language to cut, by how much."""
    problems = [
        _too_wide(setting, region) if math.isinf(region.needed) else _too_high(setting, region)
        for region in plan.regions
        if region.over > TOLERANCE
    ]
    return LayoutError(problems)


def _too_wide(setting: Setting, region: Region) -> Problem:
    """A word that no line of its region takes."""
    for box, width in region.texts:
        for words in box.words.values():
            if box.measurer.fewest_lines(words, box.kind, width) is None:
                return Problem(
                    f"a word is too long for a line on {setting.page.name}, even in the smallest"
                    f" type allowed: the line is {width:.0f} mm wide",
                    place=words.place,
                    item=f"{words.item} ({words.language})",
                    hint="use a shorter word, or put a soft hyphen (U+00AD) where it may break",
                )
    return Problem(
        f"there is no room for the {region.name} on {setting.page.name}",
        hint="shorten their texts, or choose a larger page",
    )


def _too_high(setting: Setting, region: Region) -> Problem:
    """The text that stands out most from its kind, and about how much of it has to go."""
    worst = max(_weights(region), key=_excess(region))
    leading = worst.height / worst.lines
    lines = min(worst.lines, math.ceil(region.over / leading))
    cut = max(1, round(lines * worst.characters_a_line))
    return Problem(
        f"too long for {setting.page.name}, even in the smallest type allowed: with its"
        f" {len(worst.words.value)} characters the {region.name} need {region.over:.1f} mm more"
        " height than there is",
        place=worst.words.place,
        item=f"{worst.words.item} ({worst.words.language})",
        hint=f"shorten it by about {cut} characters, or choose a larger page",
    )


def _weights(region: Region) -> list[_Weight]:
    weights = []
    for box, width in region.texts:
        for words in box.words.values():
            lines = box.measurer.fewest_lines(words, box.kind, width) or 1
            weights.append(_Weight(words, box.kind, lines * box.measurer.leading(box.kind), lines))
    return weights


def _excess(region: Region) -> Callable[[_Weight], tuple[float, float]]:
    """How much higher a text is than the middle one of its kind in the region."""
    heights = defaultdict(list)
    for weight in _weights(region):
        heights[weight.kind].append(weight.height)
    usual = {kind: median(of_kind) for kind, of_kind in heights.items()}
    return lambda weight: (weight.height - usual[weight.kind], weight.height)
