"""Templates of the program are compiled once for all its processes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from infographic.kept import place_beside
from infographic.publish.site.compiled import CompiledTemplates

NAME = "parts/turn.html"


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "templates"
    (folder / NAME).parent.mkdir(parents=True)
    (folder / NAME).write_text("<p>{{ said }}")
    return folder


def shown(templates: Path, how: object = None, folder: Path | None = None) -> str:
    """What a template shows in a process that has compiled nothing yet."""
    cache = CompiledTemplates(templates, str(templates.parent / "module.py"), how)
    loader = FileSystemLoader(folder or templates)
    return Environment(loader=loader, bytecode_cache=cache).get_template(NAME).render(said="a")


def place(templates: Path) -> Path:
    """Where the template is kept."""
    return place_beside(str(templates.parent / "module.py"), "parts-turn.html.compiled")


def kept(templates: Path) -> list[Path]:
    return list(place(templates).parent.iterdir())


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that have been compiled since."""
    compiled: list[str] = []
    compiles = Environment.compile

    def compile_it(self: Environment, source: str, *rest: object, **options: object) -> object:
        compiled.append(source)
        return compiles(self, source, *rest, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", compile_it)
    return compiled


def test_a_template_is_compiled_once(templates: Path, compiling: list[str]) -> None:
    assert [shown(templates), shown(templates)] == ["<p>a", "<p>a"]
    assert compiling == ["<p>{{ said }}"]
    assert kept(templates) == [place(templates)]


def test_one_that_has_changed_is_compiled_again(templates: Path, compiling: list[str]) -> None:
    assert shown(templates) == "<p>a"
    (templates / NAME).write_text("<b>{{ said }}")
    assert [shown(templates), shown(templates)] == ["<b>a", "<b>a"]
    assert compiling == ["<p>{{ said }}", "<b>{{ said }}"]


def test_in_another_way_it_is_compiled_again(templates: Path, compiling: list[str]) -> None:
    assert [shown(templates, how) for how in ("one", "other")] == ["<p>a", "<p>a"]
    assert len(compiling) == 2


@pytest.mark.parametrize("left", [0, 1, 40, 120])
def test_one_that_is_damaged_is_compiled_again(
    left: int, templates: Path, compiling: list[str]
) -> None:
    assert shown(templates) == "<p>a"
    (file,) = place(templates).parent.iterdir()
    file.write_bytes(file.read_bytes()[:left])
    assert [shown(templates), shown(templates)] == ["<p>a", "<p>a"]
    assert len(compiling) == 2


def test_those_of_a_guide_are_not_kept(templates: Path) -> None:
    own = templates.parent / "page"
    (own / NAME).parent.mkdir(parents=True)
    (own / NAME).write_text("own")
    assert shown(templates, folder=own) == "own"
    assert not place(templates).parent.exists()


def test_where_nothing_can_be_kept_it_is_shown_all_the_same(templates: Path) -> None:
    place(templates).parent.write_text("no folder")
    assert shown(templates) == "<p>a"


def test_nothing_is_kept_where_python_keeps_nothing(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert shown(templates) == "<p>a"
    assert not place(templates).parent.exists()
