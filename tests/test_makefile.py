"""What `make` offers, read as make itself reads it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
Program = Callable[[str], Path]


def _make(program: Program, *arguments: str, **variables: str) -> str:
    command = [str(program("make")), "--no-print-directory", *arguments]
    environment = {**os.environ, **variables, "MAKEFLAGS": ""}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


def test_plain_make_builds(program: Program) -> None:
    assert "-m infographic build" in _make(program, "--dry-run")


def test_help_lists_every_target_with_a_sentence(program: Program) -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^TARGETS := ((?:.*\\\n)*.*)$", text, re.MULTILINE)
    assert phony is not None
    targets = [name for name in phony[1].split() if name != "\\" and not name.startswith("ready")]
    listed = dict(re.findall(r"^make (\S+) +(\S.*)$", _make(program, "help"), re.MULTILINE))
    assert list(listed) == targets
    assert all(sentence[0].isupper() for sentence in listed.values())


def test_callers_python_settings_stay_outside(program: Program) -> None:
    probe = "probe: ; @echo [$$PYTHONPATH][$$PYTHONHOME][$$VIRTUAL_ENV]"
    arguments = ["--file=Makefile", f"--eval={probe}", "TARGETS=probe", "probe"]
    here = "/elsewhere"
    said = _make(program, *arguments, PYTHONPATH=here, PYTHONHOME=here, VIRTUAL_ENV=here)
    assert said == "[][][]\n"


def test_a_guide_after_a_target_is_told_where_it_belongs(program: Program) -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        _make(program, "build", "my-guide")
    assert "infographic build FOLDER" in caught.value.stderr
