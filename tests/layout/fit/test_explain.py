"""The printable layout."""

from __future__ import annotations

from dataclasses import replace

from infographic.layout.fit.explain import explain, explained, reasons
from infographic.layout.fit.fit import fit
from tests.fake import THEME, fixed_width_on, guide, page, together

ON = replace(page(297, 210), arrangements=("grid", "serpentine"))
GUIDES = together(guide(3), guide(3, language="sv"))
LAYOUT = fit(GUIDES, THEME, ON, fixed_width_on(ON))
WHY = reasons(GUIDES, THEME, ON, fixed_width_on(ON))


def test_it_says_what_was_tried_and_why_the_candidate_won() -> None:
    told = explain(LAYOUT, WHY, "fi")
    assert f"chosen: {LAYOUT.candidate.arrangement} in " in told
    assert f"type scale {LAYOUT.type_scale:.3f}" in told
    assert "grid, side panel" in told
    assert "serpentine, side panel" in told


def test_it_says_what_each_criterion_left_and_by_what() -> None:
    told = explain(LAYOUT, WHY, "fi")
    for decision in WHY.decisions:
        assert decision.criterion.name in told
    assert "the page's preferred arrangement, 5%" in told
    assert f"{LAYOUT.type_scale:.4g} type scale" in told
    counts = [decision.near for decision in WHY.decisions]
    assert counts == sorted(counts, reverse=True)
    assert WHY.decisions[-1].left[0].candidate == LAYOUT.candidate


def test_every_box_has_its_place_and_every_text_its_size_and_lines() -> None:
    told = explain(LAYOUT, WHY, "fi").splitlines()
    frames = [frame.name for frame in LAYOUT.frames["fi"].walk()]
    tree = [line.split()[0] for line in told[told.index("  boxes, x y width height:") + 1 :]]
    assert tree == frames
    (title,) = (line for line in told if line.strip().startswith("title "))
    assert "pt, 1 line: Title" in title


def test_each_layout_is_told_in_each_language() -> None:
    told = explained([(LAYOUT, WHY)], ["fi", "sv"])
    assert told.count("made (fi)") == told.count("made (sv)") == 1
