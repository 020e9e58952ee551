"""The git program, against which what the history makes is held."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# Nothing of the machine's own set-up, and a person that is no one's.
_ALONE = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Git",
    "GIT_AUTHOR_EMAIL": "git@example.org",
    "GIT_COMMITTER_NAME": "Git",
    "GIT_COMMITTER_EMAIL": "git@example.org",
}


def git(folder: Path, *arguments: str) -> str:
    """What git says, without the last line end; it has to succeed."""
    command = ["git", "-c", "core.quotePath=false", "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **_ALONE},
        capture_output=True,
        check=False,
    )
    said = done.stdout.decode("utf-8", "surrogateescape")
    assert done.returncode == 0, (arguments, said, done.stderr)
    return said.rstrip("\n")


def status(folder: Path) -> list[str]:
    """What git sees as changed in the whole repository, untracked files one by one."""
    return git(folder, "status", "--porcelain", "--untracked-files=all").splitlines()
