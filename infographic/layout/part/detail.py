"""How much of a guide a page shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from infographic.content.guide.local import LocalGuide
from infographic.content.page import Detail


def shown(guide: LocalGuide, detail: Detail) -> LocalGuide:
    """The guide without what pages of this detail leave out."""
    return _SHOWN[detail](guide)


def _full(guide: LocalGuide) -> LocalGuide:
    """Without explanations, which only the web page and notes beneath slides have."""
    steps = tuple(replace(step, explanation=None) for step in guide.steps)
    rules = guide.rules and replace(
        guide.rules,
        items=tuple(replace(rule, explanation=None) for rule in guide.rules.items),
    )
    return replace(guide, steps=steps, rules=rules)


def _summary(guide: LocalGuide) -> LocalGuide:
    """Without the small print: tips, and so those whom they are for, and the chart's notes."""
    guide = _full(guide)
    steps = tuple(replace(step, tips=()) for step in guide.steps)
    chart = guide.chart and replace(
        guide.chart, values=tuple(replace(value, note=None) for value in guide.chart.values)
    )
    return replace(guide, steps=steps, audiences=(), chart=chart)


def _headlines(guide: LocalGuide) -> LocalGuide:
    """Only titles: of the guide, its steps and its rules, and the footer."""
    guide = _full(guide)
    steps = tuple(replace(step, text=None, tips=()) for step in guide.steps)
    rules = guide.rules and replace(guide.rules, intro=None)
    return replace(
        guide, subtitle=None, steps=steps, audiences=(), rules=rules, quote=None, chart=None
    )


def _steps(guide: LocalGuide) -> LocalGuide:
    """Only the titles of the guide and of its steps, and who publishes it."""
    return replace(_headlines(guide), rules=None, edition=None, footer=None)


_SHOWN: Mapping[Detail, Callable[[LocalGuide], LocalGuide]] = {
    "full": _full,
    "summary": _summary,
    "headlines": _headlines,
    "steps": _steps,
}
