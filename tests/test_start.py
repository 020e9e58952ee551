"""What a double click starts: the studio, or plain words in a window that stays open."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
START = ROOT / "start"
WORDS = {"fi": "Studio käynnistyy", "sv": "Studion startar", "en": "The studio is starting"}
STAYS = {"fi": "painamalla Enter", "sv": "med Enter", "en": "Press Enter"}

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose set-up and studio only note that they were called."""
    root = tmp_path / "the project"
    shutil.copytree(START, root / "start")
    (root / "tools").mkdir()
    write(root / "tools" / "setup.py", "import sys; print('set up', *sys.argv[1:])")
    write(root / ".venv/bin/infographic", '#!/bin/sh\necho "$@" in "$(pwd)"\nexit ${ENDS:-0}\n')
    return root


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def run(project: Path) -> Run:
    def start(
        *arguments: str, name: str = "studio.sh", environment: Mapping[str, str] = {}
    ) -> subprocess.CompletedProcess[str]:
        others = ("LC_", "INFOGRAPHIC_")
        kept = {name: said for name, said in os.environ.items() if not name.startswith(others)}
        return subprocess.run(
            [str(project / "start" / name), *arguments],
            env={**kept, "LANG": "en_US.UTF-8", **environment},
            input="\n",
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    return start


@pytest.mark.parametrize("name", ["studio.sh", "studio.command"])
def test_it_sets_up_what_is_missing_and_opens_the_studio(
    run: Run, project: Path, name: str
) -> None:
    done = run(name=name)
    assert done.returncode == 0
    assert f"set up requirements.lock\nstudio in {project}\n" in done.stdout
    assert "Enter" not in done.stdout


def test_a_folder_may_be_named(run: Run) -> None:
    assert f"studio my guides in {Path.cwd()}" in run("my guides").stdout


@pytest.mark.parametrize("language", WORDS)
def test_it_speaks_the_language_of_the_person(run: Run, language: str) -> None:
    for environment in ({"LANG": f"{language}_FI.UTF-8"}, {"INFOGRAPHIC_UI": language}):
        assert run(environment=environment).stdout.startswith(WORDS[language])


@pytest.mark.parametrize("language", WORDS)
def test_the_window_stays_open_when_something_is_missing(
    run: Run, project: Path, language: str
) -> None:
    write(project / "tools" / "setup.py", "raise SystemExit('Type this: sudo apt-get install x')")
    done = run(environment={"INFOGRAPHIC_UI": language})
    assert done.returncode == 3
    assert "sudo apt-get install x" in done.stderr
    assert STAYS[language] in done.stdout
    assert "studio in" not in done.stdout


def test_the_window_stays_open_after_a_fault_but_not_after_a_stop(run: Run) -> None:
    assert STAYS["en"] in run(environment={"ENDS": "4"}).stdout
    for code in ("0", "130", "143"):
        done = run(environment={"ENDS": code})
        assert str(done.returncode) == code
        assert STAYS["en"] not in done.stdout


def test_without_python_it_says_what_to_install(run: Run, tmp_path: Path) -> None:
    few = tmp_path / "few"
    few.mkdir()
    for name in ("dirname", "uname", "sh"):
        (few / name).symlink_to(str(shutil.which(name)))
    done = run(environment={"PATH": str(few)})
    assert done.returncode == 3
    assert "sudo apt-get install python3 python3-venv" in done.stdout
    assert STAYS["en"] in done.stdout


def test_settings_for_other_pythons_stay_outside(run: Run, project: Path) -> None:
    write(project / ".venv/bin/infographic", '#!/bin/sh\necho "path: $PYTHONPATH."\n')
    assert "path: ." in run(environment={"PYTHONPATH": "/elsewhere"}).stdout


def test_the_desktop_entry_starts_the_script_beside_it(project: Path) -> None:
    entry = (START / "studio.desktop").read_text(encoding="utf-8")
    keys = dict(re.findall(r"^([A-Za-z]+(?:\[\w+\])?)=(.*)$", entry, re.MULTILINE))
    assert keys["Terminal"] == "true"
    assert {"Comment[fi]", "Comment[sv]"} <= keys.keys()
    # As launchers read it (Desktop Entry Specification, “The Exec key”).
    line = keys["Exec"].replace("\\\\", "\\")
    command = line.replace("%k", f"'{project / 'start' / 'studio.desktop'}'")
    done = subprocess.run(
        ["sh", "-c", command], input="\n", capture_output=True, text=True, check=False, timeout=30
    )
    assert f"studio in {project}" in done.stdout


def test_the_windows_start_is_written_as_windows_reads_it() -> None:
    data = (START / "studio.bat").read_bytes()
    lines = data.decode("utf-8").split("\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert lines[0] == "@echo off"
    # A sign of cmd's own within words would be taken for it.
    assert not [line for line in lines if line.startswith("echo ") and re.search("[<>|&^%]", line)]
    goals = set(re.findall(r"goto (\w+)", data.decode())) - {"missing_"}
    labels = set(re.findall(r"(?m)^:(\w+)", data.decode()))
    assert goals <= labels
    assert {f"missing_{language}" for language in WORDS} <= labels
