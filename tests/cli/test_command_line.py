"""The lines that messages tell to type: they work as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from infographic.cli.command_line import build_command, program
from infographic.output_folder import output_of


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with an environment in .venv that is not on the PATH."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "/nowhere")
    scripts = tmp_path / ".venv" / "bin"
    scripts.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(scripts / "python"))
    script = scripts / "infographic"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    return tmp_path


def test_the_program_is_named_from_the_current_folder(project: Path) -> None:
    assert (project / program()).exists()
    assert program() == ".venv/bin/infographic"


def test_elsewhere_it_is_named_in_full(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "oma opas").mkdir()
    monkeypatch.chdir(project / "oma opas")
    assert program() == str(project / ".venv" / "bin" / "infographic")


def test_on_the_path_its_name_is_enough(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project / ".venv" / "bin"))
    assert program() == "infographic"


def test_another_program_of_that_name_is_not_ours(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = project / "other" / "infographic"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent))
    assert program() == ".venv/bin/infographic"


def test_without_a_script_python_runs_it(project: Path) -> None:
    (project / ".venv" / "bin" / "infographic").unlink()
    assert program() == ".venv/bin/python -m infographic"


@pytest.mark.parametrize(
    ("folder", "output", "command"),
    [
        ("data", "output", "build"),
        ("oma-opas", "oma-opas/output", "build oma-opas"),
        (".", "output", "build ."),
        ("data", "elsewhere", "build --output elsewhere"),
        ("oma opas", "oma opas/output", "build 'oma opas'"),
        ("oma-opas", "output", "build oma-opas --output output"),
    ],
)
@pytest.mark.usefixtures("project")
def test_the_line_names_what_is_not_usual(folder: str, output: str, command: str) -> None:
    assert build_command(Path(folder), Path(output)) == f".venv/bin/infographic {command}"


@pytest.mark.usefixtures("project")
def test_the_line_may_be_for_some_languages() -> None:
    line = build_command(Path("oma-opas"), Path("muualle"), ("fi", "se"))
    options = "--lang fi --lang se --output muualle"
    assert line == f".venv/bin/infographic build oma-opas {options}"


def test_only_the_usual_guide_has_its_files_beside_it() -> None:
    assert output_of(Path("data")) == output_of(Path("./data/")) == Path("output")
    assert output_of(Path("oma-opas")) == Path("oma-opas/output")
    assert output_of(Path("/srv/data")) == Path("/srv/data/output")


def test_the_line_of_this_environment_runs() -> None:
    said = subprocess.run(f"{program()} --version", shell=True, check=True, capture_output=True)
    assert said.stdout.startswith(b"infographic ")
