"""The printable layout."""

from __future__ import annotations

import re
from dataclasses import replace
from gettext import NullTranslations

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.explain import explain, explained, reasons
from infographic.layout.fit.fit import fit
from infographic.layout.fit.in_words import box_named, composition_named
from infographic.layout.page import COMPOSITIONS, REEL_COMPOSITIONS
from infographic.message import Catalogue, translated
from infographic.scene import TextStyle
from tests.fake import THEME, fixed_width_on, guide, page, together

ON = replace(page(297, 210), arrangements=("grid", "serpentine"))
GUIDES = together(guide(3), guide(3, language="sv"))
LAYOUT = fit(GUIDES, THEME, ON, fixed_width_on(ON))
WHY = reasons(GUIDES, THEME, ON, fixed_width_on(ON))


class Elsewhere(NullTranslations):
    """A language in which all that is said is “xx”, but for its values."""

    def gettext(self, message: str) -> str:
        return re.sub(r"(\{[^}]*\})|\w+", lambda found: found[1] or "xx", message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        return self.gettext(message)


ELSEWHERE = Catalogue("xx", Elsewhere(), ",")


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
    frames = [box_named(frame) for frame in LAYOUT.frames["fi"].walk()]
    tree = [line[:38].strip() for line in told[told.index("  boxes, x y width height:") + 1 :]]
    assert tree == frames
    (title,) = (line for line in told if line.strip().startswith("title "))
    assert "pt, 1 line: Title" in title


def test_each_layout_is_told_in_each_language() -> None:
    told = explained([(LAYOUT, WHY)], ["fi", "sv"])
    assert told.count("made (fi)") == told.count("made (sv)") == 1


def test_all_of_it_is_said_so_that_it_can_be_told_in_any_language() -> None:
    told = translated(explained([(LAYOUT, WHY)], ["fi"]), ELSEWHERE)
    assert f"{LAYOUT.type_scale:.3f}".replace(".", ",") in told
    texts = [frame.paragraph.words.plain for frame in LAYOUT.frames["fi"].walk() if frame.paragraph]
    for shown in sorted((*texts, "made (fi)", *ON.arrangements), key=len, reverse=True):
        told = told.replace(shown[:39], "")
    assert set(re.findall(r"[^\W\d_]{2,}", told)) == {"xx"}


def test_all_boxes_texts_and_compositions_have_names() -> None:
    nowhere = Rect(0, 0, 1, 1)
    assert all(box_named(Frame(kind, nowhere)) for kind in FrameKind)
    (text, *_) = (each for each in LAYOUT.frames["fi"].walk() if each.paragraph)
    assert text.paragraph is not None
    for style in TextStyle:
        assert box_named(replace(text, paragraph=replace(text.paragraph, style=style)))
    assert all(composition_named(name) for name in (*REEL_COMPOSITIONS, *COMPOSITIONS))
