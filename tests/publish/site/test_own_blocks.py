"""What a guide's own template says in vain, and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import RefusedError
from infographic.publish.site.own_files import FOLDER
from infographic.publish.site.template import refuse_unreadable

EXTENDS = '{% extends "program/page.html" %}\n'


def write(folder: Path, text: str, name: str = "page.html") -> None:
    file = folder / FOLDER / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "line", "said", "hint"),
    [
        ("{% block fot %}<p>Yhteys</p>{% endblock %}", 2, "no block “fot”", "did you mean “foot”?"),
        ("{% block qqqq %}x{% endblock %}", 2, "no block “qqqq”", "the blocks are: "),
        ("\n<p>Yhteys</p>\n", 3, "outside the blocks", "the blocks are: "),
        ("{% block foot %}{% endblock %}\n{{ 1 }}", 3, "outside the blocks", "endblock"),
        ("<!-- a -->\n<p>b</p>", 3, "outside the blocks", "the blocks are: "),
        ("{% block foot %}\n{{ super }}\n{% endblock %}", 3, "super", "{{ super() }}"),
    ],
)
def test_what_would_not_be_shown_is_refused_where_it_stands(
    tmp_path: Path, text: str, line: int, said: str, hint: str
) -> None:
    write(tmp_path, EXTENDS + text)
    with pytest.raises(RefusedError) as refused:
        refuse_unreadable(tmp_path)
    (problem,) = refused.value.problems
    assert problem.place is not None
    assert problem.place.line == line
    assert said in problem.what
    assert hint in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "{% block foot %}{{ super() }}<p>x</p>{% endblock %}",
        "<!-- a remark\nof two lines -->{% block foot %}{% endblock %}",
        "{% block foot %}{{ super.super() }}{% endblock %}",
        "{# a remark #}\n{% set a = 1 %}\n{% block foot %}{{ a }}{% endblock %}",
        "{% block foot %}{% block own %}x{% endblock %}{% endblock %}",
        "{% macro a() %}x{% endmacro %}{% block foot %}{{ a() }}{% endblock %}",
    ],
)
def test_what_is_shown_is_taken(tmp_path: Path, text: str) -> None:
    write(tmp_path, EXTENDS + text)
    refuse_unreadable(tmp_path)


def test_what_stands_before_the_page_is_told_for_what_it_is(tmp_path: Path) -> None:
    write(tmp_path, "<p>Hei</p>\n" + EXTENDS)
    with pytest.raises(RefusedError, match="stands before the page begins"):
        refuse_unreadable(tmp_path)


def test_a_template_that_extends_none_shows_all_that_it_says(tmp_path: Path) -> None:
    write(tmp_path, "<main>{% block own %}x{% endblock %}</main>")
    refuse_unreadable(tmp_path)


def test_the_blocks_of_all_templates_above_are_known(tmp_path: Path) -> None:
    write(
        tmp_path, EXTENDS + "{% block foot %}{% block own %}{% endblock %}{% endblock %}", "a.html"
    )
    write(
        tmp_path,
        '{% extends "a.html" %}{% block own %}x{% endblock %}{% block bar %}{% endblock %}',
    )
    refuse_unreadable(tmp_path)


@pytest.mark.parametrize("parent", ["page.html", "nothing.html", "a.html"])
def test_what_is_wrong_with_a_template_above_is_left_to_who_fills_it(
    tmp_path: Path, parent: str
) -> None:
    write(tmp_path, "{% block %}", "a.html")
    write(tmp_path, f'{{% extends "{parent}" %}}')
    refuse_unreadable(tmp_path)
