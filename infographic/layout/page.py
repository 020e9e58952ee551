"""Which composition a page has: its aspect ratio decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from infographic.content.page import PageFormat
from infographic.layout import side_panel, stacked
from infographic.layout.arrangement import ARRANGEMENTS
from infographic.layout.plan import Candidate, Plan, Split
from infographic.layout.setting import Setting

# From here on a column beside the steps leaves them wider than high.
_WIDE = 1.2


@dataclass(frozen=True)
class Composition:
    """A way to divide a page: the splits worth trying, and the plan for a candidate."""

    splits: Callable[[Setting], Sequence[Split]]
    compose: Callable[[Setting, Candidate], Plan]


def composition_for(page: PageFormat) -> Composition:
    """The composition that the page's shape asks for."""
    if page.size.width / page.size.height >= _WIDE:
        return Composition(side_panel.splits, side_panel.compose)
    return Composition(stacked.splits, stacked.compose)


def candidates(setting: Setting, composition: Composition) -> Iterator[Candidate]:
    """Every way of setting the page, in order of preference among equals."""
    count = len(setting.guide.steps)
    for name in setting.page.arrangements:
        for columns in ARRANGEMENTS[name].columns(count):
            for split in composition.splits(setting):
                if setting.guide.quote is None:
                    yield Candidate(name, columns, split, "none")
                    continue
                yield Candidate(name, columns, split, "free region")
                yield Candidate(name, columns, split, "strip")
