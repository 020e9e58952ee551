"""What a picture shows, in words."""

from __future__ import annotations

from infographic.content.guide.local import LocalGuide


def description(guide: LocalGuide) -> str:
    """What the picture of a guide shows: its own alternative text, or steps and rules by name."""
    if guide.alt is not None:
        return guide.alt.plain
    steps = "; ".join(f"{step.number}. {step.title.plain}" for step in guide.steps)
    rules = guide.rules.items if guide.rules else ()
    listed = "; ".join(rule.title.plain.rstrip(".") for rule in rules)
    heading = f" {guide.rules.heading.plain}: {listed}." if guide.rules and listed else ""
    return f"{guide.title.plain}: {steps}.{heading}"


def title(guide: LocalGuide) -> str:
    """What the picture of a guide is called: where it is a draft, that comes first."""
    if guide.draft is None:
        return guide.title.plain
    return f"{guide.draft.plain}: {guide.title.plain}"
