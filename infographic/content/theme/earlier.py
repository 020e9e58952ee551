"""Themes written for a version before 0.3, whose colours were named by where they were used.

They lack so much and have so much else that a list of all of it would help nobody: one message says
what has taken the place of what.
"""

from __future__ import annotations

from infographic.content.yaml.source import LocatedDict, Value
from infographic.errors import ContentError, Problem
from infographic.message import joined, say

# What the colours of before are now.
_NOW = {
    "band": "hero",
    "panel": "rules",
    "path": "hair",
    "station": "strand_1",
    "quote": "bubble",
}
_FIRST_NEW = "hero"


def refuse_earlier(value: Value | None) -> None:
    """ContentError for a theme that has the colours of before and none of those of now."""
    colours = value.get("colours") if isinstance(value, LocatedDict) else None
    if not isinstance(colours, LocatedDict) or _FIRST_NEW in colours:
        return
    old = next((name for name in _NOW if name in colours), None)
    if old is None:
        return
    renamed = joined(
        ", ", [say("{before} is now {now}", before=each, now=now) for each, now in _NOW.items()]
    )
    raise ContentError(
        Problem(
            say(
                "this theme is of a version before 0.3: it has “{old}” and no “{new}”",
                old=old,
                new=_FIRST_NEW,
            ),
            colours.key_places.get(old, colours.place),
            hint=say(
                "copy {file} anew and give it your colours and fonts: {renamed}; the strands and"
                " the goal have colours of their own",
                file="data/themes/kela.yaml",
                renamed=renamed,
            ),
        )
    )
