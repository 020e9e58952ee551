"""How long each stage of a build took."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.message import Message, joined, say

# What a build measures, in words; a kind of file is called by its name.
_STAGES = {
    "start and imports": say("start and imports"),
    "load": say("load"),
    "layout": say("layout"),
    "paint": say("paint"),
    "contrast": say("contrast"),
    "page": say("page"),
    "files and report": say("files and report"),
    "together": say("together"),
    "passed": say("passed"),
}


def timing_table(seconds: Mapping[str, float], passed: float) -> Message:
    """The seconds of each stage, in all processes, and its part of the whole; `passed` are those
    that one had to wait."""
    total = sum(seconds.values())
    rows = [*seconds.items(), ("together", total)]
    lines = [
        say(
            "{stage:<28} {taken:7.2f} s {percent:4.0f}%",
            stage=_STAGES.get(stage, stage),
            taken=taken,
            percent=100 * taken / total,
        )
        for stage, taken in rows
    ]
    waited = say("{stage:<28} {taken:7.2f} s", stage=_STAGES["passed"], taken=passed)
    return joined("\n", (*lines, waited))
