"""The set-up: when it makes the environment anew, and what it says when something is missing."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import setup
from tools.setup import CAIRO, PACKAGE, Environment, MissingError, Requirement

VENV = Requirement("python3-venv", "makes environments", {"apt-get": "python3-venv"})


class Recorded(Environment):
    """An environment that notes what it would have done, and breaks off where it is told to."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.done: list[str] = []
        self.breaks_at = ""

    def create(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.python.parent.mkdir(parents=True)
        self.python.touch()
        self._note("create")

    def install_packages(self, lock: str) -> None:
        self._note(lock)

    def install_project(self) -> None:
        self._note("project")

    def steps_for(self, lock: str) -> list[str]:
        self.done = []
        self.prepare(lock)
        return self.done

    def _note(self, step: str) -> None:
        if step == self.breaks_at:
            raise KeyboardInterrupt
        self.done.append(step)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "a clone"
    root.mkdir()
    for name in ("run.lock", "test.lock", "pyproject.toml"):
        (root / name).write_text(name)
    return root


def test_first_time_makes_all(project: Path) -> None:
    assert Recorded(project).steps_for("run.lock") == ["create", "run.lock", "project"]


def test_second_time_does_nothing(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    assert Recorded(project).steps_for("run.lock") == []


def test_second_lock_file_is_added_to_the_first(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    assert Recorded(project).steps_for("test.lock") == ["test.lock", "project"]
    assert Recorded(project).steps_for("run.lock") == []
    assert Recorded(project).steps_for("test.lock") == []


def test_changed_lock_file_makes_all_anew(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    Recorded(project).prepare("test.lock")
    (project / "run.lock").write_text("newer")
    assert Recorded(project).steps_for("run.lock") == ["create", "run.lock", "project"]
    assert Recorded(project).steps_for("test.lock") == ["test.lock", "project"]


def test_touched_lock_file_is_no_change(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    (project / "run.lock").touch()
    assert Recorded(project).steps_for("run.lock") == []


def test_changed_project_file_links_the_program_again(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    (project / "pyproject.toml").write_text("newer")
    assert Recorded(project).steps_for("run.lock") == ["project"]


@pytest.mark.parametrize("step", ["create", "run.lock", "project"])
def test_half_made_environment_is_made_anew(project: Path, step: str) -> None:
    broken_off = Recorded(project)
    broken_off.breaks_at = step
    with pytest.raises(KeyboardInterrupt):
        broken_off.prepare("run.lock")
    assert Recorded(project).steps_for("run.lock") == ["create", "run.lock", "project"]


def test_half_made_addition_is_made_anew(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    broken_off = Recorded(project)
    broken_off.breaks_at = "test.lock"
    with pytest.raises(KeyboardInterrupt):
        broken_off.prepare("test.lock")
    assert Recorded(project).steps_for("run.lock") == ["create", "run.lock", "project"]


def test_moved_folder_is_made_anew(project: Path) -> None:
    Recorded(project).prepare("run.lock")
    moved = project.rename(project.with_name("moved"))
    assert Recorded(moved).steps_for("run.lock") == ["create", "run.lock", "project"]


def test_environment_without_its_python_is_made_anew(project: Path) -> None:
    environment = Recorded(project)
    environment.prepare("run.lock")
    environment.python.unlink()
    assert environment.steps_for("run.lock") == ["create", "run.lock", "project"]


def test_damaged_stamp_is_no_stamp(project: Path) -> None:
    environment = Recorded(project)
    environment.prepare("run.lock")
    environment.stamp.write_text('{"run.lock": ')
    assert environment.steps_for("run.lock") == ["create", "run.lock", "project"]


def test_failing_program_ends_the_set_up_and_says_why(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(MissingError, match="lines above say why"):
        Environment(project).run(["sh", "-c", "echo no such package; echo disk full >&2; exit 1"])
    assert capsys.readouterr().err == "no such package\ndisk full\n"


def test_program_that_succeeds_is_not_heard(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Environment(project).run(["sh", "-c", "echo WARNING; echo WARNING >&2"])
    assert capfd.readouterr() == ("", "")


def test_the_program_is_compiled_where_python_leaves_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    for name, text in (("right.py", "x = 1"), ("wrong.py", "x = ")):
        (project / PACKAGE / name).parent.mkdir(exist_ok=True)
        (project / PACKAGE / name).write_text(text)
    environment = Environment(project)
    environment.python = Path(sys.executable)
    environment.compile_program()
    (made,) = (project / PACKAGE / "__pycache__").iterdir()
    assert made.name.startswith("right.")


def test_one_line_says_that_it_takes_a_while(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "Installing what the program needs (about a minute) …\n"
    Recorded(project).prepare("run.lock")
    assert capsys.readouterr().err == line
    Recorded(project).prepare("run.lock")
    (project / "pyproject.toml").write_text("newer")
    Recorded(project).prepare("run.lock")
    assert capsys.readouterr().err == ""
    Recorded(project).prepare("test.lock")
    assert capsys.readouterr().err == line


def test_explanation_has_the_one_line_to_type() -> None:
    text = setup.explanation([VENV, CAIRO], "apt-get")
    assert "python3-venv: makes environments" in text
    assert "libcairo2: the library that draws" in text
    assert text.endswith("    sudo apt-get install python3-venv libcairo2")


def test_explanation_speaks_the_words_of_other_systems() -> None:
    assert setup.explanation([CAIRO], "brew").endswith("    brew install cairo")


@pytest.mark.parametrize(("missing", "installer"), [([CAIRO], None), ([VENV, CAIRO], "pacman")])
def test_explanation_promises_no_line_it_does_not_know(
    missing: Sequence[Requirement], installer: str | None
) -> None:
    assert setup.explanation(missing, installer).endswith("package manager, then type make again.")


def test_missing_things_are_both_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "succeeds", lambda _: False)
    monkeypatch.setattr(setup, "has_cairo", lambda: False)
    missing = setup.missing_requirements("/usr/bin/python9.9")
    assert [requirement.name for requirement in missing] == ["python9.9-venv", "libcairo2"]


def test_python_from_elsewhere_without_ensurepip_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup, "succeeds", lambda _: False)
    with pytest.raises(MissingError, match=r"ensurepip.*: /opt/own/bin/python3"):
        setup.missing_requirements("/opt/own/bin/python3")


def test_library_that_is_not_there_does_not_open() -> None:
    assert not setup.opens("libnosuchthing.so.9")
    assert not setup.opens(None)


class Machine:
    """A machine that lacks some things, until they are installed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, user: int) -> None:
        self.lacks = [CAIRO]
        self.installed: list[Requirement] = []
        monkeypatch.setattr("os.geteuid", lambda: user)
        monkeypatch.setattr("shutil.which", {"apt-get": "/usr/bin/apt-get"}.get)
        monkeypatch.setattr(setup, "install", self.install)

    def install(self, requirements: Sequence[Requirement]) -> None:
        self.installed += requirements
        self.lacks = [one for one in self.lacks if one not in requirements]


def test_root_on_debian_need_not_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0)
    setup.require(lambda: machine.lacks)
    assert machine.installed == [CAIRO]


def test_anyone_else_gets_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=1000)
    with pytest.raises(MissingError, match="sudo apt-get install libcairo2"):
        setup.require(lambda: machine.lacks)
    assert machine.installed == []


def test_failed_installation_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, user=0)
    with pytest.raises(MissingError, match="sudo apt-get install libcairo2"):
        setup.require(lambda: [CAIRO])


def test_nothing_missing_installs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0)
    setup.require(list)
    assert machine.installed == []


def test_old_python_gives_way_to_a_newer_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    newer = tmp_path / "python3.12"
    newer.write_text("#!/bin/sh\n")
    newer.chmod(0o755)
    monkeypatch.setattr("sys.version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert setup.find_python() == str(newer)


def test_old_python_alone_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match=r"Python 3.11 or newer is needed; this machine has 3.9"):
        setup.find_python()


def test_old_python_can_read_the_script() -> None:
    source = Path(setup.__file__).read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 6))


def test_little_is_imported_before_something_has_to_be_installed() -> None:
    code = f"import sys; sys.path.insert(0, {str(setup.ROOT)!r}); import tools.setup"
    listed = [sys.executable, "-E", "-S", "-c", f"{code}; print(*sys.modules)"]
    done = subprocess.run(listed, check=True, capture_output=True, text=True)
    assert not {"argparse", "ctypes", "subprocess", "site"} & set(done.stdout.split())


def test_without_a_lock_file_it_is_told_to_name_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["setup.py"])
    assert setup.main() == 2
    assert "requirements.lock" in capsys.readouterr().err


def test_missing_thing_ends_with_exit_code_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prepare(environment: Environment, lock: str) -> None:
        raise MissingError(f"no {lock} for {environment.root.name}")

    monkeypatch.setattr(Environment, "prepare", prepare)
    monkeypatch.setattr("sys.argv", ["setup.py", "run.lock"])
    assert setup.main() == 3
    assert capsys.readouterr().err == f"no run.lock for {setup.ROOT.name}\n"


def test_interruption_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def prepare(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Environment, "prepare", prepare)
    monkeypatch.setattr("sys.argv", ["setup.py", "run.lock"])
    assert setup.main() == 130
