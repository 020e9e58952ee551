"""Which rule sets the lines of each text of a page, and in which type."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from infographic.publish.site.set_texts import SetText, line_rules, set_texts
from infographic.publish.site.template import program_rules
from infographic.scene import TextStyle

CSS = """
/* base */
body { margin: 0; font: var(--step_text-weight) 1.125rem/1.45 var(--step_text-font); }
h1, h2 { font: var(--title-weight) clamp(2rem, 1rem + 4vw, 4rem)/1.1 var(--title-font); }
.list p { font: var(--rule-weight) 1rem/1.3 var(--rule-font); }
.says > p { line-height: 1.4; }
.says > .explanation { line-height: 1.5; }
.intro { font-family: var(--rules_intro-font); }
@media (min-width: 56em) { .says > p { font-size: 2rem; } }
@media print { .says > p { line-height: 1.28; } }
"""


def found(body: str) -> list[SetText]:
    return [
        *chain.from_iterable(
            set_texts(CSS, f"<html lang='fi'><head><title>t</title></head>{body}</html>")
        )
    ]


@pytest.mark.parametrize(
    ("body", "selectors", "style"),
    [
        ("<body>a</body>", ["body"], TextStyle.STEP_TEXT),
        ("<body><h1>a</h1></body>", ["h1"], TextStyle.TITLE),
        ("<body><h2><a href=x>a</a></h2></body>", ["h2"], TextStyle.TITLE),
        ("<body><div class='dl list'><i><p>a</p></i></div></body>", [".list p"], TextStyle.RULE),
        ("<body><p>a</p></body>", ["body"], TextStyle.STEP_TEXT),
        ("<body><br><img src=x><p class=intro>a</p></body>", ["body"], TextStyle.RULES_INTRO),
        (
            "<body><div class=says><p>a</p></div></body>",
            [".says > p", ".says > p print"],
            TextStyle.STEP_TEXT,
        ),
        ("<body><div class=says><b><p>a</p></b></div></body>", ["body"], TextStyle.STEP_TEXT),
        (
            "<body><div class=says><p class=explanation>a</p></div></body>",
            [".says > .explanation"],
            TextStyle.STEP_TEXT,
        ),
        ("<body><svg><title>a</title></svg><pre>a</pre></body>", [], None),
    ],
)
def test_a_text_is_set_by_the_rule_that_says_most(
    body: str, selectors: list[str], style: TextStyle | None
) -> None:
    texts = found(body)
    assert [f"{each.rule.selector} {each.rule.medium}".strip() for each in texts] == selectors
    assert {each.style for each in texts} <= {style}
    assert {each.text for each in texts} <= {"a"}


def test_what_stands_in_one_element_is_one_block() -> None:
    first, second, third = found("<body><h1>a <b>b</b></h1><h1>c</h1></body>")
    assert first.block == second.block != third.block


def test_the_nearest_element_tells_the_language() -> None:
    texts = found("<body><h1>a</h1><h1><b lang=sv>b</b></h1></body>")
    assert [text.language for text in texts] == ["fi", "sv"]


def test_of_several_selectors_each_is_a_rule() -> None:
    assert [rule.selector for rule in line_rules("a, .b > c { line-height: 2; }")] == [
        "a",
        ".b > c",
    ]


def test_all_that_the_programs_rules_say_of_lines_is_read() -> None:
    css = program_rules()
    said = len(re.findall(r"line-height: |font: (?:var\(|\d)", css))
    assert len([rule for rule in line_rules(css) if rule.line_height]) == said
