"""What to change when a guide does not fit its page."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from infographic.content.guide.local import LocalText
from infographic.content.page import PageFormat
from infographic.errors import LayoutError, Overrun
from infographic.geometry import TOLERANCE
from infographic.layout.page.plan import Plan, Region, RegionName
from infographic.message import say

# What no editor would call long.
_SHORT_LINES = 2
# What a word that is too wide counts as, in mm of height.
_WORD_TOO_WIDE = 3.0


@dataclass(frozen=True)
class _Weight:
    """A text in one language as it is set: how many lines of what height and width it takes; no
    lines when a word is wider than a line."""

    words: LocalText
    lines: int | None
    leading: float
    width: float

    @property
    def excess(self) -> float:
        """How much higher it is than a short text, in mm."""
        return ((self.lines or 0) - _SHORT_LINES) * self.leading

    def characters(self, height: float) -> int:
        """About how many of its characters take a height in mm."""
        lines = self.lines or 1
        return max(1, round(math.ceil(height / self.leading) * len(self.words.value) / lines))


def misfit(plan: Plan) -> tuple[int, float]:
    """How far a plan is from fitting: first, what is too wide for another reason than a word; then
    by how much regions are too high, one word too wide being as bad as a little too much height
    and each further one worse."""
    over = [region for region in plan.regions if region.over > TOLERANCE]
    heights = _heights(over)
    too_wide = {
        region.name: sum(weight.lines is None for weight in _weights(region))
        for region in plan.regions
    }
    others = sum(math.isinf(region.over) and not too_wide[region.name] for region in over)
    return others, heights + _WORD_TOO_WIDE * sum(too_wide.values()) ** 2


def nearest(plans: Sequence[Plan]) -> Plan:
    """The one that is least far from fitting, the first of several. How wide texts are takes long
    to say: it is asked only where the heights alone do not rule a plan out already."""
    heights = [_heights(plan.regions) for plan in plans]
    best: tuple[int, float] = (sys.maxsize, math.inf)
    found = 0
    for at in sorted(range(len(plans)), key=heights.__getitem__):
        if (0, heights[at]) > best:
            break
        far = misfit(plans[at])
        if (far, at) < (best, found):
            best, found = far, at
    return plans[found]


def _heights(regions: Iterable[Region]) -> float:
    """By how much they are too high, in mm, those apart that take no height."""
    over = (region.over for region in regions if region.over > TOLERANCE)
    return sum(each for each in over if math.isfinite(each))


def refusal(page: PageFormat, plan: Plan) -> LayoutError:
    """The error for a plan that is over: which text in which language to cut, by how much."""
    too_wide = [overrun for region in plan.regions for overrun in _too_wide(page, region)]
    if too_wide:
        return LayoutError(dict.fromkeys(too_wide))
    over = {region.name: region for region in plan.regions if region.over > TOLERANCE}
    # What takes too much of the room that others share leaves them too little of it.
    limits = {name: region for name, region in over.items() if region.kind == "limit"}
    return LayoutError([_too_high(page, region, plan) for region in (limits or over).values()])


def _too_wide(page: PageFormat, region: Region) -> Iterator[Overrun]:
    """The words that no line of their region takes."""
    for weight in _weights(region):
        if weight.lines is not None:
            continue
        if weight.width > 0:
            what = say(
                "a word is too long for a line on {page}, even in the smallest type allowed: the"
                " line is {width:.0f} mm wide",
                page=page.name,
                width=weight.width,
            )
            hint = say(
                "use a shorter word or address, or show where a word may break with a soft hyphen,"
                " written {example} in a text in double quotation marks",
                example='"\\u00AD"',
            )
        else:
            what = say("there is no width left for this text on {page}", page=page.name)
            hint = say(
                "shorten the text beside it, make the margin narrower, or choose a larger page"
            )
        yield _overrun(page, region, weight, what, hint, characters=0)


def _too_high(page: PageFormat, region: Region, plan: Plan) -> Overrun:
    """The longest text of the region, or of the page where the region itself is squeezed, and
    about how much of it has to go."""
    weights = _weights(region)
    if sum(max(0.0, weight.excess) for weight in weights) < region.over / 2:
        weights = [weight for each in _sharing(region, plan) for weight in _weights(each)]
    if not weights or math.isinf(region.over):
        return _no_room(page, region, weights)
    worst = max(weights, key=lambda weight: (weight.excess, weight.leading))
    what = say(
        "too much text for {page}, even in the smallest type allowed: the {region} would need"
        " {height:.1f} mm more height",
        page=page.name,
        region=region.label,
        height=region.over,
    )
    reducible = sum(max(0.0, weight.excess) for weight in weights)
    cut = worst.characters(min(region.over, max(worst.excess, worst.leading)))
    if worst.excess >= region.over:
        hint = say(
            "it has {number} characters; shorten it by about {excess}, or choose a larger page",
            number=len(worst.words.value),
            excess=cut,
        )
        return _overrun(page, region, worst, what, hint, cut)
    if reducible >= region.over / 2:
        hint = say(
            "shorten this text by about {excess} characters and other long ones, too, or choose a"
            " larger page",
            excess=cut,
        )
        return _overrun(page, region, worst, what, hint, cut)
    return Overrun(
        page=page.name,
        item=say("the {region}", region=region.label),
        language=worst.words.language,
        place=None,
        what=what,
        hint=say(
            "there is too much on this page to help by cutting texts: take fewer, or choose a"
            " larger page"
        ),
        millimetres=region.over,
        characters=cut,
    )


def _sharing(region: Region, plan: Plan) -> list[Region]:
    """The regions whose texts take the room of this one: its own and, of the steps', all that is
    above and below them."""
    if region.name is not RegionName.STEPS:
        return [region]
    cells = {each.name for each in plan.regions if each.kind == "cell"}
    limits = [each for each in plan.regions if each.kind == "limit" and each.name not in cells]
    return [region, *limits]


def _no_room(page: PageFormat, region: Region, weights: Sequence[_Weight]) -> Overrun:
    """What cannot be made narrower by breaking lines, such as the dots of a chart."""
    words = weights[0].words if weights else None
    return Overrun(
        page=page.name,
        item=say("the {region}", region=region.label),
        language=words.language if words else "",
        place=words.place if words else None,
        what=say("{page} is too narrow for what has to stand on one line here", page=page.name),
        hint=say(
            "shorten the labels, show fewer dots, leave the part out, or choose a larger page"
        ),
        millimetres=region.over,
        characters=0,
        text_id=words.id if words else "",
    )


def _overrun(
    page: PageFormat, region: Region, weight: _Weight, what: str, hint: str, characters: int
) -> Overrun:
    words = weight.words
    return Overrun(
        page=page.name,
        item=say("{item} ({language})", item=words.item, language=words.language),
        language=words.language,
        place=words.place,
        what=what,
        hint=hint,
        millimetres=region.over,
        characters=characters,
        text_id=words.id,
    )


def _weights(region: Region) -> list[_Weight]:
    return [
        _Weight(
            words,
            box.measurer.fewest_lines(words, box.style, width),
            box.measurer.leading(box.style),
            width,
        )
        for box, width in region.texts
        for words in box.words.values()
    ]
