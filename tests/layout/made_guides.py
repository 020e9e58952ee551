"""Guides drawn at random: one to forty steps, all that a guide may have or lack, in one to six
languages, very short and very long texts mixed. A failing one is printed whole."""

from __future__ import annotations

from hypothesis import strategies as st

from infographic.content.guide.local import LocalGuide
from infographic.per_language import PerLanguage
from tests.fake import Wording, guide

_CODES = ("fi", "sv", "en", "de", "et", "fr")

_some_words = st.lists(st.sampled_from(["a", "some", "wordings", "considerably"]), min_size=1)
_phrases = st.one_of(st.just("a"), _some_words.map(" ".join), st.just("some wordings " * 12))
_wordings = st.builds(
    Wording,
    **dict.fromkeys(
        ["title", "footer", "label", "step_title", "step_text", "tip", "rule", "quote"], _phrases
    ),
    rules_heading=_phrases,
    chart_label=_phrases,
)


@st.composite
def made_guides(draw: st.DrawFn) -> PerLanguage[LocalGuide]:
    """A guide in each of its languages."""
    wordings = draw(st.one_of(*(st.lists(_wordings, min_size=1, max_size=n) for n in (2, 2, 6))))
    steps = draw(st.one_of(*(st.integers(1, most) for most in (9, 12, 12, 40))))
    rules, audiences = draw(st.integers(0, 10)), draw(st.integers(0, 4))
    quotes = draw(st.integers(0, 1))
    chart = tuple(draw(st.lists(st.integers(1, 6), max_size=5)))
    return PerLanguage(
        {
            code: guide(
                steps, rules, code, audiences=audiences, quotes=quotes, chart=chart, wording=each
            )
            for code, each in zip(_CODES, wordings, strict=False)
        }
    )
