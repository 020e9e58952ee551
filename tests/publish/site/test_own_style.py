"""What an editor is told of the rules of style in a guide's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import Problem, RefusedError
from infographic.publish.site.own_style import own_rules


def rules_in(folder: Path, text: str | bytes) -> str:
    file = folder / "page.css"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return own_rules(file)


def problem_in(folder: Path, text: str | bytes) -> Problem:
    with pytest.raises(RefusedError) as refused:
        rules_in(folder, text)
    (problem,) = refused.value.problems
    return problem


def test_a_folder_without_rules_adds_none(tmp_path: Path) -> None:
    assert own_rules(tmp_path / "page.css") == ""


@pytest.mark.parametrize(
    "text",
    [
        ".hero { color: var(--ink) }",
        '/* don\'t { */ a::before { content: "{ \\" @import // }" }',
        "@media (min-width: 40em) { .step { & h3 { color: red } } }",
        "@font-face { src: url(data:font/woff2;base64,AA==) } b { mask: url( '#drawn' ) }",
        "a::after { content: 'https://example.org' }",
        "a { background: image-set('data:image/png;base64,AA==' type('image/png')) }",
        "a::before { content: '/*' }\n/* ok */\na::after { content: '*/' }",
        "/* ' */ a[href^=')'] { content: '\\'' } /* \" ( */",
        "",
        "/* nothing */",
    ],
)
def test_what_is_right_is_taken_as_it_is(tmp_path: Path, text: str) -> None:
    assert rules_in(tmp_path, text) == text


def test_rules_are_as_an_html_parser_reads_them(tmp_path: Path) -> None:
    """The page allows its style by its hash, so that no letter may change on the way."""
    assert rules_in(tmp_path, b"\xef\xbb\xbfa {}\r\nb {}\rc {\0}") == "a {}\nb {}\nc {\ufffd}"


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a {\n  color: red;\n\nb { color: blue }", 1, 3, "has no end"),
        ("a { color: red }\n}", 2, 1, "no rule is open"),
        ("a {}\n  /* and so on", 2, 3, "this comment has no end"),
        ("a { content: 'one\n}", 1, 14, "this quotation mark"),
        ("/* </STYLE> */", 1, 4, "</STYLE"),
        ("a { content: 'one }", 1, 14, "this quotation mark"),
        ("a {\n  /* and so on }", 2, 3, "this comment has no end"),
        ("\n@import url(more.css);", 2, 1, "from no other file"),
        ("@IMPORT 'more.css';", 1, 1, "from no other file"),
        ("@namespace svg url(http://www.w3.org/2000/svg);", 1, 1, "come before these"),
        ('a { background: url( "//example.org/a.png") }', 1, 17, "would not be shown"),
        ("a { background: url(https://example.org/a.png) }", 1, 17, "would not be shown"),
        ("a { background: URL(ftp://example.org/a.png) }", 1, 17, "would not be shown"),
        ("a { background: image-set('https://example.org/a.png' 1x) }", 1, 17, "not be shown"),
        ("b {}\na { background: url(../page/x.png) }", 2, 17, "would not be shown"),
        ("a { --picture: url(x.png) }", 1, 16, "would not be shown"),
        ("a { color: var(--ink }\nh1 { color: red }", 1, 12, "this var( has no )"),
        ("a { color: var(--ink; }\nh1 { color: rgb(0, 0, 0) }", 1, 12, "this var( has no )"),
        ("@media (width > 40em { a { color: red } }", 1, 8, "this ( has no )"),
        ("a[href { color: red }", 1, 2, "this [ has no ]"),
        ("a { color: var(--ink)) }", 1, 22, "no bracket is open"),
        ("a { background: url(data:image/png;base64,AA==\n", 1, 17, "cannot be read"),
        ("a { background: url(a b) }", 1, 17, "cannot be read"),
        ("a {}\f\nb { background: url(x.png) }", 2, 17, "would not be shown"),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, text: str, line: int, column: int, said: str
) -> None:
    problem = problem_in(tmp_path, text)
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (line, column)
    assert problem.place.text == text.split("\n")[line - 1]
    assert said in problem.what
    assert problem.hint


def test_an_old_encoding_is_told(tmp_path: Path) -> None:
    assert "old encoding" in problem_in(tmp_path, "/* \xe4 */".encode("latin-1")).what


def test_a_folder_in_the_place_of_the_rules_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.css").mkdir()
    with pytest.raises(RefusedError) as refused:
        own_rules(tmp_path / "page.css")
    (problem,) = refused.value.problems
    assert problem.what == "a file was expected, but this is a folder"


def test_each_mistake_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        rules_in(tmp_path, "a {} }\nb { background: url(x.png) }\n@import 'c';\nd { e {")
    places = [problem.place for problem in refused.value.problems]
    assert [(place.line, place.column) for place in places if place] == [
        *((1, 6), (2, 17), (3, 1), (4, 3), (4, 7))
    ]


def test_brackets_may_be_deeper_than_anyone_writes(tmp_path: Path) -> None:
    problem = problem_in(tmp_path, f"a {{ b: {'(' * 5000}{')' * 4999} }}")
    assert "has no )" in problem.what
