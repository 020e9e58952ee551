"""Whatever stands in the files, loading gives content or says what is wrong with them."""

from __future__ import annotations

import string
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from infographic.content.load import Content
from infographic.errors import ContentError
from infographic.publish.offer import load
from tests.content.guide_folder import GUIDE, RULES, STEPS

FILES = {"guide.yaml": GUIDE, "steps.yaml": STEPS, "rules.yaml": RULES}

# What editors mistype, what YAML gives a meaning to, and what breaks parsers.
SNIPPETS = st.sampled_from(
    [
        *"\t\n \"'{}[]:,#&*!|>%@`-?~<\\\x00\x07\x85\u2028\ufeff",
        *("null", "true", "1e999", ".inf", "9" * 5000, "2001-01-01"),
        *("!!int ", "&a ", "*a ", "<<: ", "? ", "- ", ": ", "|\n", ">-\n", "\n\n"),
        *("\u200b", "\u00a0", "\u2003", "\ufffd", "”", '"\\ud800"', ":\u00a0", "1,5", "：", " = "),
        *("---\n", "...\n", "%YAML 1.1\n", "\\x", '"\\UFFFFFFFF"', "[" * 30, "{a: " * 30),
    ]
)
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1), st.integers(0, 40), SNIPPETS | st.text(string.printable, max_size=8)
    ),
    min_size=1,
    max_size=4,
)


def edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    """The text with stretches (from a fraction of it, so many characters) replaced."""
    for where, length, new in edits:
        at = int(where * len(text))
        text = text[:at] + new + text[at + length :]
    return text


def load_text(name: str, data: bytes) -> Content | None:
    """The content of the small guide with one file replaced; None when it is refused well."""
    with tempfile.TemporaryDirectory() as folder:
        for other, text in FILES.items():
            (Path(folder) / other).write_text(text, encoding="utf-8")
        (Path(folder) / name).write_bytes(data)
        try:
            return load(Path(folder))
        except ContentError as error:
            for problem in error.problems:
                assert problem.what
                assert problem.hint
                assert problem.place or problem.item
                assert not any(word in str(problem) for word in JARGON)
            return None


JARGON = (
    *("pydantic", "Input should", "validation", "Traceback", "type=", "NoneType", "{what}"),
    *(
        "could not convert",
        "invalid literal",
        "codec",
        "while scanning",
        "list index",
        "not defined",
    ),
)


@pytest.mark.slow
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(FILES)), EDITS)
@example("guide.yaml", [(0.0, 0, "%YAML 1.1\n---\n")])
@example("guide.yaml", [(0.0, 0, "<<: *a\n")])
@example("steps.yaml", [(0.0, 400, "[[[[[[[[")])
def test_any_edit_gives_content_or_says_what_is_wrong(
    name: str, edits: list[tuple[float, int, str]]
) -> None:
    content = load_text(name, edited(FILES[name], edits).encode("utf-8", "replace"))
    assert content is None or content.guide.steps


@pytest.mark.slow
@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.binary(max_size=200))
def test_any_bytes_give_content_or_say_what_is_wrong(name: str, data: bytes) -> None:
    assert load_text(name, data) is None
