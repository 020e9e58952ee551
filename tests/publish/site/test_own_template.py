"""What an editor is told of a template in a guide's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from infographic.errors import Problem, RefusedError
from infographic.publish.site.own_files import FOLDER
from infographic.publish.site.own_template import told_with_place
from infographic.publish.site.template import environment


def filled(folder: Path, text: str | bytes, name: str = "own.html", **shown: object) -> str:
    file = folder / FOLDER / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with told_with_place(folder / FOLDER):
        return environment(folder).get_template(name).render(**shown)


def problem_in(folder: Path, text: str | bytes, name: str = "own.html") -> Problem:
    with pytest.raises(RefusedError) as refused:
        filled(folder, text, name)
    (problem,) = refused.value.problems
    return problem


def test_a_template_is_filled_and_what_it_shows_escaped(tmp_path: Path) -> None:
    text = "\ufeff<p>{{ said }}</p>"
    assert filled(tmp_path, text.encode(), said="1 < 2") == "<p>1 &lt; 2</p>"


def test_a_template_that_has_changed_is_read_again(tmp_path: Path) -> None:
    assert filled(tmp_path, "one") == "one"
    assert filled(tmp_path, "two") == "two"


def test_a_template_that_comes_later_takes_the_place_of_the_programs(tmp_path: Path) -> None:
    name = "parts/turn.html"
    assert "turn" in dir(environment(tmp_path).get_template(name).module)
    assert filled(tmp_path, "own", name) == "own"
    (tmp_path / FOLDER / name).unlink()
    assert "turn" in dir(environment(tmp_path).get_template(name).module)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<p>\n{{ nobody }}", 2, "the page has no “nobody”"),
        ("{% set a = 'text' %}\n\n{{ a.nothing }}", 3, "the page has no “nothing”"),
        ("<p>\n{% block a %}", 2, "cannot be read as a template"),
        ('{% extends "program/nothing.html" %}', 1, "there is no template “program/nothing.html”"),
        ('{% include "../guide.yaml" %}', 1, "there is no template"),
        ("{{ 1 / 0 }}", 1, "cannot be shown: division by zero"),
        ("{{ ''.__class__ }}", 1, "may not do this"),
        ("{% for _ in range(10 ** 9) %}x{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, text: str, line: int, said: str) -> None:
    problem = problem_in(tmp_path, text)
    assert problem.place is not None
    assert problem.place.file.endswith("own.html")
    assert problem.place.line == line
    assert problem.place.text == text.split("\n")[line - 1]
    assert said in problem.what
    assert problem.hint


def test_a_template_that_extends_itself_is_told_whom_to_extend(tmp_path: Path) -> None:
    problem = problem_in(tmp_path, '{% extends "page.html" %}', "page.html")
    assert "takes itself in" in problem.what
    assert "program/page.html" in problem.hint


def test_an_old_encoding_is_told(tmp_path: Path) -> None:
    assert "old encoding" in problem_in(tmp_path, "\xe4".encode("latin-1")).what


def test_what_goes_wrong_elsewhere_is_no_fault_of_the_guides(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError), told_with_place(tmp_path / FOLDER):
        environment(tmp_path).get_template("page.html").render()


def test_a_folder_in_the_place_of_a_template_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER / "own.html").mkdir(parents=True)
    with pytest.raises(RefusedError) as refused, told_with_place(tmp_path / FOLDER):
        environment(tmp_path).get_template("own.html")
    (problem,) = refused.value.problems
    assert problem.what == "a file was expected, but this is a folder"
    assert problem.item.endswith("own.html")


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "own.html").symlink_to(tmp_path / "nothing.html")
    with pytest.raises(RefusedError) as refused, told_with_place(tmp_path / FOLDER):
        environment(tmp_path).get_template("own.html")
    (problem,) = refused.value.problems
    assert problem.what == "the file is missing"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<p>x</p>", 1, "this template has no macro “turn”"),
        ("", 1, "this template has no macro “turn”"),
        ("\n{% macro turned(page, place) %}{% endmacro %}", 1, "this template has no macro “turn”"),
        ("\n{% macro turn(page) %}{% endmacro %}", 2, "other things are given to the macro “turn”"),
    ],
)
def test_a_part_without_what_the_programs_templates_take_from_it_is_told(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    taker = tmp_path / FOLDER / "taker.html"
    taker.parent.mkdir()
    taker.write_text('{% include "program/parts/steps.html" %}', encoding="utf-8")
    turn = tmp_path / FOLDER / "parts/turn.html"
    turn.parent.mkdir()
    turn.write_text(text, encoding="utf-8")
    page = {"words": {"steps": "Askeleet"}, "said_in": "", "steps": []}
    for name in ("taker.html", "program/parts/steps.html", "parts/steps.html"):
        with pytest.raises(RefusedError) as refused, told_with_place(tmp_path / FOLDER):
            environment(tmp_path).get_template(name).render(page=page)
        (problem,) = refused.value.problems
        assert problem.place is not None
        assert (problem.place.file, problem.place.line) == (str(turn), line)
        assert said in problem.what
        assert "templates/parts/turn.html" in problem.hint
